"""Whom *he*, *she*, *they* and *it* stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.agreement import agrees
from quotecheck.attribute.speakers.antecedents import Candidate, Setting, candidates
from quotecheck.attribute.speakers.likelihood import likelihood
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word

# A lead smaller than this is reported as doubtful. Set by hand on the scale of the weights, not learned.
CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """The actor chosen, those close behind, and the lead (0 to 1)."""

    actor: Actor | None
    rivals: tuple[Actor, ...] = ()
    margin: float = 1.0


def resolve_pronoun(
    scene: Scene,
    word: Word,
    kind: str,
    draft: Draft | None,
    parent: Actor | None = None,
    told_of: Sequence[Actor] = (),
    spoken: bool | None = None,
    family: Sequence[str] = (),
) -> Choice:
    """Rank the actors mentioned before a pronoun.

    ``told_of`` are those whom the draft's content gives by name: in *He said Ruiz would go*, he is hardly Ruiz.
    ``parent`` speaks the words around it, in his own voice where they are ``spoken`` (by default: between marks), so
    that *he* is somebody else. ``family`` is the name of the relative whose owner the pronoun is, who may well bear
    the same.
    """
    spoken = scene.quoted(word.index) if spoken is None else spoken
    return likeliest(candidates(scene, word, kind, Setting(draft, parent, tuple(told_of), spoken, tuple(family))))


def prominent(scene: Scene, word: Word, kind: str, fit: Callable[[Actor], bool]) -> Choice:
    """Whoever of those who ``fit`` is the likeliest to be spoken of again at a word."""
    return likeliest(candidates(scene, word, kind, Setting(), fit))


def likeliest(found: Sequence[Candidate]) -> Choice:
    """The likeliest of some candidates."""
    return choose((likelihood(c.features), c.actor) for c in found)


def choose(scores: Iterable[tuple[float, Actor]]) -> Choice:
    """The best of some scored actors."""
    ranked = sorted(scores, key=lambda s: -s[0])
    if not ranked:
        return Choice(None)
    best, actor = ranked[0]
    rivals = tuple(a for s, a in ranked[1:4] if best - s < CLOSE)
    margin = min(1.0, best - ranked[1][0]) if len(ranked) > 1 else 1.0
    return Choice(actor, rivals, round(margin, 3))


def fronted(scene: Scene, word: Word, kind: str, mentions: Mapping[int, NameMention]) -> Actor | None:
    """The subject that a clause before it speaks of already: *Asked if he was tired, Ruiz laughed*."""
    parse = scene.parse
    clause = next((w for w in (word, *parse.ancestors(word.index)) if w.relation == "advcl"), None)
    main = parse.head(clause) if clause is not None else None
    if clause is None or main is None or scene.quoted(word.index) or clause.index > main.index:
        return None
    who = parse.kid(main.index, "nsubj")
    mention = mentions.get(who.index) if who is not None else None
    if who is None or mention is None or mention.actor is None or who.index < word.index:
        return None
    first = parse.words[min(parse.subtree(clause.index))]
    opens = all(w.upos in ("PUNCT", "CCONJ") for w in parse.words[parse.sentences[word.sentence].first : first.index])
    return mention.actor if opens and agrees(mention.actor, kind) else None


def relative(scene: Scene, owner: Word, mentions: Mapping[int, NameMention]) -> tuple[str, ...]:
    """The name of the relative whose owner a possessive pronoun is: of "Ed Ruiz" in "her son, Ed Ruiz"."""
    noun = scene.parse.head(owner)
    if owner.deprel != "nmod:poss" or noun is None or fold(noun.lemma) not in words("speakers", "sources.kin"):
        return ()
    kids = (mentions.get(k.index) for k in scene.parse.kids(noun.index, "appos", "flat"))
    named = next((m for m in kids if m is not None and m.shape == "person"), None)
    return named.parts if named is not None else ()


def ahead(scene: Scene, word: Word, kind: str, mentions: Iterable[NameMention]) -> Choice:
    """The next name after a pronoun that has nothing before it (a feature's opening "he")."""
    for mention in mentions:
        if mention.first <= word.index or mention.actor is None:
            continue
        if scene.parse.words[mention.first].sentence - word.sentence > 4:
            break
        if agrees(mention.actor, kind):
            return Choice(mention.actor, (), 0.2)
    return Choice(None)

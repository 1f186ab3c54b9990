"""Whom *he*, *she*, *they* and *it* stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.scene import Scene, Seen
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

# A lead smaller than this is reported as doubtful. Set by hand on the scale of the weights below, not learned.
CLOSE = 0.5
# What is left of the last speaker's lead when the paragraph has brought on somebody else since.
INTRODUCED = 0.0
# And of that lead for a pronoun that says nothing: *His brother laughed.*
NARRATED = 0.5
# How much likelier *she* is somebody known to be a woman than somebody who may be.
KNOWN = 1.2
# How much less likely *she* is somebody without a name.
UNNAMED = 0.5
# How much likelier a pronoun in a cue is whoever its paragraph has named for the first time, if not as a subject.
NEW = 0.7
# How much likelier *her* in "her son, Ed Ruiz" is a Ruiz.
FAMILY = 1.5
# The kinds of pronouns that stand for somebody spoken of.
THIRD = ("male", "female", "plural", "thing")


@dataclass(frozen=True, slots=True)
class Choice:
    """The actor chosen, those close behind, and the lead (0 to 1)."""

    actor: Actor | None
    rivals: tuple[Actor, ...] = ()
    margin: float = 1.0


def pronoun_kind(word: Word) -> str:
    """``male``, ``female``, ``plural``, ``thing``, ``own``, ``other``, ``relative`` or ``""``."""
    low = word.text.lower()
    if word.upos not in ("PRON", "DET") or (low == "i" and word.text == "i"):
        return ""
    for kind in ("male", "female", "plural", "own", "other", "relative"):
        if low in words("speakers", f"pronouns.{kind}") and (word.upos == "PRON" or kind == "relative"):
            return kind
    return "thing" if low in words("speakers", "pronouns.thing") else ""


def agreement(actor: Actor, kind: str) -> float | None:
    """How well an actor agrees with a pronoun in gender and number; None: not at all."""
    person = actor.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and not actor.plural
    if kind in ("male", "female"):
        if not person or (actor.gender and actor.gender != kind[0]):
            return None
        return (KNOWN if actor.gender else 0.0) - (0.0 if actor.kind is SpeakerKind.PERSON else UNNAMED)
    if kind == "person":  # a description that fits anybody
        return 0.0 if person and actor.named else None
    if kind == "plural":
        if actor.plural or actor.kind is SpeakerKind.GROUP:
            return 0.6
        if person:
            return None if actor.named else -1.2
        if actor.kind is SpeakerKind.DOCUMENT:
            return None
        return -0.6 if actor.place else 0.0
    if kind == "thing":
        if person or actor.plural:
            return None
        return {SpeakerKind.ORGANISATION: 0.4, SpeakerKind.DOCUMENT: 0.3}.get(actor.kind, 0.0) - 0.5 * actor.place
    return None


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

    A subject beats an object, near beats far, and in a cue the speaker of the quote
    before is strongest. Objects of the same verb (the addressee) and whatever stands
    inside the draft's own content are no candidates. ``told_of`` are those whom the
    content gives by name: in *He said Ruiz would go*, he is hardly Ruiz. ``parent`` speaks the words around it, in
    his own voice where they are ``spoken`` (by default: between marks), so that *he* is somebody else. ``family`` is
    the name of the relative whose owner the pronoun is, who may well bear the same.
    """
    spoken = scene.quoted(word.index) if spoken is None else spoken
    scores: dict[int, tuple[float, Actor]] = {}
    for seen in scene.before(word.index):
        base = agreement(seen.actor, kind)
        if base is None or not _free(scene, seen, word, draft):
            continue
        score = base + _weight(scene, seen, word)
        score += NEW if draft is not None and not seen.subject and _new(scene, seen, word) else 0.0
        if family and seen.actor.parts[-1:] and seen.actor.parts[-1] in family[1:] and seen.actor.parts[0] != family[0]:
            score += FAMILY
        if seen.actor in told_of:
            score -= 2.0
        if seen.actor is parent:
            score += -3.0 if spoken else 1.0
        if id(seen.actor) not in scores or score > scores[id(seen.actor)][0]:
            scores[id(seen.actor)] = (score, seen.actor)
    last = scene.speaker
    if last is not None and id(last) in scores:
        score, _ = scores[id(last)]
        gap = word.sentence - scene.parse.words[scene.speaker_at].sentence
        blocks = scene.block(word.index) - scene.block(scene.speaker_at)
        if 0 <= gap <= 3 or 0 <= blocks <= 1:
            lead = (1.3 if gap <= 1 or blocks <= 1 else 0.8) * (1.0 if draft is not None else NARRATED)
            scores[id(last)] = (score + (lead if not introduced(scene, word, kind, last) else INTRODUCED), last)
    return choose(scores.values())


def prominent(scene: Scene, word: Word, kind: str, fit: Callable[[Actor], bool]) -> Choice:
    """Whoever of those who ``fit`` is the likeliest to be spoken of again at a word, the last speaker first."""
    scores: dict[int, tuple[float, Actor]] = {}
    for seen in scene.before(word.index):
        base = agreement(seen.actor, kind) if fit(seen.actor) else None
        if base is None or not _free(scene, seen, word, None):
            continue
        spoke = 0.8 if seen.actor is scene.speaker else 0.0
        score = base + spoke + _weight(scene, seen, word)
        if id(seen.actor) not in scores or score > scores[id(seen.actor)][0]:
            scores[id(seen.actor)] = (score, seen.actor)
    return choose(scores.values())


def introduced(scene: Scene, word: Word, kind: str, last: Actor, whom: Actor | None = None) -> bool:
    """Whether somebody else (``whom``, if given) has been brought on since the last quote, in a paragraph after it.

    *Ana Ruiz was blunter. “…,” she said.*
    """
    return any(
        seen.actor is not last
        and (whom is None or seen.actor is whom)
        and seen.word > scene.speaker_at
        and scene.block(word.index) >= scene.block(seen.word) > scene.block(scene.speaker_at)
        and not seen.quoted
        and (_leads(scene, seen) or _new(scene, seen, word))
        and agreement(seen.actor, kind) is not None
        for seen in scene.before(word.index)
    )


def _new(scene: Scene, seen: Seen, word: Word) -> bool:
    """Whether a mention names somebody in full for the first time, in the paragraph of a pronoun."""
    actor, at = seen.actor, scene.parse.words[seen.word]
    verb = scene.parse.head(word)
    if verb is not None and verb.lemma in words("speakers", "interviews.replies"):
        return False  # who replies was there before whoever asks
    near = scene.block(seen.word) == scene.block(word.index) and 0 <= word.sentence - at.sentence <= 3
    return near and len(actor.parts) > 1 and bool(actor.seen) and abs(min(actor.seen) - seen.word) < 2


def _leads(scene: Scene, seen: Seen) -> bool:
    """Whether a mention is what its sentence is about: subject or predicate of the main clause."""
    word = scene.parse.words[seen.word]
    above = scene.parse.head(word)
    while word.relation == "appos" and above is not None:  # "her father, Ed Ruiz, ..."
        word, above = above, scene.parse.head(above)
    if above is None or _viewpoint(scene, word):
        return True
    over = scene.parse.head(above)
    # The tree may take "Asked why" for the main clause of "Asked why, Ruiz shrugged".
    opens = over is not None and over.index == scene.parse.sentences[word.sentence].first
    asked = opens and above.relation == "ccomp"
    main = above.relation in ("root", "conj", "parataxis") or asked
    return word.relation == "nsubj" and main


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
    return mention.actor if opens and agreement(mention.actor, kind) is not None else None


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
        if agreement(mention.actor, kind) is not None:
            return Choice(mention.actor, (), 0.2)
    return Choice(None)


def _free(scene: Scene, seen: Seen, word: Word, draft: Draft | None) -> bool:
    """Whether binding and the quotation's own content leave a mention as a candidate."""
    other = scene.parse.words[seen.word]
    if draft is not None and any(s <= other.start < e for s, e in draft.content):
        return False
    if other.sentence == word.sentence and other.head == word.head and other.relation != "conj":
        return other.head < 0
    return True


def _viewpoint(scene: Scene, word: Word) -> bool:
    """Whether a sentence opens with the one whose view it gives: *For Ana Ruiz, the pier was home*."""
    case = scene.parse.kid(word.index, "case") if word.relation in ("obl", "nmod") else None
    if case is None:  # "For the ferryman Ana Ruiz": the tree may hang the preposition on the title
        titles = (scene.parse.kid(t.index, "case") for t in scene.parse.kids(word.index, "nmod"))
        case = next((c for c in titles if c is not None), None)
    return case is not None and case.lemma == "for" and case.index == scene.parse.sentences[word.sentence].first


def _weight(scene: Scene, seen: Seen, word: Word) -> float:
    other = scene.parse.words[seen.word]
    gap = word.sentence - other.sentence
    score = -0.55 * gap if gap < 3 else -1.1 - 0.4 * (gap - 2)
    above = scene.parse.words[other.head] if other.head >= 0 else None
    # "Ruiz's decision comes after she ...": the subject's owner is as prominent as a subject.
    owner = gap == 0 and other.deprel == "nmod:poss" and above is not None and above.relation == "nsubj"
    agent = other.deprel == "obl:agent"  # "a claim filed by Ruiz"
    score -= 0.5 if seen.subject and not agent and above is not None and above.relation in ("acl", "advcl") else 0.0
    score += 0.7 if seen.subject else 1.4 if owner or _viewpoint(scene, other) else 0.0
    score += 0.3 if scene.block(seen.word) == scene.block(word.index) else 0.0
    score -= 1.5 if seen.quoted and not scene.quoted(word.index) else 0.0
    score -= 0.3 if other.relation in ("nmod", "compound", "obl") else 0.0
    main = seen.subject and (above is None or above.relation in ("root", "parataxis"))
    score += 0.2 if main and gap == 1 and word.relation == "nsubj" else 0.0  # the subject goes on
    return score + 0.08 * min(seen.actor.count, 6)

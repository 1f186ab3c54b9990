"""Whom a pronoun may stand for, and what speaks for each of them.

A reader goes by how near somebody was mentioned and as what part of its sentence, by who spoke last, whom the
paragraph has brought on, and whom the article is about. What each of these weighs is learned
(:mod:`quotecheck.attribute.speakers.likelihood`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import agrees
from quotecheck.attribute.speakers.askers import asks
from quotecheck.attribute.speakers.introduced import introduced, is_new
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.loose import loose
from quotecheck.attribute.speakers.mentioned import describe_mentions, part_of, topic
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.scene import Scene, Seen
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

MOST_TURNS = 3  # speakers back; further back is all one
_OBJECTS = frozenset(("obj", "iobj", "obl"))
_PEOPLE = ("male", "female", "person")


@dataclass(slots=True)
class Candidate:
    """Somebody a word may stand for: his mentions before it, nearest first, and what speaks for him."""

    actor: Actor
    seen: list[Seen]
    features: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a pronoun stands in: see :func:`~quotecheck.attribute.speakers.pronouns.resolve_pronoun`."""

    draft: Draft | None = None
    parent: Actor | None = None
    told_of: tuple[Actor, ...] = ()
    spoken: bool = False
    family: tuple[str, ...] = ()


def candidates(
    scene: Scene, word: Word, kind: str, setting: Setting, fit: Callable[[Actor], bool] = lambda _: True
) -> list[Candidate]:
    """Everybody who agrees with a word and stands before it, those who were mentioned last first.

    Objects of the same verb (the addressee) and whatever stands inside the draft's own content are no candidates.
    Whom an article is about may have been named long before.
    """
    near = list(scene.before(word.index))
    main = topic(scene, kind)
    if main is not None and all(seen.actor is not main for seen in near):
        near += [seen for seen in scene.before(word.index, len(scene.parse.sentences)) if seen.actor is main]
    if kind in ("plural", "thing"):
        near = sorted([*near, *loose(scene, word, kind == "plural")], key=lambda seen: -seen.word)
    near = [s for s in near if not _told(scene, s, setting.draft)]
    others = [s.actor for s in near if _beside(scene, s, word)]
    found = _gathered(s for s in near if fit(s.actor) and agrees(s.actor, kind) and s.actor not in others)
    describe_mentions(scene, word, [(c.seen, c.features) for c in found])
    _describe_turns(scene, word, kind, found)
    sorts = _sorts(scene, word, kind, setting.draft)
    for candidate in found:
        if candidate.actor in scene.loose.values():
            candidate.features["loose"] = 1.0
        if candidate.actor is main:
            candidate.features["topic"] = 1.0
        candidate.features |= _kind(candidate.actor) | _setting(scene, word, candidate, setting)
        candidate.features |= _deed(scene, word, kind, candidate.actor)
        for sort in sorts:
            candidate.features |= {f"{sort}: {n}": v for n, v in candidate.features.items() if ": " not in n}
    return found


def _gathered(seen: Iterable[Seen]) -> list[Candidate]:
    found: dict[int, Candidate] = {}
    for one in seen:
        found.setdefault(id(one.actor), Candidate(one.actor, [])).seen.append(one)
    return list(found.values())


def _told(scene: Scene, seen: Seen, draft: Draft | None) -> bool:
    """Whether a mention stands inside the quotation's own content."""
    at = scene.parse.words[seen.word].start
    return draft is not None and any(s <= at < e for s, e in draft.content)


def _beside(scene: Scene, seen: Seen, word: Word) -> bool:
    """Whether somebody has another part in what a word has a part in, and so is somebody else: *he told Ruiz*."""
    other = scene.parse.words[seen.word]
    if other.sentence != word.sentence or seen.quoted != scene.quoted(word.index):
        return False
    together = other.head == word.head >= 0 and not _OBJECTS.isdisjoint((other.relation, word.relation))
    return (together and not _about(scene.parse, other)) or asks(scene.parse, other, word)


def _about(parse: Parse, word: Word) -> bool:
    """Whether somebody is only whom a sentence is about, or by whose word it is: *as for Ruiz, she said*."""
    case = parse.kid(word.index, "case")
    link = [case, *parse.kids(case.index, "fixed")] if case is not None else []
    return " ".join(fold(w.text) for w in link) in words("speakers", "pronouns.about")


def _sorts(scene: Scene, word: Word, kind: str, draft: Draft | None) -> list[str]:
    """What else than by itself a feature counts with: the kind of pronoun, and where it stands."""
    sorts = ["person" if kind in _PEOPLE else kind]
    if word.deprel == "nmod:poss":
        sorts.append("owner")
    if scene.quoted(word.index):
        sorts.append("spoken")
    if draft is None:
        return [*sorts, "narrated"]
    if draft.parent is not None:
        sorts.append("inner")
    if draft.start < word.start:
        sorts.append("after")
    return sorts


def _describe_turns(scene: Scene, word: Word, kind: str, found: Sequence[Candidate]) -> None:
    """Who has spoken before a word, how long ago, and who has been brought on since."""
    turns = [(at, actor) for at, actor in scene.turns if at < word.index]
    order = list(dict.fromkeys(id(actor) for _, actor in reversed(turns)))
    block, last = scene.block(word.index), scene.speaker
    brought = [c.actor for c in found if last not in (None, c.actor) and introduced(scene, word, kind, last, c.actor)]
    for candidate in found:
        own = [at for at, actor in turns if actor is candidate.actor]
        features = candidate.features
        features["spoke"] = min(len(own), 4) / 4
        turn = min(order.index(id(candidate.actor)), MOST_TURNS) if own else "never"
        features[f"turn={turn}"] = 1.0
        if any(scene.block(at) == block for at in own):
            features["spoke here"] = 1.0
        if candidate.actor in brought:
            features["brought on"] = 1.0
        if candidate.actor is last:
            gap = word.sentence - scene.parse.words[scene.speaker_at].sentence
            features[f"last gap={max(min(gap, 4), -1)}"] = 1.0
            features[f"last far={max(min(block - scene.block(scene.speaker_at), 3), -1)}"] = 1.0
            if brought:
                features["another brought on"] = 1.0


def _kind(actor: Actor) -> dict[str, float]:
    """What somebody is, as far as it tells who is spoken of again."""
    told = {
        f"kind={actor.kind.value}": True,
        "gender": bool(actor.gender),
        "place": actor.place,
        "several": actor.plural,
        "nameless": not actor.named,
        "full name": actor.kind is SpeakerKind.PERSON and len(actor.parts) > 1,
        "described": bool(actor.roles),
        "people": not actor.named and bool(actor.roles) and is_human(actor.roles[0][0]),
    }
    return {name: 1.0 for name, holds in told.items() if holds}


def _deed(scene: Scene, word: Word, kind: str, actor: Actor) -> dict[str, float]:
    """What *it* does, with what a candidate is: documents read, bodies decide."""
    verb = scene.parse.head(word)
    if kind != "thing" or word.relation != "nsubj" or verb is None:
        return {}
    return {f"{fold(verb.lemma)}: {actor.kind.value}": 1.0}


def _setting(scene: Scene, word: Word, candidate: Candidate, setting: Setting) -> dict[str, float]:
    """What the quotation, the words around it and the paragraph tell of a candidate."""
    actor, near, family = candidate.actor, candidate.seen[0], setting.family
    spoken = near.quoted and scene.quoted(word.index)
    namesake = actor.parts[-1:] and actor.parts[-1] in family[1:] and actor.parts[0] != family[0]
    told = {
        f"part={part_of(scene, near)}": True,
        "new": any(is_new(scene, s, word) for s in candidate.seen),
        "family": bool(family and namesake),
        "told of": actor in setting.told_of,
        "in the same words": spoken and scene.block(near.word) == scene.block(word.index),
    }
    if setting.parent is not None:
        who = "" if actor is setting.parent else "another "
        told[f"{who}{'says' if setting.spoken else 'reports'} it"] = True
    return {name: 1.0 for name, holds in told.items() if holds}

"""Where somebody was mentioned: how far back, as what part of a sentence, between marks or not."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.scene import Scene, Seen
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

MOST_GAP = 6  # sentences; further back is all one
MOST_FAR = 3  # paragraphs
MOST_RANK = 3
LEAD = 3  # sentences: headline and lead
# How often, and how much oftener than anybody else, an article names whom it is about.
TOPIC, TIMES = 4, 1.5
_PARTS = ("obj", "iobj", "obl", "nmod", "appos", "conj", "compound")


def topic(scene: Scene, kind: str) -> Actor | None:
    """The person an article is about, if *he* or *she* may be that one."""
    if kind not in ("male", "female"):
        return None
    people = {
        id(s.actor): s.actor
        for s in scene.seen
        if s.actor.kind is SpeakerKind.PERSON and s.actor.named and s.actor.gender in ("", kind[0])
    }
    ranked = sorted(people.values(), key=lambda a: -a.count)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0].count >= TIMES * ranked[1].count)
    return ranked[0] if alone and ranked[0].count >= TOPIC else None


def part_of(scene: Scene, seen: Seen) -> str:
    """What a mention is in its sentence."""
    word = scene.parse.words[seen.word]
    if seen.subject:
        return "subject"
    if word.deprel == "nmod:poss":
        above = scene.parse.head(word)
        return "subject's owner" if above is not None and above.relation == "nsubj" else "owner"
    return word.relation if word.relation in _PARTS else "other"


def describe_mentions(scene: Scene, word: Word, found: Sequence[tuple[Sequence[Seen], dict[str, float]]]) -> None:
    """Write down what the mentions of each candidate before a word, nearest first, tell of him.

    The candidate mentioned last comes first.
    """
    subjects = {n: s for n, (seen, _) in enumerate(found) if (s := _subject(seen)) is not None}
    ranks = sorted(subjects, key=lambda n: -subjects[n].word)
    for rank, (seen, features) in enumerate(found):
        near = seen[0]
        gap = word.sentence - scene.parse.words[near.word].sentence
        features |= {
            f"gap={min(gap, MOST_GAP)}": 1.0,
            f"far={min(scene.block(word.index) - scene.block(near.word), MOST_FAR)}": 1.0,
            f"rank={min(rank, MOST_RANK)}": 1.0,
            "count": min(near.actor.count, 8) / 8,
            "before": min(len(seen), 6) / 6,
        }
        if rank in subjects:
            features[f"subject rank={min(ranks.index(rank), MOST_RANK)}"] = 1.0
            features |= _as_subject(scene, word, subjects[rank])
        else:
            features["no subject"] = 1.0
        if near.quoted and not scene.quoted(word.index):
            features["quoted"] = 1.0
            if all(s.quoted for s in seen):
                features["only quoted"] = 1.0
        if near.actor.seen and scene.parse.words[near.actor.seen[0]].sentence < LEAD:
            features["lead"] = 1.0
        if len(found) == 1:
            features["alone"] = 1.0


def _subject(seen: Sequence[Seen]) -> Seen | None:
    return next((s for s in seen if s.subject and not s.quoted), None)


def _as_subject(scene: Scene, word: Word, subject: Seen) -> dict[str, float]:
    """What tells somebody who was last a subject: of which clause, and how far back."""
    other = scene.parse.words[subject.word]
    above = scene.parse.head(other)
    back = word.sentence - other.sentence
    main = above is None or above.relation in ("root", "parataxis")
    aside = above is not None and above.relation in ("acl", "advcl") and other.deprel != "obl:agent"
    told = {
        f"subject gap={min(back, MOST_GAP)}": True,
        "goes on": main and back == 1 and word.relation == "nsubj",
        "in a clause": aside,
        "main subject here": main and back == 0,
    }
    return {name: 1.0 for name, holds in told.items() if holds}

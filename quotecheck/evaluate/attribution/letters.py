"""Which letters and digits two readings share. White space, punctuation and quotation marks make no difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Offsets = Iterable[tuple[int, int]]


class Met(NamedTuple):
    """A stretch of one reading met by one of the other; ``iou`` is the share of their letters that is common."""

    gold: int
    found: int
    iou: float


def letters(text: str, spans: Offsets) -> frozenset[int]:
    """The offsets of the letters and digits in some stretches of a text.

    >>> sorted(letters("“No,” she said.", [(0, 5)]))
    [1, 2]
    """
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def trimmed(text: str, spans: Offsets) -> set[tuple[int, int]]:
    """Stretches without what stands around their letters; those with no letter between them are one.

    >>> trimmed("“No.” “No.” She left.", [(0, 5), (6, 11), (12, 15)])
    {(1, 15)}
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and not any(c.isalnum() for c in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    own = [[i for i in range(start, end) if text[i].isalnum()] for start, end in joined]
    return {(found[0], found[-1] + 1) for found in own if found}


def meet(gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]], least: float) -> list[Met]:
    """Pair two readings one to one, the best pairs first, down to an IoU of ``least``.

    Those at or above a higher bound are what that bound alone would give.

    >>> meet([frozenset({1, 2})], [frozenset({2, 3}), frozenset({1, 2, 3})], 0.3)
    [Met(gold=0, found=1, iou=0.6666666666666666)]
    """
    pairs = [
        Met(i, j, len(g & f) / len(g | f))
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if not g.isdisjoint(f)
    ]
    pairs.sort(key=lambda pair: (-pair.iou, pair.gold, pair.found))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    kept = []
    for pair in pairs:
        if pair.iou >= least and pair.gold not in taken_gold and pair.found not in taken_found:
            taken_gold.add(pair.gold)
            taken_found.add(pair.found)
            kept.append(pair)
    return kept

"""Clauses in another order: the same ones on both sides, each whole."""

from __future__ import annotations

from quotecheck.compare.cutting import JOINING
from quotecheck.compare.difference import Difference
from quotecheck.compare.side import Side
from quotecheck.schema import EditKind

SHORTEST = 3  # words of a clause that counts as one
_STOPS = ",;:—–"

Clause = tuple[tuple[str, ...], int, int]  # forms, first position, position behind the last


def clauses(side: Side) -> list[Clause]:
    """The stretches between joining words, commas and sentence ends, joining words left out."""
    found: list[Clause] = []
    start = 0
    for n, token in enumerate(side.tokens):
        following = side.tokens[n + 1] if n + 1 < len(side) else None
        between = side.text[token.end : following.start] if following else ""
        joins = following is None or following.form in JOINING or token.last
        if joins or n + 1 in side.breaks or any(mark in between for mark in _STOPS):
            low = start + (side.tokens[start].form in JOINING)
            if low <= n:
                found.append((tuple(t.form for t in side.tokens[low : n + 1]), low, n + 1))
            start = n + 1
    return found


def permuted(here: Side, there: Side) -> Difference | None:
    """The quotation as one reordering, where the other text has its clauses side by side, only in another order."""
    own, other = clauses(here), clauses(there)
    forms = [c[0] for c in own]
    if len(own) < 2 or min(map(len, forms)) < SHORTEST:
        return None
    windows = [other[at : at + len(own)] for at in range(len(other) - len(own) + 1)]
    if any([c[0] for c in window] == forms for window in windows):
        return None
    for window in windows:
        if sorted(c[0] for c in window) == sorted(forms):
            return Difference(EditKind.REORDER, (0, len(here)), (window[0][1], window[-1][2]), False)
    return None

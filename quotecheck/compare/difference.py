"""One difference between two aligned stretches, in positions of their tokens."""

from __future__ import annotations

from dataclasses import dataclass

from quotecheck.compare.side import Side
from quotecheck.schema import EditKind
from quotecheck.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Region:
    """A run of words that do not match: ``here`` and ``there`` are ranges of token positions."""

    here: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A region with what it is."""

    kind: EditKind
    here: tuple[int, int]
    there: tuple[int, int]
    reported: bool


def words_of(side: Side, bounds: tuple[int, int]) -> list[Token]:
    """The tokens of a range."""
    return list(side.tokens[bounds[0] : bounds[1]])

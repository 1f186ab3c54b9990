"""One of two stretches that are compared: its tokens, and which of them stand between quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotecheck.attribute.marks import Marked
from quotecheck.text.tokens import Token, tokens

Spans = Sequence[tuple[int, int]]
SHORTEST = 3  # words of a clause


@dataclass(frozen=True, slots=True)
class Side:
    """Tokens of a text in reading order.

    ``quoted`` tells for each token whether it stands between marks; ``breaks`` holds
    the positions of tokens before which the text says something else (the cue, or
    the words between two quotations).
    """

    text: str
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]
    breaks: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def share_quoted(self) -> float:
        """Share of the tokens that stand between marks."""
        return sum(self.quoted) / len(self.quoted) if self.quoted else 0.0

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the text of tokens ``first`` to ``last`` (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def without_that(self) -> Side:
        """Without the *that* which opens a reported clause: it is the writer's, or tells nothing without him."""
        if len(self) < SHORTEST or self.tokens[0].form != "that" or self.quoted[0]:
            return self
        return Side(self.text, self.tokens[1:], self.quoted[1:], frozenset(b - 1 for b in self.breaks if b > 1))

    def spans(self, first: int, last: int) -> list[tuple[int, int]]:
        """The same, cut where the text is interrupted."""
        bounds = [first, *sorted(b for b in self.breaks if first < b < last), last]
        return [self.span(a, b) for a, b in pairwise(bounds) if a < b]

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first`` to ``last`` (exclusive) as it stands, on one line."""
        return " … ".join(" ".join(self.text[s:e].split()) for s, e in self.spans(first, last)) if first < last else ""


def side(text: str, spans: Iterable[tuple[int, int]], marks: Sequence[Marked]) -> Side:
    """The tokens of some spans of a text; ``marks`` are its pairs of quotation marks."""
    found: list[Token] = []
    breaks: set[int] = set()
    for start, end in sorted(spans):
        own = tokens(text, start, end)
        if found and own:
            between = text[found[-1].end : own[0].start]
            if any(c.isalnum() for c in between) or "\n" in between:
                breaks.add(len(found))
        found.extend(own)
    low, high = (found[0].start, found[-1].end) if found else (0, 0)
    outer = [(m.start, m.end) for m in marks if m.level == 1 and m.start < high and low < m.end]
    quoted = (
        tuple(any(s <= t.start and t.end <= e for s, e in outer) for t in found) if outer else (False,) * len(found)
    )
    return Side(text, tuple(found), quoted, frozenset(breaks))


def quoted_side(text: str, start: int, end: int, marks: Sequence[Marked]) -> Side:
    """Only what stands between marks in a stretch of a text."""
    outer = [(m.start, m.end) for m in marks if m.level == 1 and m.start < end and start < m.end]
    found = side(text, outer, marks)
    inner = [m for m in marks if m.level == 2 and m.start < end and start < m.end]
    edges = {
        n
        for n in range(1, len(found))
        for m in inner
        if found.tokens[n - 1].end <= m.start <= found.tokens[n].start
        or found.tokens[n - 1].end < m.end <= found.tokens[n].start
    }
    return replace(found, breaks=found.breaks | edges)

"""How much of a content stands between quotation marks, where gold does not say it.

As PolNeAR is scored: by double marks alone, paragraph by paragraph, and one that is not closed holds to the end of
its paragraph. Not :mod:`quotecheck.attribute.marks`, which is part of what is measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotecheck.schema import QuoteType

OPENING = "“„«"
MARKS = OPENING + '"”‟»'
SOME, ALL = 0.03, 0.97
"""Shares of the letters between marks above which a content is mixed, and direct."""


def quoted(text: str) -> frozenset[int]:
    """The offsets between quotation marks."""
    inside: set[int] = set()
    for start, end in _paragraphs(text):
        opened: int | None = None
        for i in range(start, end):
            if text[i] not in MARKS:
                continue
            if text[i] in OPENING or (text[i] == '"' and opened is None):
                opened = i
            elif opened is not None:
                inside.update(range(opened, i))
                opened = None
        if opened is not None:
            inside.update(range(opened, end))
    return frozenset(inside)


def type_by_marks(content: frozenset[int], inside: frozenset[int]) -> QuoteType:
    """Direct, mixed or indirect, by the letters of a content and all that stands between marks."""
    share = len(content & inside) / len(content) if content else 0.0
    return QuoteType.DIRECT if share > ALL else QuoteType.MIXED if share > SOME else QuoteType.INDIRECT


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def all_types(text: str, contents: Iterable[frozenset[int]]) -> list[QuoteType]:
    """The types of some contents of a text.

    >>> text = "He said it was “over” and left."
    >>> from quotecheck.evaluate.attribution.letters import letters
    >>> [str(t) for t in all_types(text, [letters(text, [(15, 21)]), letters(text, [(8, 21)])])]
    ['direct', 'mixed']
    """
    inside = quoted(text)
    return [type_by_marks(content, inside) for content in contents]

"""Lines of a text, as offsets without the white space around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Every character that ends a line somewhere: DOS, Unix, old Mac, form feed, NEL, Unicode separators.
NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Invisible characters that str.isspace does not know: NUL, soft hyphen, zero-width and direction marks, BOM.
_INVISIBLE = r"\x00\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_EDGE = re.compile(rf"[\s{_INVISIBLE}]")


class Line(NamedTuple):
    """One line: visible part from ``start`` to ``end`` (equal when blank), and its indentation in characters."""

    start: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands on the line."""
        return self.start == self.end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to its first and last visible characters.

    >>> trim("  no\\u200b ", 0, 6)
    (2, 4)
    """
    first = _VISIBLE.search(text, start, end)
    if first is None:
        return start, start
    while _EDGE.match(text, end - 1):
        end -= 1
    return first.start(), end


def split_lines(text: str) -> Iterator[Line]:
    """Cut a text into its lines, in order.

    >>> [text for line in split_lines("One\\r\\n two ") for text in [(line.start, line.end, line.indent)]]
    [(0, 3, 0), (6, 9, 1)]
    """
    begin = 0
    for match in NEWLINE.finditer(text):
        yield _line(text, begin, match.start())
        begin = match.end()
    if begin < len(text):
        yield _line(text, begin, len(text))


def _line(text: str, begin: int, stop: int) -> Line:
    start, end = trim(text, begin, stop)
    return Line(start, end, start - begin)

"""From lines to units: hard-wrapped lines joined again, everything else one unit a line.

Most news text has one paragraph a line. Mail, wire and press-release text is
wrapped at 60 to 80 columns instead. A run of lines without a blank one is
taken as wrapped when most of its lines stop mid-sentence and are about as long
as each other; inside it, a line goes on in the next when that line's first
word would not have fitted any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from quotecheck.text.lines import Line, split_lines

Unit = tuple[int, int]

# Wire and mail wrap at 60 to 80 columns, a few at 100; a longer line is a paragraph.
MAX_WIDTH = 110
# Shorter lines are lists, tables and verse, not wrapped prose.
MIN_WIDTH = 40
# A line this long that stops at a comma is a paragraph broken by accident. One that stops at a word is more often
# a caption or a paragraph without its full stop (7 of 9 in the newswire folder).
SURELY_A_PARAGRAPH = 110
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[-–—•*·▪►>]|\d{1,3}[.)])\s")


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span ends as a sentence does: a stop, then perhaps closing marks."""
    return _TERMINAL.search(text, max(start, end - 6), end) is not None


def units(text: str) -> Iterator[Unit]:
    """Cut a text into paragraphs and other units, as (start, end) offsets in characters.

    >>> list(units("One.\\nTwo.\\n"))
    [(0, 4), (5, 9)]
    """
    groups = list(_groups(split_lines(text)))
    widths = [_wrap_width(text, group) for group in groups]
    column = max(widths, default=0)
    for group, width in zip(groups, widths, strict=True):
        # Too few lines to tell by themselves follow the rest of the text.
        follows = column and max(line.end - line.start for line in group) <= column + 2
        yield from _join(text, group, width or (column if follows else 0))


def _groups(lines: Iterable[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if not line.blank:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _join(text: str, group: list[Line], width: int) -> Iterator[Unit]:
    start, end = group[0].start, group[0].end
    for before, line in pairwise(group):
        if _goes_on(text, before, line, width):
            end = line.end
        else:
            yield start, end
            start, end = line.start, line.end
    yield start, end


def _wrap_width(text: str, group: list[Line]) -> int:
    """Columns at which the group was wrapped, or 0 when it was not or is too short to tell."""
    width = max(line.end - line.start for line in group)
    if len(group) < 3 or not MIN_WIDTH <= width <= MAX_WIDTH:
        return 0
    cut = sum(
        before.end - before.start >= 0.6 * width
        and not ends_sentence(text, before.start, before.end)
        and not _BULLET.match(text, after.start, after.end)
        for before, after in pairwise(group)
    )
    return width if cut >= 2 and 2 * cut >= len(group) - 1 else 0


def _goes_on(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether the paragraph of one line goes on in the next."""
    length = before.end - before.start
    if length < MIN_WIDTH // 2 or _BULLET.match(text, line.start, line.end):
        return False
    open_end = not ends_sentence(text, before.start, before.end)
    if open_end and (width or length >= MIN_WIDTH) and text[line.start].islower():
        return True
    if not width:
        return text[before.end - 1] == "," and length >= SURELY_A_PARAGRAPH
    if line.indent >= before.indent + 2 and not open_end:
        return False
    word = _WORD.match(text, line.start, line.end)
    # Two columns of slack: wrapping is rarely exact.
    return length + 1 + (len(word.group()) if word else 0) > width - 2

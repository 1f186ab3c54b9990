"""A stretch of an article with the words in question marked: ``[`` gold ``]`` and ``{`` found ``}``."""

from __future__ import annotations

from collections.abc import Iterable

LEGEND = "[ ] is the gold's, { } what was found."
AROUND = 160
"""Characters that are kept before and after the marked words: about two lines."""
SHORT = 60
"""Characters that are enough to know a quotation again."""

Offsets = Iterable[tuple[int, int]]


def excerpt(text: str, gold: Offsets = (), found: Offsets = ()) -> str:
    """The paragraph, or paragraphs, of some spans on one line, with the spans marked.

    >>> excerpt("A.\\n\\nShe said work would start on Monday.", [(13, 29)], [(13, 39)])
    'She said [{work would start] on Monday}.'
    """
    gold, found = list(gold), list(found)
    marks = [(end, 0, mark) for spans, mark in ((found, "}"), (gold, "]")) for _, end in spans]
    marks += [(start, 1, mark) for spans, mark in ((gold, "["), (found, "{")) for start, _ in spans]
    if not marks:
        return ""
    marks.sort(key=lambda mark: mark[:2])
    first, last = marks[0][0], marks[-1][0]
    start, end = _start(text, first), _end(text, last)
    pieces = ["" if text[:start].endswith("\n") or not start else "…"]
    at = start
    for offset, _, mark in marks:
        pieces += [text[at:offset], mark]
        at = offset
    pieces += [text[at:end], "" if text[end : end + 1] in ("", "\n", "\r") else "…"]
    return " ".join("".join(pieces).split())


def short(words: str) -> str:
    """A few words on one line.

    >>> short("no\\n time")
    '“no time”'
    """
    line = " ".join(words.split())
    return f"“{line if len(line) <= SHORT else line[: SHORT - 1] + '…'}”"


def line_number(text: str, offset: int) -> int:
    """The line of a text, from 1, that holds an offset."""
    return text.count("\n", 0, offset) + 1


def _start(text: str, first: int) -> int:
    start = text.rfind("\n", 0, first) + 1
    if first - start <= AROUND:
        return start
    space = text.find(" ", first - AROUND, first)
    return space + 1 if space >= 0 else first


def _end(text: str, last: int) -> int:
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    if end - last <= AROUND:
        return end
    space = text.rfind(" ", last, last + AROUND)
    return space if space >= 0 else last

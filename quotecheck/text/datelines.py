"""The dateline that opens a story's first paragraph: *NAIROBI, Kenya (AP) — The council …*

It names where the report was filed, not who speaks, and parsers take it for a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_DATELINE = re.compile(
    r"[A-Z][A-Z'’.\-]{2,}(?:[ ,/]+[A-Z0-9][\w'’.\-]*){0,6}"  # a place in capitals, then region or date
    r"(?:\s*\([A-Z][\w/ .]{1,24}\))?"  # the agency
    r"\s*(?:—|–|--|:\s?-|\s-|(?<=\d):\s)\s*(?=[\"“'‘A-Z])"
)
_PLACE = re.compile(r"[A-Z][A-Z'’.\-]{2,}(?: [A-Z][A-Z'’.\-]+){0,3}:\s+(?=[A-Z])")  # as Indian papers have it


def story_start(text: str, start: int, end: int, *, place: bool = False) -> int:
    """Offset where the story begins in a paragraph: after its dateline, if it has one.

    ``place``: a place in capitals and a colon is a dateline here, and no speaker's label.

    >>> text = "PORT VELL, May 3 (Wire) — The quay is shut."
    >>> text[story_start(text, 0, len(text)):]
    'The quay is shut.'
    >>> story_start("NATO — the alliance — met.", 0, 26)
    0
    >>> text = "VELLORIA: The quay is shut."
    >>> text[story_start(text, 0, len(text), place=True):]
    'The quay is shut.'
    """
    found = _DATELINE.match(text, start, end) or (_PLACE.match(text, start, end) if place else None)
    return found.end() if found and found.end() < end else start


def opens_with_place(text: str, starts: Sequence[tuple[int, int]]) -> bool:
    """Whether the first paragraph alone begins with a place in capitals and a colon; labels come in numbers."""
    found = [bool(_PLACE.match(text, start, end)) for start, end in starts]
    return found[:1] == [True] and sum(found) == 1

"""The dateline that opens a story's first paragraph: *NAIROBI, Kenya (AP) — The council …*

It names where the report was filed, not who speaks, and parsers take it for a subject.
"""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[A-Z][A-Z'’.\-]{2,}(?:[ ,/]+[A-Z0-9][\w'’.\-]*){0,6}"  # a place in capitals, then region or date
    r"(?:\s*\([A-Z][\w/ .]{1,24}\))?"  # the agency
    r"\s*(?:—|–|--|:\s?-|\s-)\s*(?=[\"“'‘A-Z])"
)


def story_start(text: str, start: int, end: int) -> int:
    """Offset where the story begins in a paragraph: after its dateline, if it has one.

    >>> text = "PORT VELL, May 3 (Wire) — The quay is shut."
    >>> text[story_start(text, 0, len(text)):]
    'The quay is shut.'
    >>> story_start("NATO — the alliance — met.", 0, 26)
    0
    """
    found = _DATELINE.match(text, start, end)
    return found.end() if found and found.end() < end else start

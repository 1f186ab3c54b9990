"""Lines that give a date and nothing else, and datelines alone on their line."""

from __future__ import annotations

import re
from functools import cache

from quotecheck.text.phrases import pattern, words

_FIGURE = re.compile(r"\d")
_TOKEN = re.compile(r"[A-Za-z.]+|\d+")
_NUMERIC = re.compile(r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})\b")
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
# "GENEVA, Switzerland (NWA)": capitals first, then a region, an agency in brackets, a dash.
_PLACE = re.compile(
    r"[A-Z][A-Z .’'-]{2,40}(?:/[A-Z .’'-]{1,40})?(?:,\s[\w .’'-]{2,40}){0,3}"
    r"(?P<agency>\s\([\w /&.-]{2,30}\))?\s*(?P<dash>[–—-]{0,2})"
)
MAX_DATE_LINE = 90


def is_date_line(line: str) -> bool:
    """Whether a line holds a date, perhaps with a time and words such as *updated*, and nothing else.

    >>> is_date_line("Updated: 14:05, 3 May 2031"), is_date_line("May 3 was a Friday")
    (True, False)
    """
    if len(line) > MAX_DATE_LINE or not _FIGURE.search(line):
        return False
    known = words("dates", "months") | words("dates", "weekdays") | words("dates", "beside") | _ORDINALS
    tokens = [token.strip(".").casefold() for token in _TOKEN.findall(line)]
    if not all(token in known or token.isdigit() or not token for token in tokens):
        return False
    return _NUMERIC.search(line) is not None or not words("dates", "months").isdisjoint(tokens)


def is_dateline(line: str) -> bool:
    """Whether a line is a place, perhaps with date and agency, as it opens a story."""
    match = _PLACE.fullmatch(line) if len(line) <= MAX_DATE_LINE else None
    if match is None:
        return False
    return bool(match["agency"] or match["dash"] or date_pattern().search(line))


@cache
def date_pattern() -> re.Pattern[str]:
    """A month beside a day or a year, or a date in figures, anywhere in a line."""
    month = pattern("dates", "months")
    return re.compile(
        rf"\b{month}\b\.?\s+\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{month}\b|{_NUMERIC.pattern}", re.IGNORECASE
    )

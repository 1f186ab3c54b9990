"""Lines that say who wrote the article."""

from __future__ import annotations

import re
from functools import cache

from quotecheck.text.dates import date_pattern, is_date_line
from quotecheck.text.marks import holds_quotation
from quotecheck.text.phrases import pattern, plain, words

MAX_BYLINE = 160
_WORD = re.compile(r"[^\s,|/&•·]+")
_NOT_NAME_PART = re.compile(r"[()\[\];:—–]|--+|\.$|\.(?=[)\]])")
_NAME_WORD = re.compile(r"(?:[^\W\d_](?:[^\W\d_]|[.’'-])*)\Z")


def is_byline(line: str) -> bool:
    """Whether a line opens as a byline and goes on in names, or is a credit at the foot.

    >>> is_byline("By Ada Brandt and Otto Lindqvist"), is_byline("By Friday the council had agreed.")
    (True, False)
    """
    if len(line) > 3 * MAX_BYLINE or holds_quotation(line):
        return False
    credit = _credit().match(line)
    if credit is not None and _names(_NOT_NAME_PART.sub(" ", _credit().sub(" ", line)), most=60):
        return True
    opening = _opening().match(line)
    return opening is not None and len(line) <= MAX_BYLINE and _names(line[opening.end() :], most=14)


def is_author_line(line: str) -> bool:
    """Whether a line is a bare name, perhaps with a role or a date: only a byline in the head of an article.

    >>> is_author_line("Ada Brandt October 5, 2031"), is_author_line("Bridge to be closed")
    (True, False)
    """
    if len(line) > MAX_BYLINE or holds_quotation(line):
        return False
    if plain(line) in words("bylines", "roles"):
        return True
    date = date_pattern().search(line)
    if date and is_date_line(line[date.start() :]):
        line = re.split(r"[\s,|–—-]+$", line[: date.start()])[0]
    parts = [part.strip() for part in re.split(r"[|,/•·–—]|\s-\s", line) if part.strip()]
    if len(parts) > 1 and plain(parts[-1]) in words("bylines", "roles"):
        return _names(parts[0], most=6)
    return len(parts) == 1 and len(parts[0].split()) >= 2 and _names(parts[0], most=4)


def _names(text: str, most: int) -> bool:
    """Whether text is names and the small words between them, and does not end as a sentence."""
    names = _WORD.findall(text)
    if not 1 <= len(names) <= most or text.rstrip().endswith((".", "?", "!", ":")):
        return False
    if not _NAME_WORD.match(names[0]) or names[0].casefold() in _not_names():
        return False
    particles = words("bylines", "particles")
    capital = [name for name in names if name[0].isupper() and _NAME_WORD.match(name)]
    return bool(capital) and all(name in capital or name in particles for name in names)


@cache
def _not_names() -> frozenset[str]:
    lists = (("dates", "months"), ("dates", "weekdays"), ("bylines", "particles"), ("bylines", "not_names"))
    return frozenset().union(*(words(*name) for name in lists))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(pattern("bylines", "openings") + r"(?:\s*:\s*|\s+)", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(r"[(\[—–-]*\s*\b" + pattern("bylines", "credits") + r"\b\s*:?\s+(?-i:(?=[A-Z]))", re.IGNORECASE)

"""Dates of articles, as searches narrow by them."""

from __future__ import annotations

import re

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The same as a condition in SQL; parameters 2 and 3 are the first and the last day.
WITHIN = (
    "(a.date IS NULL OR a.date NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'"
    " OR ((?2 IS NULL OR substr(a.date, 1, 10) >= ?2) AND (?3 IS NULL OR substr(a.date, 1, 10) <= ?3)))"
)


def within(date: str | None, since: str | None, until: str | None) -> bool:
    """Whether an article's date lies between two days, both included.

    An article without a date, or with one that does not begin as YYYY-MM-DD, may be of
    any day and always does.

    >>> within("2031-05-03T22:10:00+02:00", "2031-05-01", "2031-05-03"), within("2031-05-04", None, "2031-05-03")
    (True, False)
    >>> within("3 May 2031", "2032-01-01", None)
    True
    """
    day = _DAY.match(date or "")
    return day is None or ((since is None or day[0] >= since) and (until is None or day[0] <= until))

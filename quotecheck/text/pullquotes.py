"""Quotations set large beside the story that gives them anyway."""

from __future__ import annotations

from bisect import bisect_right

from quotecheck.text.marks import is_one_quotation
from quotecheck.text.wrap import Unit

# Shorter ones repeat by chance; longer ones are block quotations.
MIN_LENGTH, MAX_LENGTH = 20, 400
# The whole text is searched for each: no page has more, and a text of quotations only stays linear.
MAX_PULL_QUOTES = 50
_MARKS = "“”‘’\"'«».,!?"


def pull_quotes(text: str, told: list[Unit]) -> list[Unit]:
    """Find the units that are one quotation and nothing else, which another unit gives too.

    Of two copies that both stand alone the first is the story's own.

    Parameters
    ----------
    text : str
        The article's text.
    told : list of (int, int)
        Its units of story in order, as offsets in characters.

    >>> text = "“The bridge will stand.”\\n\\n“The bridge will stand,” Brandt said."
    >>> pull_quotes(text, [(0, 24), (26, 62)])
    [(0, 24)]
    """
    alone = [
        unit
        for unit in told
        if MIN_LENGTH <= unit[1] - unit[0] <= MAX_LENGTH and is_one_quotation(text[unit[0] : unit[1]])
    ][:MAX_PULL_QUOTES]
    return [unit for unit in alone if _given_elsewhere(text, unit, told, set(alone))]


def _given_elsewhere(text: str, unit: Unit, told: list[Unit], alone: set[Unit]) -> bool:
    words = text[unit[0] : unit[1]].strip(_MARKS)
    at = text.find(words)
    while at >= 0:
        found = told[max(0, bisect_right(told, (at, len(text))) - 1)]
        inside = found[0] <= at and at + len(words) <= found[1]
        if inside and found != unit and (found not in alone or found < unit):
            return True
        at = text.find(words, at + len(words))
    return False

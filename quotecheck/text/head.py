"""The head of an article: headline, standfirst, byline and date, before the story begins."""

from __future__ import annotations

import re

from quotecheck.schema import BlockKind
from quotecheck.text.bylines import is_author_line, is_byline
from quotecheck.text.captions import is_caption
from quotecheck.text.dates import is_date_line, is_dateline
from quotecheck.text.wrap import Unit, ends_sentence

MAX_HEADLINE = 200
MAX_STANDFIRST = 350
# Byline and date stand within the first few units or not at all.
_REACH = 6


def head_kinds(
    text: str, units: list[Unit], title: str | None = None, headline: Unit | None = None
) -> dict[Unit, BlockKind]:
    """Kinds of the first units of an article that are not story.

    Parameters
    ----------
    text : str
        The article's text.
    units : list of (int, int)
        Its first units without furniture, as offsets in characters.
    title : str, optional
        The headline, when it is known from elsewhere.
    headline : (int, int), optional
        The unit that the file format says is the headline.
    """
    if headline is not None and headline not in units[:_REACH]:
        return {}
    units = units[:_REACH]
    kinds = {unit: kind for unit in units if (kind := _signature(text[unit[0] : unit[1]])) is not None}
    if len(units) < 2:
        return {unit: BlockKind.HEADLINE for unit in units if title and same_line(text[unit[0] : unit[1]], title)}
    if headline is None:
        headline = next((unit for unit in units if title and same_line(text[unit[0] : unit[1]], title)), None)
    if headline is None:
        headline = next((unit for unit in units[:3] if unit not in kinds), None)
        if headline is not None and not (looks_like_headline(text, *headline) and headline != units[-1]):
            headline = None
    if headline is None:
        return _before_story(text, units, kinds)
    kinds[headline] = BlockKind.HEADLINE
    after = units[units.index(headline) + 1 :]
    signed = next((i for i, unit in enumerate(after[:3]) if unit in kinds), None)
    if signed is not None:
        between = after[:signed]
    else:
        between = after[:1] if len(after) > 1 and looks_like_headline(text, *after[0]) else []
    for unit in between:
        if unit[1] - unit[0] <= MAX_STANDFIRST:
            kinds[unit] = BlockKind.CAPTION if is_caption(text[unit[0] : unit[1]]) else BlockKind.STANDFIRST
    return _before_story(text, units, kinds)


def looks_like_headline(text: str, start: int, end: int) -> bool:
    """Whether a unit is short and does not end as a sentence of prose does."""
    if not 2 < end - start <= MAX_HEADLINE or not any(c.isalpha() for c in text[start:end]):
        return False
    return not ends_sentence(text, start, end) or text[end - 1] in "?!"


def same_line(line: str, title: str) -> bool:
    """Whether a line is the title, but for marks, case and a cut or added end.

    >>> same_line("Bridge shut, ferry stuck.", "Bridge shut, ferry stuck")
    True
    """
    one, two = _letters(line), _letters(title)
    if not one or not two:
        return False
    shorter, longer = sorted((one, two), key=len)
    return one == two or (len(shorter) >= 20 and longer.startswith(shorter) and len(longer) <= 2 * len(shorter))


def _letters(line: str) -> str:
    return re.sub(r"[\W_]+", "", line[: 4 * MAX_HEADLINE]).casefold()


def _signature(line: str) -> BlockKind | None:
    """Byline or dateline, when a unit of the head is one."""
    if is_date_line(line) or is_dateline(line):
        return BlockKind.DATELINE
    if is_byline(line) or is_author_line(line):
        return BlockKind.BYLINE
    return None


def _before_story(text: str, units: list[Unit], kinds: dict[Unit, BlockKind]) -> dict[Unit, BlockKind]:
    """Drop the kinds given after the story has begun."""
    for i, unit in enumerate(units):
        if unit not in kinds:
            begun = set(units[i:])
            return {known: kind for known, kind in kinds.items() if known not in begun}
    return kinds

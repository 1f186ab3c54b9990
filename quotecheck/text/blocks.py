"""From units to blocks: every stretch of an article gets its editorial kind."""

from __future__ import annotations

from collections.abc import Iterable

from quotecheck.schema import Block, BlockKind
from quotecheck.text.bylines import is_byline
from quotecheck.text.captions import is_caption
from quotecheck.text.comments import may_head_comments, opens_comments
from quotecheck.text.dates import is_date_line
from quotecheck.text.furniture import MAX_NOTICE, is_furniture, is_list_heading
from quotecheck.text.head import head_kinds, looks_like_headline
from quotecheck.text.pullquotes import pull_quotes
from quotecheck.text.wrap import Unit, ends_sentence, units

MAX_SUBHEADING = 110
# A unit this long that ends as a sentence is story; shorter ones may be page furniture.
_STORY = 60
# A comments heading is believed after two sentences' worth of story; before, it is a link to the section below.
_STORY_BEFORE_COMMENTS = 150
_SENTENCE = 25
# Links to other stories under "Related" come in lists of a handful; after that the story is thought to go on.
_MAX_LISTED = 12
# A subheading may be a quotation set large; a headline that repeats one is no copy of it.
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.SUBHEADING})


def segment(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Cut a plain text into blocks.

    Parameters
    ----------
    text : str
        The article's text, as decoded.
    title : str, optional
        The headline, when it is known from elsewhere.

    Returns
    -------
    tuple of Block
        In reading order, not overlapping, without the white space around them;
        offsets in characters.

    >>> [block.kind.value for block in segment("Ferry stuck\\n\\nNo one was hurt, the crew said.\\n")]
    ['headline', 'paragraph']
    """
    return label(text, [(unit, None) for unit in units(text)], title)


def label(text: str, hinted: Iterable[tuple[Unit, BlockKind | None]], title: str | None = None) -> tuple[Block, ...]:
    """Give every unit its kind; a kind that the file format told is kept unless the unit is page furniture."""
    pairs = list(hinted)
    hints = {unit: kind for unit, kind in pairs if kind is not None}
    story_units = [unit for unit, _ in pairs]
    furniture = _furniture(text, story_units, hints)
    rest = [unit for unit in story_units if unit not in furniture]
    headline = next((unit for unit, kind in hints.items() if kind is BlockKind.HEADLINE), None)
    kinds = head_kinds(text, rest, title, headline) | hints
    for unit, following in zip(rest, [*rest[1:], None], strict=False):
        if unit not in kinds:
            kinds[unit] = _body_kind(text, unit, following)
    kinds |= dict.fromkeys(furniture, BlockKind.BOILERPLATE)
    kinds |= dict.fromkeys(pull_quotes(text, [unit for unit in rest if kinds[unit] in _TOLD]), BlockKind.PULL_QUOTE)
    return tuple(Block(kind=kinds[unit], start=unit[0], end=unit[1]) for unit in story_units)


def _furniture(text: str, story_units: list[Unit], hints: dict[Unit, BlockKind]) -> set[Unit]:
    """The units that belong to the page: single lines, lists of links, and all from the comments on."""
    found: set[Unit] = set()
    story = listed = 0
    in_list = False
    for i, unit in enumerate(story_units):
        start, end = unit
        if hints.get(unit) is BlockKind.BOILERPLATE:
            found.add(unit)
            continue
        line = text[start:end] if end - start <= MAX_NOTICE else ""
        if line and opens_comments(line) and story:
            found.update(story_units[i:])
            break
        if line and may_head_comments(line):
            if story >= _STORY_BEFORE_COMMENTS:
                found.update(story_units[i:])
                break
            found.add(unit)
        elif line and (opens_comments(line) or (is_furniture(line) and not is_caption(line))):
            found.add(unit)
            in_list, listed = is_list_heading(line), 0
        elif in_list and listed < _MAX_LISTED and unit not in hints and looks_like_headline(text, *unit):
            found.add(unit)
            listed += 1
        else:
            in_list = False
            if end - start >= _SENTENCE and ends_sentence(text, start, end):
                story += end - start
    return found


def _body_kind(text: str, unit: Unit, following: Unit | None) -> BlockKind:
    start, end = unit
    line = text[start:end] if end - start <= 2 * MAX_NOTICE else ""
    if not line:
        return BlockKind.PARAGRAPH
    if is_caption(line):
        return BlockKind.CAPTION
    if is_byline(line):
        return BlockKind.BYLINE
    if is_date_line(line):
        return BlockKind.DATELINE
    return BlockKind.SUBHEADING if _heads(text, unit, following) else BlockKind.PARAGRAPH


def _heads(text: str, unit: Unit, following: Unit | None) -> bool:
    """Whether a short line without a stop stands over a paragraph of prose."""
    start, end = unit
    if following is None or end - start > MAX_SUBHEADING or ends_sentence(text, start, end):
        return False
    first = text[start]
    return (
        (first.isupper() or first.isdigit() or first in "“‘\"'«¿")
        and text[end - 1] not in ",-–—"
        and "\t" not in text[start:end]  # a row of a table
        and (following[1] - following[0] >= _STORY or ends_sentence(text, *following))
    )

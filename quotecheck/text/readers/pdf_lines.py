"""From the printed lines of a PDF to its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from quotecheck.schema import BlockKind
from quotecheck.text.document import Piece
from quotecheck.text.hyphens import dehyphenator
from quotecheck.text.wrap import ends_sentence

# Set this much larger than the body, a line is a heading (fonts of one text differ by rounding only).
_HEADING_SIZE = 1.15
# A gap this much wider than the usual step from line to line parts two paragraphs.
_WIDE_STEP = 1.35
# Lines at the top or foot that come back on this many pages are running heads.
_RUNNING = 3
_LAST_PART = re.compile(r"([^\W\d_]+)-$")
_FIRST_PART = re.compile(r"[^\W\d_]+")


class PdfLine(NamedTuple):
    """One printed line: its words, page (from 0), edges and baseline box in points, and size of type."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    hyphen: bool = False


def pieces_from_lines(lines: list[PdfLine]) -> list[Piece]:
    """Join lines to paragraphs by their distance, edges and size; running heads are set apart.

    Parameters
    ----------
    lines : list of PdfLine
        All lines of the document in reading order.
    """
    running = _running_heads(lines)
    story = [line for line in lines if line not in running]
    if not story:
        return [Piece(line.text) for line in lines]
    sizes = Counter[float]()
    for line in story:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    join = dehyphenator("\n".join(line.text for line in story))
    pieces: list[Piece] = []
    for group in _paragraphs(story):
        text = group[0].text
        for line in group[1:]:
            text = _joined(text, line.text, join)
        pieces.append(Piece(text, _kind(group, body, pieces)))
    return pieces + [Piece(line.text, BlockKind.BOILERPLATE) for line in lines if line in running]


def _kind(group: list[PdfLine], body: float, before: list[Piece]) -> BlockKind | None:
    first = group[0]
    if first.size < body * _HEADING_SIZE or len(group) > 4:
        return None
    if first.page == 0 and not any(piece.kind is BlockKind.HEADLINE for piece in before) and len(before) < 3:
        return BlockKind.HEADLINE
    return None if ends_sentence(first.text, 0, len(first.text)) else BlockKind.SUBHEADING


def _paragraphs(lines: list[PdfLine]) -> Iterator[list[PdfLine]]:
    steps = [
        before.bottom - line.bottom
        for before, line in pairwise(lines)
        if before.page == line.page and 0 < before.bottom - line.bottom < 4 * line.size
    ]
    step = median(steps) if steps else 0.0
    group = [lines[0]]
    for line in lines[1:]:
        if _goes_on(group, line, step):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _goes_on(group: list[PdfLine], line: PdfLine, step: float) -> bool:
    before = group[-1]
    if abs(before.size - line.size) > 0.1 * before.size:
        return False
    if before.hyphen:
        return True
    open_end = not ends_sentence(before.text, 0, len(before.text))
    down = before.bottom - line.bottom
    if before.page != line.page or down < -line.size:  # the next page or column
        return open_end and (line.text[0].islower() or before.text[-1] in ",-" or line.text[0] not in "“\"'‘")
    if step and down > _WIDE_STEP * min(step, 1.6 * line.size):
        return False
    if open_end:
        return True
    width = max(other.right for other in group) - min(other.left for other in group)
    indented = line.left - before.left > 0.6 * line.size and len(group) > 1
    ended_early = len(group) > 1 and before.right < max(other.right for other in group) - 0.12 * width
    return not (indented or ended_early)


def _joined(text: str, following: str, join: Callable[[str, str], str]) -> str:
    last, first = _LAST_PART.search(text), _FIRST_PART.match(following)
    if last and first:
        return f"{text[: last.start()]}{join(last[1], first.group())}{following[first.end() :]}"
    return f"{text}{following}" if text.endswith(("-", "—", "–")) else f"{text} {following}"


def _running_heads(lines: list[PdfLine]) -> set[PdfLine]:
    """Page numbers, and first and last lines of pages that come back but for their figures."""
    pages: dict[int, list[PdfLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = [line for page in pages.values() for line in {*page[:2], *page[-2:]}]
    counts = Counter(_no_figures(line.text) for line in edges)
    needed = min(_RUNNING, max(2, len(pages)))
    return {
        line
        for line in edges
        if re.fullmatch(r"(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", line.text, re.IGNORECASE)
        or (counts[_no_figures(line.text)] >= needed and len(pages) >= 2)
    }


def _no_figures(text: str) -> str:
    return re.sub(r"\d+", "0", text).casefold()

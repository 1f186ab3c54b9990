"""Quotation marks that do not pair.

A mark that opens and does not close, or the reverse, leaves open where the speaker's
words end. A quotation over several paragraphs, each of which opens with a mark and
only the last of which closes, is in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.marks import double_marks, pair_marks
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Block, BlockKind, Level, Span

_SILENT = frozenset((BlockKind.BOILERPLATE,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each odd mark."""
    text = case.article.text
    blocks = [b for b in case.article.blocks if b.kind not in _SILENT]
    pairs = pair_marks(text, blocks)
    closed = {at for m in pairs if m.closed for at in (m.start, m.end - 1)}
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        for start, end in double_marks(text, block.start, block.end):
            paired = start in closed or end - 1 in closed
            if paired or _inches(text, start) or (start == block.start and _goes_on(text, following)):
                continue
            low, high = max(block.start, start - 20), min(block.end, end + 20)
            yield Flag("this quotation mark has no partner.", (Span.of(text, start, end),), text[low:high])


def _goes_on(text: str, following: Block | None) -> bool:
    """Whether the next paragraph carries the quotation on."""
    return following is not None and next(iter(double_marks(text, following.start, following.start + 2)), None) == (
        following.start,
        following.start + 1,
    )


def _inches(text: str, at: int) -> bool:
    return text[max(0, at - 1) : at].isdigit()


RULE = Rule(
    id="QC003",
    title="quotation marks that do not pair",
    level=Level.WARNING,
    source="All houses",
    bad="“We start on Monday, she said.",
    good="“We start on Monday,” she said.",
    reasoning=__doc__ or "",
    find=find,
)

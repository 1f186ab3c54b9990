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

REACH = 40  # characters before a closing mark that are shown
_SILENT = frozenset((BlockKind.BOILERPLATE,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each odd mark, over the words it opens or closes."""
    text = case.article.text
    blocks = [b for b in case.article.blocks if b.kind not in _SILENT]
    pairs = pair_marks(text, blocks)
    closed = {at for m in pairs if m.closed for at in (m.start, m.end - 1)}
    opened = {m.start: m.end for m in pairs if not m.closed}
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        for start, end in double_marks(text, block.start, block.end):
            if start in closed or end - 1 in closed or _inches(text, start):
                continue
            if start in opened and _goes_on(text, following):
                continue
            span = (start, opened[start]) if start in opened else (max(block.start, start - REACH), end)
            yield Flag("this quotation mark has no partner.", (Span.of(text, *span),), text[slice(*span)])


def _goes_on(text: str, following: Block | None) -> bool:
    """Whether the next paragraph carries the quotation on: it opens with a mark."""
    return following is not None and any(double_marks(text, following.start, following.start + 2))


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

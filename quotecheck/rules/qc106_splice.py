"""Words run on between one pair of marks that were not said in one go.

A sentence or a clause between them is left out without a mark, or the parts have changed places. The
reader takes the second part for the reason or the consequence of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Edit, EditKind, Level

KINDS = frozenset(
    (
        EditKind.SPLICE,
        EditKind.REORDER,
    )
)


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, _what)


def _what(edit: Edit) -> str:
    if edit.kind is EditKind.REORDER:
        return "the parts stand in another order"
    return "stretches that stand apart are joined without a mark"


RULE = Rule(
    id="QC106",
    title="stretches that stand apart are joined, or stand in another order",
    level=Level.ERROR,
    source="Most houses: not even an ellipsis joins remarks from different parts of a conversation",
    bad="Draft: “The plan is good. We will build it.” Others: “The plan is good. It took years. We will build it.”",
    good="Draft: “The plan is good,” she said. “We will build it.”",
    reasoning=__doc__ or "",
    find=find,
)

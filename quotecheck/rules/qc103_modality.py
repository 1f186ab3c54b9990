"""A remark made surer, or less sure, than it was.

*May* for *will*, *all* for *some*, *I think* left out: each word is small and each changes what the
speaker can be held to. The shift of reported speech (*will* to *would*) is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level

KINDS = frozenset(
    (
        EditKind.MODALITY,
        EditKind.HEDGE,
        EditKind.FREQUENCY,
    )
)


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, lambda _: "the remark is surer, or less sure, here")


RULE = Rule(
    id="QC103",
    title="a modal, hedge or frequency is changed or dropped",
    level=Level.ERROR,
    source="New York Times: no cleaning up, least of all of doubt; AP: qualifiers belong to the remark",
    bad="Draft: “It will fail.” Others: “It may fail.”",
    good="Draft: he said it would fail. Others: “It will fail.”",
    reasoning=__doc__ or "",
    find=find,
)

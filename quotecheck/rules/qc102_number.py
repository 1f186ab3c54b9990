"""A number, date, weekday, unit or magnitude that differs in value.

Quantities are compared as values, so that 12,000 and *twelve thousand* agree, and *12 per cent* and
*12 points* do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import dropped, flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level

KINDS = frozenset(
    (
        EditKind.NUMBER,
        EditKind.DATE,
        EditKind.UNIT,
    )
)


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, dropped("a number, date or unit"))


RULE = Rule(
    id="QC102",
    title="a number, date or unit differs",
    level=Level.ERROR,
    source="Reuters: figures are checked against the source before anything else",
    bad="Draft: “It cost $12 million.” Others: “It cost $1.2 million.”",
    good="Draft: “It cost twelve million dollars.” Others: “It cost $12m.”",
    reasoning=__doc__ or "",
    find=find,
)

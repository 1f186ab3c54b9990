"""Words stand here that nobody else has, while the others agree among themselves.

Words put in by mistake, or by an editor who meant to help, are the draft's alone. One
other report proves little (that is QC108); two independent ones that carry the
quotation without the words are a reason to ask where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.qc108_unmarked import put_in
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, frozenset((EditKind.INSERTION,)), lambda _: "no other report has these words", accept=put_in)


RULE = Rule(
    id="QC115",
    title="words here stand in nobody else's version",
    level=Level.WARNING,
    source="New York Times: every word between the marks is what was said",
    bad="Draft: “We met the very angry families.” Three others: “We met the families.”",
    good="Draft: “We met the families.” Three others: “We met the families of the crew.”",
    reasoning=__doc__ or "",
    find=find,
)

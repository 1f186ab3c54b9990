"""A negation added or dropped turns a statement into its opposite.

The score of a fuzzy matcher hardly moves when a *not* goes (98 of 100 in real sentences), so the eye
slips over it too. *Not*, *n't*, *never*, *no*, *without* and prefixes such as *un-* count; two
negations that come and go together do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import dropped, flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level

KINDS = frozenset((EditKind.NEGATION,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, dropped("a negation"))


RULE = Rule(
    id="QC101",
    title="a negation is added or dropped",
    level=Level.ERROR,
    source="AP, Reuters: a quotation's sense is never altered; Masson v. New Yorker (1991): a material change",
    bad="Draft: “We will close the school.” Others: “We will not close the school.”",
    good="Draft: “We won’t close it.” Others: “We will not close it.”",
    reasoning=__doc__ or "",
    find=find,
)

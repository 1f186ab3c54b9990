"""Words are missing, or stand only here, and nothing shows it.

Only what no graver rule covers. Words put in that two or more independent reports agree to be without
are QC115. Hesitations count only where the house's policy keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.company import Place, voices
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Edit, EditKind, Level

KINDS = frozenset(
    (
        EditKind.DELETION,
        EditKind.INSERTION,
    )
)


def put_in(place: Place) -> bool:
    """Whether the words are the draft's alone, against two or more voices."""
    return place.edit.kind is EditKind.INSERTION and not place.agreeing and voices(place.passages) > 1


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    kinds = KINDS | {EditKind.DISFLUENCY} if case.hesitations else KINDS
    return flags(case, kinds, _what, accept=lambda place: not put_in(place))


def _what(edit: Edit) -> str:
    return "words are left out without a mark" if edit.here is None else "words are put in without a mark"


RULE = Rule(
    id="QC108",
    title="words are left out or put in, unmarked",
    level=Level.WARNING,
    source="Reuters: words may be deleted only if the sense stays, and dots show it",
    bad="Draft: “We met the families.” Others: “We met the angry families.”",
    good="Draft: “We met the … families.”",
    reasoning=__doc__ or "",
    find=find,
)

"""What limited the remark is gone.

*If*, *unless*, *until*, *because*, *except*, *as long as*, *in my view*: the words between the marks may
all be right and the remark still be wrong. A clause that the draft quotes elsewhere nearby is not
missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import dropped, flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level

KINDS = frozenset((EditKind.CONDITION,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, dropped("a condition or qualifier"))


RULE = Rule(
    id="QC105",
    title="a condition or qualifier is dropped",
    level=Level.ERROR,
    source="AP: beware a remark without its modifying passage or qualifiers",
    bad="Draft: “We will start on Monday.” Others: “We will start on Monday if the council agrees.”",
    good="Draft: “We will start on Monday …” with the condition quoted in the next sentence.",
    reasoning=__doc__ or "",
    find=find,
)

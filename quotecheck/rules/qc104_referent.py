"""The remark is about somebody or something else.

A name, place, party or organisation inside the quoted words that others give otherwise, or a pronoun
that points to another person. Longer and shorter forms of one name are the same. For a fragment of a few words
the writer's own words around it count: an intact fragment said of something else is the commonest
material change in real pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Edit, EditKind, Level

KINDS = frozenset((EditKind.ENTITY, EditKind.PRONOUN, EditKind.FRAME))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, _what)


def _what(edit: Edit) -> str:
    if edit.kind is EditKind.FRAME:
        return "others say the quoted words of something else"
    return "who or what is meant differs"


RULE = Rule(
    id="QC104",
    title="a name, place or party differs, or a pronoun means somebody else",
    level=Level.ERROR,
    source="Reuters: the wrong name is the worst error",
    bad="Draft: “Keld knew about it.” Others: “Vardal knew about it.”",
    good="Draft: “Mr Keld knew.” Others: “Joss Keld knew.”",
    reasoning=__doc__ or "",
    find=find,
)

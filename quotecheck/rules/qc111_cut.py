"""The draft shows a whole sentence where others have it go on.

What is cut holds no condition, negation, number or hedge; otherwise a graver rule reports it. Most
cuts are harmless, so this is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Edit, EditKind, Level

KINDS = frozenset((EditKind.CUT,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, _what)


def _what(edit: Edit) -> str:
    words = edit.there.text.split() if edit.there else []
    head = bool(words) and words[0][:1].isupper()
    return "the sentence begins earlier in other reports" if head else "the sentence goes on in other reports"


RULE = Rule(
    id="QC111",
    title="a sentence is cut at the end of a clause",
    level=Level.NOTE,
    source="Reuters: a cut is fine where the sense stays",
    bad="Draft: “We will start on Monday.” Others: “We will start on Monday, and the road will be shut.”",
    good="Draft: “We will start on Monday,” with the rest reported.",
    reasoning=__doc__ or "",
    find=find,
)

"""A noun, verb, adjective or adverb is another one.

Spelling, inflection and the few pairs that editors take for one word (*although* and *though*) are
not reported. For a fragment of a few words the writer's own words around it count: an intact
fragment in a claim that nobody else reports is the commonest material change in real pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Edit, EditKind, Level

KINDS = frozenset((EditKind.CONTENT_WORD, EditKind.FRAME))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, _what)


def _what(edit: Edit) -> str:
    return "the words around the fragment say something else" if edit.kind is EditKind.FRAME else "a word is replaced"


RULE = Rule(
    id="QC107",
    title="a content word is replaced",
    level=Level.WARNING,
    source="New York Times: every word between the marks is what was said",
    bad="Draft: “It was a mistake.” Others: “It was a disaster.”",
    good="Draft: “It was a programme.” Others: “It was a program.”",
    reasoning=__doc__ or "",
    find=find,
)

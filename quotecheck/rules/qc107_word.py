"""A noun, verb, adjective or adverb is another one.

Spelling, inflection and the few pairs that editors take for one word (*although* and *though*) are
not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.by_edit import flags
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import EditKind, Level

KINDS = frozenset((EditKind.CONTENT_WORD,))


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place."""
    return flags(case, KINDS, lambda _: "a word is replaced")


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

"""A quotation for which the article names no speaker.

Words between marks that nobody is said to have spoken: the reader cannot weigh them,
and often a line was cut that named the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Level, QuoteType


def find(case: Case) -> Iterator[Flag]:
    """One flag for each direct or mixed quotation without a speaker."""
    for quote in case.quotes:
        own = quote.quote
        if own.speaker is None and own.type is not QuoteType.INDIRECT:
            yield Flag("no speaker is named for this quotation.", own.content, "", quote)


RULE = Rule(
    id="QC001",
    title="no speaker found",
    level=Level.WARNING,
    source="AP: attribute every quotation",
    bad="“It is over.” The hall fell silent.",
    good="“It is over,” Keld said. The hall fell silent.",
    reasoning=__doc__ or "",
    find=find,
)

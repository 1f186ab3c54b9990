"""A quotation for which the article names no speaker.

Words between marks that nobody is said to have spoken: the reader cannot weigh them,
and often a line was cut that named the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import BlockKind, Level, QuoteType


def find(case: Case) -> Iterator[Flag]:
    """One flag for each direct or mixed quotation without a speaker."""
    for quote in case.quotes:
        own = quote.quote
        if own.speaker is None and own.type is not QuoteType.INDIRECT and not _headline(case, own.content[0].start):
            yield Flag("no speaker is named for this quotation.", own.content, "", quote)


def _headline(case: Case, at: int) -> bool:
    """Whether an offset lies in a headline, which leaves the speaker to the story."""
    return any(b.kind is BlockKind.HEADLINE and b.start <= at < b.end for b in case.article.blocks)


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

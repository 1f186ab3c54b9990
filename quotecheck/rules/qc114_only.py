"""No other report carries the quotation.

Exclusive words are no fault. But when everybody was in the room, a quotation that only
the draft has is worth one more look at the notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.compare.passages import marks_of, quotation
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import CheckedQuote, Level, QuoteType

FEWEST = 4  # words between marks: shorter ones are anybody's


def find(case: Case) -> Iterator[Flag]:
    """One flag for each direct or mixed quotation without a passage."""
    if not case.compared:
        return
    for quote in case.quotes:
        own = quote.quote
        if own.type is QuoteType.INDIRECT or quote.passages or own.parent is not None:
            continue
        if _quoted(case, quote) >= FEWEST:
            yield Flag("no other report carries these words.", own.content, "", quote)


def _quoted(case: Case, quote: CheckedQuote) -> int:
    """How many words of a quotation stand between marks."""
    return sum(quotation(case.article, quote.quote, marks_of(case.article)).quoted)


RULE = Rule(
    id="QC114",
    title="no other report carries it",
    level=Level.NOTE,
    source="Good practice",
    bad="“We will not pay,” he said, in none of five reports of one news conference.",
    good="“We will not pay,” he said, in three of five.",
    reasoning=__doc__ or "",
    find=find,
)

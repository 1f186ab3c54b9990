"""Quoted here and only reported elsewhere, or the other way round.

Quotation marks promise the speaker's own words. Where every other report has only
reported speech, the words between the marks rest on the draft alone. And where
others quote what the draft only reports, there are words to quote.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import outlets
from quotecheck.schema import CheckedQuote, Form, Level, Passage, QuoteType

SURE = 0.8  # confidence from which a passage counts


def find(case: Case) -> Iterator[Flag]:
    """One flag for each quotation that stands in the other form elsewhere."""
    for quote in case.quotes:
        carried = [p for p in quote.passages if p.confidence >= SURE]
        quoted = [p for p in carried if p.form is not Form.REPORTED]
        if quote.quote.type is not QuoteType.INDIRECT and carried and not quoted:
            yield _flag(quote, carried, "quoted here, only reported in")
        elif quote.quote.type is QuoteType.INDIRECT and quoted:
            yield _flag(quote, quoted, "reported here, quoted in")


def _flag(quote: CheckedQuote, passages: list[Passage], what: str) -> Flag:
    return Flag(
        message=f"{what} {outlets(passages)}.",
        spans=quote.quote.content,
        key=what,
        quote=quote,
        passages=tuple(passages),
    )


RULE = Rule(
    id="QC112",
    title="quoted here and reported there, or the other way round",
    level=Level.NOTE,
    source="AP: marks enclose the exact words of a speaker",
    bad="Draft: “It is over,” he said. Others: he said that it was over.",
    good="Draft: “It is over,” he said. Others: “It is over,” he said.",
    reasoning=__doc__ or "",
    find=find,
)

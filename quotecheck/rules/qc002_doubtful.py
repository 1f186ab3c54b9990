"""A quotation whose speaker is doubtful: the article allows somebody else.

*He said* after two men, or a surname that two people share. The reader may pick the
wrong one, as the tool may.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Level


def find(case: Case) -> Iterator[Flag]:
    """One flag for each quotation with alternatives."""
    for quote in case.quotes:
        own = quote.quote
        if own.speaker is not None and own.alternatives:
            others = " or ".join(a.name for a in own.alternatives)
            yield Flag(
                f"the speaker seems to be {own.speaker.name}, but the text allows {others}.",
                own.source or own.content,
                others,
                quote,
            )


RULE = Rule(
    id="QC002",
    title="the speaker is doubtful",
    level=Level.NOTE,
    source="Reuters: leave no doubt who speaks",
    bad="Keld met Brandt. He said the deal was off.",
    good="Keld met Brandt. Brandt said the deal was off.",
    reasoning=__doc__ or "",
    find=find,
)

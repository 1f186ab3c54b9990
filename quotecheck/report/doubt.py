"""Which quotes a reader should look at twice, and why."""

from __future__ import annotations

from quotecheck.schema import Quote

DOUBTFUL_BELOW = 0.5
"""Confidence under which a quote is marked: from here on it is more likely wrong than right."""


def doubts(quote: Quote) -> list[str]:
    """Give the reasons for doubt, in words; empty for a quote that needs no second look."""
    reasons = []
    if quote.speaker is None:
        reasons.append("no speaker found")
    if quote.alternatives:
        reasons.append("perhaps " + " or ".join(speaker.name for speaker in quote.alternatives))
    if quote.confidence < DOUBTFUL_BELOW:
        reasons.append(f"confidence {quote.confidence:.2f}")
    return reasons

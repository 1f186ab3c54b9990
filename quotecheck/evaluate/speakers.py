"""Whether the quotations of gold stories have the speakers that an editor gave them."""

from __future__ import annotations

from quotecheck.attribute.speakers.related import related
from quotecheck.evaluate.stories import Anchor
from quotecheck.schema import Check, Quote, SpeakerKind


def found_at(anchor: Anchor, check: Check) -> Quote | None:
    """The quotation that holds most of an anchor's words; of two that hold as much, the shorter."""
    shared = [(_shared(held.quote, anchor), -_length(held.quote), held.quote) for held in check.quotes]
    best = max(shared, key=lambda s: s[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def speaker_right(anchor: Anchor, quote: Quote | None) -> bool:
    """Whether a quotation has the speaker that is expected: nobody named, where the gold names nobody."""
    if quote is None:
        return False
    if not anchor.speaker:
        return quote.speaker is None or quote.speaker.kind is SpeakerKind.UNNAMED
    return quote.speaker is not None and related(anchor.speaker, quote.speaker.name, strict=True) == "same"


def _shared(quote: Quote, anchor: Anchor) -> int:
    return sum(max(0, min(s.end, anchor.end) - max(s.start, anchor.start)) for s in quote.content)


def _length(quote: Quote) -> int:
    return sum(s.end - s.start for s in quote.content)

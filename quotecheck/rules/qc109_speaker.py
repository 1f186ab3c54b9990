"""The same words are given to somebody else.

They do not forgive a wrong name under a quotation. Somebody who quotes another, and a
spokesman who speaks for an organisation, are no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.speakers.related import related
from quotecheck.rules.company import sure, voices
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import named, outlets
from quotecheck.schema import CheckedQuote, Level, Passage


def find(case: Case) -> Iterator[Flag]:
    """One flag for each quotation that others give to another speaker."""
    for quote in case.quotes:
        own = quote.quote.speaker
        if own is None:
            continue
        names = [own.name, *(a.name for a in quote.quote.alternatives)]  # a doubtful speaker is QC002's
        other = [p for p in quote.passages if p.another and p.speaker and _another(names, p.speaker)]
        if not other:
            continue
        level = _level(quote, other)
        others = sorted({named(p.speaker or "") for p in other})
        yield Flag(
            message=(
                f"given to {own.name} here, to {' or '.join(others)} in {outlets(other)}"
                f" ({voices(sure(quote.passages))} in all carry these words)."
            ),
            spans=quote.quote.source or quote.quote.content,
            key="|".join(others),
            quote=quote,
            passages=tuple(other),
            level=level,
        )


def _another(names: list[str], speaker: str) -> bool:
    return all(related(name, speaker) != "same" for name in names)


def _level(quote: CheckedQuote, other: list[Passage]) -> Level | None:
    """A note where the transcript, or more voices, have the draft's speaker."""
    own = quote.quote.speaker
    if own is None or any(p.authoritative for p in other):
        return None
    same = [
        p
        for p in quote.passages
        if p.speaker and related(own.name, p.speaker) == "same" and any(_share_words(p, o) for o in other)
    ]
    outvoted = any(p.authoritative for p in same) or voices(same) > voices(other)
    return Level.NOTE if outvoted else None


def _share_words(first: Passage, second: Passage) -> bool:
    """Whether two passages carry the same part of the quotation."""
    return any(a.start < b.end and b.start < a.end for a in first.carries for b in second.carries)


RULE = Rule(
    id="QC109",
    title="the same words, another speaker",
    level=Level.ERROR,
    source="All houses",
    bad="Draft: “It is over,” Keld said. Others: “It is over,” Vardal said.",
    good="Draft: “It is over,” Keld said. Others: “It is over,” Vardal said, quoting Keld.",
    reasoning=__doc__ or "",
    find=find,
)

"""One article's attribution held against its gold, quotation by quotation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quotecheck.evaluate.attribution.by_marks import all_types
from quotecheck.evaluate.attribution.gold import GoldArticle, GoldQuote, Spans
from quotecheck.evaluate.attribution.letters import letters, meet, trimmed
from quotecheck.evaluate.attribution.names import same_name
from quotecheck.schema import Attribution, Quote, QuoteType, Span

FOUND, WHOLE = 0.3, 0.8
"""The IoU from which a quotation counts as found, and from which its content counts as right."""

FIELDS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation of the gold (its index) and the one that was found for it.

    ``overlap`` and ``head``: whether the source shares a letter with the gold's, and whether the last letter of the
    shorter one is in both; ``name``: whether the speaker's name is the gold's. ``None`` where the gold does not tell.
    """

    gold: int
    found: int
    iou: float
    overlap: bool | None
    head: bool | None
    name: bool | None


@dataclass(frozen=True, slots=True)
class Exact:
    """Stretches that are exactly the gold's, of those in the gold and those found."""

    right: int
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in an article; ``answered`` is false where the attribution failed.

    ``types`` are those of the gold's quotations; ``caught`` are the indices of traps in which a quotation was found.
    """

    gold: GoldArticle
    found: tuple[Quote, ...]
    answered: bool
    types: tuple[QuoteType, ...]
    pairs: tuple[Pair, ...]
    exact: dict[str, Exact]
    caught: tuple[int, ...]

    def missed(self) -> list[int]:
        """Quotations of the gold for which none was found."""
        met = {pair.gold for pair in self.pairs}
        return [i for i in range(len(self.gold.quotes)) if i not in met]

    def false(self) -> list[int]:
        """Quotations found that are none of the gold's."""
        met = {pair.found for pair in self.pairs}
        return [j for j in range(len(self.found)) if j not in met]


def judge(gold: GoldArticle, attribution: Attribution | None) -> Result:
    """Hold an article's attribution, ``None`` where there is none, against its gold."""
    text = gold.text
    found = attribution.quotes if attribution else ()
    wanted = [letters(text, quote.content) for quote in gold.quotes]
    given = [letters(text, offsets(quote.content)) for quote in found]
    return Result(
        gold=gold,
        found=found,
        answered=attribution is not None,
        types=tuple(q.type or t for q, t in zip(gold.quotes, all_types(text, wanted), strict=True)),
        pairs=tuple(
            _pair(text, gold.quotes[i], found[j], i, j, iou) for i, j, iou in sorted(meet(wanted, given, FOUND))
        ),
        exact={field: _exact(gold, found, field) for field in FIELDS},
        caught=tuple(
            number
            for number, trap in enumerate(gold.traps)
            if _caught(letters(text, trap.spans), given) and not any(letters(text, trap.spans) <= w for w in wanted)
        ),
    )


def offsets(spans: Iterable[Span]) -> Spans:
    """The offsets of some spans of the wire format."""
    return tuple((span.start, span.end) for span in spans)


def _pair(text: str, gold: GoldQuote, found: Quote, i: int, j: int, iou: float) -> Pair:
    overlap = head = name = None
    source = letters(text, gold.source)
    if source:
        guess = letters(text, offsets(found.source))
        last = max(source if len(source) <= len(guess) else guess, default=-1)
        overlap = not source.isdisjoint(guess)
        head = last in source and last in guess
    if gold.speaker:
        name = found.speaker is not None and same_name(gold.speaker, found.speaker.name)
    return Pair(i, j, iou, overlap, head, name)


def _exact(gold: GoldArticle, found: Iterable[Quote], field: str) -> Exact:
    wanted = {span for quote in gold.quotes for span in trimmed(gold.text, getattr(quote, field))}
    given = {span for quote in found for span in trimmed(gold.text, offsets(getattr(quote, field)))}
    return Exact(len(wanted & given), len(wanted), len(given))


def _caught(trap: frozenset[int], given: Iterable[frozenset[int]]) -> bool:
    """Whether most of what was found lies in a trap."""
    return any(len(content & trap) * 2 > len(content) for content in given if content)

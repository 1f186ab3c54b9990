"""What got better and what got worse between two evaluations, quotation by quotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quotecheck.evaluate.attribution.excerpt import excerpt, line_number
from quotecheck.evaluate.attribution.figures import figures
from quotecheck.evaluate.attribution.gold import Spans
from quotecheck.evaluate.attribution.letters import letters, meet
from quotecheck.evaluate.attribution.records import ArticleRecord, Earlier, FalseRecord, FoundRecord, QuoteRecord
from quotecheck.evaluate.attribution.result import FOUND, WHOLE
from quotecheck.evaluate.attribution.score import Scores


class Kind(StrEnum):
    """What changed, the better beside the worse."""

    FOUND = "found"
    LOST = "lost"
    BOUNDARY_RIGHT = "boundary right"
    BOUNDARY_WRONG = "boundary wrong"
    SPEAKER_RIGHT = "speaker right"
    SPEAKER_WRONG = "speaker wrong"
    ALARM_GONE = "false alarm gone"
    ALARM_NEW = "false alarm new"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed; ``told`` says how, ``excerpt`` is the paragraph with its words marked."""

    kind: Kind
    article: str
    line: int
    content: str
    told: str
    excerpt: str


@dataclass(slots=True)
class Comparison:
    """Two evaluations of the same gold.

    ``articles`` and ``quotes`` are counts of what only one of the two has, or has otherwise: that is not compared.
    """

    figures: dict[str, tuple[float, float]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    articles: int = 0
    quotes: int = 0

    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind.value: found[kind] for kind in Kind}


def compare(earlier: Earlier, scores: Scores, now: Sequence[ArticleRecord], texts: Mapping[str, str]) -> Comparison:
    """Hold an evaluation against an earlier one.

    Figures are compared for those parts of the gold that have as many articles and quotations in both.

    Parameters
    ----------
    earlier
        What was read of it.
    scores, now
        The scores and the records of this one.
    texts
        The texts of its articles by their ids.
    """
    before = {own.id: own for own in earlier.articles}
    same = {
        part: own
        for part, own in scores.items()
        if part in earlier.parts
        and (earlier.parts[part].articles, earlier.parts[part].quotations) == (own.articles, own.gold)
    }
    total = Comparison({n: (earlier.figures[n], v) for n, v in figures(same).items() if n in earlier.figures})
    found: list[Change] = []
    for own in now:
        old = before.get(own.id)
        if old is None or old.characters != own.characters:
            total.articles += 1
            continue
        known, mine = _keyed(old.quotes), _keyed(own.quotes)
        total.quotes += len(known.keys() ^ mine.keys())
        for key in [key for key in mine if key in known]:
            found += _quote(own.id, texts[own.id], mine[key], known[key].found)
        found += _alarms(own.id, texts[own.id], old.false, own.false)
    total.changes = sorted(found, key=lambda change: (list(Kind).index(change.kind), change.article, change.line))
    return total


def _keyed(quotes: Iterable[QuoteRecord]) -> dict[tuple[str, int], QuoteRecord]:
    """By content; where two quotations have one content, in their order."""
    seen: Counter[str] = Counter()
    found = {}
    for quote in quotes:
        seen[quote.content] += 1
        found[quote.content, seen[quote.content]] = quote
    return found


def _quote(article: str, text: str, quote: QuoteRecord, old: FoundRecord | None) -> Iterator[Change]:
    def change(kind: Kind, told: str) -> Change:
        gold = _offsets(quote.content)
        words = excerpt(text, gold, _offsets(new.content) if new else ())
        return Change(kind, article, line_number(text, gold[0][0]), quote.content, told, words)

    new = quote.found
    if old is None or new is None:
        if new:
            yield change(Kind.FOUND, f"{new.construction}, confidence {new.confidence:.2f}")
        elif old:
            yield change(Kind.LOST, f"it was found by {old.construction}, confidence {old.confidence:.2f}")
        return
    if (old.iou >= WHOLE) != (new.iou >= WHOLE):
        right = new.iou >= WHOLE
        yield change(Kind.BOUNDARY_RIGHT if right else Kind.BOUNDARY_WRONG, f"IoU {new.iou:.2f}, it was {old.iou:.2f}")
    if _speaker(old) != _speaker(new):
        told = f"{new.speaker or 'nobody'}, it was {old.speaker or 'nobody'}"
        yield change(Kind.SPEAKER_RIGHT if _speaker(new) else Kind.SPEAKER_WRONG, told)


def _speaker(found: FoundRecord) -> bool:
    """Whether source and name are right, as far as the gold tells."""
    return found.source is not False and found.name is not False


def _alarms(article: str, text: str, old: Sequence[FalseRecord], new: Sequence[FalseRecord]) -> Iterator[Change]:
    """False alarms that only one of the two has; a moved boundary makes none another."""
    before, now = ([letters(text, _offsets(own.content)) for own in side] for side in (old, new))
    met = meet(before, now, FOUND)
    stayed = ({pair.gold for pair in met}, {pair.found for pair in met})
    for side, same, kind in zip((old, new), stayed, (Kind.ALARM_GONE, Kind.ALARM_NEW), strict=True):
        for number, own in enumerate(side):
            if number not in same:
                spans = _offsets(own.content)
                told = f"{own.construction}, confidence {own.confidence:.2f}"
                where = line_number(text, spans[0][0] if spans else 0)
                yield Change(kind, article, where, own.content, told, excerpt(text, (), spans))


def _offsets(content: str) -> Spans:
    """The offsets that a content's key is made of.

    >>> _offsets("484 496;513 550")
    ((484, 496), (513, 550))
    """
    pairs = (pair.split() for pair in content.split(";") if pair)
    return tuple((int(start), int(end)) for start, end in pairs)

"""The results of many articles added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quotecheck.evaluate.attribution.calibration import Bin, bins
from quotecheck.evaluate.attribution.result import FIELDS, FOUND, WHOLE, Result
from quotecheck.figure_names import PARTS
from quotecheck.schema import Act, QuoteType

ALL = "all"


@dataclass(slots=True)
class Share:
    """How many of some are right."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        """Count one more."""
        self.right += right
        self.of += 1

    @property
    def value(self) -> float | None:
        """The share; ``None`` of nothing."""
        return self.right / self.of if self.of else None


@dataclass(slots=True)
class Overlap:
    """What the gold has, what was found, and what is in both."""

    right: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was found; ``None`` where neither has anything."""
        return self._share(self.found)

    @property
    def recall(self) -> float | None:
        """Share of the gold; ``None`` where neither has anything."""
        return self._share(self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; ``None`` where neither has anything."""
        return 2 * self.right / (self.gold + self.found) if self.gold or self.found else None

    def _share(self, of: int) -> float | None:
        return (self.right / of if of else 0.0) if self.gold or self.found else None


@dataclass(slots=True)
class AtLeast:
    """What is right when contents must share a certain IoU.

    ``types``, ``acts`` and ``ways`` are recall by what the gold says; ``constructions`` is precision by what was
    found; ``overlap``, ``head`` and ``name`` are of the quotations met.
    """

    content: Overlap = field(default_factory=Overlap)
    types: dict[str, Share] = field(default_factory=lambda: {t.value: Share() for t in QuoteType})
    acts: dict[str, Share] = field(default_factory=lambda: {a.value: Share() for a in Act})
    ways: dict[str, Share] = field(default_factory=dict)
    constructions: dict[str, Share] = field(default_factory=dict)
    overlap: Share = field(default_factory=Share)
    head: Share = field(default_factory=Share)
    name: Share = field(default_factory=Share)


@dataclass(slots=True)
class Score:
    """How the attributions of some articles compare with their gold."""

    articles: int = 0
    unanswered: int = 0
    gold: int = 0
    found: int = 0
    at: dict[float, AtLeast] = field(default_factory=lambda: {FOUND: AtLeast(), WHOLE: AtLeast()})
    exact: dict[str, Overlap] = field(default_factory=lambda: {name: Overlap() for name in FIELDS})
    traps: Share = field(default_factory=Share)
    bins: list[Bin] = field(default_factory=list)


Scores = Mapping[str, Score]


def by_part(results: Sequence[Result]) -> dict[str, Score]:
    """The scores of all articles and of each part of them that there is."""
    found = {ALL: score(results)}
    for part in PARTS:
        own = [result for result in results if result.gold.part == part]
        if own:
            found[part] = score(own)
    return found


def score(results: Iterable[Result]) -> Score:
    """Add up the results of some articles."""
    total = Score()
    judged: list[tuple[float, bool]] = []
    for result in results:
        total.articles += 1
        total.unanswered += not result.answered
        total.gold += len(result.gold.quotes)
        total.found += len(result.found)
        for least, own in total.at.items():
            _add(own, result, least)
        for name, exact in result.exact.items():
            total.exact[name].right += exact.right
            total.exact[name].gold += exact.gold
            total.exact[name].found += exact.found
        for number in range(len(result.gold.traps)):
            total.traps.add(number not in result.caught)
        false = set(result.false())
        judged += [(quote.confidence, j not in false) for j, quote in enumerate(result.found)]
    total.bins = bins(judged)
    return total


def _add(own: AtLeast, result: Result, least: float) -> None:
    pairs = [pair for pair in result.pairs if pair.iou >= least]
    own.content.right += len(pairs)
    own.content.gold += len(result.gold.quotes)
    own.content.found += len(result.found)
    met, hits = {pair.gold for pair in pairs}, {pair.found for pair in pairs}
    for i, quote in enumerate(result.gold.quotes):
        own.types[result.types[i].value].add(i in met)
        if quote.act:
            own.acts[quote.act.value].add(i in met)
        if quote.way:
            own.ways.setdefault(quote.way, Share()).add(i in met)
    for j, found in enumerate(result.found):
        own.constructions.setdefault(found.construction, Share()).add(j in hits)
    for pair in pairs:
        for share, right in ((own.overlap, pair.overlap), (own.head, pair.head), (own.name, pair.name)):
            if right is not None:
                share.add(right)

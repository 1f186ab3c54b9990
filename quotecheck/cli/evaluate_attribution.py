"""Attribution gold evaluated: every article is attributed, and the quotations are held against the gold's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from quotecheck.cli.batch import Batch, blame
from quotecheck.cli.evaluate_request import Request, withheld
from quotecheck.cli.progress import Progress
from quotecheck.config import AttributeSettings
from quotecheck.evaluate.attribution.changes import Comparison, compare
from quotecheck.evaluate.attribution.changes_text import change_lines
from quotecheck.evaluate.attribution.faults import faults
from quotecheck.evaluate.attribution.faults_text import fault_lines
from quotecheck.evaluate.attribution.figures import figures
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.evaluate.attribution.records import Earlier, record
from quotecheck.evaluate.attribution.result import Result, judge
from quotecheck.evaluate.attribution.score import by_part
from quotecheck.evaluate.attribution.table import lines
from quotecheck.evaluate.attribution.wire import comparison_data, faults_data, part_data
from quotecheck.text import ReadFailure


def evaluate_attribution(
    files: Sequence[Path], request: Request, earlier: Earlier | None, complain: Callable[[str], None]
) -> AttributionEvaluation | None:
    """Attribute the articles; ``None`` where none could be read.

    Raises
    ------
    ModelError
        If the model is missing or damaged.
    """
    golds = [gold for gold in _read(files, complain) if request.wants(gold.part)]
    if not golds:
        return None
    progress = Progress(several=len(golds) > 1, count=lambda: len(golds))
    batch = Batch((gold.article for gold in golds), progress.aside(complain))
    entries = list(progress.over(batch.entries(AttributeSettings(model=request.model))))
    answers = {id(entry.article): entry.attribution for entry in entries}
    results = [judge(gold, answers.get(id(gold.article))) for gold in golds]
    return AttributionEvaluation(results, request, earlier)


def _read(files: Sequence[Path], complain: Callable[[str], None]) -> Iterator[GoldArticle]:
    for item in read_gold(files):
        if isinstance(item, ReadFailure):
            complain(blame(str(item.path), item.error, "read"))
        else:
            yield item


class AttributionEvaluation:
    """How right the attributions are."""

    def __init__(self, results: Sequence[Result], request: Request, earlier: Earlier | None) -> None:
        self._scores = by_part(results)
        self._request = request
        self._earlier = earlier
        self._shown = [result for result in results if request.shows(result.gold.part)]
        self._hidden = [result for result in results if not request.shows(result.gold.part)]

    def figures(self) -> Mapping[str, float]:
        """Every figure by its name."""
        return figures(self._scores)

    def lines(self) -> Iterator[str]:
        """The tables, and what is wrong and what changed where that was asked for."""
        yield from lines(self._scores)
        if self._request.errors:
            yield ""
            yield from fault_lines(faults(self._shown))
            if self._hidden:
                yield ""
                yield withheld(len(faults(self._hidden)), "errors")
        if self._comparison:
            yield ""
            yield from change_lines(self._comparison, str(self._request.against))
            if self._hidden:
                yield ""
                yield withheld(sum(len(result.gold.quotes) for result in self._hidden), "quotations")

    def data(self) -> Mapping[str, Any]:
        """The scores by part and what became of every quotation; of those held out only where they were asked for."""
        found: dict[str, Any] = {
            "parts": {part: part_data(total) for part, total in self._scores.items()},
            "figures": self.figures(),
            "articles": [record(result).model_dump(mode="json") for result in self._shown],
            "articles_withheld": len(self._hidden),
        }
        if self._request.errors:
            found["errors"] = faults_data(faults(self._shown))
            found["errors_withheld"] = len(faults(self._hidden))
        if self._comparison:
            found["against"] = comparison_data(self._comparison)
        return {"attribution": found}

    @cached_property
    def _comparison(self) -> Comparison | None:
        if self._earlier is None:
            return None
        texts = {result.gold.id: result.gold.text for result in self._shown}
        return compare(self._earlier, self._scores, [record(result) for result in self._shown], texts)

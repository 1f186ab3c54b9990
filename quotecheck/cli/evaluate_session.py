"""One run of ``quotecheck evaluate``: gold in, figures out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from quotecheck.cli import output as out
from quotecheck.cli.evaluate_attribution import evaluate_attribution
from quotecheck.cli.evaluate_bounds import Bounds
from quotecheck.cli.evaluate_request import Evaluation, Request
from quotecheck.cli.evaluate_stories import evaluate_stories
from quotecheck.cli.rules import TextOrJson
from quotecheck.errors import QuotecheckError, ReadError
from quotecheck.evaluate.attribution.records import Earlier, read_earlier
from quotecheck.evaluate.gold import Gold, find_gold
from quotecheck.report.wording import one_line


@dataclass
class Outcome:
    """How a run ended: gold that could not be evaluated, and figures outside their bounds."""

    failed: int = 0
    broken: int = 0


def evaluate_gold(request: Request, complain: Callable[[str], None]) -> Outcome:
    """Evaluate all gold below the paths and write how right the findings and the attributions are.

    Raises
    ------
    QuotecheckError
        If there is no gold or none that can be read, a bound names no figure, the output cannot
        be written, or the model is missing.
    """
    gold = find_gold(request.paths)
    bounds = Bounds(request, gold)
    path = None if request.output == Path("-") else request.output
    if path:
        out.check(path, [str(file) for file in (*gold.attribution, *filter(None, [request.against]))])
    if request.against and not gold.attribution:
        raise QuotecheckError("--against compares attributions, but there is no gold of them below the paths.")
    earlier = read_earlier(request.against) if request.against else None
    outcome = Outcome()

    def told(message: str) -> None:
        outcome.failed += 1
        complain(message)

    found = list(_evaluated(gold, request, earlier, told))
    if not found:
        raise ReadError(_nothing(request, outcome))
    with out.replacing(path) if path else out.standard(data=request.form is TextOrJson.JSON) as stream:
        _write(found, request.form, stream)
    for message in bounds.broken({name: value for own in found for name, value in own.figures().items()}):
        outcome.broken += 1
        complain(message)
    return outcome


def _evaluated(
    gold: Gold, request: Request, earlier: Earlier | None, told: Callable[[str], None]
) -> Iterator[Evaluation]:
    if gold.stories and (stories := evaluate_stories(gold.stories, request, told)):
        yield stories
    if gold.attribution and (own := evaluate_attribution(gold.attribution, request, earlier, told)):
        yield own


def _nothing(request: Request, outcome: Outcome) -> str:
    if request.part and not outcome.failed:
        return f"There is no gold of part {request.part} below the paths."
    return "None of the gold could be evaluated."


def _write(found: Sequence[Evaluation], form: TextOrJson, stream: TextIO) -> None:
    if form is TextOrJson.JSON:
        json.dump(
            {key: value for own in found for key, value in own.data().items()}, stream, indent=2, ensure_ascii=False
        )
        stream.write("\n")
        return
    for number, own in enumerate(found):
        stream.write("\n" if number else "")
        stream.writelines(_safe(line) + "\n" for line in own.lines())


def _safe(line: str) -> str:
    """The line safe to print on a terminal, its indentation and columns as they are."""
    return line if line.isascii() and line.isprintable() else _indent(line) + one_line(line)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]

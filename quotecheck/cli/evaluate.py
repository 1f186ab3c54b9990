"""``quotecheck evaluate``: how right the findings and the attributions are on gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli.configured import ConfigOption
from quotecheck.cli.exits import FAILED, FOUND, complain, guarded
from quotecheck.cli.rules import TextOrJson
from quotecheck.config import DEFAULT_MODEL


class Part(StrEnum):
    """The parts of gold: what errors may be read of, and what is held out."""

    DEV = "dev"
    TEST = "test"


@guarded
def evaluate(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files and folders; all gold in them and below is taken.")
    ],
    form: Annotated[TextOrJson, typer.Option("--format", "-f", help="How to write the result.")] = TextOrJson.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, all of it or nothing.")
    ] = None,
    part: Annotated[Part | None, typer.Option(help="Only this part of the gold. [default: all]")] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Write what is wrong, too; of test only when --part asks for it.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(metavar="OLD", help="Write what changed since OLD, which --format json wrote (attribution)."),
    ] = None,
    least: Annotated[
        list[str] | None,
        typer.Option("--min", metavar="KEY=VALUE", help="Exit with 1 when a figure is lower, as content-f1-8=.9."),
    ] = None,
    most: Annotated[
        list[str] | None,
        typer.Option("--max", metavar="KEY=VALUE", help="Exit with 1 when a figure is higher, as false-errors=3."),
    ] = None,
    config: ConfigOption = None,
    model: Annotated[str, typer.Option(metavar="NAME", help="Model to read with: see 'quotecheck models list'.")] = (
        DEFAULT_MODEL
    ),
) -> None:
    """Hold what is found against gold, and count how often it is right.

    Gold stories: findings by level and rule. Attribution gold (brat standoff, PolNeAR JSON Lines, corrected
    JSON): contents, sources, names, traps and confidences. Figures for --min and --max are content-f1-3,
    content-f1-8, exact-source, exact-cue, exact-content, recall-direct, recall-mixed, recall-indirect,
    speaker-overlap, names, traps, calibration-error and unanswered, and more that the README lists; test.names
    is that of one part. Exit code 0; 1 when a figure is outside a bound; 2 when some gold could not be read.
    """
    from quotecheck.cli.evaluate_request import Request
    from quotecheck.cli.evaluate_session import evaluate_gold

    request = Request(paths, form, output, part, errors, against, least or [], most or [], config, model)
    outcome = evaluate_gold(request, complain)
    if outcome.failed or outcome.broken:
        raise typer.Exit(FAILED if outcome.failed else FOUND)

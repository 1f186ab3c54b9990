"""``quotecheck evaluate``: how right the findings are on gold stories."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli.exits import FAILED, FOUND, complain, guarded
from quotecheck.cli.rules import TextOrJson
from quotecheck.config import DEFAULT_MODEL


@guarded
def evaluate(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Folders; every gold story in them and below is taken.")
    ],
    form: Annotated[TextOrJson, typer.Option("--format", "-f", help="How to write the result.")] = TextOrJson.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, all of it or nothing.")
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Write what was missed and what was found wrongly, too.")
    ] = False,
    least: Annotated[
        list[str] | None,
        typer.Option("--min", metavar="KEY=VALUE", help="Exit with 1 when a figure is lower, as error-recall=.95."),
    ] = None,
    most: Annotated[
        list[str] | None,
        typer.Option("--max", metavar="KEY=VALUE", help="Exit with 1 when a figure is higher, as false-errors=3."),
    ] = None,
    model: Annotated[str, typer.Option(metavar="NAME", help="Model to read with: see 'quotecheck models list'.")] = (
        DEFAULT_MODEL
    ),
) -> None:
    """Check gold stories and count how often the findings are those that an editor expects.

    Precision and recall by level and rule, for all stories and for those of each part. Exit code 0; 1
    when a figure is outside a bound that was given; 2 when a story could not be read or checked.
    """
    from quotecheck.cli.evaluate_session import Request, evaluate_gold

    outcome = evaluate_gold(Request(paths, form, output, errors, least or [], most or [], model), complain)
    if outcome.failed or outcome.broken:
        raise typer.Exit(FAILED if outcome.failed else FOUND)

"""The ``quotecheck`` command. What is slow to import is imported inside the commands that need it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from quotecheck import __version__
from quotecheck.cli import coverage, models
from quotecheck.cli.attribute import attribute
from quotecheck.cli.check import check
from quotecheck.cli.evaluate import evaluate
from quotecheck.cli.exits import INTERRUPTED
from quotecheck.cli.rules import rules
from quotecheck.cli.schema import schema

# Plain help: it reads the same everywhere and answers sooner.
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
app.command()(attribute)
app.command()(check)
app.command()(rules)
app.command()(evaluate)
app.command()(schema)
app.add_typer(coverage.app, name="coverage")
app.add_typer(models.app, name="models")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"quotecheck {__version__}")
        raise typer.Exit


@app.callback()
def quotecheck(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Find every quotation in a news article, say who said it, and check it against other reports, offline."""


def run() -> None:
    """Run the command line; the console script and ``python -m quotecheck`` start here."""
    try:
        app(prog_name="quotecheck")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)

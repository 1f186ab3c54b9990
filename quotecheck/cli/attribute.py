"""``quotecheck attribute``: who said what in one article or many."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli.acts import ActChoice, acts_to_keep
from quotecheck.cli.exits import FAILED, complain, guarded
from quotecheck.config import DEFAULT_MODEL, AttributeSettings
from quotecheck.report.formats import Format, from_ending
from quotecheck.schema import QuoteType


@guarded
def attribute(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Articles: files, folders, patterns, or - for standard input."),
    ],
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to write the result. [default: as --output ends, else text]"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, all of it or nothing.")
    ] = None,
    act: Annotated[
        list[ActChoice] | None,
        typer.Option(help="Keep only this act; may be repeated. [default: all; in text, all but thought]"),
    ] = None,
    type_: Annotated[
        list[QuoteType] | None, typer.Option("--type", help="Keep only this type; may be repeated. [default: all]")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, metavar="P", help="Leave out quotes less certain than this, from 0 to 1.")
    ] = 0.0,
    include_boilerplate: Annotated[
        bool, typer.Option("--include-boilerplate", help="Look for quotes in share counts, comments and notices too.")
    ] = False,
    model: Annotated[str, typer.Option(metavar="NAME", help="Model to read with: see 'quotecheck models list'.")] = (
        DEFAULT_MODEL
    ),
) -> None:
    """Find every quotation in the articles and say who said it.

    Nothing is sent anywhere. Exit code 0, or 2 when an article failed; the others are still written.
    """
    from quotecheck.cli.session import attribute_files

    form = form or from_ending(output, Format)
    settings = AttributeSettings(
        model=model,
        include_boilerplate=include_boilerplate,
        acts=acts_to_keep(act or [], form),
        types=frozenset(type_) if type_ else None,
        min_confidence=min_confidence,
    )
    if attribute_files(files, form, output, settings, complain):
        raise typer.Exit(FAILED)

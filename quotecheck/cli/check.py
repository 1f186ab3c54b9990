"""``quotecheck check``: what differs between a draft's quotations and other reports of the same story."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli.configured import ConfigOption, Configured, FailOnChoice, PresetOption
from quotecheck.cli.exits import FAILED, FOUND, complain, guarded
from quotecheck.report.formats import CheckFormat, from_ending
from quotecheck.schema import Level


@guarded
def check(
    drafts: Annotated[
        list[str], typer.Argument(metavar="DRAFT", help="Drafts: files, folders, patterns, or - for standard input.")
    ],
    against: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="Other reports: file, folder, pattern or store; may be repeated."),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(metavar="FILE", exists=True, dir_okay=False, help="Transcript (text, VTT, SRT): authoritative."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Leave out reports before this day (YYYY-MM-DD)."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Leave out reports after this day (YYYY-MM-DD)."),
    ] = None,
    form: Annotated[
        CheckFormat | None,
        typer.Option("--format", "-f", help="How to write the result. [default: as --output ends, else text]"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, all of it or nothing.")
    ] = None,
    min_level: Annotated[Level | None, typer.Option(help="Leave out findings below this. [default: note]")] = None,
    fail_on: Annotated[
        FailOnChoice | None,
        typer.Option(help="Exit with 1 when a finding is at or above this. [default: error]"),
    ] = None,
    preset: PresetOption = None,
    config: ConfigOption = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Model to read with: see 'quotecheck models list'.")
    ] = None,
) -> None:
    """Hold every quotation of a draft against other reports of the same story.

    Nothing is sent anywhere. Exit code 0; 1 when a finding is at or above --fail-on; 2 when something
    failed: the rest is still written.
    """
    from quotecheck.check.gather import Window
    from quotecheck.cli.check_session import Request, check_files

    window = Window(*(day.date().isoformat() if day else None for day in (since, until)))
    settings = Configured(config, preset=preset, min_level=min_level, fail_on=fail_on, model=model)
    form = form or from_ending(output, CheckFormat)
    outcome = check_files(Request(drafts, against or [], source, window, form, output), settings, complain)
    if outcome.failed or outcome.reached:
        raise typer.Exit(FAILED if outcome.failed else FOUND)

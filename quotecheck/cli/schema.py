"""``quotecheck schema``: the JSON Schema of what the JSON formats hold."""

from __future__ import annotations

from importlib.resources import files

import typer

from quotecheck.cli.exits import guarded


@guarded
def schema() -> None:
    """Print the JSON Schema of the JSON output.

    It describes the object that json writes for an article, and a line of jsonl.
    """
    text = files("quotecheck").joinpath("data", "attribution.schema.json").read_text(encoding="utf-8")
    typer.echo(text, nl=False)

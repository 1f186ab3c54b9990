"""``quotecheck schema``: the JSON Schema of what the JSON formats hold."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from typing import Annotated

import typer

from quotecheck.cli.exits import guarded


class Wire(StrEnum):
    """The objects that the JSON formats hold, by the command that writes them."""

    ATTRIBUTION = "attribution"
    CHECK = "check"


@guarded
def schema(
    wire: Annotated[
        Wire, typer.Argument(metavar="[attribution|check]", help="What attribute writes, or what check writes.")
    ] = Wire.ATTRIBUTION,
) -> None:
    """Print the JSON Schema of the JSON output.

    It describes the object that json writes for an article, and a line of jsonl.
    """
    text = files("quotecheck").joinpath("data", f"{wire.value}.schema.json").read_text(encoding="utf-8")
    typer.echo(text, nl=False)

"""JSON for reading and for tools that take a whole document: an object, or an array of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from quotecheck.report.entry import HasWire


def write(entries: Iterable[HasWire], stream: TextIO, *, several: bool) -> None:
    """Write one object, or where several articles were given an array with one object an article.

    ``several`` is about what was given and not about what could be read, so that
    a damaged file among many does not change the shape of the output.
    """
    opening = "[\n" if several else ""
    written = False
    for entry in entries:
        stream.write(",\n" if written else opening)
        stream.write(entry.wire.model_dump_json(by_alias=True, indent=2))
        stream.flush()
        written = True
    if several:
        stream.write("\n]\n" if written else "[]\n")
    elif written:
        stream.write("\n")

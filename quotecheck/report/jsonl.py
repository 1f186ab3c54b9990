"""JSON Lines, the wire format: one article a line, written as soon as it is ready."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from quotecheck.report.entry import HasWire

# JSON allows these inside strings as they are, but many readers take them for the end of a line.
_LINE_SEPARATORS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(entries: Iterable[HasWire], stream: TextIO) -> None:
    """Write one line an article, and let go of each line at once."""
    for entry in entries:
        stream.write(entry.wire.model_dump_json(by_alias=True).translate(_LINE_SEPARATORS) + "\n")
        stream.flush()

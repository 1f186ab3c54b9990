"""A console that wraps prose under a hanging indent, at the width of the reader's terminal."""

from __future__ import annotations

import os
from typing import TextIO

from rich.console import Console
from rich.text import Text

WIDEST = 120
"""Columns: longer lines of prose are hard to read, however wide the window."""

PIPED = 80
"""Columns where the output is no terminal and COLUMNS is not set."""

NARROWEST = 20
"""Columns that a block of text keeps, whatever its indent."""


class Page:
    """Prints blocks of styled text; no markup, no highlighting, no trailing blanks."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)
        asked = self._console.is_terminal or os.environ.get("COLUMNS", "").isdigit()
        self.width = min(self._console.width if asked else PIPED, WIDEST)

    def line(self, text: Text | str = "") -> None:
        """Print one line as it stands."""
        self._console.print(text, soft_wrap=True)

    def wrapped(self, text: Text, width: int) -> list[Text]:
        """Cut a text into lines of at most ``width`` columns, without trailing blanks."""
        lines = list(text.wrap(self._console, width)) or [Text()]
        for line in lines:
            line.rstrip()
        return lines

    def block(self, text: Text, *, first: Text | None = None, left: int = 0) -> None:
        """Print a text wrapped and ``left`` columns in, with ``first`` in the margin of its first line."""
        margin = first or Text()
        for line in self.wrapped(text, max(self.width - left, NARROWEST)):
            margin.append(" " * (left - margin.cell_len))
            self.line(margin + line)
            margin = Text()

"""Where the keys of a TOML document stand.

``tomllib`` keeps no positions, and ``tomlkit`` none either (python-poetry/tomlkit
issue 55). But TOML is a sequence of statements of whole lines, and a statement cut
short (an open array, string or table) is never valid. So lines are added up until
``tomllib`` accepts them: that is one statement, and the parser that decides what a
document means also says where its keys are, quoted, dotted and inline ones included.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

Path = tuple[str, ...]
"""The names that lead to a key, outermost first."""


class Lines(NamedTuple):
    """The first and the last line of a statement, counted from 1."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"line {self.first}" if self.first == self.last else f"lines {self.first} to {self.last}"


def key_lines(text: str) -> dict[Path, Lines]:
    """The lines of the statement in which each key and table of a valid document first appears.

    Keys inside an array of tables are listed under the array's own name.

    >>> key_lines('[rules]\\nQC101 = "off"  # no')
    {('rules',): Lines(first=1, last=1), ('rules', 'QC101'): Lines(first=2, last=2)}
    """
    found: dict[Path, Lines] = {}
    table: Path = ()
    for lines, statement, parsed in _statements(text):
        header = parsed is not None and statement.lstrip(" \t").startswith("[")
        base = () if header else table
        paths = [base + path for path in _paths(parsed)]
        for path in paths:
            found.setdefault(path, lines)
        if header:
            table = max(paths, key=len)
    return found


def unfinished_line(text: str) -> int:
    """The first line of the first statement that never becomes valid; 1 when all do."""
    return next((lines.first for lines, _, parsed in _statements(text) if parsed is None), 1)


def _statements(text: str) -> Iterator[tuple[Lines, str, dict[str, Any] | None]]:
    """Every statement with its lines and content; the last has no content when it is invalid."""
    lines = text.replace("\r\n", "\n").split("\n")
    first = 0
    for last in range(len(lines)):
        statement = "\n".join(lines[first : last + 1])
        try:
            parsed = tomllib.loads(statement)
        except (ValueError, RecursionError):
            continue
        yield Lines(first + 1, last + 1), statement, parsed
        first = last + 1
    if first < len(lines):
        yield Lines(first + 1, len(lines)), "\n".join(lines[first:]), None


def _paths(value: object) -> Iterator[Path]:
    """The path of every key in a value, outer ones first."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (key,)
            yield from ((key, *path) for path in _paths(inner))
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item)

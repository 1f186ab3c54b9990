"""Where a value of a JSON document stands: ``json`` keeps no positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the value at a path in a valid document; of the nearest around it where there is none.

    >>> line_of('{"quotes": [\\n {"act": "speech"},\\n {"act": "shout"}]}', ("quotes", 1, "act"))
    3
    """
    starts = dict(_values(text))
    known = next(tuple(path[:size]) for size in range(len(path), -1, -1) if tuple(path[:size]) in starts or not size)
    return text.count("\n", 0, starts.get(known, 0)) + 1


def _values(text: str) -> Iterator[tuple[Path, int]]:
    """Every value's path and offset."""
    path: list[str | int] = []
    key = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in ",:":
            if token == "," and isinstance(path[-1], int):
                path[-1] += 1
            key = token == "," and isinstance(path[-1], str)
        elif token in "]}":
            path.pop()
            key = False
        elif key:
            path[-1] = token[1:-1]
        else:
            yield tuple(path), match.start()
            if token in "[{":
                path.append(0 if token == "[" else "")
                key = token == "{"

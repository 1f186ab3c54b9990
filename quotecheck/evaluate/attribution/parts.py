"""``part.toml``: which articles of a folder are held out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.figure_names import PARTS
from quotecheck.toml_lines import key_lines

NAME = "part.toml"
OTHERS = "dev"
"""The part of an article that no list names."""


def read_parts(folder: Path) -> Mapping[str, str]:
    """The part of each article that ``part.toml`` of a folder names, by the article's id; none without that file.

    Raises
    ------
    ReadError
        If the file has a mistake: an article must not count as ``dev`` because a list cannot be read.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, ValueError) as error:  # both of tomllib's and of UTF-8 are ValueErrors
        raise ReadError(f"{path} cannot be read: {error}.") from None
    found: dict[str, str] = {}
    for part, names in table.items():
        where = f"{path}, {key_lines(text)[(part,)]}"
        if part not in PARTS:
            raise ReadError(f"{where}: there is no part {part}. Parts are {' and '.join(PARTS)}.")
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise ReadError(f"{where}: {part} must be a list of names of articles, in quotes.")
        for name in names:
            if found.setdefault(name, part) != part:
                raise ReadError(f"{where}: {name} is in both parts. Leave it in one.")
    return found

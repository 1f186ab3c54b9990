"""Word lists, read from ``quotecheck/data``."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any


@functools.cache
def lexicon(name: str) -> dict[str, Any]:
    """A TOML file of ``quotecheck/data`` as a dictionary."""
    return tomllib.loads((resources.files("quotecheck") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon as a set; ``key`` may be dotted."""
    value: Any = lexicon(name)
    for part in key.split("."):
        value = value[part]
    return frozenset(value)

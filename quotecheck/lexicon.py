"""Word lists and learned weights, read from ``quotecheck/data``."""

from __future__ import annotations

import functools
import json
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


@functools.cache
def learned(name: str) -> dict[str, Any]:
    """The weights of a JSON file of ``quotecheck/data``, by feature; one that is not in it counts nothing."""
    loaded: dict[str, dict[str, Any]] = json.loads(
        (resources.files("quotecheck") / "data" / f"{name}.json").read_text(encoding="utf-8")
    )
    return loaded["weights"]

"""The words of ``data/blocks.toml``, loaded once and only when a text is segmented."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One table of ``data/blocks.toml``."""
    return dict(_load()[name])


@cache  # asked for every line
def words(name: str, key: str) -> frozenset[str]:
    """One word list as a set.

    >>> "july" in words("dates", "months")
    True
    """
    return frozenset(table(name)[key])


@cache
def pattern(name: str, key: str) -> str:
    """One word list as a regular expression's alternation, the longest phrase first."""
    return alternation(table(name)[key])


def alternation(phrases: Iterable[str]) -> str:
    """Phrases as alternatives, the longest first; a space stands for any white space.

    >>> alternation(["by", "by the way"])
    '(?:by\\\\s+the\\\\s+way|by)'
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(r"\s+".join(re.escape(part) for part in phrase.split()) for phrase in ordered) + ")"


def plain(text: str) -> str:
    """A line as the word lists write it: lower case, plain apostrophes, single spaces, no marks around it.

    >>> plain("* Don’t  miss: ")
    "don't miss"
    """
    lowered = " ".join(text.casefold().replace("’", "'").split())
    return lowered.strip(" :;|•·*–—_=#>»›<«‹-[]().,")


@cache
def _load() -> dict[str, Any]:
    return tomllib.loads((files("quotecheck") / "data" / "blocks.toml").read_text(encoding="utf-8"))

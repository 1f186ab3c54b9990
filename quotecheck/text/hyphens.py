"""Hyphens at the end of a line: those of the typesetter go, those of the word stay."""

from __future__ import annotations

import re
from collections.abc import Callable

from quotecheck.text.phrases import words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def dehyphenator(text: str) -> Callable[[str, str], str]:
    """Make a function that joins two parts of a word as the rest of the text writes it.

    A word that stands elsewhere in the text, with or without a hyphen, is the
    model; else the hyphen stays after prefixes that keep it, and goes.

    Parameters
    ----------
    text : str
        All text of the document.

    >>> join = dehyphenator("A long-term decision")
    >>> join("deci", "sion"), join("long", "term"), join("self", "made")
    ('decision', 'long-term', 'self-made')
    """
    known = {word.casefold() for word in _WORD.findall(text)}
    prefixes = words("pdf", "hyphen_prefixes")

    def join(before: str, after: str) -> str:
        one, two = before + after, f"{before}-{after}"
        if one.casefold() in known:
            return one
        if two.casefold() in known or before.casefold() in prefixes or not after[:1].islower() or not before.isalpha():
            return two
        return one

    return join

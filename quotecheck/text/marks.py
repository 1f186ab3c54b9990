"""Whether a stretch of text holds a quotation, as far as its marks tell."""

from __future__ import annotations

import re

# A pair of double marks of any style, or typographic single ones around two words or more.
_QUOTED = re.compile(r"[“”„«»\"]|''|``|‘[^’]*\s[^’]*’(?!\w)|(?<!\w)'[^']{6,}'(?!\w)")
_ONLY = re.compile(r"(?:“[^“”]+”|\"[^\"]+\"|«[^«»]+»|‘[^‘]+’)[.!?]?")


def holds_quotation(text: str) -> bool:
    """Whether any double quotation mark, or a phrase between single ones, stands in the text.

    >>> holds_quotation("The mayor’s aides left"), holds_quotation("He called it ‘a good day’")
    (False, True)
    """
    return _QUOTED.search(text) is not None


def is_one_quotation(text: str) -> bool:
    """Whether the text is one quotation and nothing else."""
    return _ONLY.fullmatch(text) is not None

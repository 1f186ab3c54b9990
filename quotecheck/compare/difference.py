"""One difference between two aligned stretches, in positions of their tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotecheck.compare.classes import is_frequency, is_hedge, is_word, lemma
from quotecheck.compare.side import Side
from quotecheck.schema import EditKind
from quotecheck.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Region:
    """A run of words that do not match: ``here`` and ``there`` are ranges of token positions."""

    here: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A region with what it is; ``apart``: two places that are not aligned (:mod:`quotecheck.compare.apart`)."""

    kind: EditKind
    here: tuple[int, int]
    there: tuple[int, int]
    reported: bool
    apart: bool = False


def words_of(side: Side, bounds: tuple[int, int]) -> list[Token]:
    """The tokens of a range; a plain word that has its capital from the beginning of a sentence only has none."""
    return [
        t._replace(capital=False) if t.capital and _opens(side, n) and _is_plain(side, t) else t
        for n, t in enumerate(side.tokens[bounds[0] : bounds[1]], bounds[0])
    ]


def _opens(side: Side, at: int) -> bool:
    """Whether a sentence or a quotation begins with a token."""
    return at == 0 or side.tokens[at - 1].last or at in side.breaks or side.quoted[at] != side.quoted[at - 1]


def _is_plain(side: Side, token: Token) -> bool:
    """Whether a word is no name, as far as can be told without knowing all names.

    It is inflected, an adverb, or stands elsewhere in the text without a capital; and never has one inside a sentence.
    """
    form = token.form
    written = side.text[token.start : token.end]
    common = is_hedge(form) or is_frequency(form) or form.endswith("ly") or lemma(form) != form
    if not is_word(form) or not (common or _places(side.text, written.lower())):
        return False
    return not any(_WITHIN.search(side.text, 0, at) for at in _places(side.text, written) if at != token.start)


_WITHIN = re.compile(r"[a-z,;] $")


def _places(text: str, written: str) -> list[int]:
    return [m.start() for m in re.finditer(rf"\b{re.escape(written)}\b", text)]

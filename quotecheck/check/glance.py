"""A glance at stretches of coverage before they are aligned: could one carry the quotation at all?

Most candidates from a large store share a few common words by chance, and aligning is what takes longest. A stretch
is worth it only where half of the quotation, or half of a sentence or fragment there, may match, or nearly half of
the quotation's content words stand around it: below that :func:`~quotecheck.compare.utterance.probability` never
says that it is the same utterance. The glance takes for a match whatever may be one (pronouns, contractions, numbers,
words beyond ASCII), and a test holds it against aligning everything.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from quotecheck.compare.classes import is_negation, lemma, modal, pronoun, weight
from quotecheck.compare.likeness import shift
from quotecheck.compare.side import Side
from quotecheck.compare.utterance import NEAR
from quotecheck.lexicon import lexicon
from quotecheck.text.quantities import DATE, QUANTITY
from quotecheck.text.tokens import Token, spelling

SHARE = 0.49  # `probability` asks for 0.5 of either
AROUND = 0.44  # it asks for 0.45
_FIRM = 0.7  # weight from which a word must be there to match
_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"[.?!…\"“”\n]+|[‘’'](?!\w)|(?<!\w)[‘’']")  # ends sentences and fragments between marks


class Glance:
    """What is known of a quotation: the keys of its words that tell something, and the weight of the others."""

    def __init__(self, here: Side) -> None:
        self._words = [(_key(t.form), weight(t)) for t in here.tokens if _is_plain(t.form)]
        self._all = frozenset(key for key, _ in self._words)
        self._keys = frozenset(_key(t.form) for t in here.tokens if _is_firm(t.form))
        self._plain = sum(w for _, w in self._words)
        self._firm = sum(weight(t) for t in here.tokens if _is_firm(t.form))
        self._total = sum(map(weight, here.tokens))
        self._loose = any(weight(t) >= _FIRM and not _is_firm(t.form) for t in here.tokens)

    def worth(self, text: str, stretches: Iterable[tuple[int, int]]) -> bool:
        """Whether one of some stretches of an article may carry the quotation."""
        return any(self._may_carry(text, start, end) for start, end in stretches)

    def _may_carry(self, text: str, start: int, end: int) -> bool:
        there = _keys(text[start:end])
        if not self._loose and self._keys.isdisjoint(there):
            return False
        if self._total - self._plain + self._shared(there) >= SHARE * self._total:
            return True
        if any(self._is_like(unit) for unit in _UNIT.split(text[start:end])):
            return True
        around = _keys(text[max(0, start - NEAR) : end + NEAR])
        return sum(w for key, w in self._words if w >= _FIRM and key in around) >= AROUND * self._firm

    def _shared(self, keys: frozenset[str]) -> float:
        return sum(w for key, w in self._words if key in keys)

    def _is_like(self, unit: str) -> bool:
        """Whether half of a sentence or fragment may match, and in it a word that tells something."""
        shared = total = 0.0
        telling = False
        for word in _WORD.findall(unit.lower()):
            firm = _is_firm(word)
            own = _weight(word)
            matches = not _is_plain(word) or _key(word) in self._all
            telling = telling or (matches and (firm or (self._loose and own >= _FIRM)))
            total += own
            shared += own * matches
        return telling and shared >= SHARE * total


def _keys(text: str) -> frozenset[str]:
    return frozenset(map(_key, _WORD.findall(text.lower())))


@functools.lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    return weight(Token(spelling(word), 0, 0)) if word.isalpha() else 1.2


@functools.lru_cache(maxsize=50_000)
def _is_firm(form: str) -> bool:
    """Whether a word tells something and is written in one way only."""
    return _is_plain(form) and len(form) > 2 and form != "usa" and _weight(form) >= _FIRM


@functools.lru_cache(maxsize=50_000)
def _is_plain(form: str) -> bool:
    """Whether only a word with the same key can match: no number, pronoun, or part of a contraction."""
    numeric = form.startswith((QUANTITY, DATE)) or not form.isalpha()
    contracted = modal(form) or is_negation(form) or lemma(form) in ("be", "have", "do") or len(form) == 1
    return form.isascii() and not (numeric or pronoun(form) or contracted or form in ("usa", "us", "uk", "eu"))


@functools.lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    """One key for all words that an alignment takes for one."""
    form = spelling(word)
    root = lemma(shift().get(form, form))
    return _first_of_pair().get(root, root).removesuffix("s")


@functools.cache
def _first_of_pair() -> dict[str, str]:
    return {lemma(word): lemma(pair[0]) for pair in lexicon("compare")["same"] for word in pair}

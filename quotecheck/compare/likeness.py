"""How alike two tokens are."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from quotecheck.compare.classes import is_content, is_unit, lemma, modal, pronoun
from quotecheck.lexicon import lexicon
from quotecheck.text.clock_times import same_time
from quotecheck.text.tokens import Token

SAME = 2.0
LIKE = 1.5  # another form of one word, or two words that editors take for one
LEAST_LIKE = 1.0
_LONGEST = 1_000  # forms beside one that are kept


@functools.cache
def _pairs() -> frozenset[tuple[str, str]]:
    pairs = {tuple(pair) for pair in lexicon("compare")["same"]}
    return frozenset((a, b) for x, y in pairs for a, b in ((x, y), (y, x)))


@functools.cache
def _partners() -> dict[str, frozenset[str]]:
    return {word: frozenset(b for a, b in _pairs() if a == word) for pair in _pairs() for word in pair}


def alike(form: str) -> frozenset[str]:
    """The words that editors take for one with another.

    >>> sorted(alike("begin"))
    ['start']
    """
    return _partners().get(form, frozenset())


@functools.cache
def shift() -> dict[str, str]:
    """What a word of reported speech stands for in direct speech."""
    return dict(lexicon("compare")["reported_shift"])


class _Known(NamedTuple):
    """What is known of a form: its dictionary form, and the class by which it is like others."""

    lemma: str
    others: frozenset[str]  # see `alike`
    modal: str
    pronoun: str
    measure: str  # number, modal or unit
    content: bool


@functools.lru_cache(maxsize=50_000)
def _known(form: str) -> _Known:
    token = Token(form, 0, 0)
    measure = "number" if token.is_number else "modal" if modal(form) else "unit" if is_unit(form) else ""
    return _Known(lemma(form), alike(form), modal(form), pronoun(form), measure, is_content(token))


def _same_word(a: str, b: str) -> bool:
    first = _known(a)
    return a == b or first.lemma == _known(b).lemma or b in first.others or a + "s" == b or b + "s" == a


def likeness(a: Token, b: Token, reported: bool) -> float:
    """From ``SAME`` down to less than 0 for two words that have nothing to do with one another.

    ``reported``: at least one of them stands in reported speech, where person, tense and pointing words shift.
    """
    return SAME if a.form == b.form else _of_forms(a.form, b.form, reported)


class _Row(dict[str, float]):
    """How like one form each of some others is, kept as they come: a table is read faster than a function is called."""

    def __init__(self, form: str, reported: bool) -> None:
        super().__init__({form: SAME})
        self._own = form, reported

    def __missing__(self, other: str) -> float:
        if len(self) >= _LONGEST:
            self.clear()
        form, reported = self._own
        self[other] = found = SAME if form == other else _of_forms(form, other, reported)
        return found


@functools.lru_cache(maxsize=1_000)
def likenesses(form: str, reported: bool) -> Mapping[str, float]:
    """What :func:`likeness` says of one form and any other."""
    return _Row(form, reported)


@functools.lru_cache(maxsize=200_000)
def _of_forms(a: str, b: str, reported: bool) -> float:
    first, second = _known(a), _known(b)
    if same_time(a, b):
        return LIKE
    if _same_word(a, b):
        return LIKE if not first.modal else LEAST_LIKE
    if reported:
        # Either may be the reported one; "should" and "would" are two words that were shifted, and no pair.
        if any(_same_word(shift().get(x, x), y) for x, y in ((a, b), (b, a))):
            return LIKE
        if first.pronoun and second.pronoun:
            return LEAST_LIKE
    if first.measure and first.measure == second.measure:
        return -0.2
    if first.pronoun and second.pronoun:
        return -0.3
    return -0.9 if first.content == second.content else -1.4

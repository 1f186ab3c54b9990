"""How alike two tokens are."""

from __future__ import annotations

import functools

from quotecheck.compare.classes import is_content, is_unit, lemma, modal, pronoun
from quotecheck.lexicon import lexicon
from quotecheck.text.tokens import Token

SAME = 2.0
LIKE = 1.5  # another form of one word, or two words that editors take for one
LEAST_LIKE = 1.0


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


@functools.lru_cache(maxsize=200_000)
def _same_word(a: str, b: str) -> bool:
    return (a, b) in _pairs() or lemma(a) == lemma(b) or a + "s" == b or b + "s" == a


@functools.lru_cache(maxsize=100_000)
def _reported(a: str, b: str) -> float:
    """Forms of direct speech and of reported speech: person, tense and pointing words shift."""
    first, second = shift().get(a, a), shift().get(b, b)
    if first == second or _same_word(first, second):
        return LIKE
    if pronoun(a) and pronoun(b):
        return LEAST_LIKE
    return 0.0


def likeness(a: Token, b: Token, reported: bool) -> float:
    """From ``SAME`` down to less than 0 for two words that have nothing to do with one another.

    ``reported``: at least one of them stands in reported speech.
    """
    return SAME if a.form == b.form else _of_forms(a.form, b.form, reported)


@functools.lru_cache(maxsize=200_000)
def _of_forms(a: str, b: str, reported: bool) -> float:
    if _same_word(a, b):
        return LIKE if not modal(a) else LEAST_LIKE
    if reported and (like := _reported(a, b)):
        return like
    first, second = Token(a, 0, 0), Token(b, 0, 0)
    if (first.is_number and second.is_number) or (modal(a) and modal(b)) or (is_unit(a) and is_unit(b)):
        return -0.2
    if pronoun(a) and pronoun(b):
        return -0.3
    return -0.9 if is_content(first) == is_content(second) else -1.4

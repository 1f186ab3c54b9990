"""A glance at stretches of coverage before they are aligned: could one carry the quotation at all?

Most candidates from a large store share a few common words by chance, and aligning is what takes longest. A stretch
is worth it only where half of the quotation, or half of a sentence or fragment there, may match, or nearly half of
the quotation's content words stand around it: below that :func:`~quotecheck.compare.utterance.probability` never
says that it is the same utterance. The forms of a stretch's words are stored with it and tell which words of the
quotation may match. What the sentences and the surroundings have is read from the text, where whatever may match
counts (pronouns, contractions, numbers, words beyond ASCII). A test holds the glance against aligning everything.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from quotecheck.check.stretches import Stretch
from quotecheck.compare.classes import is_negation, lemma, modal, pronoun, weight
from quotecheck.compare.likeness import alike, shift
from quotecheck.compare.passages import FEW_WORDS, LEAST_SHARED
from quotecheck.compare.side import Side
from quotecheck.compare.utterance import NEAR, content
from quotecheck.lexicon import lexicon
from quotecheck.text.quantities import DATE, QUANTITY
from quotecheck.text.tokens import ELLIPSIS, Token, spelling, tokens

_ROUNDING = 1e-6
SHARE = 0.5 - _ROUNDING  # `probability` asks for half of either
AROUND = 0.45 - _ROUNDING  # and, for less, for this share of the content words
ALONE = 0.9 - _ROUNDING  # share of a stretch, or of what stands around, from which one word is enough
_TELLING = 0.7  # weight of the lightest word that an alignment is built on
_NO_WORD = frozenset[int]()
_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"[.?!…\"“”„‟«»\n]+|``|[‘’'](?!\w)|(?<!\w)[‘’']")  # ends sentences and fragments between marks


class Glance:
    """What is known of a quotation: what may match each of its words, and how much that tells."""

    def __init__(self, here: Side) -> None:
        words = [t for t in here.tokens if t.form != ELLIPSIS]
        self._weights = [weight(t) for t in words]
        self._total = sum(self._weights)
        self._tells = any(w >= _TELLING for w in self._weights)
        self._matches = _Matches([t.form for t in words])
        low, high = (here.tokens[0].start, here.tokens[-1].end) if words else (0, 0)
        own = content(here.text, low, high)  # what `evidence` looks for around the stretch
        self._near = _Matches(own)
        self._near_weights = list(own.values())
        self._unread = {n for n, word in enumerate(own) if not _is_plain(word)}

    def worth(self, stretch: Stretch, read: Callable[[], str]) -> bool:
        """Whether a stretch may carry the quotation; its article's text is read only where its forms leave it open."""
        matched = self._matched(stretch.forms)
        if self._tells and not any(self._weights[n] >= _TELLING for n in matched):
            return False
        shared = sum(self._weights[n] for n in matched)
        run = any(n + 1 in matched for n in matched)
        some = shared >= min(FEW_WORDS, ALONE * self._total) or len(matched) >= 3
        if run and some and shared >= SHARE * self._total:
            return True
        text = read()
        units = [u for unit in _UNIT.split(text[stretch.start : stretch.end]) if (u := self._unit(unit)) is not None]
        if any(share >= (SHARE if enough else ALONE) for share, enough in units):
            return True
        if not some or max([shared / self._total, *(share for share, _ in units)]) < LEAST_SHARED:
            return False
        outside = text[max(0, stretch.start - NEAR) : stretch.start] + text[stretch.end : stretch.end + NEAR]
        forms = {*stretch.forms, *map(spelling, _WORD.findall(outside.lower()))}
        found = self._unread.union(*map(self._near.__getitem__, forms))
        near = sum(self._near_weights[n] for n in found)
        return near >= (AROUND if run else ALONE) * sum(self._near_weights)

    def _matched(self, forms: Iterable[str]) -> set[int]:
        """The words of the quotation that some forms may match."""
        return set().union(*map(self._matches.__getitem__, forms))

    def _unit(self, unit: str) -> tuple[float, bool] | None:
        """Which share of a sentence or fragment may match, and whether that is enough words; None where none tells."""
        shared = total = 0.0
        count, telling = 0, False
        for word in _WORD.findall(unit.lower()):
            own = _weight(word)
            total += own
            if not _is_plain(word) or self._matches[spelling(word)]:
                shared += own
                count += 1
                telling = telling or own >= _TELLING
        return (shared / total, shared >= FEW_WORDS or count >= 3) if telling else None


class _Matches(dict[str, frozenset[int]]):
    """For each form, which words of a quotation it may match; a form is looked into when it is asked for first."""

    def __init__(self, own: Iterable[str]) -> None:
        super().__init__()
        self._by_key: dict[str, set[int]] = defaultdict(set)
        for n, form in enumerate(own):
            for key in keys(form):
                self._by_key[key].add(n)

    def __missing__(self, form: str) -> frozenset[int]:
        own = keys(form)
        none = self._by_key.keys().isdisjoint(own)  # as for most words of most passages
        self[form] = _NO_WORD if none else frozenset(n for key in own for n in self._by_key.get(key, ()))
        return self[form]


@functools.lru_cache(maxsize=50_000)
def keys(form: str) -> frozenset[str]:
    """What a word's form goes by: two words that an alignment takes for one have a key in common."""
    shifted = shift().get(form, form)
    same = {form, shifted, *alike(form), *alike(shifted)}
    found = {root.removesuffix("s") for f in same for root in (f, lemma(f))}
    return frozenset(found | {"pronoun"} if pronoun(form) else found)


@functools.cache
def _halves() -> frozenset[str]:
    """The words of phrases that are read as one: *per* and *cent*; and what makes a number of another."""
    phrases = (w for phrase in lexicon("spelling")["phrases"] for w in phrase.split())
    return frozenset(phrases) | frozenset(lexicon("numbers")["magnitudes"])


@functools.lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    return weight(Token(spelling(word), 0, 0)) if word.isalpha() else 1.2


@functools.lru_cache(maxsize=50_000)
def _is_plain(word: str) -> bool:
    """Whether a written word is its own form: no number, no part of a contraction, a phrase or an abbreviation."""
    read = "".join(t.form for t in tokens(word))
    numeric = read.startswith((QUANTITY, DATE)) or not word.isalpha() or word in _halves()
    contracted = modal(word) or is_negation(word) or lemma(word) in ("be", "have", "do") or len(word) == 1
    return word.isascii() and not (numeric or pronoun(word) or contracted or word in ("usa", "us", "uk", "eu"))

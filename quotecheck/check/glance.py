"""A glance at stretches of coverage before they are aligned: could one carry the quotation at all?

Most candidates from a large store share a few common words by chance, and aligning is what takes longest. A stretch is
worth it only where half of the quotation, or half of a sentence or fragment there, may match, or nearly half of the
quotation's content words stand around it: below that :func:`~quotecheck.compare.utterance.probability` never says that
it is the same utterance. Nor does it where no two neighbours match, unless nearly all is there; and where no three do,
the words must stand together, in one sentence (a name or common phrase is lost by that now and then). The forms of a
stretch's words are stored with it and tell which words of the quotation may match, and where. What the sentences and
the surroundings have is read from the text, where whatever may match counts (pronouns, contractions, numbers, words
beyond ASCII). A test holds the glance against aligning everything.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from quotecheck.check.stretches import Stretch
from quotecheck.compare.classes import is_negation, is_unit, lemma, modal, pronoun, weight
from quotecheck.compare.likeness import alike, shift
from quotecheck.compare.passages import FEW_WORDS, LEAST_SHARED
from quotecheck.compare.side import Side
from quotecheck.compare.utterance import NEAR, content
from quotecheck.lexicon import lexicon
from quotecheck.text.clock_times import clock
from quotecheck.text.quantities import DATE, QUANTITY
from quotecheck.text.tokens import ELLIPSIS, Token, spelling, tokens

_ROUNDING = 1e-6
SHARE = 0.5 - _ROUNDING  # `probability` asks for half of either
AROUND = 0.45 - _ROUNDING  # and, for less, for this share of the content words
# Neighbours that match in a row, from which half of the words may be anywhere. Of 647 stretches of the benchmark with
# two, and less than half of the quotation, four were an utterance of somebody, and none was the draft's.
ROW = 3
ALONE = 0.9 - _ROUNDING  # share of a stretch, or of what stands around, from which one word is enough
_TELLING = 0.7  # weight of the lightest word that an alignment is built on
_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r"[.?!…\"“”„‟«»\n]+|``|[‘’'](?!\w)|(?<!\w)[‘’']")  # ends sentences and fragments between marks


class Glance:
    """What is known of a quotation: what may match each of its words, and how much that tells."""

    def __init__(self, here: Side) -> None:
        words = [t for t in here.tokens if t.form != ELLIPSIS]
        self._weights = [weight(t) for t in words]
        self._total = sum(self._weights)
        self._tells = any(w >= _TELLING for w in self._weights)
        self._by_key = _by_key(t.form for t in words)
        self._values = [t.form.startswith((QUANTITY, DATE)) for t in words]
        self._numeric = [len(t.form) > 1 and _is_numeric(t.form) for t in words]  # "a" is hardly that of "A$"
        low, high = (here.tokens[0].start, here.tokens[-1].end) if words else (0, 0)
        own = content(here.text, low, high)  # what `evidence` looks for around the stretch
        self._near = _by_key(own)
        self._near_weights = list(own.values())
        self._unread = {n for n, word in enumerate(own) if not _read(word).plain}

    def worth(self, stretch: Stretch, read: Callable[[], str]) -> bool:
        """Whether a stretch may carry the quotation; its article's text is read only where its forms leave it open."""
        known = _keys_of(stretch.forms)
        matched = _matched(self._by_key, known)
        if self._tells and not any(self._weights[n] >= _TELLING for n in matched):
            return False
        shared = sum(self._weights[n] for n in matched)
        row = self._row(stretch.forms) if any(n + 1 in matched for n in matched) else 1
        some = shared >= min(FEW_WORDS, ALONE * self._total) or len(matched) >= 3
        if row >= ROW and some and shared >= SHARE * self._total:
            return True
        text = read()
        numbers = any(self._numeric[n] for n in matched)
        units = [
            u
            for unit in _UNIT.split(text[stretch.start : stretch.end])
            if (u := self._unit(_WORD.findall(unit.lower()), numbers)) is not None
        ]
        if any(self._enough(unit, row) for unit in units):
            return True
        if not some or max([shared / self._total, *(unit.share for unit in units)]) < LEAST_SHARED:
            return False
        if row == ROW - 1 and shared < SHARE * self._total and not any(self._values[n] for n in matched):
            return False
        outside = text[max(0, stretch.start - NEAR) : stretch.start] + text[stretch.end : stretch.end + NEAR]
        known = known.union(*(_read(word).keys for word in _WORD.findall(outside.lower())))
        found = self._unread | _matched(self._near, known)
        near = sum(self._near_weights[n] for n in found)
        return near >= (AROUND if row > 1 else ALONE) * sum(self._near_weights)

    def _enough(self, unit: _Unit, row: int) -> bool:
        """Whether a sentence or fragment may carry the quotation, or be carried by it."""
        if unit.share >= ALONE:
            return True
        if row < ROW - 1:
            return False
        half = unit.share >= SHARE and unit.enough
        return half if row >= ROW else (half or self._carried(unit)) and self._row(unit.words) > 1

    def _carried(self, unit: _Unit) -> bool:
        """Whether half of the quotation may stand in a sentence."""
        found = _matched(self._by_key, frozenset().union(*(_read(w).keys for w in unit.words)))
        return sum(self._weights[n] for n in found) >= SHARE * self._total

    def _row(self, there: Sequence[str]) -> int:
        """How many words of the quotation in a row may match words in a row; at most ``ROW`` are counted."""
        at = _positions(tuple(there))
        pairs = {
            (n, position) for key in self._by_key.keys() & at.keys() for n in self._by_key[key] for position in at[key]
        }
        second = {(n, position) for n, position in pairs if (n - 1, position - 1) in pairs}
        if not second:
            return 1
        return ROW if any((n - 1, position - 1) in second for n, position in second) else ROW - 1

    def _unit(self, found: list[str], numbers: bool) -> _Unit | None:
        """What of a sentence or fragment may match; None where nothing tells.

        ``numbers``: whether a number of the quotation, or what may be read as part of one, stands there.
        """
        shared = total = 0.0
        count, telling = 0, False
        own_keys = self._by_key.keys()
        for word in found:
            read = _read(word)
            total += read.weight
            if (not read.plain and (numbers or not read.numeric)) or not own_keys.isdisjoint(read.keys):
                shared += read.weight
                count += 1
                telling = telling or read.weight >= _TELLING
        return _Unit(found, shared / total, shared >= FEW_WORDS or count >= 3) if telling else None


def _by_key(own: Iterable[str]) -> dict[str, list[int]]:
    """Which of some words go by each key."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, form in enumerate(own):
        for key in keys(form):
            found[key].append(n)
    return found


def _matched(by_key: dict[str, list[int]], known: frozenset[str]) -> set[int]:
    """The words that something with one of some keys may match."""
    return {n for key in by_key.keys() & known for n in by_key[key]}


@functools.lru_cache(maxsize=10_000)  # the quotations of a draft share much of their coverage
def _keys_of(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(keys, forms))


@functools.lru_cache(maxsize=10_000)
def _positions(forms: tuple[str, ...]) -> dict[str, list[int]]:
    """Where in a stretch something goes by each key."""
    return _by_key(forms)


@functools.lru_cache(maxsize=50_000)
def keys(form: str) -> frozenset[str]:
    """What a word's form goes by: two words that an alignment takes for one have a key in common."""
    shifted = shift().get(form, form)
    same = {form, shifted, *alike(form), *alike(shifted)}
    found = {root.removesuffix("s") for f in same for root in (f, lemma(f))}
    if time := clock(form):  # "at four" and "4pm" match
        decimal = time.replace(":", ".").rstrip("0").rstrip(".") if not time.endswith(":00") else time[:-3]
        found.update({f"{DATE}{time}", f"{QUANTITY}{decimal}"})
    return frozenset(found | {"pronoun"} if pronoun(form) else found)


@functools.cache
def _halves() -> frozenset[str]:
    """The words of phrases that are read as one: *per* and *cent*; and what is read otherwise beside a number."""
    phrases = (w for phrase in lexicon("spelling")["phrases"] for w in phrase.split())
    tables = ("magnitudes", "parts", "roman", "dollars", "measures", "currency_letters")
    return frozenset([*phrases, "second"]).union(*(lexicon("numbers")[name] for name in tables))


class _Unit(NamedTuple):
    """A sentence or fragment: its words, the share of them that may match, and whether that is enough words."""

    words: list[str]
    share: float
    enough: bool


class _Read(NamedTuple):
    """What is known of a written word in lower case: ``plain`` as in :func:`_is_plain`."""

    weight: float
    plain: bool
    numeric: bool
    keys: frozenset[str]


@functools.lru_cache(maxsize=50_000)
def _read(word: str) -> _Read:
    form = spelling(word)
    return _Read(weight(Token(form, 0, 0)) if word.isalpha() else 1.2, _is_plain(word), _is_numeric(word), keys(form))


@functools.cache
def _joined() -> frozenset[str]:
    return frozenset(lexicon("spelling")["phrases"].values())


def _is_numeric(word: str) -> bool:
    """Whether a word or form is a number, or a part of what is read as a number or as one word."""
    numeric = word.startswith((QUANTITY, DATE)) or not word.isalpha() or word in _halves()
    if numeric or is_unit(word) or word in _joined():
        return True
    return "".join(t.form for t in tokens(word)).startswith((QUANTITY, DATE))


def _is_plain(word: str) -> bool:
    """Whether a written word is its own form: no number, no part of a contraction, a phrase or an abbreviation."""
    read = "".join(t.form for t in tokens(word))
    numeric = read.startswith((QUANTITY, DATE)) or not word.isalpha() or word in _halves()
    contracted = modal(word) or is_negation(word) or lemma(word) in ("be", "have", "do") or len(word) == 1
    return word.isascii() and not (numeric or pronoun(word) or contracted or word in ("usa", "us", "uk", "eu"))

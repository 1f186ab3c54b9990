"""Articles as passages, and how much a passage has in common with a query: the same for every kind of coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from quotecheck.schema import Article, BlockKind
from quotecheck.text.tokens import ELLIPSIS, Token, tokens

# Passages below this share too little to carry a quotation. On the gold stories and on edited quotations
# the least score of a passage that carries the words was 46 (a splice), the median of others 43.
LEAST = 45.0
PAIRS, WORDS = 12, 6  # the rarest terms of a query that are asked for
FEW = 5  # pairs below which single words are asked for as well
# Passages that the terms asked for have in all, once ENOUGH are asked for: a common pair tells least and costs most.
# Over 325,000 passages and 1,455 edited quotations, 500 lost none, and 2,000 took a tenth longer.
BUDGET = 500
ENOUGH = 2
COMMON = 1000  # passages from which a term is common: more are not counted
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE})


@dataclass(frozen=True, slots=True)
class Wording:
    """The forms of a stretch's words, and the same joined for the fuzzy matcher."""

    forms: tuple[str, ...]
    joined: str


def wording(found: list[Token]) -> Wording:
    """The forms of some tokens."""
    forms = tuple(t.form for t in found if t.form != ELLIPSIS)
    return Wording(forms, " ".join(forms))


def passages(article: Article) -> Iterator[tuple[int, int, Wording]]:
    """The searchable blocks of an article with their wording."""
    blocks = article.blocks
    if not blocks and article.text.strip():
        from quotecheck.text import article_from_text

        blocks = article_from_text(article.text, id=article.id).blocks
    for block in blocks:
        if block.kind not in _SILENT:
            found = wording(tokens(article.text, block.start, block.end))
            if found.forms:
                yield block.start, block.end, found


def terms(forms: Sequence[str]) -> list[str]:
    """What a passage is found by: its pairs of neighbouring words, and its words.

    >>> terms(["we", "will", "start"])
    ['we_will', 'will_start', 'we', 'will', 'start']
    """
    return [*_pairs(forms), *forms]


def asked(query: Wording, frequency: Callable[[str], int]) -> list[str]:
    """The terms that a passage must have one of: the query's rarest pairs, and words where it has few pairs.

    ``frequency`` tells in how many passages a term occurs; it need not count beyond ``COMMON``.
    """
    pairs = _rarest(_pairs(query.forms), frequency)[:PAIRS]
    if len(pairs) < FEW:
        words = {f for f in query.forms if len(f) > 2} or set(query.forms)
        pairs += _rarest(words, frequency)[:WORDS]
    return _affordable(pairs)


def _affordable(counted: list[tuple[int, str]]) -> list[str]:
    """The rarest terms that few passages have in all, and some in any case."""
    chosen: list[str] = []
    total = 0
    for count, term in sorted(counted, key=lambda c: (c[0], "_" not in c[1], c[1])):
        total += count
        if total > BUDGET and len(chosen) >= ENOUGH:
            break
        chosen.append(term)
    return chosen


def _pairs(forms: Sequence[str]) -> list[str]:
    return [f"{a}_{b}" for a, b in pairwise(forms)]


def _rarest(found: Iterable[str], frequency: Callable[[str], int]) -> list[tuple[int, str]]:
    """Terms that occur at all, the rarest first, with the number of passages that have them."""
    counted = sorted((min(frequency(term), COMMON), term) for term in set(found))
    return [(count, term) for count, term in counted if count]


def score(query: Wording, passage: Wording) -> float:
    """How much a passage has in common with a query, from 0 to 100.

    The best window of one inside the other, or the shared words in any order for
    reported speech and splices, whichever is more.

    >>> query = wording(tokens("We will start on Monday"))
    >>> score(query, wording(tokens("“We will start on Monday,” she said.")))
    100.0
    """
    window = fuzz.partial_ratio(query.joined, passage.joined, score_cutoff=LEAST)
    if window > 80:
        return window
    return max(window, 0.95 * shared(query, passage))


def shared(query: Wording, passage: Wording) -> float:
    """Share of the query's longer words that the passage has, in per cent."""
    wanted = {f for f in query.forms if len(f) > 3}
    if not wanted:
        return 0.0
    return 100.0 * len(wanted.intersection(passage.forms)) / len(wanted)

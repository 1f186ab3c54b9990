"""Articles as passages, and how much a passage has in common with a query: the same for every kind of coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from quotecheck.schema import Article, BlockKind
from quotecheck.text.tokens import ELLIPSIS, Token, tokens

# Passages below this share too little to carry a quotation: 98 of 100 taken at random are. On edited quotations the
# least score of a passage that carries the words was 60; on the gold stories, 45 lost some reported speech.
LEAST = 30.0
STEM = 4  # first letters of a word that are compared: *wanted* is *want*, *spent* is *spend*
TERMS = (
    12  # the rarest of a query that are asked for; with 8, the gold stories lost what few reports share with a draft
)
FEW = 5  # pairs below which single words are asked for as well, and rare terms below which common ones are
# Passages from which a term is common: it tells least, and counting and reading it costs most. COMMON: how far such
# terms are counted, where they are asked for.
RARE, COMMON = 100, 1000
# Passages that the terms asked for have in all, once ENOUGH are asked for. Over 325,000 passages and 1,455 edited
# quotations, 500 lost none, and 2,000 took a tenth longer.
BUDGET = 500
ENOUGH = 2
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE})


def wording(found: list[Token]) -> tuple[str, ...]:
    """The forms of some tokens."""
    return tuple(t.form for t in found if t.form != ELLIPSIS)


def passages(article: Article) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The searchable blocks of an article with their wording."""
    blocks = article.blocks
    if not blocks and article.text.strip():
        from quotecheck.text import article_from_text

        blocks = article_from_text(article.text, id=article.id).blocks
    for block in blocks:
        if block.kind not in _SILENT:
            found = wording(tokens(article.text, block.start, block.end))
            if found:
                yield block.start, block.end, found


def terms(forms: Sequence[str]) -> list[str]:
    """What a passage is found by: its pairs of neighbouring words, and its words.

    >>> terms(["we", "will", "start"])
    ['we_will', 'will_start', 'we', 'will', 'start']
    """
    return [*_pairs(forms), *forms]


def asked(query: Sequence[str], frequency: Callable[[str, int], int]) -> list[str]:
    """The terms that a passage must have one of: the query's rarest pairs, and words where it has few pairs.

    ``frequency(term, most)`` tells in how many passages a term occurs; it need not count beyond ``most``.
    """
    counted = _counted(_pairs(query), frequency, RARE)
    if len(counted) < FEW:
        words = {f for f in query if len(f) > 2} or set(query)
        counted += _counted(words, frequency, RARE)
    rarest = sorted(c for c in counted if c[0] < RARE)
    if len(rarest) < FEW:
        rarest += sorted(_counted((term for count, _, term in counted if count == RARE), frequency, COMMON))
    chosen: list[str] = []
    total = 0
    for count, _, term in rarest[:TERMS]:
        total += count
        if total > BUDGET and len(chosen) >= ENOUGH:
            break
        chosen.append(term)
    return chosen


def _counted(found: Iterable[str], frequency: Callable[[str, int], int], most: int) -> list[tuple[int, bool, str]]:
    """Terms that occur at all: the number of passages that have them, up to ``most``, and whether it is a word."""
    counts = ((min(frequency(term, most), most), term) for term in set(found))
    return [(count, "_" not in term, term) for count, term in counts if count]


def _pairs(forms: Sequence[str]) -> list[str]:
    return [f"{a}_{b}" for a, b in pairwise(forms)]


def scorer(query: Sequence[str]) -> Callable[[Sequence[str]], float]:
    """How much a passage has in common with a query, from 0 to 100, told by the forms of both.

    The best window of one inside the other, or the shared longer words in any order for
    reported speech and splices, whichever is more.

    >>> score = scorer(wording(tokens("We will start on Monday")))
    >>> score(wording(tokens("“We will start on Monday,” she said.")))
    100.0
    """
    own = [form[:STEM] for form in query]
    longer = {form for form in query if len(form) >= STEM}

    def score(passage: Sequence[str]) -> float:
        window = fuzz.partial_ratio(own, [form[:STEM] for form in passage], score_cutoff=LEAST)
        if window > 80 or not longer:
            return window
        return max(window, 95.0 * len(longer.intersection(passage)) / len(longer))

    return score

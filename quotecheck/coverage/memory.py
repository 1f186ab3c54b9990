"""Coverage in memory: the reports of one story, searched by brute force; the reference for the store's index."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable

from quotecheck.coverage.dates import within
from quotecheck.coverage.passages import LEAST, asked, passages, scorer, terms, wording
from quotecheck.coverage.protocol import Candidate, CoveredArticle
from quotecheck.coverage.voices import Voices, sketch
from quotecheck.schema import Article
from quotecheck.text.tokens import tokens


class MemoryCoverage:
    """A few articles, every passage of which is compared with every query.

    >>> report = Article(id="a", text="“We start on Monday,” the mayor said.")
    >>> [round(c.score) for c in MemoryCoverage([report]).search("We start on Monday.")]
    [100]
    """

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._articles: list[Article] = []
        self._passages: list[tuple[int, int, int, tuple[str, ...], frozenset[str]]] = []
        self._frequency: Counter[str] = Counter()
        self._voices = Voices()
        self._kept: dict[tuple[int, str], str] = {}
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> int:
        """Take in an article and return its key."""
        key = len(self._articles)
        self._articles.append(article)
        forms: list[str] = []
        for start, end, own in passages(article):
            own_terms = frozenset(terms(own))
            self._passages.append((key, start, end, own, own_terms))
            self._frequency.update(own_terms)
            forms.extend(own)
        self._voices.add(key, sketch(forms))
        return key

    def search(self, query: str, k: int = 50, since: str | None = None, until: str | None = None) -> list[Candidate]:
        """See :meth:`~quotecheck.coverage.protocol.Coverage.search`."""
        wanted = wording(tokens(query))
        score = scorer(wanted)
        needed = asked(wanted, lambda term, _: self._frequency[term])
        found = (
            Candidate(key, start, end, value, own)
            for key, start, end, own, has in self._passages
            if not has.isdisjoint(needed)
            and within(self._articles[key].date, since, until)
            and (value := score(own)) >= LEAST
        )
        return heapq.nsmallest(k, found, key=lambda c: (-c.score, c.key, c.start))

    def article(self, key: int) -> CoveredArticle:
        """The article behind a candidate."""
        return CoveredArticle(key, self._articles[key], f"v{self._voices.of(key)}")

    def text(self, key: int) -> str:
        """That article's text alone."""
        return self._articles[key].text

    def recall(self, key: int, what: str) -> str | None:
        """What was computed for an article before, or None."""
        return self._kept.get((key, what))

    def keep(self, key: int, what: str, value: str) -> None:
        """Remember something computed for an article."""
        self._kept[key, what] = value

    def __len__(self) -> int:
        return len(self._articles)

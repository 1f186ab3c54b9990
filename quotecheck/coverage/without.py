"""Coverage without one article: a draft is not held against itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quotecheck.coverage.protocol import Candidate, Coverage, CoveredArticle
from quotecheck.schema import Article

_PIPED = "-"  # a path that is no place: what came on standard input


class Without:
    """A coverage in which one article, known by its place or its text, is not found.

    The draft is often filed in the folder, or the store, that its coverage lies in.

    >>> from quotecheck.coverage import MemoryCoverage
    >>> draft = Article(id="a", text="“We start on Monday,” the mayor said.")
    >>> Without(MemoryCoverage([draft]), draft).search("We start on Monday")
    []
    """

    def __init__(self, inner: Coverage, own: Article) -> None:
        self._inner = inner
        self._own = own
        self._words = own.text.split()
        self._known: dict[int, bool] = {}
        # Its longest paragraph leads to it, so that the count is right before anything else was searched.
        self._more = max(1, len(own.blocks))
        texts = [own.text[b.start : b.end] for b in own.blocks] or [own.text]
        for hit in inner.search(max(texts, key=len)):
            self._is_own(hit.key)

    def search(
        self, query: str, k: int = 50, since: str | None = None, until: str | None = None
    ) -> Sequence[Candidate]:
        """See :meth:`~quotecheck.coverage.protocol.Coverage.search`."""
        found = self._inner.search(query, k, since, until)
        others = [hit for hit in found if not self._is_own(hit.key)]
        if len(others) < len(found) and len(found) == k:  # its own paragraphs took places of others'
            wider = self._inner.search(query, k + self._more, since, until)
            others = [hit for hit in wider if not self._is_own(hit.key)][:k]
        return others

    def article(self, key: int) -> CoveredArticle:
        """The article behind a candidate."""
        return self._inner.article(key)

    def text(self, key: int) -> str:
        """That article's text alone."""
        return self._inner.text(key)

    def recall(self, key: int, what: str) -> str | None:
        """What was computed for an article before, or None."""
        return self._inner.recall(key, what)

    def keep(self, key: int, what: str, value: str) -> None:
        """Remember something computed for an article."""
        self._inner.keep(key, what, value)

    def __len__(self) -> int:
        return len(self._inner) - sum(self._known.values())

    def _is_own(self, key: int) -> bool:
        if key not in self._known:
            self._known[key] = self._same(self._inner.article(key).article)
        return self._known[key]

    def _same(self, article: Article) -> bool:
        return same_place(article, self._own) or article.text.split() == self._words


def same_place(first: Article, second: Article) -> bool:
    """Whether two articles come from one place: the same file and, where that holds several, the same id."""
    paths = [a.path for a in (first, second) if a.path and a.path != _PIPED]
    return len(paths) == 2 and first.id == second.id and Path(paths[0]).resolve() == Path(paths[1]).resolve()

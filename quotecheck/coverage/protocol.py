"""What every kind of coverage can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quotecheck.schema import Article


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may carry a quotation: offsets into the text of the article behind ``key``.

    ``score`` is from 0 to 100 and says only how much the wording has in common; ``forms`` are the forms of
    the passage's words.
    """

    key: int
    start: int
    end: int
    score: float
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoveredArticle:
    """An article of the coverage; near-identical articles share one ``voice``."""

    key: int
    article: Article
    voice: str


class Coverage(Protocol):
    """Other articles, ready to be searched."""

    def search(
        self, query: str, k: int = 50, since: str | None = None, until: str | None = None
    ) -> Sequence[Candidate]:
        """The ``k`` passages most like the query, best first.

        Parameters
        ----------
        query
            The words of a quotation.
        k
            How many passages at most.
        since, until
            First and last date of the articles searched, as ``YYYY-MM-DD``. Articles
            without a date, or with one written otherwise, are always searched.
        """
        ...

    def article(self, key: int) -> CoveredArticle:
        """The article behind a candidate."""
        ...

    def text(self, key: int) -> str:
        """That article's text alone: hundreds are looked at for one draft."""
        ...

    def recall(self, key: int, what: str) -> str | None:
        """What was computed for an article before, or None."""
        ...

    def keep(self, key: int, what: str, value: str) -> None:
        """Remember something computed for an article."""
        ...

    def __len__(self) -> int:
        """How many articles there are."""
        ...

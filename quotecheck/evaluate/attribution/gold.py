"""What every format of attribution gold is read into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quotecheck.schema import Act, Article, QuoteType, Status

Spans = tuple[tuple[int, int], ...]
"""Stretches of an article's text: offsets of the first character and after the last, in the order of the text."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """One quotation as a reader marked it; what the format does not tell is ``None``.

    ``way`` is the way of quoting (its number in the guidelines), ``parent`` the ``id``
    of the quotation that this one stands in.
    """

    id: str
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    speaker: str | None = None
    act: Act | None = None
    type: QuoteType | None = None
    status: Status | None = None
    way: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Trap:
    """A stretch that must give no quotation, and why."""

    spans: Spans
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with all its quotations; of ``test`` articles the errors are not to be read."""

    article: Article
    part: str
    quotes: tuple[GoldQuote, ...]
    traps: tuple[Trap, ...] = ()

    @property
    def id(self) -> str:
        """The article's name."""
        return self.article.id

    @property
    def text(self) -> str:
        """The text that all offsets index."""
        return self.article.text


def written(spans: Iterable[tuple[int, int]]) -> str:
    """Offsets as brat writes them: a short key of a content.

    >>> written([(484, 496), (513, 550)])
    '484 496;513 550'
    """
    return ";".join(f"{start} {end}" for start, end in spans)

"""One article's result as the formats take it: what was found in it, and where its lines begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from quotecheck.schema import Article, Attribution, Model, Quote

_LINE_END = re.compile(r"\r\n|\n|\r")


class HasWire(Protocol):
    """What the JSON formats can write."""

    @property
    def wire(self) -> Model:
        """The object of the wire format."""
        ...


class Located:
    """Something found in an article.

    The wire format carries offsets only; a line number needs the text.
    """

    article: Article

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.article.text))]

    def line(self, offset: int) -> int:
        """Number, from 1, of the line of the article's text that holds the offset (in characters).

        >>> entry = Entry(Attribution(id="a"), Article(id="a", text="One.\\nTwo."))
        >>> entry.line(0), entry.line(5)
        (1, 2)
        """
        return bisect_right(self._starts, offset)

    def first_line(self, quote: Quote) -> int:
        """Line on which the quote's content begins."""
        return self.line(start(quote))


@dataclass(frozen=True)
class Entry(Located):
    """An attribution with the article it was made from."""

    attribution: Attribution
    article: Article

    @property
    def wire(self) -> Attribution:
        """The object of the wire format."""
        return self.attribution


def start(quote: Quote) -> int:
    """Offset of the first character of the content (of the cue, should there be no content)."""
    return min((span.start for span in quote.content or quote.cue or quote.source), default=0)


def end(quote: Quote) -> int:
    """Offset after the last character of the content (of the cue, should there be no content)."""
    return max((span.end for span in quote.content or quote.cue or quote.source), default=0)

"""Plain text: the article is the file's content, character for character."""

from __future__ import annotations

from quotecheck.schema import Article
from quotecheck.text.article import article_from_text
from quotecheck.text.decode import decode


def read_txt(data: bytes, *, id: str, path: str) -> list[Article]:  # noqa: A002
    """Decode a text file and segment it."""
    return [article_from_text(decode(data, path), id=id, path=path)]

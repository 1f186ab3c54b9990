"""The whole of attribution: from text, file or article to quotes with speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from quotecheck.config import AttributeSettings
from quotecheck.schema import Article, Attribution


def attribute(source: str | Path | Article, settings: AttributeSettings | None = None) -> Attribution:
    """Find every quotation in one article and who said it.

    Parameters
    ----------
    source
        The article's text, a path to a file of one article, or an ``Article``.
    settings
        What to attribute and what to leave out.

    Raises
    ------
    ReadError
        If a path cannot be read as one article.
    ModelError
        If the model pack is missing or damaged.
    """
    raise NotImplementedError


def attribute_articles(articles: Iterable[Article], settings: AttributeSettings | None = None) -> Iterator[Attribution]:
    """Attribute many articles, in order, lazily; the models are loaded once."""
    raise NotImplementedError

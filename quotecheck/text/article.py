"""From a text and what is known about it to an Article."""

from __future__ import annotations

from quotecheck.schema import Article
from quotecheck.text.blocks import segment


def article_from_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the wire format's own word
    path: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    date: str | None = None,
    url: str | None = None,
) -> Article:
    """Segment a text and keep it, unaltered, as an article.

    Parameters
    ----------
    text : str
        The article's text; every offset will index it.
    id : str
        The article's name in the output.
    path, title, outlet, date, url : str, optional
        Where it came from. The title helps to find the headline.

    >>> article = article_from_text("Ferry stuck\\n\\nNo one was hurt, the crew said.", id="ferry")
    >>> [(block.start, block.end) for block in article.blocks]
    [(0, 11), (13, 44)]
    """
    blocks = segment(text, title)
    return Article(id=id, text=text, blocks=blocks, path=path, title=title, outlet=outlet, date=date, url=url)

"""Gold as PolNeAR's JSON Lines: one article a line, with ``id``, ``text`` and ``attributions``.

An attribution has ``source``, ``cue`` and ``content``, each a list of ``[start, end]``, and if it is known a
``speaker``. What else a line holds (``publisher``, ``date``, ``title``) describes the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.gold import GoldArticle, GoldQuote, Spans
from quotecheck.schema import Article


def polnear_article(record: Mapping[str, Any], article: Article, part: str) -> GoldArticle:
    """The gold that a line's record holds.

    Raises
    ------
    ReadError
        If the attributions are not as described, or do not fit the text.
    """
    attributions = record["attributions"]
    if not isinstance(attributions, list):
        raise ReadError("'attributions' is not a list.")
    return GoldArticle(article, part, tuple(_quotes(attributions, article.text)))


def _quotes(attributions: list[Any], text: str) -> Iterator[GoldQuote]:
    for number, attribution in enumerate(attributions, start=1):
        try:
            yield _quote(attribution, number, text)
        except ReadError as error:
            raise ReadError(f"attribution {number}: {error}") from None


def _quote(attribution: object, number: int, text: str) -> GoldQuote:
    if not isinstance(attribution, dict):
        raise ReadError("not an object with 'content', 'cue' and 'source'.")
    speaker = attribution.get("speaker")
    if not isinstance(speaker, str | None):
        raise ReadError("'speaker' is neither a name nor null.")
    content = _spans(attribution, "content", text)
    if not content:
        raise ReadError("no 'content'. Give what was said as a list of [start, end].")
    return GoldQuote(
        id=str(number),
        content=content,
        cue=_spans(attribution, "cue", text),
        source=_spans(attribution, "source", text),
        speaker=speaker or None,
    )


def _spans(attribution: dict[str, Any], name: str, text: str) -> Spans:
    given = attribution.get(name) or []
    if not isinstance(given, list):
        raise ReadError(f"'{name}' is not a list of [start, end].")
    for span in given:
        if not (isinstance(span, list) and len(span) == 2 and all(type(offset) is int for offset in span)):
            raise ReadError(f"'{name}' is not a list of [start, end].")
        if not 0 <= span[0] < span[1] <= len(text):
            raise ReadError(f"{span} in '{name}' is no stretch of the text, which has {len(text)} characters.")
    return tuple(sorted((start, end) for start, end in given))

"""Gold in the project's own format: what ``quotecheck attribute`` wrote, corrected by hand.

It has no text. The article is read from its ``path``, as it stands or from the file's own folder, or else from a
``.txt`` beside the file that has its name or the article's id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from quotecheck.errors import QuotecheckError, ReadError
from quotecheck.evaluate.attribution.gold import GoldArticle, GoldQuote, Spans
from quotecheck.evaluate.attribution.parts import OTHERS
from quotecheck.schema import Article, Attribution, Quote, Span
from quotecheck.text import read_path

ENDING = ".txt"


class MistakeError(QuotecheckError):
    """What is wrong with the value at ``path`` in an attribution."""

    def __init__(self, path: tuple[str | int, ...], what: str) -> None:
        super().__init__(what)
        self.path = path


def corrected_article(record: object, file: Path, part_of: Mapping[str, str]) -> GoldArticle:
    """The gold that an attribution holds.

    Parameters
    ----------
    record
        The attribution as parsed from ``file``.
    part_of
        The part of an article by its id.

    Raises
    ------
    MistakeError
        If it is no attribution, or its words do not stand in the article where it says.
    ReadError
        If the article cannot be found or read.
    """
    try:
        attribution = Attribution.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        raise MistakeError(first["loc"], f"{_named(first['loc'])}: {first['msg']}.") from None
    article = _article(attribution, file)
    for number, quote in enumerate(attribution.quotes):
        if not quote.content:
            raise MistakeError(("quotes", number), f"quotes {number + 1} has no content. Say what was said.")
    for path, span in _spans(attribution):
        _check(path, span, article)
    return GoldArticle(article, part_of.get(article.id, OTHERS), tuple(map(_quote, attribution.quotes)))


def _quote(quote: Quote) -> GoldQuote:
    return GoldQuote(
        id=quote.id,
        content=_offsets(quote.content),
        cue=_offsets(quote.cue),
        source=_offsets(quote.source),
        speaker=quote.speaker.name if quote.speaker else None,
        act=quote.act,
        type=quote.type,
        status=quote.status,
        parent=quote.parent,
    )


def _offsets(spans: Iterable[Span]) -> Spans:
    return tuple(sorted((span.start, span.end) for span in spans))


def _article(attribution: Attribution, file: Path) -> Article:
    stem = file.name.removesuffix(".gz").rpartition(".")[0]
    named = [Path(attribution.path), file.parent / attribution.path] if attribution.path else []
    beside = [file.with_name(f"{name}{ENDING}") for name in (stem, attribution.id) if "/" not in name]
    for path in (*named, *beside):
        if path.is_file() and path.resolve() != file.resolve():
            articles = read_path(path)
            same = articles if len(articles) == 1 else [a for a in articles if a.id == attribution.id]
            if same:
                return same[0].model_copy(update={"id": attribution.id})
    raise ReadError(
        f"the article {attribution.id} is not to be found: neither {attribution.path or 'a path'} "
        f"nor {beside[0].name} beside the file. Put its text there."
    )


def _spans(attribution: Attribution) -> Iterator[tuple[tuple[str | int, ...], Span]]:
    for number, quote in enumerate(attribution.quotes):
        for name in ("content", "cue", "source"):
            for index, span in enumerate(getattr(quote, name)):
                yield ("quotes", number, name, index), span


def _check(path: tuple[str | int, ...], span: Span, article: Article) -> None:
    there = article.text[span.start : span.end]
    if not there:
        what = f"{span.start} to {span.end} is no stretch of the article, which has {len(article.text)} characters"
    elif there != span.text:
        what = f"“{span.text}” is not what stands at {span.start} to {span.end}: that is “{there}”"
    else:
        return
    raise MistakeError(path, f"{_named(path)}: {what}. Correct offsets and text together.")


def _named(path: tuple[str | int, ...]) -> str:
    """A path for a reader, who counts from 1.

    >>> _named(("quotes", 2, "act"))
    'quotes 3 act'
    """
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in path) or "the article"

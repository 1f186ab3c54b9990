"""The whole of attribution: from text, file or article to quotes with speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.config import AttributeSettings
from quotecheck.errors import ReadError
from quotecheck.schema import Article, Attribution, Block, BlockKind, Quote, Span, Speaker
from quotecheck.text.datelines import opens_with_place, story_start

if TYPE_CHECKING:
    from quotecheck.parse.roles import Reading

_BATCH_CHARACTERS = 90_000  # parsed at once: enough to fill batches, little enough to stay in memory
_UNQUOTED = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


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
    from quotecheck.text import article_from_text, read_path

    if isinstance(source, Path):
        articles = read_path(source)
        if len(articles) != 1:
            raise ReadError(f"{source} holds {len(articles)} articles; use attribute_articles for more than one.")
        article = articles[0]
    else:
        article = source if isinstance(source, Article) else article_from_text(source, id="text")
    return next(attribute_articles([article], settings))


def attribute_articles(articles: Iterable[Article], settings: AttributeSettings | None = None) -> Iterator[Attribution]:
    """Attribute many articles, in order, lazily; the models are loaded once.

    Articles are parsed a few at a time, so results come in small groups.
    """
    settings = settings or AttributeSettings()
    iterator = iter(articles)
    while batch := _take(iterator):
        yield from _attribute_batch(batch, settings)


def _take(articles: Iterator[Article]) -> list[Article]:
    batch: list[Article] = []
    size = 0
    for article in islice(articles, 32):
        batch.append(article)
        size += len(article.text)
        if size >= _BATCH_CHARACTERS:
            break
    return batch


def story_blocks(article: Article, include_boilerplate: bool = False) -> list[Block]:
    """The blocks that quotes are looked for in: not bylines or datelines, and no boilerplate unless asked."""
    blocks = list(article.blocks)
    if not blocks and article.text.strip():
        from quotecheck.text import article_from_text

        blocks = list(article_from_text(article.text, id=article.id).blocks)
    kept = [b for b in blocks if b.kind not in _UNQUOTED]
    kept = [b for b in kept if include_boilerplate or b.kind is not BlockKind.BOILERPLATE]
    paragraphs = [(b.start, b.end) for b in kept if b.kind is BlockKind.PARAGRAPH]
    place = opens_with_place(article.text, paragraphs)
    return [
        b.model_copy(
            update={"start": story_start(article.text, b.start, b.end, place=place and b.start == paragraphs[0][0])}
        )
        if b.kind is BlockKind.PARAGRAPH
        else b
        for b in kept
    ]


def _attribute_batch(articles: Sequence[Article], settings: AttributeSettings) -> Iterator[Attribution]:
    return attribute_blocks([(a, story_blocks(a, settings.include_boilerplate)) for a in articles], settings)


def attribute_blocks(
    items: Sequence[tuple[Article, Sequence[Block]]],
    settings: AttributeSettings | None = None,
    *,
    rules_alone: bool = False,
) -> Iterator[Attribution]:
    """Attribute only the given blocks of each article, parsed in one go; ``rules_alone`` without the tagging head."""
    from quotecheck.attribute.engine import find_drafts
    from quotecheck.attribute.speakers import resolve_speakers
    from quotecheck.parse.pipeline import parse_articles

    settings = settings or AttributeSettings()
    parses = parse_articles(items, settings.model)
    read = [None] * len(items) if rules_alone else readings(items, settings.model)
    for (article, own), parse, reading in zip(items, parses, read, strict=True):
        drafts = find_drafts(article.text, own, parse, reading)
        speakers, resolved = resolve_speakers(article.text, parse, drafts)
        named = {s.id: s for s in speakers}
        text = article.text
        quotes = [
            Quote(
                id=f"q{number + 1}",
                type=draft.type,
                act=draft.act,
                status=draft.status,
                content=tuple(Span.of(text, s, e) for s, e in draft.content),
                cue=tuple(Span.of(text, s, e) for s, e in draft.cue),
                source=tuple(Span.of(text, s, e) for s, e in draft.source),
                speaker=named[who.speaker].reference() if who.speaker else None,
                alternatives=tuple(named[a].reference() for a in who.alternatives),
                parent=f"q{draft.parent + 1}" if draft.parent is not None else None,
                construction=draft.construction,
                confidence=round(draft.score, 3),
            )
            for number, (draft, who) in enumerate(zip(drafts, resolved, strict=True))
        ]
        yield _assemble(article, _kept(quotes, settings), speakers)


def readings(items: Sequence[tuple[Article, Sequence[Block]]], model: str) -> Sequence[Reading | None]:
    """What the tagging head reads in some articles; nothing where the model has none."""
    from quotecheck.attribute.marks import pair_marks
    from quotecheck.parse.models import model_path
    from quotecheck.parse.roles import load_reader

    reader = load_reader(model_path(model))
    if reader is None:
        return [None] * len(items)
    return reader.read(
        [
            (
                article.text,
                [(b.start, b.end) for b in blocks],
                [(m.start, m.end) for m in pair_marks(article.text, blocks) if m.level == 1],
            )
            for article, blocks in items
        ]
    )


def _kept(quotes: Sequence[Quote], settings: AttributeSettings) -> list[Quote]:
    """The wanted quotes; where the one around a quote is not wanted, the next around it is its parent."""
    around = {q.id: q.parent for q in quotes}
    kept = {q.id: q for q in quotes if _wanted(q, settings)}
    for quote in kept.values():
        parent = quote.parent
        while parent is not None and parent not in kept:
            parent = around[parent]
        kept[quote.id] = quote.model_copy(update={"parent": parent})
    return list(kept.values())


def _wanted(quote: Quote, settings: AttributeSettings) -> bool:
    return (
        (settings.acts is None or quote.act in settings.acts)
        and (settings.types is None or quote.type in settings.types)
        and quote.confidence >= settings.min_confidence
    )


def _assemble(article: Article, quotes: Sequence[Quote], speakers: Sequence[Speaker]) -> Attribution:
    used = {q.speaker.id for q in quotes if q.speaker} | {a.id for q in quotes for a in q.alternatives}
    return Attribution(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        date=article.date,
        url=article.url,
        quotes=tuple(quotes),
        speakers=tuple(s for s in speakers if s.id in used),
    )

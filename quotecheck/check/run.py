"""Check one draft: attribute it, gather the passages, run the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.config import AttributeSettings, CheckSettings, disfluencies, levels
from quotecheck.errors import ReadError
from quotecheck.schema import Article, Attribution, Check, Level, Quote, QuoteType

# What compares is imported when a draft is checked: importing quotecheck stays cheap.
if TYPE_CHECKING:
    from quotecheck.check.gather import Window
    from quotecheck.coverage import Coverage
    from quotecheck.text.transcript import Transcript

LEAST_INDIRECT = 0.6  # doubtful ones gave two of six false errors on the gold stories, and no right one
_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


def check(
    draft: str | Path | Article,
    against: Coverage | Iterable[Coverage | Article] = (),
    *,
    source: Path | Transcript | None = None,
    since: str | None = None,
    until: str | None = None,
    settings: CheckSettings | None = None,
) -> Check:
    """Hold every quotation of a draft against other coverage.

    Parameters
    ----------
    draft
        The draft's text, a path to it, or an ``Article``.
    against
        Coverage: a store, or articles, or several of both.
    source
        A transcript (a path, or one that was read): what it has is authoritative.
    since, until
        Only coverage between these dates (``YYYY-MM-DD``) is searched.
    settings
        Levels of the rules, model and policy.

    Raises
    ------
    ReadError
        If a path cannot be read as one article or transcript.
    ModelError
        If the model pack is missing or damaged.
    """
    from quotecheck.attribute.run import attribute
    from quotecheck.check.gather import Window
    from quotecheck.text.readers.transcript import read_transcript

    settings = settings or CheckSettings()
    article = _article(draft)
    attribution = attribute(article, AttributeSettings(model=settings.model))
    transcript = read_transcript(source) if isinstance(source, Path) else source
    return check_attributed(article, attribution, _coverages(against), transcript, Window(since, until), settings)


def check_attributed(
    article: Article,
    attribution: Attribution,
    coverages: Sequence[Coverage],
    transcript: Transcript | None,
    window: Window,
    settings: CheckSettings,
) -> Check:
    """The same for a draft that has been attributed already."""
    from quotecheck.check.gather import with_edits, witnesses
    from quotecheck.check.reworded import Rewordings
    from quotecheck.check.verdict import checked
    from quotecheck.rules import RULES, Case, run

    compared = transcript is not None or any(len(c) for c in coverages)
    quotes = held_quotes(attribution)
    heard = list(witnesses(article, quotes, coverages, transcript, window, settings.model))
    reworded = Rewordings(article, coverages, settings.model).passages(
        quotes, [[*spoken, *found] for spoken, found in heard]
    )
    held = [
        checked(quote, with_edits(article, *both, other), compared)
        for quote, both, other in zip(quotes, heard, reworded, strict=True)
    ]
    case = Case(article, attribution, held, compared, hesitations=disfluencies(settings) == "report")
    findings = sorted(
        run(RULES.values(), case, levels(settings)),
        key=lambda f: (min((s.start for s in f.spans), default=0), _ORDER[f.level], f.rule),
    )
    return Check(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        date=article.date,
        url=article.url,
        quotes=tuple(held),
        findings=tuple(findings),
    )


def held_quotes(attribution: Attribution) -> list[Quote]:
    """The quotations that are held against coverage: what is nested stands in one of them."""
    return [q for q in attribution.quotes if q.parent is None and _firm(q)]


def _firm(quote: Quote) -> bool:
    """Whether it is a quotation rather than not: without marks, a doubtful one may be the writer's own words."""
    return quote.type is not QuoteType.INDIRECT or quote.confidence >= LEAST_INDIRECT


def _article(draft: str | Path | Article) -> Article:
    from quotecheck.text import article_from_text, read_path

    if isinstance(draft, Article):
        return draft if draft.blocks else article_from_text(draft.text, **draft.model_dump(exclude={"text", "blocks"}))
    if isinstance(draft, str):
        return article_from_text(draft, id="draft")
    articles = read_path(draft)
    if len(articles) != 1:
        raise ReadError(f"{draft} holds {len(articles)} articles; check them one at a time.")
    return articles[0]


def _coverages(against: Coverage | Iterable[Coverage | Article]) -> Sequence[Coverage]:
    from quotecheck.coverage import MemoryCoverage

    if not isinstance(against, Iterable):
        return [against]
    stores: list[Coverage] = []
    articles: list[Article] = []
    for item in against:
        if isinstance(item, Article):
            articles.append(item)
        else:
            stores.append(item)
    return [*stores, MemoryCoverage(articles)] if articles else stores

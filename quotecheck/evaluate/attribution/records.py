"""What became of every quotation, as an evaluation is written for a later one to be held against.

Contents are keys: their offsets as brat writes them, such as ``484 496;513 550``.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from quotecheck.errors import QuotecheckError
from quotecheck.evaluate.attribution.gold import written
from quotecheck.evaluate.attribution.result import Pair, Result, offsets
from quotecheck.schema import Model, Quote

KEY = r"^(\d+ \d+(;\d+ \d+)*)?$"


class FoundRecord(Model):
    """What was found for a quotation of the gold: the share of its content, and whether its speaker is right."""

    content: str = Field(pattern=KEY)
    iou: float
    source: bool | None
    name: bool | None
    speaker: str | None
    construction: str
    confidence: float


class QuoteRecord(Model):
    """A quotation of the gold, and what was found for it, if anything."""

    content: str = Field(pattern=KEY)
    found: FoundRecord | None


class FalseRecord(Model):
    """A quotation that was found and is none of the gold's."""

    content: str = Field(pattern=KEY)
    speaker: str | None
    construction: str
    confidence: float


class ArticleRecord(Model):
    """What became of an article's quotations; ``characters`` is the length of its text."""

    id: str
    part: str
    characters: int
    answered: bool
    quotes: tuple[QuoteRecord, ...]
    false: tuple[FalseRecord, ...]


class Size(BaseModel):
    """How much gold there was."""

    articles: int
    quotations: int


class Earlier(BaseModel):
    """What is read of an evaluation that was written before; what else it holds makes no difference."""

    parts: dict[str, Size]
    figures: dict[str, float]
    articles: tuple[ArticleRecord, ...]


class _Written(BaseModel):
    attribution: Earlier


def record(result: Result) -> ArticleRecord:
    """An article's result as it is written."""
    pairs = {pair.gold: pair for pair in result.pairs}
    return ArticleRecord(
        id=result.gold.id,
        part=result.gold.part,
        characters=len(result.gold.text),
        answered=result.answered,
        quotes=tuple(
            QuoteRecord(content=written(quote.content), found=_found(result, pairs[i]) if i in pairs else None)
            for i, quote in enumerate(result.gold.quotes)
        ),
        false=tuple(_false(result.found[j]) for j in result.false()),
    )


def _found(result: Result, pair: Pair) -> FoundRecord:
    own = _false(result.found[pair.found])
    return FoundRecord(**own.model_dump(), iou=round(pair.iou, 4), source=pair.overlap, name=pair.name)


def _false(quote: Quote) -> FalseRecord:
    return FalseRecord(
        content=written(offsets(quote.content)),
        speaker=quote.speaker.name if quote.speaker else None,
        construction=quote.construction,
        confidence=quote.confidence,
    )


def read_earlier(path: Path) -> Earlier:
    """Read what ``quotecheck evaluate --format json`` wrote.

    Raises
    ------
    QuotecheckError
        If the file is not that.
    """
    try:
        return _Written.model_validate(json.loads(path.read_text(encoding="utf-8"))).attribution
    except OSError as error:
        raise QuotecheckError(f"{path} cannot be read ({error.strerror or error}). Check its name.") from None
    except ValidationError as error:
        first = error.errors()[0]
        what = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    except ValueError as error:
        what = str(error)
    raise QuotecheckError(
        f"{path} is no evaluation of attribution ({what}). Write one with: quotecheck evaluate GOLD --format json"
    )

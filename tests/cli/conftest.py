"""The command line with a pipeline that needs no model: it knows the sample article and how to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from quotecheck.cli.main import app
from quotecheck.config import DEFAULT_MODEL, AttributeSettings
from quotecheck.errors import ModelError
from quotecheck.schema import Article, Attribution
from tests.sample import TEXT, quotes

Cli = Callable[..., Result]

# By name, since quotecheck.attribute is the function to all but the import system.
STAGE = import_module("quotecheck.attribute.run")


def attribute_articles(articles: Iterable[Article], settings: AttributeSettings) -> Iterator[Attribution]:
    """Stand in for the real function, taking two articles at a time as a batch would."""
    if settings.model != DEFAULT_MODEL:
        raise ModelError(f"There is no model named {settings.model!r}. See: quotecheck models list")
    waiting: list[Article] = []
    for article in articles:
        waiting.append(article)
        if len(waiting) == 2:
            yield from (_one(article, settings) for article in waiting)
            waiting = []
    yield from (_one(article, settings) for article in waiting)


def _one(article: Article, settings: AttributeSettings) -> Attribution:
    if "crash" in article.text:
        raise ValueError("no such branch")
    if "ctrl-c" in article.text:
        raise KeyboardInterrupt
    kept = [
        quote
        for quote in quotes()
        if (settings.acts is None or quote.act in settings.acts)
        and (settings.types is None or quote.type in settings.types)
        and quote.confidence >= settings.min_confidence
    ]
    return Attribution(id=article.id, path=article.path, quotes=tuple(kept))


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run the command line in an empty folder."""
    monkeypatch.setattr(STAGE, "attribute_articles", attribute_articles)
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, args, input=stdin, prog_name="quotecheck")

    return invoke


@pytest.fixture
def story(tmp_path: Path) -> Callable[[str], str]:
    """Write the sample article, or other text, under a name; give the name."""

    def write(name: str, text: str = TEXT) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write

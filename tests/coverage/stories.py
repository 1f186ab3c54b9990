"""The reports of the gold stories as coverage, and words that their drafts quote."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from quotecheck.schema import Article
from quotecheck.text import article_from_text

STORIES = Path(__file__).resolve().parents[2] / "gold" / "stories"


def _toml(story: Path) -> dict[str, list[dict[str, str]]]:
    loaded: dict[str, list[dict[str, str]]] = tomllib.loads((story / "story.toml").read_text(encoding="utf-8"))
    return loaded


@cache
def reports() -> tuple[Article, ...]:
    return tuple(
        article_from_text(
            (story / report["file"]).read_text(encoding="utf-8"),
            id=f"{story.name}/{Path(report['file']).stem}",
            outlet=report["outlet"],
            date=str(report["date"]),
        )
        for story in sorted(STORIES.iterdir())
        for report in _toml(story)["report"]
    )


@cache
def anchors() -> tuple[str, ...]:
    return tuple(quote["at"] for story in sorted(STORIES.iterdir()) for quote in _toml(story)["quote"])


def report(name: str, text: str, **known: str) -> Article:
    """Give a small article."""
    return article_from_text(text, id=name, path=f"{name}.txt", **known)

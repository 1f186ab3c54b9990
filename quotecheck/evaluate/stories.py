"""Gold stories: a draft, its coverage, and the findings an editor expects.

A story is a folder with ``story.toml``, ``draft.txt``, ``reports/`` and sometimes a
transcript; ``gold/README.md`` describes the format.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotecheck.errors import ReadError
from quotecheck.schema import Article, Level
from quotecheck.text import article_from_text


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that an editor expects: ``start`` and ``end`` are offsets of its anchor in the draft."""

    rule: str
    level: Level
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Harmless:
    """A difference that must give no error and no warning."""

    kind: str
    start: int
    end: int
    outlet: str
    why: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quotation of the draft, known by a few of its words, and who says it (``""``: nobody is named)."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Story:
    """One gold story; ``part`` is ``dev`` or ``test`` (no rule is tuned on those)."""

    name: str
    part: str
    draft: Article
    reports: tuple[Article, ...]
    source: Path | None
    quotes: tuple[Anchor, ...]
    expected: tuple[Expected, ...]
    harmless: tuple[Harmless, ...]


def story_folders(path: Path) -> list[Path]:
    """The folders of stories at or below a path."""
    return sorted(p.parent for p in path.rglob("story.toml"))


def read_story(folder: Path) -> Story:
    """Read one story.

    Raises
    ------
    ReadError
        If a file is missing, or an anchor does not stand exactly once in the draft.
    """
    path = folder / "story.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        text = (folder / "draft.txt").read_text(encoding="utf-8")
        reports = tuple(_report(folder, r) for r in table["report"])
    except FileNotFoundError as error:
        raise ReadError(f"{folder} is no complete story: there is no {error.filename}.") from error
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise ReadError(f"{path} cannot be read: {error}.") from error
    draft = article_from_text(text, id=folder.name, path=str(folder / "draft.txt"), date=str(table.get("date") or ""))
    quotes = table.get("quote", [])
    return Story(
        name=folder.name,
        part=table.get("part", "dev"),
        draft=draft,
        reports=reports,
        source=folder / table["source"] if table.get("source") else None,
        quotes=tuple(Anchor(*_anchor(path, text, q["at"]), q.get("speaker", "")) for q in quotes),
        expected=tuple(_expected(path, text, quotes, table.get("finding", []))),
        harmless=tuple(
            Harmless(h["kind"], *_anchor(path, text, q["at"]), h.get("outlet", ""), h.get("why", ""))
            for q in quotes
            for h in q.get("harmless", [])
        ),
    )


def _report(folder: Path, table: dict[str, Any]) -> Article:
    path = folder / table["file"]
    return article_from_text(
        path.read_text(encoding="utf-8"),
        id=path.stem,
        path=str(path),
        outlet=table.get("outlet"),
        date=str(table["date"]) if "date" in table else None,
    )


def _expected(
    path: Path, text: str, quotes: Sequence[dict[str, Any]], own: Sequence[dict[str, Any]]
) -> Iterator[Expected]:
    for quote in quotes:
        for finding in quote.get("findings", []):
            yield _one(path, text, finding, quote["at"])
    for finding in own:
        yield _one(path, text, finding, finding["at"])


def _one(path: Path, text: str, finding: dict[str, Any], at: str) -> Expected:
    return Expected(finding["rule"], Level(finding["level"]), *_anchor(path, text, at), finding.get("why", ""))


def _anchor(path: Path, text: str, words: str) -> tuple[int, int]:
    if text.count(words) != 1:
        raise ReadError(f"{path}: “{words}” stands {text.count(words)} times in the draft. Give words that stand once.")
    start = text.index(words)
    return start, start + len(words)

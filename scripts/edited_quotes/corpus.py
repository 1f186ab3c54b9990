"""Read direct quotations: from PolNeAR's content spans, or from the drafts of gold stories; and parse them."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotecheck.parse.pipeline import parse_articles
from quotecheck.parse.tree import Parse
from quotecheck.schema import Article, Block, BlockKind

SHORTEST, LONGEST = 8, 45  # words of a quotation that is edited
LONGEST_CUE = 60  # characters of a cue that interrupts a quotation
LONGEST_STRETCH = 110  # words of the stretch that a splice is cut from
BATCH = 400  # quotations parsed together: batches fill better, memory stays flat

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_CURLY = re.compile(r"“([^“”]+)”")
_WHOLE = re.compile(r"[A-Z].*[.?!]")
# Nested quotation, brackets, ellipses, tags, links: too odd to edit by pattern.
_ODD = re.compile(r"[\[\](){}…*@#/|_<>=;]|\.\s?\.|--|https?:|www\.|(?:^|\s)['‘]\w|[.,?!]['’](?:\s|$)|\s[-–—]|[–—]")
_SINGLE = re.compile(r"\s'(?=\w)|‘")


@dataclass(frozen=True)
class Quotation:
    """The words between the marks, where they come from, and their parse (offsets into ``text``)."""

    text: str
    origin: str
    parse: Parse

    @property
    def words(self) -> int:
        """Number of words, counted by blanks."""
        return len(self.text.split())


def _words_between(raw: str) -> str | None:
    """The quoted words as a whole statement, or None where a pattern could not edit them safely.

    The comma before the writer's cue is the cue's: it becomes a full stop.
    """
    text = " ".join(raw.split())
    if text.endswith(","):
        text = text[:-1].rstrip()
        text += "" if text[-1:] in (".", "?", "!") else "."
    if not _WHOLE.fullmatch(text) or _ODD.search(text) or _SINGLE.search(text):
        return None
    return text if SHORTEST <= len(text.split()) <= LONGEST_STRETCH else None


def read_polnear(path: Path) -> Iterator[tuple[str, str]]:
    """Texts and origins of the content spans that stand wholly between double marks.

    Spans of one attribution with only a short cue between them are one quotation that the cue interrupts.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text: str = article["text"]
            for attribution in article["attributions"]:
                for run in _runs(text, attribution["content"]):
                    parts = [text[a:b].strip()[1:-1].strip() for a, b in run]
                    if (whole := _words_between(_joined(parts))) is not None:
                        yield whole, f"polnear:{article['id']}:{run[0][0]}"


def _joined(parts: list[str]) -> str:
    """One text from the parts that a cue separates: its comma is a full stop where a new sentence follows."""
    words = parts[0]
    for part in parts[1:]:
        if words.endswith(",") and (
            words[-2:-1] in ("?", "!", ".") or (part[:1].isupper() and not re.match(r"I\b", part))
        ):
            words = words[:-1] if words[-2:-1] in ("?", "!", ".") else words[:-1] + "."
        words += " " + part
    return words


def _runs(text: str, content: list[list[int]]) -> list[list[tuple[int, int]]]:
    """Group an attribution's fully quoted spans into runs with no more than a cue between them."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in content:
        if not _QUOTED.fullmatch(text[start:end].strip()):
            continue
        if runs and start - runs[-1][-1][1] <= LONGEST_CUE:
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return runs


def read_stories(folder: Path) -> Iterator[tuple[str, str]]:
    """Texts and origins of what stands between curly marks in ``<slug>/draft.txt``."""
    for draft in sorted(folder.glob("*/draft.txt")):
        text = draft.read_text(encoding="utf-8")
        for match in _CURLY.finditer(text):
            if (whole := _words_between(match.group(1))) is not None:
                yield whole, f"gold:{draft.parent.name}:{match.start()}"


def parse_quotations(found: Iterable[tuple[str, str]]) -> list[Quotation]:
    """Parse each text once; the first origin of a text that recurs is kept."""
    origins: dict[str, str] = {}
    for text, origin in found:
        origins.setdefault(text, origin)
    texts = list(origins)
    parsed: list[Quotation] = []
    for first in range(0, len(texts), BATCH):
        batch = texts[first : first + BATCH]
        articles = [
            (Article(id=str(i), text=text), [Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))])
            for i, text in enumerate(batch)
        ]
        parsed += [Quotation(t, origins[t], p) for t, p in zip(batch, parse_articles(articles), strict=True)]
    return parsed

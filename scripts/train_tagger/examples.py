"""Annotated articles as windows of word pieces with what the tagging head is to say of them."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotecheck.attribute.marks import pair_marks
from quotecheck.attribute.run import story_blocks
from quotecheck.evaluate.attribution.brat import read_brat
from quotecheck.parse.windows import Window, pack, piece_paragraphs
from quotecheck.text import article_from_text

PIECES = 4096  # a step, padding included
NO_TAG, BEGIN, INSIDE = range(3)
IGNORED = -100  # says nothing of a piece


@dataclass(frozen=True, slots=True)
class Link:
    """The pieces of one attribution in a window; ``source`` and ``content`` are empty for a word that is no cue."""

    cue: list[int]
    source: list[int]
    content: list[int]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its tags (O, B, I by piece) and its attributions."""

    window: Window
    cue: list[int]
    source: list[int]
    content: list[int]
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Doc:
    """An article cut into paragraphs of pieces, and its gold.

    ``inner``: whether what is no cue inside a content is learned as none. Where reports within reports are not
    annotated, that contradicts articles in which they are.
    """

    paragraphs: list[Window]
    gold: list[dict[str, Any]]
    inner: bool


def read(path: Path, tokenizer: Any, limit: int | None = None, *, inner: bool = True) -> list[Doc]:
    """The articles of a split of PolNeAR, whose annotators left out reports within reports."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        records = [json.loads(line) for line in handle]
    return [_doc(r["id"], r["text"], r["attributions"], tokenizer, inner=inner) for r in records][:limit]


def read_prose(folder: Path, tokenizer: Any) -> list[Doc]:
    """The articles of a folder in brat's format."""
    articles = [read_brat(path) for path in sorted(folder.glob("*.ann"))]
    return [
        _doc(
            a.id,
            a.text,
            [{n: getattr(q, n) for n in ("cue", "source", "content")} for q in a.quotes],
            tokenizer,
            inner=True,
        )
        for a in articles
    ]


def _doc(name: str, text: str, gold: list[dict[str, Any]], tokenizer: Any, *, inner: bool) -> Doc:
    blocks = story_blocks(article_from_text(text, id=name))
    marks = [(m.start, m.end) for m in pair_marks(text, blocks) if m.level == 1]
    bounds = [(b.start, b.end) for b in blocks]
    return Doc(piece_paragraphs(text, bounds, marks, tokenizer), gold, inner)


def batches(docs: list[Doc], separator: int, rng: random.Random) -> list[list[Example]]:
    """Windows cut anew each time, those of a length together, in random order."""
    found = [
        _example(window, doc)
        for doc in docs
        for window in pack(doc.paragraphs, separator, rng.choice((224, 288, 352)), rng.randint(48, 300))
    ]
    rng.shuffle(found)
    found.sort(key=lambda e: len(e.window.ids) + 12 * rng.random())
    made: list[list[Example]] = [[]]
    for example in found:
        if made[-1] and len(example.window.ids) * (len(made[-1]) + 1) > PIECES:
            made.append([])
        made[-1].append(example)
    rng.shuffle(made)
    return made


def _example(window: Window, doc: Doc) -> Example:
    low, high = window.spans[0][0], window.spans[-1][1]
    tags = {key: [NO_TAG] * len(window.ids) for key in ("cue", "source", "content")}
    links = []
    for attribution in doc.gold:
        if not any(s < high and low < e for s, e in attribution["cue"] + attribution["content"]):
            continue
        own = {key: _pieces(window, attribution[key]) for key in tags}
        for key, pieces in own.items():
            before = -2
            for i in pieces:
                tags[key][i] = INSIDE if i == before + 1 else BEGIN
                before = i
        if own["cue"]:
            links.append(Link(own["cue"], own["source"], own["content"]))
    if not doc.inner:
        inside = {i for link in links for i in link.content}
        tags["cue"] = [IGNORED if tag == NO_TAG and i in inside else tag for i, tag in enumerate(tags["cue"])]
    return Example(window, tags["cue"], tags["source"], tags["content"], links)


def _pieces(window: Window, spans: list[list[int]]) -> list[int]:
    return [i for i, (s, e) in enumerate(window.spans) if s < e and any(s < high and low < e for low, high in spans)]

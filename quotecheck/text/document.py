"""What a reader of a structured format found: pieces of text, some with a kind; and the article made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from quotecheck.schema import Article, BlockKind
from quotecheck.text.blocks import label
from quotecheck.text.lines import trim


class Piece(NamedTuple):
    """One paragraph or other unit, and its kind when the format tells it."""

    text: str
    kind: BlockKind | None = None


@dataclass(slots=True)
class Document:
    """Pieces in reading order, and what the file says about itself."""

    pieces: list[Piece] = field(default_factory=list)
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None


def article_from_document(document: Document, *, id: str, path: str | None = None) -> Article:  # noqa: A002
    """Set the pieces one under the other, a blank line between, and label them.

    Parameters
    ----------
    document : Document
        What the reader found.
    id : str
        The article's name in the output.
    path : str, optional
        The file it came from.
    """
    text, hinted = _set(document.pieces)
    return Article(
        id=id,
        text=text,
        blocks=label(text, hinted, document.title),
        path=path,
        title=document.title,
        outlet=document.outlet,
        date=document.date,
        url=document.url,
    )


def _set(pieces: Iterable[Piece]) -> tuple[str, list[tuple[tuple[int, int], BlockKind | None]]]:
    parts: list[str] = []
    hinted: list[tuple[tuple[int, int], BlockKind | None]] = []
    at = 0
    for piece in pieces:
        start, end = trim(piece.text, 0, len(piece.text))
        if start == end:
            continue
        if parts:
            parts.append("\n\n")
            at += 2
        parts.append(piece.text[start:end])
        hinted.append(((at, at + end - start), piece.kind))
        at += end - start
    return "".join(parts), hinted

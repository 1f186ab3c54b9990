"""All paragraphs of a page as they stand: what is read where no article is found in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotecheck.schema import BlockKind
from quotecheck.text.document import Piece

_SKIPPED = frozenset({"script", "style", "nav", "footer", "aside", "form", "noscript", "template", "button", "select"})
_KINDS = {
    "h1": BlockKind.HEADLINE,
    "h2": BlockKind.SUBHEADING,
    "h3": BlockKind.SUBHEADING,
    "h4": BlockKind.SUBHEADING,
    "figcaption": BlockKind.CAPTION,
    "p": None,
    "li": None,
    "pre": None,
    "td": None,
}


def plain_pieces(tree: Any) -> list[Piece]:
    """Headings, paragraphs, list items and captions of a parsed page, in order.

    Parameters
    ----------
    tree : lxml element
        The page; it is not changed.
    """
    pieces: list[Piece] = []
    _walk(tree, pieces)
    if not pieces:
        body = tree.find("body")
        lines = "".join(_words(body if body is not None else tree)).split("\n")
        pieces = [Piece(line) for line in lines if line.strip()]
    return pieces


def _words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren():
        if isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _words(child)
        yield child.tail or ""


def _walk(element: Any, pieces: list[Piece]) -> None:
    for child in element.iterchildren():
        if not isinstance(child.tag, str) or child.tag in _SKIPPED:
            continue
        if child.tag in _KINDS and child.find(".//p") is None:
            text = " ".join("".join(child.itertext()).split())
            if text:
                pieces.append(Piece(text, _KINDS[child.tag]))
        else:
            _walk(child, pieces)

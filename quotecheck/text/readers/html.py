"""Web pages: the article that trafilatura finds, with its captions, headings and block quotes."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotecheck.errors import MissingExtraError, ReadError
from quotecheck.schema import BlockKind
from quotecheck.text.decode import decode
from quotecheck.text.document import Document, Piece
from quotecheck.text.head import same_line
from quotecheck.text.readers.html_plain import plain_pieces

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)
# It names an encoding, which decoded text has no more.
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# A private character that carries captions, which trafilatura drops, through it as paragraphs.
_CAPTION = "\ue0ca"
_WHITE = re.compile(r"[ \t\r\n\f]+")
# Table cells shorter than this stand on one line with their row.
_MAX_CELL = 60


def read_html(data: bytes, path: Path) -> Document:
    """Extract a web page's article; nothing is fetched, reader comments are left out.

    Parameters
    ----------
    data : bytes
        The whole page.
    path : Path
        Where it came from, for the error.

    Raises
    ------
    ReadError
        If no text is found in the page.
    MissingExtraError
        If trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError:
        raise MissingExtraError("Reading web pages", "html") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = _DECLARATION.sub("", _decode(data, path))
    tree = trafilatura.load_html(page)
    if tree is None:  # a fragment
        tree = _parse(page, path)
    pieces = plain_pieces(tree)
    _mark_captions(tree)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True
    )
    title = found.title if found is not None else None
    if found is not None and found.body is not None:
        pieces = list(_pieces(found.body)) or pieces
    if not pieces:
        raise ReadError(f"{path} holds no article text; scripts may build the page. Copy its text into a .txt file.")
    if title and not any(piece.kind is BlockKind.HEADLINE for piece in pieces):
        pieces = _with_headline(pieces, title)
    if found is None:
        return Document(pieces)
    return Document(pieces, title=title, outlet=found.sitename, date=found.date, url=found.url)


def _decode(data: bytes, path: Path) -> str:
    """UTF-8 when it is, else as the page says of itself, else as any text file."""
    declared = _CHARSET.search(data[:4096])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        name = declared[1].decode().lower() if declared else ""
    if name and name not in ("utf-8", "utf8", "iso-8859-1", "latin-1", "us-ascii"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, str(path))


def _parse(page: str, path: Path) -> Any:
    from lxml import etree, html

    try:
        return html.document_fromstring(page)
    except (etree.LxmlError, ValueError):
        raise ReadError(f"{path} holds no web page. Save the page again, or give the article as plain text.") from None


def _mark_captions(tree: Any) -> None:
    for caption in list(tree.iter("figcaption")):
        caption.tag = "p"
        caption.attrib.clear()
        caption.text = _CAPTION + " " + (caption.text or "")
        figure = next(caption.iterancestors("figure"), None)
        if figure is not None and figure.getparent() is not None:
            caption.tail = None
            figure.addnext(caption)


def _with_headline(pieces: list[Piece], title: str) -> list[Piece]:
    for i, piece in enumerate(pieces[:4]):
        if same_line(piece.text, title):
            return [*pieces[:i], Piece(piece.text, BlockKind.HEADLINE), *pieces[i + 1 :]]
    return [Piece(title, BlockKind.HEADLINE), *pieces]


def _pieces(body: Any) -> Iterator[Piece]:
    headed = False
    for element in body.iterchildren():
        if element.tag == "head":
            first = element.get("rend") == "h1" and not headed
            headed = headed or first
            yield Piece(_words(element), BlockKind.HEADLINE if first else BlockKind.SUBHEADING)
        elif element.tag == "table":
            yield from _table(element)
        elif len(element) and element.tag in ("list", "quote", "div"):
            if element.text and element.text.strip():
                yield Piece(element.text)
            yield from _pieces(element)
        elif isinstance(element.tag, str):
            yield from _lines(_words(element))
        if element.tail and element.tail.strip():
            yield from _lines(element.tail)


def _table(table: Any) -> Iterator[Piece]:
    for row in table.iter("row"):
        cells = [cell for cell in (_words(cell).strip() for cell in row.iter("cell")) if cell]
        if any(len(cell) > _MAX_CELL for cell in cells):
            yield from (Piece(cell) for cell in cells)
        elif cells:
            yield Piece("\t".join(cells))


def _lines(text: str) -> Iterator[Piece]:
    for line in text.split("\n"):
        if line.lstrip().startswith(_CAPTION):
            yield Piece(line.lstrip()[len(_CAPTION) :], BlockKind.CAPTION)
        elif line.strip():
            yield Piece(line)


def _words(element: Any) -> str:
    """All text of an element; a line break where the page has one."""
    parts = [_WHITE.sub(" ", element.text or "")]
    for child in element.iterchildren():
        parts.append("\n" if child.tag == "lb" else _words(child))
        parts.append(_WHITE.sub(" ", child.tail or ""))
    return "".join(parts)

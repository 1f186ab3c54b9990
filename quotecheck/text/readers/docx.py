"""Word files (.docx): paragraphs and tables in order, their styles told as kinds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotecheck.errors import MissingExtraError, ReadError
from quotecheck.schema import BlockKind
from quotecheck.text.document import Document, Piece

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WHITE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(data: bytes, path: Path) -> Document:
    """Read a Word file: text as it stands with tracked insertions in and deletions out.

    Parameters
    ----------
    data : bytes
        The whole file.
    path : Path
        Where it came from, for the error.

    Raises
    ------
    ReadError
        If the file is damaged or is another kind of ZIP archive.
    MissingExtraError
        If python-docx is not installed.
    """
    try:
        import docx
    except ImportError:
        raise MissingExtraError("Reading Word files", "docx") from None
    try:
        word = docx.Document(io.BytesIO(data))
        styles = {style.style_id: style.name or "" for style in word.styles}
        pieces = list(_pieces(word.element.body, styles))
    except Exception as error:  # python-docx and lxml raise many kinds on a damaged file
        raise ReadError(
            f"{path} is not a Word file that can be read ({type(error).__name__}). Open it in Word and save it again."
        ) from None
    title = next((piece.text for piece in pieces if piece.kind is BlockKind.HEADLINE), None)
    return Document(pieces, title=title or _core_title(word))


def _core_title(word: Any) -> str | None:
    try:
        return str(word.core_properties.title).strip() or None
    except Exception:  # a damaged property part does not spoil the text
        return None


def _pieces(body: Any, styles: dict[str, str]) -> Iterator[Piece]:
    headed = False
    for paragraph in _paragraphs(body):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = styles.get(style.get(f"{_W}val"), "") if style is not None else ""
        kind = _kind(name.lower(), headed)
        text = "".join(_text(paragraph))
        if not text.strip():
            continue
        headed = headed or kind is BlockKind.HEADLINE
        # A line break inside a paragraph is how typists end one; styled text stays whole.
        for line in [text] if kind else text.split("\n"):
            yield Piece(" ".join(line.split("\n")) if kind else line, kind)


def _kind(style: str, headed: bool) -> BlockKind | None:
    if style == "title" or (style == "heading 1" and not headed):
        return BlockKind.HEADLINE if not headed else BlockKind.SUBHEADING
    if style.startswith("heading"):
        return BlockKind.SUBHEADING
    return {"subtitle": BlockKind.STANDFIRST, "caption": BlockKind.CAPTION}.get(style)


def _paragraphs(element: Any) -> Iterator[Any]:
    """Every paragraph in reading order, those of tables and text boxes too; alternative copies once."""
    for child in element.iterchildren():
        if child.tag == _FALLBACK or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _text(element: Any) -> Iterator[str]:
    """The words of one paragraph, without those of text boxes that hang on it."""
    for child in element.iterchildren():
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _WHITE:
            yield _WHITE[child.tag]
        elif child.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}moveFrom", _FALLBACK) and isinstance(child.tag, str):
            yield from _text(child)

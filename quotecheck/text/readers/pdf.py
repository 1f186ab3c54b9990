"""PDF files with a text layer, read by PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotecheck.errors import MissingExtraError, ReadError
from quotecheck.text.document import Document
from quotecheck.text.readers.pdf_lines import PdfLine, pieces_from_lines

# PDFium's own sign for a hyphen that ends a line.
_LINE_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})


def read_pdf(data: bytes, path: Path) -> Document:
    """Read the text layer of a PDF and put its lines together again as paragraphs.

    Parameters
    ----------
    data : bytes
        The whole file.
    path : Path
        Where it came from, for the error.

    Raises
    ------
    ReadError
        If the file is locked, damaged, or holds images only.
    MissingExtraError
        If pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise MissingExtraError("Reading PDF files", "pdf") from None
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(f"{path} is locked with a password. Save a copy of it without one.") from None
        raise ReadError(f"{path} is damaged and cannot be read as PDF. Download or export it again.") from None
    try:
        lines = [line for number in range(len(pdf)) for line in _page_lines(pdf, number, pypdfium2)]
        title = str(pdf.get_metadata_value("Title") or "").strip() or None
    except pypdfium2.PdfiumError:
        raise ReadError(f"{path} has a damaged page. Download or export it again.") from None
    finally:
        pdf.close()
    if not any(any(c.isalnum() for c in line.text) for line in lines):
        raise ReadError(f"{path} has no text layer, only images. Run it through OCR (such as ocrmypdf) first.")
    pieces = pieces_from_lines(lines)
    known = title is not None and any(title.casefold() in piece.text.casefold() for piece in pieces[:5])
    return Document(pieces, title=title if known else None)


def _page_lines(pdf: Any, number: int, pdfium: Any) -> Iterator[PdfLine]:
    page = pdf[number]
    textpage = page.get_textpage()
    try:
        line: list[tuple[int, int]] = []  # character and its index
        for i in range(textpage.count_chars()):
            code = pdfium.raw.FPDFText_GetUnicode(textpage, i)
            if code in _LINE_HYPHENS:
                line.append((0x2D, i))
                yield from _line(line, textpage, number, pdfium, hyphen=True)
                line = []
            elif code in (0x0A, 0x0D):
                yield from _line(line, textpage, number, pdfium)
                line = []
            else:
                line.append((code, i))
        yield from _line(line, textpage, number, pdfium)
    finally:
        textpage.close()
        page.close()


def _line(
    line: list[tuple[int, int]], textpage: Any, number: int, pdfium: Any, hyphen: bool = False
) -> Iterator[PdfLine]:
    text = "".join(chr(code) if code else "" for code, _ in line)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # PDFium gives UTF-16 units
    seen = [i for code, i in line if not chr(code).isspace()]
    if not text.strip() or not seen:
        return
    left, bottom, _, _ = _box(textpage, seen[0], pdfium)
    _, _, right, _ = _box(textpage, seen[-1], pdfium)
    size = pdfium.raw.FPDFText_GetFontSize(textpage, seen[0])
    yield PdfLine(text.strip(), number, left, right, bottom, float(size), hyphen)


def _box(textpage: Any, index: int, pdfium: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of a character in points; the baseline box, so that lines compare."""
    box = pdfium.raw.FS_RECTF()
    if pdfium.raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box)):
        return box.left, box.bottom, box.right, box.top
    return 0.0, 0.0, 0.0, 0.0

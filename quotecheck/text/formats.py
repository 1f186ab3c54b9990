"""Which reader takes a file: by its first bytes where they are sure, else by its ending."""

from __future__ import annotations

from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.schema import Article
from quotecheck.text.document import Document, article_from_document
from quotecheck.text.inputs import HTML_ENDINGS, MARKDOWN_ENDINGS, TEXT_ENDINGS

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def articles_from_bytes(data: bytes, *, id: str, path: Path) -> list[Article]:  # noqa: A002
    """Read one file's content with the reader of its format.

    Parameters
    ----------
    data : bytes
        The whole file.
    id : str
        The article's name in the output.
    path : Path
        Where it came from; the ending tells what the bytes leave open.

    Raises
    ------
    ReadError
        If the content gives no text.
    MissingExtraError
        If the format needs an optional package.
    """
    ending = path.suffix.lower()
    if data.startswith(_OLE):
        raise ReadError(
            f"{path} is an old Word file or is locked with a password. Save it in Word as .docx, without a password."
        )
    if ending in MARKDOWN_ENDINGS:
        from quotecheck.text.readers.markdown import read_markdown

        return _with_words([read_markdown(data, id=id, path=str(path))], path)
    document = _document(data, ending, path)
    if document is None:
        from quotecheck.text.readers.txt import read_txt

        return _with_words(read_txt(data, id=id, path=str(path)), path)
    return _with_words([article_from_document(document, id=id, path=str(path))], path)


def _with_words(articles: list[Article], path: Path) -> list[Article]:
    if not any(article.blocks for article in articles):
        raise ReadError(f"{path} holds no text. Check that it is the article, or give it as plain text.")
    return articles


def _document(data: bytes, ending: str, path: Path) -> Document | None:
    """What a structured format holds; ``None`` for plain text."""
    if ending == ".pdf" or data.startswith(b"%PDF-"):
        from quotecheck.text.readers.pdf import read_pdf

        return read_pdf(data, path)
    if ending == ".docx" or data.startswith(b"PK\x03\x04"):
        from quotecheck.text.readers.docx import read_docx

        return read_docx(data, path)
    if data.startswith(b"{\\rtf"):
        from quotecheck.text.readers.rtf import read_rtf

        return read_rtf(data, path)
    untold = ending not in TEXT_ENDINGS and data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))
    if ending in HTML_ENDINGS or untold:
        from quotecheck.text.readers.html import read_html

        return read_html(data, path)
    return None

"""Reading: from paths to articles, whatever the format."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from quotecheck.errors import QuotecheckError, ReadError
from quotecheck.schema import Article
from quotecheck.text.failure import ReadFailure
from quotecheck.text.formats import articles_from_bytes
from quotecheck.text.inputs import JSONL_ENDINGS, STDIN, expand
from quotecheck.text.load import load
from quotecheck.text.readers.jsonl import read_jsonl

STDIN_ID = "stdin"
# UTF-16 JSON Lines cannot be cut at its newline bytes before decoding.
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_articles(paths: Sequence[str]) -> Iterator[Article | ReadFailure]:
    """Read every article behind the arguments, one at a time.

    Parameters
    ----------
    paths : sequence of str
        Files, folders (read recursively), globs, or ``-`` for standard input,
        which may hold one article's text or JSON Lines.

    Yields
    ------
    Article or ReadFailure
        In the order of the arguments. A file, or a line of a JSON Lines file,
        that gives no article gives a failure, and the rest goes on.
    """
    for source in expand(paths):
        if isinstance(source, ReadFailure):
            yield source
            continue
        try:
            if source == STDIN:
                yield from _standard_input(sys.stdin.buffer)
            elif isinstance(source, Path) and source.suffix.lower() in JSONL_ENDINGS:
                yield from _json_lines(source)
            else:
                yield from read_path(Path(source))
        except QuotecheckError as error:
            yield ReadFailure(str(source), error)


def read_path(path: Path) -> list[Article]:
    """Read all articles of one file.

    Parameters
    ----------
    path : Path
        A file of any known format; JSON Lines may hold several articles.

    Raises
    ------
    ReadError
        If the file is missing, empty, binary, damaged, or any line of a JSON
        Lines file gives no article.
    MissingExtraError
        If the format needs an optional package.
    """
    if path.suffix.lower() in JSONL_ENDINGS:
        articles = []
        for article in _json_lines(path):
            if isinstance(article, ReadFailure):
                raise article.error
            articles.append(article)
        return articles
    return articles_from_bytes(load(path), id=path.stem, path=path)


def count_articles(paths: Sequence[str]) -> int | None:
    """How many articles and failures :func:`read_articles` will give, without parsing them.

    Returns
    -------
    int or None
        ``None`` when standard input is among the arguments: it can be read only once.
    """
    total = 0
    for source in expand(paths):
        if source == STDIN:
            return None
        if isinstance(source, Path) and source.suffix.lower() in JSONL_ENDINGS and source.is_file():
            with source.open("rb") as file:
                total += sum(1 for line in file if line.strip())
        else:
            total += 1
    return total


def _json_lines(path: Path) -> Iterator[Article | ReadFailure]:
    try:
        with path.open("rb") as file:
            start = file.read(2)
            file.seek(0)
            if not start:
                raise ReadError(f"{path} is empty. Check that it was saved or downloaded completely.")
            if start in _UTF16_MARKS:
                lines = file.read().decode("utf-16", errors="replace").encode("utf-8").split(b"\n")
                yield from read_jsonl(lines, id=path.stem, path=str(path))
            else:
                yield from read_jsonl(file, id=path.stem, path=str(path))
    except FileNotFoundError:
        raise ReadError(f"There is no file {path}. Check its name and folder.") from None
    except OSError as error:
        raise ReadError(f"{path} could not be opened ({error.strerror}). Check that you may read it.") from None


def _standard_input(stream: BinaryIO) -> Iterator[Article | ReadFailure]:
    data = stream.read()
    if not data.strip():
        raise ReadError("Standard input is empty. Pipe an article's text or JSON Lines into it.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and not data.lstrip().startswith(b"{\\rtf"):
        yield from read_jsonl(data.split(b"\n"), id=STDIN_ID, path=STDIN)
    else:
        yield from articles_from_bytes(data, id=STDIN_ID, path=Path(STDIN))

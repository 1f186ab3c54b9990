"""JSON Lines: one article a line, with ``id`` and ``text`` and what else is known."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from quotecheck.errors import ReadError
from quotecheck.schema import Article
from quotecheck.text.article import article_from_text
from quotecheck.text.decode import decode
from quotecheck.text.failure import ReadFailure

# "\\ud83d" without its other half is no character, and no output could carry it.
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")


def read_jsonl(lines: Iterable[bytes], *, id: str, path: str) -> Iterator[Article | ReadFailure]:  # noqa: A002
    """Read articles one by one; a line that gives none is yielded as a failure.

    Parameters
    ----------
    lines : iterable of bytes
        The file, cut at its newline characters.
    id : str
        Name for articles that bring none; their line number is added.
    path : str
        The file, for the articles and the failures.
    """
    for number, line in enumerate(lines, start=1):
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if not line.strip():
            continue
        try:
            yield article_from_record(record_from_line(line), fallback=f"{id}-{number}", path=path)
        except ReadError as error:
            yield ReadFailure(path, ReadError(f"{path}, line {number}: {error}"))


def record_from_line(line: bytes) -> dict[str, Any]:
    """The object that a line holds.

    Raises
    ------
    ReadError
        If the line is no JSON object.
    """
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"not valid JSON ({error}). Give one object a line, with 'id' and 'text'.") from None
    if not isinstance(record, dict):
        raise ReadError("not a JSON object. Give one object a line, with 'id' and 'text'.")
    return record


def article_from_record(record: dict[str, Any], *, fallback: str, path: str) -> Article:
    """The article that an object describes; ``fallback`` is its id where it brings none.

    Raises
    ------
    ReadError
        If it has no text, or text that no output could carry.
    """
    if not isinstance(record.get("text"), str):
        raise ReadError("no 'text'. Every line needs the article's text as a string under 'text'.")
    known = {key: _text(record, key) for key in ("id", "title", "outlet", "publisher", "date", "url")}
    if any(_HALF_PAIR.search(value) for value in (record["text"], *known.values()) if value):
        raise ReadError("it holds half of a surrogate pair. Write it as valid Unicode.")
    return article_from_text(
        record["text"],
        id=known["id"] or fallback,
        path=path,
        title=known["title"],
        outlet=known["outlet"] or known["publisher"],
        date=known["date"],
        url=known["url"],
    )


def _text(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    return str(value) if isinstance(value, str | int | float) and value != "" else None

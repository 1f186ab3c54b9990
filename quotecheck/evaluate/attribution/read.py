"""From files of any format of attribution gold to articles; a mistake is told once, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.brat import read_brat
from quotecheck.evaluate.attribution.corrected import MistakeError, corrected_article
from quotecheck.evaluate.attribution.find import BRAT, DOCUMENT
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.json_lines import line_of
from quotecheck.evaluate.attribution.parts import OTHERS, read_parts
from quotecheck.evaluate.attribution.polnear import polnear_article
from quotecheck.figure_names import PARTS
from quotecheck.text import ReadFailure
from quotecheck.text.decode import decode
from quotecheck.text.load import load
from quotecheck.text.readers.jsonl import article_from_record, record_from_line


def read_gold(files: Sequence[Path]) -> Iterator[GoldArticle | ReadFailure]:
    """Read every article of the files, in order.

    Of several articles with one id, each has its own name: ``ferry``, ``ferry#2``.
    """
    told: set[str] = set()
    names: Counter[str] = Counter()
    for file in files:
        for item in _read(file):
            if isinstance(item, GoldArticle):
                names[item.id] += 1
                yield _named(item, names[item.id])
            elif str(item) not in told:  # a part.toml is read with each of its articles
                told.add(str(item))
                yield item


def _named(gold: GoldArticle, count: int) -> GoldArticle:
    if count == 1:
        return gold
    return replace(gold, article=gold.article.model_copy(update={"id": f"{gold.id}#{count}"}))


def _read(file: Path) -> Iterator[GoldArticle | ReadFailure]:
    reader: Callable[[Path], Iterator[GoldArticle | ReadFailure]]
    reader = _brat if file.suffix == BRAT else _document if file.suffix == DOCUMENT else _lines
    try:
        yield from reader(file)
    except ReadError as error:
        yield ReadFailure(str(file), error)


def _brat(file: Path) -> Iterator[GoldArticle]:
    yield read_brat(file)


def _document(file: Path) -> Iterator[GoldArticle | ReadFailure]:
    """One attribution, or an array of them."""
    text = decode(load(file), str(file))
    parts = read_parts(file.parent)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"{file}, line {error.lineno}: not valid JSON ({error.msg}).") from None
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{file} cannot be read: {error}.") from None
    several = isinstance(content, list)
    for number, record in enumerate(content if several else [content]):
        place = (number,) if several else ()
        try:
            yield corrected_article(record, file, parts)
        except MistakeError as error:
            line = line_of(text, (*place, *error.path))
            yield ReadFailure(str(file), ReadError(f"{file}, line {line}: {error}"))
        except ReadError as error:
            yield ReadFailure(str(file), ReadError(f"{file}, line {line_of(text, place)}: {error}"))


def _lines(file: Path) -> Iterator[GoldArticle | ReadFailure]:
    """PolNeAR's lines, and those of ``quotecheck attribute --format jsonl``."""
    parts = read_parts(file.parent)
    data = load(file)
    if file.suffix == ".gz":
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(f"{file} is not a whole gzip file ({error}).") from None
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            record = record_from_line(line)
            if "attributions" in record:
                article = article_from_record(record, fallback=f"{file.name}-{number}", path=str(file))
                part = record.get("part") or parts.get(article.id, OTHERS)
                if part not in PARTS:
                    raise ReadError(f"there is no part {part}. Parts are {' and '.join(PARTS)}.")
                yield polnear_article(record, article, part)
            elif "schema" in record:
                yield corrected_article(record, file, parts)
            else:
                raise ReadError("neither 'attributions' nor a 'schema'. It is no gold that can be evaluated.")
        except (ReadError, MistakeError) as error:
            yield ReadFailure(str(file), ReadError(f"{file}, line {number}: {error}"))

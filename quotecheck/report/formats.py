"""The output formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from pathlib import PurePath
from typing import TextIO, TypeVar

from quotecheck.report.check_entry import CheckEntry
from quotecheck.report.entry import Entry

Writer = Callable[[Iterable[Entry], TextIO], None]
CheckWriter = Callable[[Iterable[CheckEntry], TextIO], None]


class Format(StrEnum):
    """What an output is written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class CheckFormat(StrEnum):
    """What a check is written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


F = TypeVar("F", Format, CheckFormat)


def from_ending(path: PurePath | None, formats: type[F]) -> F:
    """Guess the format that a file's name asks for: its ending where that is one of ours, else text.

    >>> from_ending(PurePath("quotes.CSV"), Format).value, from_ending(PurePath("quotes.csv"), CheckFormat).value
    ('csv', 'text')
    """
    try:
        return formats(path.suffix.lower().lstrip(".")) if path else formats("text")
    except ValueError:
        return formats("text")


def writer(name: Format, *, several: bool) -> Writer:
    """Give the function that writes the format; ``several`` says whether more than one article was given."""
    match name:
        case Format.JSON:
            from quotecheck.report import json

            return partial(json.write, several=several)
        case Format.JSONL:
            from quotecheck.report import jsonl

            return jsonl.write
        case Format.CSV:
            from quotecheck.report import csv

            return csv.write
        case Format.TEXT:
            from quotecheck.report import text

            return text.write


def check_writer(name: CheckFormat, *, several: bool) -> CheckWriter:
    """Give the function that writes checks in the format; ``several`` says whether more than one draft was given."""
    match name:
        case CheckFormat.JSON:
            from quotecheck.report import json

            return partial(json.write, several=several)
        case CheckFormat.JSONL:
            from quotecheck.report import jsonl

            return jsonl.write
        case CheckFormat.TEXT:
            from quotecheck.report import check_text

            return check_text.write

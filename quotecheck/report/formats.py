"""The output formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from pathlib import PurePath
from typing import TextIO

from quotecheck.report.entry import Entry

Writer = Callable[[Iterable[Entry], TextIO], None]


class Format(StrEnum):
    """What an output is written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def from_ending(path: PurePath | None) -> Format:
    """Guess the format that a file's name asks for: its ending where that is one of ours, else text.

    >>> from_ending(PurePath("quotes.CSV")).value
    'csv'
    """
    try:
        return Format(path.suffix.lower().lstrip(".")) if path else Format.TEXT
    except ValueError:
        return Format.TEXT


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

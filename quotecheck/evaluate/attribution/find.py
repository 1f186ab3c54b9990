"""Which files below a path hold attribution gold."""

from __future__ import annotations

import gzip
from pathlib import Path

from quotecheck.evaluate.attribution.brat import CONF
from quotecheck.schema import ATTRIBUTION_SCHEMA

BRAT = ".ann"
LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
DOCUMENT = ".json"
SIGNS = (b'"attributions"', ATTRIBUTION_SCHEMA.rpartition("/")[0].encode() + b"/")
"""One of these stands in every file of JSON gold: a folder may hold other JSON too."""


def attribution_files(path: Path) -> list[Path]:
    """Files with attribution gold at or below a path, in order: brat's ``.ann``, JSON Lines and JSON.

    In a folder an ``.ann`` counts where there is an ``annotation.conf`` beside it or further up, and JSON where
    it holds attributions. A file that is named counts by its ending.
    """
    if path.is_file():
        file = path.with_suffix(BRAT) if path.suffix == ".txt" else path
        return [file] if file.is_file() and file.name.endswith((BRAT, *LINES, DOCUMENT)) else []
    return sorted(file for file in path.rglob("*") if not _hidden(file, path) and file.is_file() and _is_gold(file))


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _is_gold(file: Path) -> bool:
    if file.suffix == BRAT:
        return any((folder / CONF).is_file() for folder in file.resolve().parents)
    return file.name.endswith((*LINES, DOCUMENT)) and _holds_attributions(file)


def _holds_attributions(file: Path) -> bool:
    try:
        with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as stream:
            return any(sign in line for line in stream for sign in SIGNS)
    except (OSError, EOFError):
        return True  # it is reported when it is read

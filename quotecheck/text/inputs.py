"""From command-line arguments to files: files, folders, globs and standard input."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.text.failure import ReadFailure

STDIN = "-"
JSONL_ENDINGS = frozenset({".jsonl", ".ndjson"})
TEXT_ENDINGS = frozenset({".txt", ".text"})
MARKDOWN_ENDINGS = frozenset({".md", ".markdown"})
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
KNOWN_ENDINGS = TEXT_ENDINGS | MARKDOWN_ENDINGS | HTML_ENDINGS | JSONL_ENDINGS | frozenset({".docx", ".pdf", ".rtf"})


def expand(paths: Sequence[str]) -> Iterator[Path | str | ReadFailure]:
    """Files behind the arguments, in order; ``-`` as it stands; a failure for what leads to no file.

    A folder gives the files in it and below with known endings, sorted; hidden
    ones are left out. A glob gives what it matches, sorted.
    """
    for argument in paths:
        path = Path(argument)
        if argument == STDIN:
            yield STDIN
        elif path.is_dir():
            yield from _folder(path)
        elif not path.exists() and glob.has_magic(argument):
            yield from _glob(argument)
        else:
            yield path


def _folder(folder: Path) -> Iterator[Path | ReadFailure]:
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in KNOWN_ENDINGS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        endings = ", ".join(sorted(KNOWN_ENDINGS))
        yield ReadFailure(str(folder), ReadError(f"{folder} holds no file to read. Known endings are {endings}."))
    yield from found


def _glob(argument: str) -> Iterator[Path | ReadFailure]:
    matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    files = [path for match in matches for path in ([Path(match)] if not Path(match).is_dir() else [])]
    if not files:
        yield ReadFailure(argument, ReadError(f"No file matches {argument}. Check the pattern and the folder."))
    yield from files

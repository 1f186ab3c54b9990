"""Where the output goes: standard output, or a file that is replaced only when all is written."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from quotecheck.errors import QuotecheckError


class OutputError(QuotecheckError):
    """The output file cannot be written."""


def check(path: Path, inputs: list[str]) -> None:
    """Refuse, before any work is done, a file that cannot be written or that is one of the inputs.

    Raises
    ------
    OutputError
        If the folder is missing, the path is a folder, or it is an article to be read.
    """
    if path.is_dir():
        raise OutputError(f"{path} is a folder. Give --output the name of a file.")
    if not path.parent.is_dir():
        raise OutputError(f"There is no folder {path.parent} to write {path.name} in. Make it first.")
    if path.exists() and any(Path(name).exists() and path.samefile(name) for name in inputs):
        raise OutputError(f"{path} is one of the articles. Give --output another name, so that it is not overwritten.")


@contextlib.contextmanager
def standard(*, data: bool) -> Iterator[TextIO]:
    """Standard output; data is UTF-8 with its line ends as written, whatever the locale."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if data:
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        else:
            sys.stdout.reconfigure(errors="replace")
    yield sys.stdout


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a file that takes the place of ``path`` when the block ends without an exception.

    Until then what stood there before stays, and after an exception nothing is left behind.
    A device or a pipe is written to directly.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    try:
        yield from _direct(path) if path.exists() and not path.is_file() else _draft(path.resolve())
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from error


def _direct(device: Path) -> Iterator[TextIO]:
    with device.open("w", encoding="utf-8", newline="") as stream:
        yield stream


def _draft(target: Path) -> Iterator[TextIO]:
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("x", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)

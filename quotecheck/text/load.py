"""A file's bytes, or one clear error."""

from __future__ import annotations

from pathlib import Path

from quotecheck.errors import ReadError


def load(path: Path) -> bytes:
    """Read a whole file.

    Raises
    ------
    ReadError
        If it is missing, a folder, empty, or may not be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"There is no file {path}. Check its name and folder.") from None
    except IsADirectoryError:
        raise ReadError(f"{path} is a folder. Give a file in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadError(f"{path} could not be opened ({reason}). Check that you may read it.") from None
    if not data:
        raise ReadError(f"{path} is empty. Check that it was saved or downloaded completely.")
    return data

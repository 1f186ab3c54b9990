"""The configuration file: ``quotecheck.toml``, or ``[tool.quotecheck]`` in a ``pyproject.toml``.

A mistake in it is never passed over: a misspelt rule that silently kept its level
would be a check that the house believes it has.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from quotecheck.config import CheckSettings, EvaluateSettings
from quotecheck.errors import ConfigError
from quotecheck.settings_check import MistakeError, checked, checked_evaluate
from quotecheck.toml_lines import key_lines, unfinished_line

OWN: Final = "quotecheck.toml"
SHARED: Final = "pyproject.toml"
SECTION: Final = ("tool", "quotecheck")

PLAINER: Final = {
    "Invalid value": 'Invalid value; texts stand in quotes, as in preset = "ap"',
    "Cannot overwrite a value": "The same key is given twice",
}
"""Where tomllib's words do not tell an editor what to do."""

Settings = TypeVar("Settings")

_POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


def find_settings(start: Path) -> Path | None:
    """The configuration file that holds for a folder: the nearest at or above it.

    In one folder ``quotecheck.toml`` goes before ``pyproject.toml``, which counts
    only when it has ``[tool.quotecheck]``.

    Raises
    ------
    ConfigError
        A ``pyproject.toml`` on the way cannot be read, or names quotecheck but is not valid TOML.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if _is_file(folder / OWN):
            return folder / OWN
        if _is_file(folder / SHARED) and _has_section(folder / SHARED):
            return folder / SHARED
    return None


def load_settings(path: Path) -> CheckSettings:
    """Read what a configuration file says of a check.

    Raises
    ------
    ConfigError
        The file cannot be read, is not valid TOML, or has an unknown key, an unknown rule or a
        wrong value. The message names the file, the line, the key and what is allowed.
    """
    return _load(path, checked)


def load_evaluate_settings(path: Path) -> EvaluateSettings:
    """Read what a configuration file says of an evaluation, ``[evaluate]``; errors as of :func:`load_settings`."""
    return _load(path, checked_evaluate)


def _load(path: Path, check: Callable[[object], Settings]) -> Settings:
    text = _text(path)
    prefix = SECTION if path.name == SHARED else ()
    section: Any = _parsed(path, text)
    for name in prefix:
        section = section.get(name) if isinstance(section, dict) else None
        if section is None:
            raise ConfigError(f"{path} has no [tool.quotecheck]. Add that table, or give a {OWN}.")
    try:
        return check(section)
    except MistakeError as mistake:
        raise ConfigError(f"{path}, {key_lines(text)[prefix + mistake.path]}: {mistake}") from None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder above that may not be looked into holds nothing for this user
        return False


def _has_section(path: Path) -> bool:
    text = _text(path)
    try:
        tool = _parsed(path, text).get("tool")
    except ConfigError:
        # Another tool's broken file is not for us to report, unless it may hold our settings.
        if "quotecheck" in text:
            raise
        return False
    return isinstance(tool, dict) and "quotecheck" in tool


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise ConfigError(f"{path} could not be read ({reason}). Check its name and that you may read it.") from None
    try:
        return data.decode("utf-8-sig")  # some Windows editors put a byte order mark first
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}, line {line}: not UTF-8. Save the file in that encoding.") from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    line = None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        position = _POSITION.search(str(error))
        line = position and position["line"]
        what = _POSITION.sub("", str(error))
    except ValueError:
        what = "A number has too many digits"
    except RecursionError:
        what = "Values are nested too deeply"
    raise ConfigError(f"{path}, line {line or unfinished_line(text)}: not valid TOML. {PLAINER.get(what, what)}.")

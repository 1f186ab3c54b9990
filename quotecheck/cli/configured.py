"""Settings of a check: the configuration file that holds for a draft, and the flags on top."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from quotecheck.config import CheckSettings
from quotecheck.settings_file import find_settings, load_settings


class PresetChoice(StrEnum):
    """The houses whose policy can be named."""

    AP = "ap"
    REUTERS = "reuters"
    NYT = "nyt"
    GUARDIAN = "guardian"


class FailOnChoice(StrEnum):
    """From which level on a finding makes the command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings. [default: quotecheck.toml, or pyproject.toml, at or above the draft's folder]",
    ),
]
PresetOption = Annotated[PresetChoice | None, typer.Option("--preset", help="Levels as this house sets them.")]


class Configured:
    """Finds the settings that hold for a folder; flags that were given go before the file.

    Parameters
    ----------
    config
        A file to use instead of the one at or above the folder.
    flags
        Settings by name; ``None`` for a flag that was not given.
    """

    def __init__(self, config: Path | None = None, **flags: Any) -> None:
        self._config = config
        self._flags = {name: value for name, value in flags.items() if value is not None}
        self._known: dict[Path, CheckSettings] = {}

    def at(self, folder: Path) -> CheckSettings:
        """The settings for a draft in a folder.

        Raises
        ------
        ConfigError
            The file cannot be read or has a mistake.
        """
        if folder not in self._known:
            path = self._config or find_settings(folder)
            settings = load_settings(path) if path else CheckSettings()
            self._known[folder] = CheckSettings.model_validate(settings.model_dump() | self._flags)
        return self._known[folder]

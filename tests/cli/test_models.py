"""``quotecheck models``: what is there, what it is, and a clear word without a network."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from quotecheck.cli.models import megabytes
from quotecheck.errors import ModelError
from tests.cli.conftest import Cli


@dataclass
class Info:
    name: str
    description: str
    installed: bool
    path: Path | None
    size_bytes: int | None
    license: str
    card: str | None


OURS = Info(
    "quotecheck-en", "English, ships with the package", True, Path("pack"), 86_400_000, "CC BY-SA 4.0", "# Card"
)
OTHER = Info("other-en", "English, from elsewhere", False, None, None, "Apache-2.0", None)


def find(name: str) -> Info:
    for info in (OURS, OTHER):
        if info.name == name:
            return info
    raise ModelError(f"There is no model named {name!r}. See: quotecheck models list")


def add(name: str) -> Path:
    raise ModelError(f"{find(name).name} could not be downloaded: there is no network. Connect and try again.")


@pytest.fixture(autouse=True)
def models(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = SimpleNamespace(list_models=lambda: [OURS, OTHER], model_info=find, add_model=add)
    monkeypatch.setitem(sys.modules, "quotecheck.parse.models", fake)


def test_list_has_a_line_a_model_and_says_what_is_installed(cli: Cli) -> None:
    lines = cli("models", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["quotecheck-en", "other-en"]
    assert ["not installed" in line for line in lines] == [False, True]
    assert "86 MB" in lines[0]


def test_info_gives_licence_size_and_card(cli: Cli) -> None:
    shown = cli("models", "info", "quotecheck-en").stdout
    assert "CC BY-SA 4.0" in shown
    assert "86 MB" in shown
    assert shown.endswith("# Card\n")


def test_info_says_how_to_add_what_is_not_installed(cli: Cli) -> None:
    assert "quotecheck models add other-en" in cli("models", "info", "other-en").stdout


@pytest.mark.parametrize("command", ["info", "add"])
def test_an_unknown_name_is_one_error(command: str, cli: Cli) -> None:
    result = cli("models", command, "nonesuch")
    assert result.exit_code == 2
    assert result.stderr == "quotecheck: There is no model named 'nonesuch'. See: quotecheck models list\n"


def test_adding_without_a_network_says_so(cli: Cli) -> None:
    result = cli("models", "add", "other-en")
    assert result.exit_code == 2
    assert "there is no network" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_small_model_is_not_shown_as_nothing() -> None:
    assert megabytes(1000) == "1 MB"
    assert megabytes(None) == "-"

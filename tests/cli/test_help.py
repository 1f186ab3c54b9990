"""Every command and option says what it does, and the README names every command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from quotecheck.cli.main import app

README = Path(__file__).resolve().parents[2] / "README.md"


def commands(command: Any = None, name: str = "quotecheck") -> Iterator[tuple[str, Any]]:
    """Yield every command with its full name, groups before what is in them."""
    command = command or typer.main.get_command(app)
    yield name, command
    for child, inner in sorted(getattr(command, "commands", {}).items()):
        yield from commands(inner, f"{name} {child}")


def leaves() -> list[str]:
    return [name for name, command in commands() if not hasattr(command, "commands")]


def test_these_are_the_commands() -> None:
    assert leaves() == [
        "quotecheck attribute",
        "quotecheck check",
        "quotecheck coverage add",
        "quotecheck coverage list",
        "quotecheck coverage remove",
        "quotecheck coverage search",
        "quotecheck evaluate",
        "quotecheck models add",
        "quotecheck models info",
        "quotecheck models list",
        "quotecheck rules",
        "quotecheck schema",
    ]


def test_every_command_has_help() -> None:
    assert [name for name, command in commands() if not (command.help or "").strip()] == []


def test_every_option_and_argument_has_help() -> None:
    silent = [
        f"{name} {parameter.name}"
        for name, command in commands()
        for parameter in command.params
        if not (getattr(parameter, "help", None) or "").strip()
    ]
    assert silent == []


def test_the_readme_names_every_command() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in leaves() if name not in text] == []


@pytest.mark.parametrize("name", ["attribute", "check", "evaluate"])
def test_the_readme_names_every_option(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    command = dict(commands())[f"quotecheck {name}"]
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    assert "--format" in options
    assert [option for option in options if f"`{option}" not in text] == []

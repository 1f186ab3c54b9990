"""What goes wrong is one line on stderr, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

Story = Callable[..., str]


def ids(jsonl: str) -> list[str]:
    return [json.loads(line)["id"] for line in jsonl.splitlines()]


def test_a_missing_file_is_one_line_and_exit_code_2(cli: Cli) -> None:
    result = cli("attribute", "nowhere.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("quotecheck: ")
    assert "nowhere.txt" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_bad_file_is_reported_and_the_rest_goes_on(cli: Cli, story: Story, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 damaged")
    names = [story("one.txt"), "bad.docx", "nowhere.txt", story("two.txt")]
    result = cli("attribute", *names, "-f", "jsonl")
    assert ids(result.stdout) == ["one", "two"]
    assert result.exit_code == 2
    assert [("bad.docx" in line, "nowhere.txt" in line) for line in result.stderr.splitlines()] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_an_article_that_breaks_the_pipeline_costs_no_other(place: int, cli: Cli, story: Story) -> None:
    names = [story(f"{number}.txt") for number in range(4)]
    story(f"{place}.txt", "A crash.\n")
    result = cli("attribute", *names, "-f", "jsonl")
    assert ids(result.stdout) == [str(number) for number in range(4) if number != place]
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert f"{place}.txt" in result.stderr
    assert "no such branch" in result.stderr


def test_an_unknown_model_is_one_error_however_many_articles(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt"), story("two.txt"), "--model", "nonesuch")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "nonesuch" in result.stderr
    assert "quotecheck models list" in result.stderr


def test_no_file_is_a_usage_error(cli: Cli) -> None:
    result = cli("attribute")
    assert result.exit_code == 2
    assert "Missing argument 'FILE" in result.stderr


@pytest.mark.parametrize("confidence", ["1.5", "-0.1", "high"])
def test_a_confidence_that_is_no_probability_is_refused(confidence: str, cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt"), "--min-confidence", confidence)
    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr


def test_ctrl_c_ends_quietly_with_130(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt", "ctrl-c"), "-f", "jsonl")
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "")


def test_no_arguments_show_the_help(cli: Cli) -> None:
    assert "Usage: quotecheck" in cli().output

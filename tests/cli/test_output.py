"""An output file is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from quotecheck.cli import output
from tests.cli.conftest import Cli

Story = Callable[..., str]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "quotes.jsonl"
    file.write_text("yesterday\n", encoding="utf-8")
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_when_all_is_written(cli: Cli, story: Story, old: Path) -> None:
    assert cli("attribute", story("one.txt"), "-o", "quotes.jsonl").exit_code == 0
    assert old.read_text(encoding="utf-8").startswith('{"schema"')
    assert names(old.parent) == ["one.txt", "quotes.jsonl"]


@pytest.mark.parametrize("bad", ["ctrl-c", "crash"])
def test_what_stood_there_stays_when_nothing_could_be_attributed(bad: str, cli: Cli, story: Story, old: Path) -> None:
    assert cli("attribute", story("one.txt", bad), "-o", "quotes.jsonl").exit_code in {2, 130}
    assert old.read_text(encoding="utf-8") == "yesterday\n"
    assert names(old.parent) == ["one.txt", "quotes.jsonl"]


def test_what_stood_there_stays_after_an_unknown_model(cli: Cli, story: Story, old: Path) -> None:
    assert cli("attribute", story("one.txt"), "-o", "quotes.jsonl", "--model", "nonesuch").exit_code == 2
    assert old.read_text(encoding="utf-8") == "yesterday\n"


def test_an_interrupted_run_leaves_no_half_written_file(cli: Cli, story: Story, old: Path) -> None:
    files = [story("a.txt"), story("b.txt"), story("c.txt", "ctrl-c")]
    assert cli("attribute", *files, "-o", "quotes.jsonl").exit_code == 130
    assert old.read_text(encoding="utf-8") == "yesterday\n"
    assert names(old.parent) == ["a.txt", "b.txt", "c.txt", "quotes.jsonl"]


def test_articles_that_worked_are_written_beside_one_that_failed(cli: Cli, story: Story, old: Path) -> None:
    result = cli("attribute", story("a.txt"), story("b.txt", "crash"), "-o", "quotes.jsonl")
    assert result.exit_code == 2
    assert old.read_text(encoding="utf-8").count("\n") == 1


def test_an_article_is_never_overwritten(cli: Cli, story: Story, tmp_path: Path) -> None:
    name = story("one.txt")
    before = (tmp_path / name).read_text(encoding="utf-8")
    result = cli("attribute", name, "-o", str(tmp_path / name))
    assert result.exit_code == 2
    assert "one of the articles" in result.stderr
    assert (tmp_path / name).read_text(encoding="utf-8") == before


@pytest.mark.parametrize("target", ["nowhere/q.csv", "."])
def test_a_place_that_cannot_be_written_is_refused_before_any_work(target: str, cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt", "crash"), "-o", target)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "crash" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="permissions and links as POSIX has them")
def test_permissions_and_links_survive(old: Path) -> None:
    old.chmod(0o640)
    link = old.with_name("link.jsonl")
    link.symlink_to(old)
    with output.replacing(link) as stream:
        stream.write("today\n")
    assert link.is_symlink()
    assert old.read_text(encoding="utf-8") == "today\n"
    assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_clear_error(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt"), "-f", "jsonl", "-o", "/dev/full")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "/dev/full" in result.stderr

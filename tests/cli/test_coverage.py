"""``quotecheck coverage``: what is printed, what is kept, and what is one clear error."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

Story = Callable[..., str]
MILL = "The mill will reopen when the roof is dry, its owner Tom Vale said on Friday.\n"


@pytest.fixture
def two(story: Story) -> list[str]:
    """Two articles, the sample's and another."""
    return [story("ferry.txt"), story("mill.txt", MILL)]


def rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_each_article_is_printed_with_what_became_of_it(cli: Cli, two: list[str], story: Story) -> None:
    first = cli("coverage", "add", *two, "--store", "s", "--outlet", "Quay", "--date", "2031-05-03")
    assert (first.exit_code, first.stderr) == (0, "")
    assert rows(first.stdout) == [["added", "ferry", "Quay", "2031-05-03"], ["added", "mill", "Quay", "2031-05-03"]]
    story("mill.txt", "The mill stays shut.\n")
    again = cli("coverage", "add", *two, "--store", "s", "--outlet", "Quay", "--date", "2031-05-03")
    assert [row[:2] for row in rows(again.stdout)] == [["unchanged", "ferry"], ["updated", "mill"]]


def test_folders_patterns_markdown_html_and_json_lines_are_read(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(f"# Mill\n\n{MILL}", encoding="utf-8")
    (tmp_path / "in" / "b.html").write_text(f"<html><body><article><p>{MILL * 5}</p></article></body></html>")
    lines = [{"id": "w1", "text": MILL + "One.", "publisher": "Gull", "date": "2031-05-01", "url": "https://g.example/1"},
             {"id": "w2", "text": MILL + "Two."}]  # fmt: skip
    (tmp_path / "wire.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = cli("coverage", "add", "in", "wire.*", "--store", "s", "--outlet", "Quay")
    assert result.exit_code == 0, result.stderr
    assert sorted(rows(result.stdout)) == [
        ["added", "a", "Quay", "-"], ["added", "b", "Quay", "-"],
        ["added", "w1", "Gull", "2031-05-01"], ["added", "w2", "Quay", "-"],
    ]  # fmt: skip
    listed = rows(cli("coverage", "list", "--store", "s").stdout)
    assert ["w1", "Gull", "2031-05-01", "https://g.example/1"] in listed
    assert ["w2", "Quay", "-", str(tmp_path / "wire.jsonl")] in listed


def test_a_bad_file_is_reported_and_the_rest_is_added(cli: Cli, two: list[str], story: Story) -> None:
    result = cli("coverage", "add", "nowhere.txt", two[0], story("empty.txt", ""), two[1], "--store", "s")
    assert result.exit_code == 2
    assert [row[:2] for row in rows(result.stdout)] == [["added", "ferry"], ["added", "mill"]]
    assert [("nowhere.txt" in line, "empty.txt" in line) for line in result.stderr.splitlines()] == [
        (True, False),
        (False, True),
    ]


def test_standard_input_is_added(cli: Cli) -> None:
    for text in (MILL, "The mill stays shut.\n"):
        assert rows(cli("coverage", "add", "-", "--store", "s", stdin=text).stdout)[0][0] == "added"
    assert len(rows(cli("coverage", "list", "--store", "s").stdout)) == 2


def test_passages_are_found_with_outlet_date_score_and_text(cli: Cli, two: list[str]) -> None:
    cli("coverage", "add", two[0], "--store", "s", "--outlet", "Quay", "--date", "2031-05-03")
    cli("coverage", "add", two[1], "--store", "s")
    result = cli("coverage", "search", "we", "stop", "at", "noon", "--store", "s", "-k", "1")
    assert result.exit_code == 0
    head, text = result.stdout.splitlines()
    assert head.split() == ["100", "Quay", "2031-05-03", "ferry"]
    assert "“We stop at noon,” said Orla Vance" in text


def test_days_narrow_a_search(cli: Cli, two: list[str]) -> None:
    cli("coverage", "add", two[0], "--store", "s", "--date", "2031-05-03")
    search = ["coverage", "search", "we stop at noon", "--store", "s"]
    assert cli(*search, "--since", "2031-05-03", "--until", "2031-05-03").exit_code == 0
    nothing = cli(*search, "--since", "2031-05-04")
    assert (nothing.exit_code, nothing.stdout) == (2, "")
    assert nothing.stderr == "quotecheck: No passage in s is like these words. Give more of them, or other days.\n"


def test_articles_are_removed_by_id_and_by_file(cli: Cli, two: list[str]) -> None:
    cli("coverage", "add", *two, "--store", "s")
    result = cli("coverage", "remove", "ferry", "nonesuch", "mill.txt", "--store", "s")
    assert result.exit_code == 2
    assert [row[:2] for row in rows(result.stdout)] == [["removed", "ferry"], ["removed", "mill"]]
    assert "no article nonesuch" in result.stderr
    listed = cli("coverage", "list", "--store", "s")
    assert (listed.exit_code, listed.stdout, listed.stderr) == (0, "", "quotecheck: s holds no articles yet.\n")


def test_an_id_of_several_articles_removes_none_of_them(cli: Cli, story: Story, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    cli("coverage", "add", story("ferry.txt"), story("b/ferry.txt", MILL), "--store", "s")
    result = cli("coverage", "remove", "ferry", "--store", "s")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "2 articles" in result.stderr
    assert cli("coverage", "remove", "b/ferry.txt", "--store", "s").exit_code == 0
    assert len(rows(cli("coverage", "list", "--store", "s").stdout)) == 1


@pytest.mark.parametrize("date", ["3 May 2031", "2031-5-3", "20310503", "2031-02-30", "2031-W18-6"])
def test_a_bad_date_is_one_clear_error(cli: Cli, two: list[str], date: str) -> None:
    for args in (
        ["add", *two, "--date", date],
        ["search", "noon", "--since", date],
        ["search", "noon", "--until", date],
    ):
        result = cli("coverage", *args, "--store", "s")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == (
            f"quotecheck: {args[-2]} {date} is no date. Write it as YYYY-MM-DD, such as 2031-05-03.\n"
        )
        assert not Path("s").exists()


def test_days_the_wrong_way_round_are_one_clear_error(cli: Cli) -> None:
    result = cli("coverage", "search", "x", "--store", "s", "--since", "2031-05-03", "--until", "2031-05-02")
    assert result.exit_code == 2
    assert "later than" in result.stderr


@pytest.mark.parametrize("command", [["list"], ["search", "noon"], ["remove", "ferry"]])
def test_a_bad_store_is_one_clear_error(cli: Cli, story: Story, command: list[str]) -> None:
    with sqlite3.connect("other.db") as other:
        other.execute("CREATE TABLE notes (id)")
    other.close()
    for store, message in (
        ("missing", "There is no store missing"),
        (story("a.txt"), "a.txt could not be used as a store"),
        ("other.db", "no store of quotecheck's"),
        (".", "is a folder"),
    ):
        result = cli("coverage", *command, "--store", store)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in result.stderr
        assert result.stderr.count("\n") == 1
    assert not Path("missing").exists()


def test_an_article_named_as_the_store_is_not_overwritten(cli: Cli, two: list[str]) -> None:
    before = Path("mill.txt").read_bytes()
    assert cli("coverage", "add", *two, "--store", "mill.txt").exit_code == 2
    assert Path("mill.txt").read_bytes() == before


def test_one_address_for_several_articles_is_one_clear_error(cli: Cli, two: list[str]) -> None:
    result = cli("coverage", "add", *two, "--store", "s", "--url", "https://quay.example/1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert cli("coverage", "add", two[0], "--store", "s", "--url", "https://quay.example/1").exit_code == 0
    assert cli("coverage", "remove", "https://quay.example/1", "--store", "s").exit_code == 0


def test_ids_and_outlets_stay_on_their_line(cli: Cli, tmp_path: Path) -> None:
    line = {"id": "a\nb", "text": MILL, "outlet": "The\tQuay\nGull"}
    (tmp_path / "w.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert cli("coverage", "add", "w.jsonl", "--store", "s").stdout == "added      a b  The Quay Gull  -\n"


def test_a_progress_line_is_drawn_at_a_terminal_only(
    cli: Cli, two: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from quotecheck.cli.coverage_session import add_files

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    for stream, drawn in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stream)
        assert add_files(two, Path(f"s{drawn}"), None, None, None) == 0
        assert ("/2" in stream.getvalue()) is drawn
        assert capsys.readouterr().out.count("added") == 2

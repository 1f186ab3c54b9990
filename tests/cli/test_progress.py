"""A progress line is for someone who waits at a terminal for many articles."""

from __future__ import annotations

import io
import sys

import pytest

from quotecheck.cli.progress import Progress
from tests.sample import entry


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, several: bool) -> str:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Progress(several=several, count=lambda: 2)
    assert [item.attribution.id for item in progress.over([entry("a"), entry("b")])] == ["a", "b"]
    return stream.getvalue()


def test_many_articles_at_a_terminal_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0/2" in shown(monkeypatch, Terminal(), several=True)


def test_one_article_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), several=False) == ""


def test_nothing_is_drawn_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), several=True) == ""


def test_files_are_not_counted_beforehand_where_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    def count() -> int:
        raise AssertionError("counted")

    assert len(list(Progress(several=True, count=count).over([entry()]))) == 1


def test_a_complaint_is_passed_on_with_and_without_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    for stream in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", stream)
        progress = Progress(several=True, count=lambda: None)
        for _ in progress.over([entry()]):
            progress.aside(said.append)("a bad file")
    assert said == ["a bad file"] * 2

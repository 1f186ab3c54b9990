"""What is reported as stored is on disk; what fails is reported, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotecheck.coverage import SqliteCoverage
from quotecheck.coverage.filling import BATCH, Details, Stored, fill
from quotecheck.coverage.passages import passages
from quotecheck.errors import CoverageError, ReadError
from quotecheck.schema import Article
from quotecheck.text import ReadFailure, article_from_text
from tests.coverage.stories import report

SOME = [report(f"a{n}", f"The ferry number {n} stops at noon.") for n in range(2 * BATCH + 3)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteCoverage]:
    with SqliteCoverage(tmp_path / "s.store", create=True) as store:
        yield store


def states(store: SqliteCoverage, read: list[Article | ReadFailure], **details: Any) -> list[str]:
    done = fill(store, read, Details(**details))
    return [item.state if isinstance(item, Stored) else f"failed: {item}" for item in done]


def piped(text: str, name: str = "stdin") -> Article:
    return article_from_text(text, id=name, path="-")


def test_articles_are_reported_only_when_another_process_can_read_them(store: SqliteCoverage, tmp_path: Path) -> None:
    with SqliteCoverage(tmp_path / "s.store") as other:
        for number, item in enumerate(fill(store, SOME, Details()), start=1):
            assert isinstance(item, Stored)
            assert len(other) >= number
            assert other.named(item.article.id) != []
    assert len(store) == len(SOME)


def test_a_run_that_breaks_off_keeps_what_it_reported(store: SqliteCoverage) -> None:
    def broken() -> Iterator[Article]:
        yield from SOME[: BATCH + 5]
        raise KeyboardInterrupt

    reported: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        for item in fill(store, broken(), Details()):
            assert isinstance(item, Stored)
            reported.append(item.article.id)
    assert reported == [covered.article.id for covered in store.articles()] == [a.id for a in SOME[:BATCH]]
    assert states(store, list(SOME)) == ["unchanged"] * BATCH + ["added"] * (len(SOME) - BATCH)


def test_what_could_not_be_read_is_passed_on(store: SqliteCoverage) -> None:
    failure = ReadFailure("b.txt", ReadError("b.txt is empty."))
    assert states(store, [SOME[0], failure, SOME[1]]) == ["failed: b.txt is empty.", "added", "added"]


def test_an_article_that_breaks_the_index_costs_no_other(
    store: SqliteCoverage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(article: Article, real: Any = passages) -> Any:
        if article.id == "a1":
            raise ValueError("no such branch")
        return real(article)

    monkeypatch.setattr("quotecheck.coverage.sqlite.passages", breaks)
    first, failed, third = states(store, list(SOME[:3]))
    assert [first, third] == ["added", "added"]
    assert "a1" in failed and "no such branch" in failed


def test_flags_fill_only_what_an_article_lacks(store: SqliteCoverage) -> None:
    known = report("b", "The mill reopens.", outlet="Quay", date="2031-05-03")
    states(store, [SOME[0], known], outlet="The Tide", date="2031-06-01")
    stored = [covered.article for covered in store.articles()]
    assert [(a.outlet, a.date) for a in stored] == [("The Tide", "2031-06-01"), ("Quay", "2031-05-03")]


def test_one_address_for_two_articles_is_an_error(store: SqliteCoverage) -> None:
    with pytest.raises(CoverageError, match="one by one"):
        states(store, list(SOME[:2]), url="https://tide.example/1")
    assert len(store) == 0


def test_an_id_given_twice_in_a_file_does_not_take_the_first_one_s_place(store: SqliteCoverage) -> None:
    twice = [report("b", "The mill reopens."), report("b", "The mill is shut.")]
    for again in (["added"], ["unchanged"]):
        (failed, state) = states(store, list(twice))
        assert [state] == again
        assert "twice with different texts" in failed
    assert [covered.article.text for covered in store.articles()] == ["The mill reopens."]


def test_one_relative_path_in_two_folders_is_two_articles(
    store: SqliteCoverage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, text in (("one", "The mill reopens."), ("two", "The mill is shut.")):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        assert states(store, [report("b", text)]) == ["added"]


def test_what_came_through_a_pipe_is_not_replaced_by_the_next(store: SqliteCoverage) -> None:
    assert states(store, [piped("The mill reopens.")]) == ["added"]
    assert states(store, [piped("The mill is shut."), piped("A line.", "stdin-4")]) == ["added", "added"]
    assert states(store, [piped("Another line.", "stdin-4")]) == ["added"]
    assert states(store, [piped("The mill reopens.")]) == ["unchanged"]
    assert len(store) == 4

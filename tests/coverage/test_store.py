"""What a store keeps, what it tells of changes, and which files it refuses."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotecheck.coverage import SqliteCoverage, is_store
from quotecheck.coverage.file import VERSION
from quotecheck.errors import CoverageError
from tests.coverage.stories import report

FERRY = report(
    "ferry", "“We stop at noon,” said Orla Vance, “and not a minute later.”", outlet="Quay", date="2031-05-03"
)
MILL = report("mill", "The mill will reopen when the roof is dry, its owner said.", date="2031-05-09")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteCoverage]:
    with SqliteCoverage(tmp_path / "s.store", create=True) as store:
        yield store


def ids(store: SqliteCoverage) -> list[str]:
    return [covered.article.id for covered in store.articles()]


def hits(store: SqliteCoverage, query: str, since: str | None = None, until: str | None = None) -> list[str]:
    return [store.article(c.key).article.id for c in store.search(query, since=since, until=until)]


def test_what_a_search_finds_may_be_removed_while_it_is_found(store: SqliteCoverage) -> None:
    store.add([FERRY, MILL])
    store.remove(c.key for query in ("We stop at noon", "a minute later") for c in store.search(query))
    assert ids(store) == ["mill"]


def test_an_article_comes_back_as_it_was(store: SqliteCoverage) -> None:
    store.add([FERRY])
    assert [covered.article for covered in store.articles()] == [FERRY]


def test_an_article_that_is_there_already_is_unchanged(store: SqliteCoverage) -> None:
    assert store.add([FERRY, MILL]) == ["added", "added"]
    assert store.add([FERRY, MILL]) == ["unchanged", "unchanged"]
    assert len(store) == 2


def test_the_same_article_at_another_place_is_unchanged(store: SqliteCoverage) -> None:
    store.add([FERRY])
    assert store.add([FERRY.model_copy(update={"path": "copy/ferry.txt"})]) == ["unchanged"]


def test_the_same_words_of_another_outlet_are_another_article(store: SqliteCoverage) -> None:
    store.add([FERRY])
    assert store.add([FERRY.model_copy(update={"path": "b.txt", "outlet": "The Tide"})]) == ["added"]


def test_a_new_version_takes_the_place_of_the_old(store: SqliteCoverage) -> None:
    store.add([FERRY, MILL])
    changed = report("ferry", "“We stop at one,” said Orla Vance.", outlet="Quay", date="2031-05-03")
    assert store.add([changed]) == ["updated"]
    assert sorted(ids(store)) == ["ferry", "mill"]
    assert hits(store, "not a minute later") == []
    assert hits(store, "we stop at one") == ["ferry"]


def test_a_version_that_stands_elsewhere_too_takes_the_place_of_the_old(store: SqliteCoverage) -> None:
    store.add([FERRY, MILL])
    assert store.add([FERRY.model_copy(update={"path": MILL.path, "id": MILL.id})]) == ["updated"]
    assert ids(store) == ["ferry"]


def test_what_is_removed_is_not_found(store: SqliteCoverage) -> None:
    store.add([FERRY, MILL])
    store.remove(store.named("ferry"))
    assert ids(store) == ["mill"]
    assert hits(store, "We stop at noon and not a minute later") == []
    assert store.named("ferry") == []


def test_articles_are_named_by_id_file_and_address(store: SqliteCoverage) -> None:
    store.add([FERRY.model_copy(update={"url": "https://quay.example/1"})])
    assert store.named("ferry") == store.named("ferry.txt") == store.named("https://quay.example/1") != []


def test_what_was_computed_goes_with_the_article(store: SqliteCoverage) -> None:
    store.add([FERRY])
    (key,) = store.named("ferry")
    store.keep(key, "speakers", "Orla Vance")
    assert store.recall(key, "speakers") == "Orla Vance"
    store.remove([key])
    assert store.recall(key, "speakers") is None
    store.keep(key, "speakers", "kept for nobody")
    assert store.recall(key, "speakers") is None


def test_the_key_of_a_removed_article_is_given_to_no_other(store: SqliteCoverage) -> None:
    store.add([FERRY])
    (key,) = store.named("ferry")
    store.remove([key])
    store.add([MILL])
    assert store.named("mill") != [key]
    with pytest.raises(CoverageError, match="removed"):
        store.article(key)


def test_days_narrow_a_search_and_include_both_ends(store: SqliteCoverage) -> None:
    store.add([FERRY])
    assert hits(store, "we stop at noon", since="2031-05-03", until="2031-05-03") == ["ferry"]
    assert hits(store, "we stop at noon", since="2031-05-04") == []
    assert hits(store, "we stop at noon", until="2031-05-02") == []


@pytest.mark.parametrize("date", [None, "3 May 2031", "May 2031"])
def test_an_article_of_no_certain_day_is_always_searched(store: SqliteCoverage, date: str | None) -> None:
    store.add([FERRY.model_copy(update={"date": date})])
    assert hits(store, "we stop at noon", since="2040-01-01") == ["ferry"]


def test_a_search_that_fails_leaves_the_store_as_it_was(store: SqliteCoverage, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add([FERRY])
    with monkeypatch.context() as patch:
        patch.setattr("quotecheck.coverage.sqlite.scorer", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.search("we stop at noon")
    assert store.add([MILL]) == ["added"]


def test_a_store_is_told_from_other_files(store: SqliteCoverage, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("No database.", encoding="utf-8")
    assert is_store(tmp_path / "s.store")
    assert not is_store(tmp_path / "a.txt")
    assert not is_store(tmp_path / "missing")


def test_a_missing_store_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(CoverageError, match=r"There is no store .*coverage add"):
        SqliteCoverage(tmp_path / "none.store")
    with pytest.raises(CoverageError, match="There is no folder"):
        SqliteCoverage(tmp_path / "nowhere" / "s.store", create=True)
    with pytest.raises(CoverageError, match="is a folder"):
        SqliteCoverage(tmp_path, create=True)


def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The council will vote on Monday. " * 60, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(CoverageError, match="Give another file"):
        SqliteCoverage(path, create=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [0, VERSION])
def test_another_program_s_database_is_left_as_it_was(tmp_path: Path, version: int) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE articles (id)")
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
    before = path.read_bytes()
    with pytest.raises(CoverageError, match="no store of quotecheck's"):
        SqliteCoverage(path, create=True)
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["other.db"]


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.store"
    SqliteCoverage(path, create=True).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    with pytest.raises(CoverageError, match="another version of quotecheck"):
        SqliteCoverage(path)


def test_a_damaged_store_is_one_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "s.store"
    with SqliteCoverage(path, create=True) as store:
        store.add([report(f"a{n}", f"The ferry number {n} stops at noon today. " * 40) for n in range(20)])
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(CoverageError), SqliteCoverage(path) as store:
        store.search("the ferry stops at noon")

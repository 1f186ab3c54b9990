"""The store and the brute force that it is held against give the same candidates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage
from tests.coverage.stories import anchors, report, reports

Found = list[tuple[str, int, int, float]]


def found(coverage: Coverage, query: str, k: int = 50, since: str | None = None, until: str | None = None) -> Found:
    return [
        (coverage.article(c.key).article.id, c.start, c.end, round(c.score, 6))
        for c in coverage.search(query, k, since, until)
    ]


@pytest.fixture(scope="module")
def memory() -> MemoryCoverage:
    return MemoryCoverage(reports())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteCoverage]:
    with SqliteCoverage(tmp_path_factory.mktemp("store") / "gold.store", create=True) as store:
        store.add(reports())
        yield store


@pytest.fixture(scope="module", autouse=True)
def _small() -> Iterator[None]:
    """All that share a term are scored, however many the stories become."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quotecheck.coverage.sqlite.SMALL", 1_000_000)
        yield


@pytest.mark.parametrize("k", [1, 10, 50, 1000])
def test_every_quotation_of_the_gold_stories_has_the_same_candidates(
    memory: MemoryCoverage, store: SqliteCoverage, k: int
) -> None:
    assert len(anchors()) > 150
    assert [q for q in anchors() if found(memory, q, k) != found(store, q, k)] == []


def test_candidates_are_the_same_within_days(memory: MemoryCoverage, store: SqliteCoverage) -> None:
    days = sorted({article.date for article in reports() if article.date})
    since, until = days[len(days) // 3], days[2 * len(days) // 3]
    narrowed = [(q, found(store, q, 20, since, until)) for q in anchors()[::5]]
    assert narrowed == [(q, found(memory, q, 20, since, until)) for q in anchors()[::5]]
    dates = {article.id: article.date or "" for article in reports()}
    assert all(since <= dates[name] <= until for _, candidates in narrowed for name, *_ in candidates)


def test_a_draft_s_own_words_are_found_first(store: SqliteCoverage) -> None:
    words = "Leave now. Don't wait for a text message from us"
    assert found(store, words, 1)[0][0] == "bushfire/wirrandale-broadcasting"


def test_a_large_store_loses_none_that_carry_the_words(
    memory: MemoryCoverage, store: SqliteCoverage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above a size those that share most rare terms are scored, which may take what shares a few common words."""
    monkeypatch.setattr("quotecheck.coverage.sqlite.SMALL", 0)
    alike = [(q, [c for c in found(memory, q) if c[3] > 80]) for q in anchors()]
    assert alike == [(q, [c for c in found(store, q) if c[3] > 80]) for q in anchors()]


def test_days_narrow_a_large_store_without_losing_any_of_them(
    memory: MemoryCoverage, store: SqliteCoverage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Passages of other days, however many rank first, take no places."""
    monkeypatch.setattr("quotecheck.coverage.sqlite.SMALL", 0)
    monkeypatch.setattr("quotecheck.coverage.sqlite.AHEAD", 1)
    day = sorted({article.date for article in reports() if article.date})[-1]
    for query in anchors():
        assert [c for c in found(store, query, 5, day, day) if c[3] > 80] == [
            c for c in found(memory, query, 5, day, day) if c[3] > 80
        ]


def test_a_tidied_store_gives_the_same_candidates(memory: MemoryCoverage, tmp_path: Path) -> None:
    with SqliteCoverage(tmp_path / "tidy.store", create=True) as store:
        for article in reports():
            store.add([article])
        store.tidy()
        assert [found(store, q) for q in anchors()[::3]] == [found(memory, q) for q in anchors()[::3]]


@settings(max_examples=150, deadline=None)
@given(query=st.text(max_size=60), k=st.integers(1, 60))
def test_searching_any_text_never_raises(memory: MemoryCoverage, store: SqliteCoverage, query: str, k: int) -> None:
    assert found(store, query, k) == found(memory, query, k)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=80), min_size=1, max_size=4), at=st.integers(0, 60))
def test_any_article_is_found_by_its_own_words_alike(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], at: int
) -> None:
    articles = [report(f"a{number}", f"{number}. {text}") for number, text in enumerate(texts)]
    with SqliteCoverage(tmp_path_factory.mktemp("any") / "any.store", create=True) as store:
        assert store.add(articles).count("added") == len(articles)
        memory = MemoryCoverage(articles)
        for text in texts:
            assert found(store, text[at:]) == found(memory, text[at:])
            assert found(store, text) == found(memory, text)


def test_words_beyond_ascii_are_found_in_the_store_as_in_memory(tmp_path: Path) -> None:
    article = report("odd", "Ὀδυσσεύς said that ½ of the Straße, the İzmir road and the 𝒳-file were shut.")
    with SqliteCoverage(tmp_path / "odd.store", create=True) as store:
        store.add([article])
        for query in ("Ὀδυσσεύς", "½ of", "Straße", "the İzmir", "𝒳 file"):
            assert found(store, query) == found(MemoryCoverage([article]), query) != []

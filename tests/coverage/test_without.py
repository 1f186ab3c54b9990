"""A draft in its own coverage is not found there, and costs no other report its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage, Without
from quotecheck.schema import Article
from quotecheck.text import article_from_text

WORDS = "“We start on Monday,” the mayor said."


def article(id_: str, text: str, path: str | None = None) -> Article:
    return article_from_text(text, id=id_, path=path)


def found(coverage: Coverage, k: int = 50) -> list[str]:
    return [coverage.article(hit.key).article.id for hit in coverage.search("We start on Monday", k)]


@pytest.fixture(params=["memory", "store"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Coverage:
    articles = [
        article("draft", f"{WORDS}\n\n{WORDS} Again.\n\n{WORDS} And again.", "desk/draft.txt"),
        article("report", f"A report. {WORDS}", "desk/report.txt"),
        article("wire", f"From the wire. {WORDS}", "wire.jsonl"),
        article("other", "Nothing of the kind was said by anybody.", "wire.jsonl"),
    ]
    if request.param == "memory":
        return MemoryCoverage(articles)
    store = SqliteCoverage(tmp_path / "desk.db", create=True)
    store.add(articles)
    return store


def test_the_same_file_is_left_out_even_when_its_text_has_changed(filled: Coverage) -> None:
    own = article("draft", f"Another beginning.\n\n{WORDS}", str(Path("desk/../desk/draft.txt").absolute()))
    without = Without(filled, own)
    assert sorted(found(without)) == ["report", "wire"]
    assert len(without) == 3


def test_the_same_text_is_left_out_wherever_it_lies(filled: Coverage) -> None:
    own = article("elsewhere", f"A  report.\n{WORDS}\n", "tmp/copy.txt")
    assert sorted(set(found(Without(filled, own)))) == ["draft", "wire"]


def test_another_article_of_the_same_file_is_kept(filled: Coverage) -> None:
    own = article("third", f"Something else. {WORDS}", "wire.jsonl")
    without = Without(filled, own)
    assert len(without) == 4
    assert "wire" in found(without)


def test_two_texts_from_standard_input_are_not_one_place() -> None:
    piped = article("stdin", f"A report. {WORDS}", "-")
    assert found(Without(MemoryCoverage([piped]), article("stdin", WORDS, "-"))) == ["stdin"]


def test_its_own_paragraphs_take_no_place_of_others(filled: Coverage) -> None:
    own = article("draft", f"{WORDS}\n\n{WORDS} Again.\n\n{WORDS} And again.", "desk/draft.txt")
    assert sorted(found(Without(filled, own), k=2)) == ["report", "wire"]


def test_what_is_remembered_is_remembered_in_the_coverage(filled: Coverage) -> None:
    without = Without(filled, article("draft", WORDS, "desk/draft.txt"))
    key = without.search("We start on Monday")[0].key
    without.keep(key, "speaker", "the mayor")
    assert (filled.recall(key, "speaker"), without.recall(key, "speaker")) == ("the mayor", "the mayor")

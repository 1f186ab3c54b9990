"""A batch blames the article that failed, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quotecheck.cli.batch import Batch
from quotecheck.config import AttributeSettings
from quotecheck.errors import ReadError
from quotecheck.schema import Article
from quotecheck.text import ReadFailure
from tests.cli.conftest import STAGE, attribute_articles


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(STAGE, "attribute_articles", attribute_articles)


def article(name: str, text: str = "Rain.") -> Article:
    return Article(id=name, text=text, path=f"{name}.txt")


def test_each_entry_holds_its_own_article() -> None:
    batch = Batch([article(name, f"Rain over {name}.") for name in "abcde"], print)
    assert [(entry.attribution.id, entry.article.text) for entry in batch.entries(AttributeSettings())] == [
        (name, f"Rain over {name}.") for name in "abcde"
    ]
    assert (batch.done, batch.failed) == (5, 0)


def test_failures_to_read_and_to_attribute_are_counted_and_named() -> None:
    said: list[str] = []
    items: list[Article | ReadFailure] = [
        article("a"),
        ReadFailure("b.txt", ReadError("b.txt is empty.")),
        article("c", "crash"),
        article("d"),
    ]
    batch = Batch(items, said.append)
    assert [entry.attribution.id for entry in batch.entries(AttributeSettings())] == ["a", "d"]
    assert (batch.done, batch.failed) == (2, 2)
    assert [message.split(".txt")[0] for message in said] == ["b", "c"]


def test_a_reader_that_breaks_is_not_taken_for_a_bad_article() -> None:
    def read() -> Iterator[Article]:
        yield article("a")
        yield article("b")
        yield article("c")
        raise ReadError("The drive went away.")

    said: list[str] = []
    batch = Batch(read(), said.append)
    done: list[str] = []
    with pytest.raises(ReadError, match="drive"):
        done.extend(entry.attribution.id for entry in batch.entries(AttributeSettings()))
    assert batch.done == 3
    assert said == []


def test_articles_are_taken_only_as_they_are_needed() -> None:
    taken: list[str] = []

    def read() -> Iterator[Article]:
        for name in "abcdef":
            taken.append(name)
            yield article(name)

    entries = Batch(read(), print).entries(AttributeSettings())
    next(entries)
    assert taken == ["a", "b"]

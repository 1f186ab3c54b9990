"""JSON is an object for one article and an array for several, and reads back as it was."""

from __future__ import annotations

import io
import json

import pytest

from quotecheck.report import json as form
from quotecheck.schema import Attribution
from tests.sample import entry


def written(count: int, *, several: bool) -> str:
    stream = io.StringIO()
    form.write([entry(f"a{number}") for number in range(count)], stream, several=several)
    return stream.getvalue()


def test_one_article_is_one_object() -> None:
    assert Attribution.model_validate_json(written(1, several=False)) == entry("a0").attribution


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_several_articles_are_an_array_even_where_some_failed(count: int) -> None:
    assert [item["id"] for item in json.loads(written(count, several=True))] == [f"a{n}" for n in range(count)]


def test_nothing_is_written_for_one_article_that_failed() -> None:
    assert written(0, several=False) == ""


def test_words_stand_as_they_are_and_the_file_ends_in_a_line_end() -> None:
    assert "“We stop at noon,”" in written(1, several=False)
    assert written(1, several=False).endswith("}\n")
    assert written(2, several=True).endswith("]\n")

"""Line numbers are those an editor would show."""

from __future__ import annotations

import pytest

from quotecheck.report.entry import Entry
from quotecheck.schema import Article, Attribution


def entry(text: str) -> Entry:
    return Entry(Attribution(id="a"), Article(id="a", text=text))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_from_one_whatever_ends_them(end: str) -> None:
    text = end.join(["One.", "Two.", "", "Four."])
    assert [entry(text).line(text.index(word)) for word in ("One", "Two", "Four")] == [1, 2, 4]


def test_a_line_separator_inside_a_paragraph_is_no_new_line() -> None:
    text = "One\u2028still one\x0bstill.\nTwo."
    assert entry(text).line(text.index("Two")) == 2


def test_an_offset_after_the_end_is_on_the_last_line() -> None:
    assert entry("One.\nTwo.").line(9) == 2

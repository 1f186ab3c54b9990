"""JSON Lines: an article is one line to any reader, and is written before the next is asked for."""

from __future__ import annotations

import io
from collections.abc import Iterator

from quotecheck.report import jsonl
from quotecheck.report.entry import Entry
from quotecheck.schema import Article, Attribution
from tests.sample import entry


def test_a_line_reads_back_as_the_attribution() -> None:
    stream = io.StringIO()
    jsonl.write([entry("a"), entry("b")], stream)
    assert [Attribution.model_validate_json(line) for line in stream.getvalue().splitlines()] == [
        entry("a").attribution,
        entry("b").attribution,
    ]


def test_no_character_in_a_title_breaks_the_line() -> None:
    title = "".join(map(chr, range(0x100))) + "\u2028\u2029\ufeff\U0001f6a2"
    stream = io.StringIO()
    jsonl.write([Entry(Attribution(id="a", title=title), Article(id="a", text=""))], stream)
    assert len(stream.getvalue().splitlines()) == 1
    assert Attribution.model_validate_json(stream.getvalue()).title == title


def test_each_line_is_out_before_the_next_article_is_taken() -> None:
    stream = io.StringIO()

    def articles() -> Iterator[Entry]:
        for number in range(3):
            assert stream.getvalue().count("\n") == number
            yield entry()

    jsonl.write(articles(), stream)
    assert stream.getvalue().count("\n") == 3

"""CSV opens safely in a spreadsheet and loses nothing."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.report import csv as form
from quotecheck.report.entry import Entry
from quotecheck.schema import Article, Attribution, Span
from tests.sample import entry, quotes


def rows(*entries: Entry) -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    form.write(entries, stream)
    stream.seek(0)
    return list(csv.DictReader(stream, strict=True))


def test_a_quote_is_a_row_with_every_column() -> None:
    first = rows(entry())[0]
    assert first == {
        "article": "ferry",
        "quote": "q1",
        "type": "direct",
        "act": "speech",
        "status": "asserted",
        "speaker": "Orla Vance",
        "speaker_kind": "person",
        "source": "Orla Vance",
        "cue": "said",
        "content": "“We stop at noon,” … “and not a minute later.”",
        "start": "23",
        "end": "84",
        "line": "3",
        "construction": "cue-inside",
        "confidence": "0.98",
    }


def test_articles_follow_each_other_under_one_heading() -> None:
    assert [row["article"] for row in rows(entry("a"), entry("b"))] == ["a"] * 5 + ["b"] * 5


def test_a_missing_speaker_is_an_empty_cell() -> None:
    assert rows(entry())[4]["speaker"] == ""


def test_lines_end_as_rfc_4180_says_and_line_ends_in_content_are_kept() -> None:
    text = '“One,\r\ntwo "three",\nfour.”'
    quote = quotes()[0].model_copy(update={"content": (Span.of(text, 0, len(text)),), "cue": (), "source": ()})
    given_entry = Entry(Attribution(id="a", quotes=(quote,)), Article(id="a", text=text))
    stream = io.StringIO(newline="")
    form.write([given_entry], stream)
    assert stream.getvalue().startswith(",".join(form.COLUMNS) + "\r\n")
    assert stream.getvalue().endswith("\r\n")
    assert rows(given_entry)[0]["content"] == text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1"])
def test_what_a_spreadsheet_could_run_gets_an_apostrophe(cell: str) -> None:
    assert form.guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "We stop", "'tis late", "“=1+1”", "– we stop", "3 - 2"])
def test_ordinary_prose_is_left_alone(cell: str) -> None:
    assert form.guarded(cell) == cell


@given(st.text(alphabet="'=+-@ \t\r\na＝", max_size=8))
def test_the_guard_can_always_be_undone(cell: str) -> None:
    assert form.unguarded(form.guarded(cell)) == cell

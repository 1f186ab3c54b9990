"""The terminal view: complete, readable without colour, and never wider than the terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len

from quotecheck.report import text
from quotecheck.report.entry import Entry
from quotecheck.schema import Article, Attribution, Span
from tests.sample import entry, quotes

EXPECTED = """\
Ferry to stop at noon
desk/ferry.txt

  line 3  Orla Vance  direct
          “We stop at noon,” … “and not a minute later.”
          cue: said

  line 3  Orla Vance  indirect, thought
          a storm
          source: She   cue: expects

  line 5  harbour log (document)  indirect, document
          Vance told her crew that “the sea is rising”
          source: A harbour log   cue: says

?     line 5  Orla Vance  mixed
              that “the sea is rising”
              source: Vance   cue: told
              doubtful: perhaps harbour log

? line 5  (no speaker)  indirect, denied
          Reports of damage
          cue: denied
          doubtful: no speaker found; confidence 0.31

                            direct     mixed  indirect       all
  Orla Vance                     1         1         1         3
  harbour log (document)         -         -         1         1
  (no speaker)                   -         -         1         1

  5 quotations from 2 speakers: 1 direct, 1 mixed, 3 indirect. 2 doubtful
  (marked ?).
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(*entries: Entry, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    text.write(entries, stream)
    return stream.getvalue()


def long_entry() -> Entry:
    words = (
        "“"
        + "the harbour wall is moving again " * 30
        + "https://example.invalid/"
        + "x" * 200
        + " 港は閉まる " * 20
        + "”"
    )
    speaker = quotes()[0].speaker
    assert speaker is not None
    name = speaker.model_copy(update={"name": "Professor Orla " + "van der " * 20 + "Vance"})
    quote = quotes()[0].model_copy(update={"content": (Span.of(words, 0, len(words)),), "speaker": name})
    return Entry(Attribution(id="long", quotes=(quote,)), Article(id="long", text=words))


def test_piped_output_is_plain_and_says_everything() -> None:
    assert shown(entry()) == EXPECTED


@pytest.mark.parametrize("columns", [80, 120])
def test_no_line_is_wider_than_the_terminal_and_none_ends_in_blanks(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = shown(long_entry(), entry()).splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert [line for line in lines if line != line.rstrip()] == []


def test_long_content_is_shown_in_full() -> None:
    flat = re.sub(r"\s+", "", shown(long_entry()))
    assert re.sub(r"\s+", "", long_entry().article.text) in flat


def test_a_terminal_gets_colour_and_no_color_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    colour = re.compile(r"\x1b\[[\d;]*3[0-7](?=[;m])")
    assert colour.search(shown(entry(), stream=Terminal()))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour.search(shown(entry(), stream=Terminal()))


def test_styles_change_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    assert re.sub(r"\x1b\[[\d;]*m", "", shown(entry(), stream=Terminal())) == EXPECTED


def test_markup_in_an_article_is_shown_as_it_stands() -> None:
    words = "[bold]not markup[/bold] :ferry: [/]"
    quote = quotes()[0].model_copy(update={"content": (Span.of(words, 0, len(words)),)})
    assert words in shown(Entry(Attribution(id="a", quotes=(quote,)), Article(id="a", text=words)))


def test_an_article_without_quotations_says_so() -> None:
    bare = Entry(Attribution(id="bare"), Article(id="bare", text="Rain."))
    assert shown(bare) == "bare\n\n  No quotations found.\n"


def test_several_articles_end_in_totals() -> None:
    assert shown(entry("a"), entry("b")).endswith(
        "\nIn all: 2 articles. 10 quotations: 2 direct, 2 mixed, 6 indirect. 4 doubtful\n(marked ?).\n"
    )


def test_an_article_from_a_file_of_many_is_named_with_its_origin() -> None:
    wire = Attribution(id="w7", path="wire.jsonl", title="Rain", outlet="Tollmere Lantern", date="2031-05-02")
    first, second, *_ = shown(Entry(wire, Article(id="w7", text=""))).splitlines()
    assert (first, second) == ("Rain", "wire.jsonl · w7 · Tollmere Lantern · 2031-05-02")

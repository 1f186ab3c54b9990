"""The terminal view of a check: every difference readable without colour, and never wider than the terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len

from quotecheck.report import check_text
from quotecheck.report.check_entry import CheckEntry, Scope
from quotecheck.report.check_wordings import excerpt
from quotecheck.schema import Level
from tests.check_sample import FINDINGS, PASSAGES, entry, passage, span, transcript

EXPECTED = """\
ferry
desk/ferry.txt

line 3   Orla Vance  direct
         “We may stop at noon,”
         differs from 2 of 2 reports: modality
error    QC103  what the speaker is sure of differs.
                “We {-may-}{+will+} stop at noon,”
note     QC110  the verb.
         as at QC103  1 voice: Gazette and Post (one text)
         otherwise    1 voice: Echo (reported speech)
                      “We {-may-}{+must+} stop at noon,”

line 5   harbour master (unnamed)  direct  “The sea is rising,”
         no other report carries it

line 5   … said the harbour master. "Nobody swims.
warning  QC003  this mark has no partner.

2 quotations: 1 error, 1 warning, 1 note. Held against 3 reports.
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(*entries: CheckEntry, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    check_text.write(entries, stream)
    return stream.getvalue()


def test_quotations_in_reading_order_then_the_article_then_the_summary() -> None:
    assert shown(entry()) == EXPECTED


def test_colour_adds_nothing_that_is_not_there_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    coloured = shown(entry(), stream=Terminal())
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == EXPECTED


def test_a_quotation_without_findings_takes_two_lines() -> None:
    [first, second] = [block.splitlines() for block in shown(entry(findings=())).split("\n\n")[1:3]]
    assert (len(first), len(second)) == (2, 2)
    assert first[0].endswith("“We may stop at noon,”")


def test_findings_below_the_level_are_counted_and_not_shown() -> None:
    text = shown(entry(min_level=Level.WARNING))
    assert "QC110" not in text
    assert "QC103" in text
    assert "1 error, 1 warning, 1 note (not shown)." in text


def test_a_quotation_whose_findings_are_all_hidden_takes_two_lines() -> None:
    text = shown(entry(min_level=Level.ERROR, findings=FINDINGS[:1]))
    assert "differs from 2 of 2 reports: modality\n\n" in text


def test_the_drafts_own_wording_comes_first_and_the_transcript_before_the_voices() -> None:
    same = (*PASSAGES[:1], passage("Clarion", "c"), transcript("may"))
    lines = [line.strip() for line in shown(entry(passages=same)).splitlines() if line.strip().startswith("as ")]
    assert lines == [
        "as here      the transcript (00:01:02.000); 1 voice: Clarion",
        "as at QC103  1 voice: Gazette",
    ]


def test_a_rule_that_found_two_things_does_not_name_a_wording() -> None:
    again = FINDINGS[1].model_copy(update={"diff": "“We may stop at {-noon-}{+one+},”"})
    text = shown(entry(findings=(*FINDINGS, again)))
    assert "as at QC103" not in text
    assert text.count("“We {-may-}{+will+} stop at noon,”") == 2


def test_two_outlets_with_texts_of_their_own_are_two_voices() -> None:
    apart = (passage("Gazette", "a", "will"), passage("Post", "b", "will"))
    assert "as at QC103  2 voices: Gazette; Post\n" in shown(entry(passages=apart))


def test_without_anything_to_compare_no_verdict_is_given() -> None:
    text = shown(entry(scope=Scope()))
    assert "no other report" not in text
    assert "differs from" not in text
    assert "Held against nothing" in text


def test_the_summary_names_the_transcript_and_the_dates() -> None:
    scope = Scope(reports=1, transcript=True, since="2025-03-01", until="2025-03-09")
    text = " ".join(shown(entry(scope=scope)).split())
    assert text.endswith("Held against the transcript and 1 report (from 1 March 2025 to 9 March 2025).")


def test_several_drafts_get_totals() -> None:
    assert shown(entry(), entry()).endswith("In all: 2 drafts. 4 quotations: 2 errors, 2 warnings, 2 notes.\n")
    assert "In all" not in shown(entry())


def test_no_findings_are_said_in_words() -> None:
    assert "2 quotations: no findings." in shown(entry(findings=()))


@pytest.mark.parametrize("columns", [48, 80, 200])
def test_nothing_is_wider_than_the_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    long = FINDINGS[1].model_copy(
        update={"message": "a word 港は閉まる differs " * 20, "diff": "{-a-}{+b+} word " * 40}
    )
    lines = shown(entry(findings=(long, FINDINGS[2]))).splitlines()
    assert max(map(cell_len, lines)) <= min(columns, 120)
    assert "".join("".join(lines).split()).count("{-a-}{+b+}") == 40


@pytest.mark.parametrize("field", ["message", "diff"])
def test_what_could_drive_a_terminal_is_not_printed(field: str) -> None:
    evil = FINDINGS[1].model_copy(update={field: "so \x1b[2J\x07\u202e it differs"})
    named = PASSAGES[0].origin.model_copy(update={"outlet": "Gaz\x1b]0;ette"})
    text = shown(entry(findings=(evil,), passages=(PASSAGES[0].model_copy(update={"origin": named}),)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_a_long_wording_is_cut_to_its_marks_and_the_words_around_them() -> None:
    cut = excerpt("before " * 60 + "{-may-}{+will+} in between {+soon+}" + " behind" * 60)
    assert cut.startswith("… before")
    assert cut.endswith("behind …")
    assert "{-may-}{+will+} in between {+soon+}" in cut
    assert len(cut) < 200


def test_a_wording_without_a_mark_or_of_one_line_is_shown_whole() -> None:
    assert excerpt("{-may-}{+will+} stop") == "{-may-}{+will+} stop"
    assert excerpt("word " * 100) == "word " * 100


def test_a_finding_at_the_end_of_the_article_is_shown_with_its_line() -> None:
    last = FINDINGS[2].model_copy(update={"spans": (span("swims.\n"),)})
    assert 'line 5   … the harbour master. "Nobody swims.\n' in shown(entry(findings=(last,)))

"""Messages say what differs, in whose report, and in which company; the diff marks it in the draft's words."""

from __future__ import annotations

import re

import pytest

from quotecheck.rules.company import Place, places
from quotecheck.rules.wording import LONGEST, change, company, day, diff, message, named, outlet, outlets, plural, shown
from quotecheck.schema import CheckedQuote, Edit, EditKind, Passage, Span
from tests.rules.company import CONTENT, TEXT, edit, findings, passage, quoted, span, transcript

MAY = edit("may", "will")
GONE = edit("not", "", EditKind.NEGATION)
NEW = edit("", "rusty", EditKind.DELETION, before="old")


def place(*passages: Passage) -> Place:
    [found] = places(quoted(*passages), lambda e: True)
    return found


@pytest.mark.parametrize(
    ("differing", "words"),
    [
        (MAY, "“may” here, “will” there"),
        (GONE, "“not” stands only here"),
        (NEW, "“rusty” is missing here"),
        (NEW.model_copy(update={"there": None}), "words are missing here"),
    ],
)
def test_a_change_gives_both_wordings(differing: Edit, words: str) -> None:
    assert change(differing) == words


def test_a_long_wording_is_cut_in_the_middle_and_a_broken_line_joined() -> None:
    long = "the old\n  lock " * 20
    cut = shown(long)
    assert len(cut) <= LONGEST
    assert cut.startswith("“the old lock the old")
    assert cut.endswith("the old lock”")
    assert " … " in cut
    assert shown("the old\n  lock") == "“the old lock”"


@pytest.mark.parametrize(
    ("passages", "said"),
    [
        ((passage("Gazette", MAY),), "differs from the one report that carries it"),
        ((passage("Gazette", MAY), passage("Post")), "differs from 1 of 2 reports"),
        ((passage("Gazette", MAY), passage("Post", MAY), passage("Echo")), "differs from 2 of 3 reports"),
        ((passage("Gazette", MAY), passage("Post"), passage("Echo")), "2 of 3 reports have it as here"),
        ((passage("A", MAY, voice="w"), passage("B", MAY, voice="w"), passage("C")), "differs from 1 of 2 reports"),
        ((passage("Gazette", MAY), transcript()), "the transcript has it as here; 1 of 1 reports differs"),
        (
            (passage("Gazette", MAY), passage("Post", MAY), transcript()),
            "the transcript has it as here; 2 of 2 reports differ",
        ),
        ((transcript(MAY), passage("Post")), "differs from the transcript, which is authoritative"),
        ((transcript(MAY), passage("Post", MAY)), "differs from the transcript, which is authoritative"),
    ],
)
def test_the_company_is_counted_in_voices(passages: tuple[Passage, ...], said: str) -> None:
    assert company(place(*passages)) == said


def test_outlets_are_named_with_their_day_and_many_are_counted() -> None:
    assert outlets([passage("Gazette")]) == "Gazette (4 March 2025)"
    many = [passage(name, day=None) for name in ("Gazette", "Post", "Echo", "Mail", "Star")]
    assert outlets(many[:2]) == "Gazette and Post"
    assert outlets(many[:3]) == "Gazette, Post and Echo"
    assert outlets(many) == "Gazette, Post, Echo and 2 more"
    assert outlets([*many[:1], *many[:1]]) == "Gazette"


def test_the_transcript_is_named_by_its_time_code() -> None:
    assert outlet(transcript()) == "the transcript (00:01:02)"
    assert outlet(transcript(time=None)) == "the transcript"


def test_an_article_without_outlet_is_named_by_its_id() -> None:
    bare = passage("Gazette", day=None)
    origin = bare.origin.model_copy(update={"outlet": None})
    assert outlet(bare.model_copy(update={"origin": origin})) == "gazette"


@pytest.mark.parametrize(
    ("written", "read"),
    [("2025-03-04", "4 March 2025"), ("2025-12-31T23:59:00Z", "31 December 2025"), ("last week", "last week")],
)
def test_a_day_is_written_out_where_it_is_one(written: str, read: str) -> None:
    assert day(written) == read


def test_verbs_and_names_are_written_as_a_reader_would() -> None:
    assert [plural(v, n) for v in ("has", "differs") for n in (1, 2)] == ["has", "have", "differs", "differ"]
    assert (named("ORLA VANCE"), named("Orla McVance")) == ("Orla Vance", "Orla McVance")


def test_a_message_is_one_sentence_with_everything_in_it() -> None:
    assert message(place(passage("Gazette", MAY), passage("Post")), "the remark is surer") == (
        "the remark is surer: “may” here, “will” there (Gazette (4 March 2025)); differs from 1 of 2 reports."
    )


@pytest.mark.parametrize(
    ("differing", "what"),
    [
        (GONE, "a negation is added: “not” stands only here"),
        (edit("", "never", EditKind.NEGATION, before="open"), "a negation is dropped: “never” is missing here"),
        (edit("may not", "never may", EditKind.NEGATION), "a negation differs: “may not” here, “never may” there"),
    ],
)
def test_a_finding_says_whether_words_are_dropped_or_added(differing: Edit, what: str) -> None:
    [found] = findings(passage("Gazette", differing), rule="QC101")
    assert found.message.startswith(what)


def test_a_finding_points_at_the_words_or_at_the_word_before_a_gap() -> None:
    [found] = findings(passage("Gazette", MAY))
    assert found.spans == (span("may"),)
    [gap] = findings(passage("Gazette", NEW), rule="QC108")
    assert gap.spans == (span("the"),)
    assert gap.evidence == (passage("Gazette").origin,)


def marked(*edits: Edit) -> str:
    return diff(quoted(), edits, TEXT)


def test_a_diff_marks_what_goes_and_what_comes() -> None:
    assert marked(MAY) == "“We {-may-}{+will+} not open the old lock on Monday,”"
    assert marked(GONE) == "“We may {-not-} open the old lock on Monday,”"
    assert marked(NEW) == "“We may not open the {+rusty+} old lock on Monday,”"


def test_several_changes_are_marked_in_order_and_each_word_once() -> None:
    assert marked(NEW, GONE, MAY) == "“We {-may-}{+will+} {-not-} open the {+rusty+} old lock on Monday,”"
    assert marked(edit("may not", "will"), GONE) == "“We {-may not-}{+will+} open the old lock on Monday,”"


def test_words_that_follow_at_the_end_stand_apart_from_the_last_word() -> None:
    at = span("Monday").end
    more = Edit(kind=EditKind.CONDITION, here=None, there=Span.of("if it rains", 0, 11), at=at)
    assert marked(more) == "“We may not open the old lock on Monday {+if it rains+},”"


def test_the_words_of_the_cue_are_left_out_of_the_diff() -> None:
    text = "“We may not,” Orla Vance said, “open the\nlock.”"
    whole = quoted(text=text, content=text)
    spans = (span("“We may not,”", text), span("“open the\nlock.”", text))
    held = CheckedQuote(quote=whole.quote.model_copy(update={"content": spans}), verdict="")
    change_ = Edit(kind=EditKind.CONTENT_WORD, here=span("lock", text), there=Span.of("gate", 0, 4), at=0)
    assert diff(held, [change_], text) == "“We may not,” … “open the {-lock-}{+gate+}.”"


def test_taking_the_marked_words_out_gives_the_draft_s_own() -> None:
    for edits in ((MAY,), (GONE,), (MAY, GONE), (edit("old lock", "new gate", EditKind.CONTENT_WORD),)):
        bare = re.sub(r"\{\+.*?\+\}", "", marked(*edits))
        assert re.sub(r"\{-(.*?)-\}", r"\1", bare) == CONTENT

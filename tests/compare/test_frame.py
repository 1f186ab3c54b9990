"""A fragment between marks is judged by the writer's words that say what it is about."""

from __future__ import annotations

import pytest

from quotecheck.compare.frame import frame
from quotecheck.schema import EditKind
from tests.compare.words import compared, edits, found

REPORT = "Orla Vance called the ferry timetable “a disgrace” on Monday."


def framed(draft: str, report: str, content: str) -> bool:
    return frame(compared(draft, report, content)) is not None


def test_a_fragment_said_of_something_else_is_another_claim() -> None:
    draft = "Orla Vance called the tax “a disgrace”."
    [edit] = edits(found(draft, REPORT, "the tax “a disgrace”"))
    assert edit.kind is EditKind.FRAME
    assert edit.here is not None
    assert edit.here.text == "tax"
    assert not edit.reported


@pytest.mark.parametrize(
    "report",
    [
        "Orla Vance said that the new tax was “a disgrace”.",
        "“The taxes are a disgrace,” Orla Vance said.",
        "Of the tax on boats Orla Vance had only this to say: “A disgrace.”",
    ],
)
def test_a_fragment_said_of_the_same_thing_is_not(report: str) -> None:
    assert not framed("Orla Vance called the tax “a disgrace”.", report, "the tax “a disgrace”")


def test_the_words_may_stand_near_and_not_anywhere() -> None:
    far = "The tax was on the agenda. " + "The geese on the quay went on with their long quarrel. " * 3
    assert framed("She called the tax “a disgrace”.", far + REPORT, "the tax “a disgrace”")
    assert not framed("She called the tax “a disgrace”.", f"The tax is new. {REPORT}", "the tax “a disgrace”")


def test_more_than_a_few_words_between_marks_speak_for_themselves() -> None:
    words = "“a disgrace to every honest boat owner”"
    report = f"Orla Vance called the timetable {words}."
    assert not framed(f"She called the tax {words}.", report, f"the tax {words}")


def test_a_quotation_without_words_around_it_has_no_frame() -> None:
    assert not framed("“A disgrace,” she said of the tax.", REPORT, "“A disgrace,”")


def test_reported_speech_without_marks_has_no_frame() -> None:
    assert not framed("She said the tax was a disgrace.", REPORT, "the tax was a disgrace")


def test_a_fragment_that_is_worded_otherwise_is_not_judged_by_its_frame() -> None:
    report = "Orla Vance called the ferry timetable “a national disgrace to us” on Monday."
    assert not framed("She called the tax “a local disgrace”.", report, "the tax “a local disgrace”")


def test_another_statement_behind_and_is_no_frame() -> None:
    draft = "She called the timetable “a disgrace” and praised the baker of Port Elm."
    assert not framed(draft, REPORT, "the timetable “a disgrace” and praised the baker of Port Elm")
    assert framed(draft.replace("timetable", "tax"), REPORT, "the tax “a disgrace” and praised the baker of Port Elm")


def test_a_relative_clause_between_commas_is_told_by_the_way() -> None:
    draft = "Keld, who broke a wrist in last month's regatta, “may row again in June”."
    content = draft.removesuffix(".")
    assert not framed(draft, "Orla Vance spoke of the crew. “He may row again in June,” she said.", content)


def test_what_a_pronoun_stands_for_is_told_further_off_but_what_is_said_of_it_is_not() -> None:
    report = "Orla Vance spoke of it. “He is a disgrace,” she said."
    assert not framed("Vance said Keld was “a disgrace”.", report, "Keld was “a disgrace”")
    assert framed("Orla Vance called the tax “a disgrace”.", report, "the tax “a disgrace”")


def test_a_fragment_that_is_a_claim_of_its_own_needs_no_frame() -> None:
    draft = "Keld said the party had mended “1,400 miles of country lanes” since May."
    assert not framed(
        draft, "He listed 1,400 miles of country lanes.", "the party had mended “1,400 miles of country lanes”"
    )


def test_whom_they_are_is_told_elsewhere() -> None:
    report = "“They are hiding behind paper,” Orla Vance said of the crews."
    assert not framed("Vance accused the board of “hiding behind paper”.", report, "the board of “hiding behind paper”")

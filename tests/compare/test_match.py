"""A quotation is held against the words there and not against the cue, and between marks where there are any."""

from __future__ import annotations

import pytest

from quotecheck.schema import EditKind, Form
from tests.compare.words import compared, marks, quotation, said, told

DRAFT = "“We will not close the pier. It is safe.” Orla Vance said."


def passage(draft: str, report: str) -> list[str]:
    """The stretches that a match has of the report."""
    found = compared(draft, report)
    return [report[s:e] for s, e in found.there.spans(*found.bounds)]


@pytest.mark.parametrize(
    "report",
    [
        "“We will not close the pier,” said Orla Vance, who runs it. “It is safe.”",
        "“We will not close the pier,” Orla Vance told the board on a wet Monday.\n\n“It is safe.”",
        "The pier stays. “We will not,” she said, “close the pier. It is safe.”",
    ],
)
def test_the_cue_is_no_part_of_the_passage(report: str) -> None:
    words = " ".join(passage(DRAFT, report))
    assert "Vance" not in words
    assert "said" not in words
    assert words.startswith("We will not")
    assert words.endswith("It is safe")
    assert told(compared(DRAFT, report)) == []


def test_nested_quotations_are_no_part_of_the_cue() -> None:
    report = "“The mayor told me ‘we will not close the pier’ and left,” Joss Keld said."
    assert passage("“We will not close the pier,” Orla Vance said.", report) == ["we will not close the pier"]


def test_words_between_marks_go_before_the_same_words_in_reported_speech() -> None:
    report = "Orla Vance said they would not close the pier. “We will not close the pier,” she repeated."
    found = compared("“We will not close the pier,” Orla Vance said.", report)
    assert found.form is Form.DIRECT
    assert report[slice(*found.there.spans(*found.bounds)[0])] == "We will not close the pier"


def test_words_outside_the_marks_do_not_count_for_a_direct_quotation() -> None:
    report = "Orla Vance said they would not close the pier, “because it is safe”."
    found = compared("“We will not close the pier because it is safe,” Orla Vance said.", report)
    assert found.form is Form.DIRECT
    assert passage("“We will not close the pier because it is safe,” Orla Vance said.", report) == [
        "because it is safe"
    ]
    assert found.likeness.here < 0.5
    assert found.likeness.stretch == 1.0
    assert told(found) == []


def test_reported_speech_counts_where_no_words_stand_between_marks() -> None:
    for report in (
        "Orla Vance said they would not close the pier, whatever the geese thought.",
        "Orla Vance said they would not close the pier, “which has stood since the flood”.",
    ):
        found = compared("“We will not close the pier,” Orla Vance said.", report)
        assert (found.form, found.likeness.here) == (Form.REPORTED, 1.0)


def test_a_quotation_partly_between_marks_there_is_mixed() -> None:
    report = "Orla Vance said the board would never “close the pier” to the geese."
    found = compared("She said the board would never “close the pier” to the geese.", report, report[16:-1])
    assert found.form is Form.MIXED


def test_a_quote_shorter_than_the_draft_s_is_no_difference() -> None:
    for report in (
        "“We will not close the pier,” Orla Vance said.",
        "“It is safe,” Orla Vance said.",
        "“We will not close the pier,” Orla Vance said. “The geese are happy.”",
    ):
        assert told(compared(DRAFT, report)) == []


def test_what_the_other_puts_otherwise_at_the_end_is_a_difference() -> None:
    assert said("We will not close the pier on Monday.", "We will not close the pier on Tuesday.") == [
        (EditKind.DATE, "Monday", "Tuesday")
    ]
    assert said("Keld sold the whole of the harbour log.", "Vardal sold the whole of the harbour log.") == [
        (EditKind.ENTITY, "Keld", "Vardal")
    ]


def test_a_sentence_that_goes_on_with_something_else_is_another_one() -> None:
    here = "We will not close the pier for a lorry full of shouting dignitaries."
    there = "We will not close the pier and the tea will be served at four by the cook."
    assert EditKind.CONTENT_WORD not in {kind for kind, *_ in said(here, there)}


def test_a_word_put_before_what_others_show_as_a_sentence_s_beginning_is_an_insertion() -> None:
    assert said("Friends, the pier is safe.", "The pier is safe.") == [(EditKind.INSERTION, "Friends", "")]
    assert said("Friends, the pier is safe.", "the pier is safe.") == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Grey boats are old.", "Gray boats are old, and frayed rope hangs there."),
        ("We are grey.", "We are gray all winter."),
        ("Labour is cheap.", "Labor is cheap in Ostrey and dear in Port Elm."),
    ],
)
def test_another_spelling_of_a_first_or_last_word_is_not_held_against_other_words(here: str, there: str) -> None:
    changed = [(kind, own) for kind, own, _ in said(here, there) if own]
    assert [kind for kind, _ in changed] == [EditKind.SPELLING]


def test_a_restart_at_an_end_is_a_restart() -> None:
    assert {kind for kind, *_ in said("The crane, the crane is old.", "The crane is old.")} == {EditKind.DISFLUENCY}


def test_texts_that_share_no_content_word_do_not_match() -> None:
    from quotecheck.compare.match import match

    report = "“The mayor of Ostrey keeps twelve geese,” Joss Keld said. Not the bees, but he will."
    here = quotation("“We will not close the pier,” she said.")
    assert match(here, report, (0, len(report)), marks(report)) is None


def test_only_the_stretch_that_is_asked_for_is_looked_at() -> None:
    from quotecheck.compare.match import match

    report = "“We will not close the pier,” she said.\n\n“The pier is old,” he said."
    at = report.index("\n\n") + 2
    found = match(quotation("“We will not close the pier,” she said."), report, (at, len(report)), marks(report))
    assert found is None or found.there.span(*found.bounds)[0] >= at


def test_a_sentence_that_shares_a_word_or_two_is_not_in_the_passage() -> None:
    draft = "“We will not close the pier. Nobody asked the geese what they thought of it.” Orla Vance said."
    report = "“We will not close the pier. The council asked for a chair, a table and a large map,” Orla Vance said."
    assert passage(draft, report) == ["We will not close the pier"]


def test_function_words_that_match_far_away_are_chance() -> None:
    report = "The board said in the evening, after the tea and the long speeches, that it would not close the pier."
    draft = "The mayor said that they would not close the pier."
    found = compared(draft, report, "they would not close the pier")
    assert report[slice(*found.there.span(*found.bounds))].endswith("would not close the pier")
    assert "tea" not in report[slice(*found.there.span(*found.bounds))]


def test_shares_count_content_more_than_little_words() -> None:
    half = compared("“The pier stays and the geese go,” she said.", "“The pier stays,” she said.").likeness
    assert half.here == pytest.approx((0.25 + 1 + 1) / (0.25 * 3 + 4))
    assert (half.there, half.stretch, half.run) == (1.0, 1.0, 3)
    assert half.weight == pytest.approx(2.25)

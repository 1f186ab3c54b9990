"""What stands between the first and the last word that match: splices, clauses, restarts, moved words, spellings."""

from __future__ import annotations

import pytest

from quotecheck.compare.edits import is_clause
from quotecheck.schema import EditKind
from quotecheck.text.tokens import tokens
from tests.compare.words import Told, compared, said, told

SPEAKS = " Orla Vance said."


def only(kind: EditKind, here: str, there: str) -> list[Told]:
    return [(kind, here, there)]


def test_a_whole_sentence_left_out_is_a_splice() -> None:
    assert said(
        "The bridge is closed. We open again on Friday.",
        "The bridge is closed. Nobody told the ferry crews. We open again on Friday.",
    ) == only(EditKind.SPLICE, "", "Nobody told the ferry crews")


def test_an_ellipsis_for_the_sentence_makes_it_a_marked_cut() -> None:
    assert said(
        "The bridge is closed … We open again on Friday.",
        "The bridge is closed. Nobody told the ferry crews. We open again on Friday.",
    ) == only(EditKind.ELLIPSIS, "…", "Nobody told the ferry crews")


def test_a_sentence_joined_to_the_next_with_and_is_a_splice_when_one_between_is_gone() -> None:
    here = "The crane is old and we bought a rope."
    assert said(here, "The crane is old. Nobody saw it fall. We bought a rope.") == only(
        EditKind.SPLICE, "and", "Nobody saw it fall"
    )
    assert said(here, "The crane is old. We bought a rope.") == only(EditKind.FUNCTION_WORD, "and", "")


def test_a_clause_left_out_between_two_others_is_a_splice() -> None:
    [(kind, here, there)] = said(
        "We will mend the north gate and the council will pay for the crane.",
        "We will mend the north gate and they have promised us a flag and the council will pay for the crane.",
    )
    assert (kind, here) == (EditKind.SPLICE, "")
    assert "promised us a flag" in there


def test_a_word_left_out_is_a_word_left_out() -> None:
    assert said("We will mend the gate.", "We will mend the rusty gate.") == only(EditKind.DELETION, "", "rusty")


@pytest.mark.parametrize(
    ("gone", "kind"),
    [
        (", if you ask me.", EditKind.CONDITION),
        (" with a crack in the mast.", EditKind.DELETION),
        (", and so is the rope.", EditKind.CUT),
        (" for eleven months.", EditKind.NUMBER),
    ],
)
def test_the_end_of_a_sentence_left_out_before_the_next_is_what_it_says(gone: str, kind: EditKind) -> None:
    [(found, here, there)] = said("The crane is shut. We bought a rope.", f"The crane is shut{gone} We bought a rope.")
    assert (found, here) == (kind, "")
    assert there in gone


def test_the_end_of_a_sentence_and_a_whole_one_left_out_is_a_splice() -> None:
    [(kind, _, there)] = said(
        "The crane is old. We bought a rope.",
        "The crane is old and tired. Children in the town make jokes. We bought a rope.",
    )
    assert kind is EditKind.SPLICE
    assert "jokes" in there


def test_clauses_that_changed_places_are_a_reorder() -> None:
    [(kind, here, there)] = said(
        "The crew painted the hull and the captain slept below deck.",
        "The captain slept below deck and the crew painted the hull.",
    )
    assert kind is EditKind.REORDER
    assert here.startswith("The crew painted the hull and the captain")
    assert there.startswith("The captain slept below deck and the crew")


def test_clauses_that_stand_there_in_the_draft_s_order_too_have_not_changed_places() -> None:
    draft = "“I have no quarrel with the people who park the cars,” she said."
    report = (
        "“We are paid less than the people who park the cars. I have no quarrel with the people who park the cars.”"
    )
    assert EditKind.REORDER not in [kind for kind, *_ in told(compared(draft, report))]


def test_sentences_that_changed_places_are_a_reorder() -> None:
    assert [kind for kind, *_ in said(
        "We sold the old boats last winter. We bought a crane this spring.",
        "We bought a crane this spring. We sold the old boats last winter.",
    )] == [EditKind.REORDER]  # fmt: skip


def test_a_word_that_moved_within_its_clause_is_none() -> None:
    here, there = "We quickly mended the north gate on Friday.", "We mended the north gate quickly on Friday."
    assert {kind for kind, *_ in said(here, there)} == {EditKind.FUNCTION_WORD}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("The crane, the crane is old.", "The crane is old."),
        ("We went because we wanted to, we wanted to see the boats.", "We went because we wanted to see the boats."),
        ("We bought a rope.", "We bought, um, a rope."),
        ("We, er, bought a rope.", "We bought a rope."),
        ("The rope was, you know, frayed.", "The rope was frayed."),
        ("We bought a, a rope.", "We bought a rope."),
    ],
)  # fmt: skip
def test_restarts_and_hesitations_are_no_more_than_that(here: str, there: str) -> None:
    for found in (said(here, there), said(there, here)):
        assert {kind for kind, *_ in found} <= {EditKind.DISFLUENCY}


@pytest.mark.parametrize(
    ("plain", "restarted", "gone"),
    [
        ("We hired two divers for the pond.", "We hired two, um, hired two divers for the pond.", "hired two, um"),
        ("Now we dredge the pond.", "Now we, er, we dredge the pond.", "we, er"),
        ("The pond is dry, we think.", "The pond is dry, er, is dry, we think.", "is dry, er"),
    ],
)
def test_a_restart_with_a_hesitation_in_it_is_one_disfluency(plain: str, restarted: str, gone: str) -> None:
    [(kind, here, there)] = said(plain, restarted)
    assert (kind, here) == (EditKind.DISFLUENCY, "")
    assert gone in there
    [(kind, here, there)] = said(restarted, plain)
    assert (kind, there) == (EditKind.DISFLUENCY, "")
    assert gone in here


def test_a_hesitation_before_other_words_is_no_restart() -> None:
    [(kind, *_)] = said("We hired two divers.", "We hired, um, eleven or two divers.")
    assert kind is not EditKind.DISFLUENCY


@pytest.mark.parametrize("restart", ["the, er, ", "the pumps, er, ", "um, ", "the pumps, "])
def test_a_restart_where_the_draft_s_cue_interrupts_is_a_disfluency(restart: str) -> None:
    draft = "“The pond is low,” Orla Vance said, “the pumps are off.”"
    report = f"“The pond is low, {restart}the pumps are off,” Orla Vance said."
    [(kind, here, there)] = told(compared(draft, report))
    assert (kind, here) == (EditKind.DISFLUENCY, "")
    assert there == restart.removesuffix(", ")


def test_a_hedge_said_twice_is_still_heard_once() -> None:
    [(kind, *_)] = said("The rope is frayed.", "The rope, I think, is frayed.")
    assert kind is EditKind.HEDGE


def test_words_of_one_side_only_do_not_repeat_what_stands_far_away() -> None:
    [(kind, here, _)] = said(
        "The crane lifted the boat over the long north wall and the crane fell.",
        "The crane lifted the boat over the long north wall and fell.",
    )
    assert (kind, here) == (EditKind.INSERTION, "the crane")


def test_words_put_in_that_form_a_clause_are_an_insertion_whatever_they_hold() -> None:
    [(kind, *_)] = said(
        "The crane is old and we have told you nine times and the rope is new.",
        "The crane is old and the rope is new.",
    )
    assert kind is EditKind.INSERTION


def test_what_the_draft_s_cue_interrupts_may_lose_words_but_no_condition() -> None:
    draft = "“The crane is old,” Orla Vance said, “and we bought a rope.”"
    kept = "“The crane is old{}, and we bought a rope,” Orla Vance said."
    assert told(compared(draft, kept.format(" and the winch is new"))) == []
    [(kind, _, there)] = told(compared(draft, kept.format(", unless the papers lie")))
    assert (kind, there) == (EditKind.CONDITION, "unless the papers lie")


def test_two_quotations_run_together_are_a_splice_when_much_is_told_between_them() -> None:
    draft = "“The crane is old and we bought a rope.” Orla Vance said."
    short = "“The crane is old,” Orla Vance told the council, “and we bought a rope.”"
    narrated = (
        "“The crane is old,” Orla Vance told the council, whose members looked out of the window at the rain and ate"
        " their sandwiches in silence until she went on: “and we bought a rope.”"
    )
    assert told(compared(draft, short)) == []
    [(kind, here, _)] = told(compared(draft, narrated))
    assert (kind, here) == (EditKind.SPLICE, "old and")


def test_another_spelling_is_told_as_such_and_a_capital_or_curly_mark_is_not() -> None:
    assert said("The colour is grey.", "The color is gray.") == [
        (EditKind.SPELLING, "colour", "color"),
        (EditKind.SPELLING, "grey", "gray"),
    ]
    assert said("The Crane’s hook is new.", "the crane's hook is new.") == []


def test_what_stands_around_tells_whether_about_is_a_hedge() -> None:
    assert said("We sold forty boats.", "We sold about forty boats.") == only(EditKind.HEDGE, "", "about")
    [(kind, *_)] = said("We told the crew the boats.", "We told the crew about the boats.")
    assert kind is not EditKind.HEDGE


def test_differences_come_in_the_order_of_the_draft() -> None:
    found = said(
        "We may sell forty boats on Monday if the council agrees.",
        "We will sell fifty boats on Tuesday if the court agrees.",
    )
    assert [kind.value for kind, *_ in found] == ["modality", "number", "date", "entity"]
    assert [here for _, here, _ in found] == ["may", "forty", "Monday", "council"]


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("and we have told you so", True),
        ("they bought a new rope", True),
        ("there is no rope left", True),
        ("and the winch was never mended", True),
        ("a long and very frayed rope", False),
        ("and a rope", False),
        ("we know", False),
        ("", False),
    ],
)
def test_a_clause_has_a_subject_and_a_verb(words: str, clause: bool) -> None:
    assert is_clause(tokens(words)) is clause


def test_a_negation_that_stands_a_few_words_on_is_the_same_one() -> None:
    found = said("I don't mind the rain, but I hate the wind.", "I mind the rain? I don't, but I hate the wind.")
    assert EditKind.NEGATION not in [kind for kind, *_ in found]
    assert said("I mind the rain.", "I don't mind the rain.") == only(EditKind.NEGATION, "", "don't")


def test_a_longer_form_of_a_name_is_no_word_put_in() -> None:
    assert said("We owe it to Orla Vance.", "We owe it to Orla.") == []
    assert said("They sold Joss Keld in May.", "They sold Joss in May.") == only(EditKind.FUNCTION_WORD, "Keld", "")
    assert said("We met Keld in May.", "We met in May.") == only(EditKind.INSERTION, "Keld", "")


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("We will not sign any deal today.", "We will sign no deal today."),
        ("I don't want a street named after him.", "I don't want no street named after him."),
        ("This is not the end.", "This is not, this is not the end."),
    ],
)
def test_a_negation_or_modal_in_another_place_is_the_same_one(here: str, there: str) -> None:
    assert {kind for kind, *_ in said(here, there)} <= {EditKind.FUNCTION_WORD, EditKind.DISFLUENCY}


def test_another_negation_far_off_or_another_value_is_a_change() -> None:
    kinds = [kind for kind, *_ in said("We will sign any deal today.", "We will sign no deal today.")]
    assert kinds == [EditKind.NEGATION]
    swapped = said("We closed nine piers in four years.", "We closed four piers in nine years.")
    assert [kind for kind, *_ in swapped] == [EditKind.NUMBER, EditKind.NUMBER]


def test_the_rest_of_a_sentence_is_no_sentence_of_its_own() -> None:
    there = "The pier isn't sinking, as far as we can tell. It is moving."
    assert said("The pier isn't sinking, it is moving.", there) == only(EditKind.HEDGE, "", "as far as we can tell")


def test_a_plain_word_that_opens_a_sentence_is_no_name() -> None:
    assert said("Parents went home in the rain.", "Families went home in the rain.") == only(
        EditKind.CONTENT_WORD, "Parents", "Families"
    )
    assert said("Keld went home in the rain.", "Vardal went home in the rain.") == only(
        EditKind.ENTITY, "Keld", "Vardal"
    )


def test_a_title_before_a_name_is_no_word_put_in() -> None:
    assert said("President Vardal has to listen.", "Vardal has to listen.") == []
    assert said("Angry Vardal has to listen.", "Vardal has to listen.") == only(EditKind.INSERTION, "Angry", "")


def test_a_word_of_doubt_with_a_capital_is_no_part_of_a_name() -> None:
    assert said("Rowe: I can lend a crane.", "Rowe: Perhaps I can lend a crane.") == [(EditKind.HEDGE, "", "Perhaps")]


def test_a_shifted_tense_in_a_report_is_no_doubt() -> None:
    draft, report = "“I thought it was ice,” Orla Vance said.", "Orla Vance said she'd thought it was ice."
    assert EditKind.MODALITY not in [kind for kind, *_ in told(compared(draft, report))]


def test_going_and_hoping_before_a_verb_tell_how_sure_it_is() -> None:
    assert said("We are going to build a crane.", "We are hoping to build a crane.") == [
        (EditKind.MODALITY, "going", "hoping")
    ]
    assert said("I have to drive to the quay.", "I have got to drive to the quay.") == [
        (EditKind.FUNCTION_WORD, "", "got")
    ]


def test_two_of_three_are_two_thirds_where_the_number_before_matches() -> None:
    assert said("The crew saved two out of three boats.", "The crew saved two thirds boats.") == only(
        EditKind.SPELLING, "out of three", "thirds"
    )
    assert said("The crew saved two out of five boats.", "The crew saved two thirds boats.") == only(
        EditKind.NUMBER, "out of five", "thirds"
    )


def test_a_value_in_the_place_of_another_has_not_moved_there() -> None:
    found = said(
        "There were four free berths in the harbour for us.", "There were 14 free berths in the harbour, four for us."
    )
    assert (EditKind.NUMBER, "four", "14") in found


def test_an_attempt_in_the_first_person_weakens_too() -> None:
    assert (EditKind.MODALITY, "", "try to") in said(
        "We mend the gate before the tide comes in.", "We try to mend the gate before the tide comes in."
    )
    [(kind, *_)] = said("We are looking for partners in the town.", "We are seeking partners in the town.")
    assert kind is EditKind.CONTENT_WORD


def test_about_an_hour_is_roughly_an_hour() -> None:
    for amount in ("an hour", "every five days", "forty boats"):
        for kind, *_ in said(f"The lock opens for about {amount}.", f"The lock opens for roughly {amount}."):
            assert kind is EditKind.CONTENT_WORD
        [(kind, *_)] = said(f"The lock opens for {amount} here.", f"The lock opens for about {amount} here.")
        assert kind is EditKind.HEDGE
    [(kind, *_)] = said("The keepers talk over a boat here.", "The keepers talk about a boat here.")
    assert kind is not EditKind.HEDGE

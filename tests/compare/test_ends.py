"""Cuts at the two ends of a quotation: which are told, as what, and which are none."""

from __future__ import annotations

import pytest

from quotecheck.compare.ends import word_pairs
from quotecheck.schema import EditKind
from quotecheck.text.tokens import tokens
from tests.compare.words import compared, edits, found, said, told

LOCK = "“The lock is shut for good,” Orla Vance said."
WHOLE = "“The lock is shut for good unless it rains,” Orla Vance said."


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        (" unless it rains", EditKind.CONDITION),
        (", and the keeper fishes", EditKind.CUT),
        (" with a golden key", EditKind.DELETION),
        (" with no notice", EditKind.NEGATION),
    ],
)
def test_a_sentence_that_goes_on_there_is_cut_here(tail: str, kind: EditKind) -> None:
    assert said("The lock is shut.", f"The lock is shut{tail}.") == [(kind, "", tail.strip(" ,"))]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("If you ask the crews, the", EditKind.CONDITION),
        ("I think the", EditKind.HEDGE),
        ("Nobody will tell you that the", EditKind.NEGATION),
        ("My grandfather used to say the", EditKind.CUT),
    ],
)
def test_a_sentence_that_begins_earlier_there_is_cut_here(head: str, kind: EditKind) -> None:
    [(found, here, there)] = said("The lock is shut for good.", f"{head} lock is shut for good.")
    assert (found, here) == (kind, "")
    assert there == head.removesuffix(" the").rstrip(",")


@pytest.mark.parametrize("head", ["And the", "Well, the", "Um, the", "So the"])
def test_a_word_that_only_leads_in_is_no_loss(head: str) -> None:
    assert said("The lock is shut for good.", f"{head} lock is shut for good.") == []


def test_a_sentence_that_starts_twice_is_not_cut() -> None:
    assert said("We want to mend the gate.", "We want to, we want to mend the gate.") == []
    assert said("We want to mend the gate.", "We, we want to mend the gate.") == []


def test_a_sentence_that_ends_there_too_is_whole() -> None:
    assert said("The lock is shut.", "The lock is shut. The keeper fishes unless it rains.") == []


def test_what_follows_in_another_pair_of_marks_is_not_cut() -> None:
    assert told(compared(LOCK, "“The lock is shut for good,” Orla Vance said, “unless it rains.”")) == []


def test_words_that_trail_off_here_are_marked_as_cut() -> None:
    [(kind, here, there)] = said("The lock is shut for good …", "The lock is shut for good unless it rains.")
    assert (kind, here, there) == (EditKind.ELLIPSIS, "…", "unless it rains")


def test_words_that_trail_off_there_hide_nothing() -> None:
    assert said("The lock is shut.", "The lock is shut … unless it rains.") == []


def test_a_fragment_is_no_cut_but_for_a_condition() -> None:
    draft = "Orla Vance called the lock “shut for good”."
    contents = "“shut for good”"
    assert told(compared(draft, "“The lock is shut for good and painted green,” Orla Vance said.", contents)) == []
    [(kind, _, there)] = told(compared(draft, WHOLE, contents))
    assert (kind, there) == (EditKind.CONDITION, "unless it rains")


def test_a_word_or_two_claim_nothing_that_a_condition_could_limit() -> None:
    assert told(compared("She called the lock “shut”.", "“The lock is shut unless it rains,” she said.")) == []


@pytest.mark.parametrize(
    "rest",
    ["“But it opens again as soon as it rains,” she added.", "She said that it would open as soon as it rains."],
)
def test_a_cut_that_the_draft_quotes_elsewhere_is_none(rest: str) -> None:
    report = "“The lock is shut for good, but it opens as soon as it rains,” Orla Vance said."
    contents = "“The lock is shut for good,”"
    assert [e.kind for e in edits(found(LOCK, report))] == [EditKind.CONDITION]
    assert edits(found(f"{LOCK} {rest}", report, contents)) == []


def test_elsewhere_is_near_and_not_anywhere() -> None:
    far = " The geese on the quay took no notice of anybody and went on with their long quarrel." * 6
    draft = f"{LOCK}{far} “It opens as soon as it rains,” she added."
    report = "“The lock is shut for good, but it opens as soon as it rains,” Orla Vance said."
    assert [e.kind for e in edits(found(draft, report, "“The lock is shut for good,”"))] == [EditKind.CONDITION]


@pytest.mark.parametrize("before", ["We met in Washington, D.C.", "He sold it to the U.K."])
def test_an_abbreviation_ends_a_sentence_before_one_with_a_capital(before: str) -> None:
    whole = "This is the oldest lock in the country."
    assert said(whole, f"{before} {whole}") == []


def test_an_abbreviation_before_a_name_within_a_sentence_is_no_end() -> None:
    [(kind, *_)] = said(
        "The lock in the town is shut.", "I think, as does the U.S. consul, the lock in the town is shut."
    )
    assert kind is EditKind.HEDGE


def test_a_headline_that_begins_with_a_name_does_not_claim_to_be_the_whole() -> None:
    report = "“I saw how Keld sold the boat to a stranger,” Orla Vance said."
    assert told(compared("‘Keld sold the boat’\n\nOstrey woke to the news.", report)) == []
    [(kind, _, there)] = told(compared("“Keld sold the boat to a stranger,” she said.", report))
    assert (kind, there) == (EditKind.CUT, "I saw how")


def test_a_condition_before_or_behind_what_is_reported_is_seen() -> None:
    for report in (
        "Orla Vance said the lock is shut for good unless it rains.",
        "Unless it rains, the lock is shut for good, Orla Vance said.",
    ):
        [(kind, *_)] = told(compared(LOCK, report))
        assert kind is EditKind.CONDITION


def test_words_between_the_quotations_of_a_report_are_not_cut_from_either() -> None:
    report = "When it rains, Orla Vance said, “the lock is shut for good”."
    assert told(compared(LOCK, report)) == []


def test_pairs_of_words_are_compared_by_their_dictionary_forms() -> None:
    assert word_pairs(tokens("the locks opened")) == word_pairs(tokens("The lock opens"))


def test_words_of_degree_that_the_draft_has_elsewhere_of_something_else_are_still_gone_here() -> None:
    draft = "“The boats are old,” she said. Some of the crews are older."
    cut = edits(found(draft, "“Some of the boats are old,” she said.", "The boats are old"))
    assert [e.kind for e in cut] == [EditKind.FREQUENCY]


@pytest.mark.parametrize(
    ("reported", "kept"),
    [
        ("Orla Vance said that the crews would take the offer.", True),
        ("Orla Vance thought that the crews would take the offer.", False),
        ("Orla Vance said that the crews would probably take the offer.", False),
    ],
)
def test_the_speaker_s_own_doubt_belongs_to_what_is_reported(reported: str, kept: bool) -> None:
    content = reported.split("that ")[1].removesuffix(".")
    told = edits(found(reported, "“I think the crews will take the offer,” she said.", content))
    assert ([e.kind for e in told if e.here is None] == [EditKind.HEDGE]) is kept


def test_who_says_it_is_no_condition_of_what_is_said() -> None:
    [(kind, *_)] = said("I pulled it out of the lock.", "When we met him he said I pulled it out of the lock.")
    assert kind is EditKind.CUT


def test_a_number_in_a_clause_that_is_cut_limits_nothing() -> None:
    assert said("The lock is shut.", "The lock is shut, and it took us two years.")[0][0] is EditKind.CUT
    assert said("The lock is shut.", "The lock is shut for two years.")[0][0] is EditKind.NUMBER


def test_a_phrase_of_doubt_without_a_word_of_content_is_seen_at_the_end() -> None:
    assert said("Nobody asked us.", "Nobody asked us, as far as I know.") == [(EditKind.HEDGE, "", "as far as I know")]
    assert said("Nobody asked us.", "Nobody asked us, as you know.") in ([], [(EditKind.CUT, "", "as you know")])


def test_a_moment_of_something_is_when_it_was_and_no_condition() -> None:
    assert said("The keeper was asleep.", "The keeper was asleep at the moment.") == [
        (EditKind.CONDITION, "", "at the moment")
    ]
    [(kind, *_)] = said("The keeper was asleep.", "The keeper was asleep at the moment of the crash.")
    assert kind is EditKind.DELETION


def test_as_i_recall_is_a_doubt_and_no_condition() -> None:
    [(kind, *_)] = said("The lock was shut.", "The lock was shut, as far as I recall.")
    assert kind is EditKind.HEDGE


@pytest.mark.parametrize("quantity", ["Half", "Two-thirds", "Forty"])
def test_about_before_the_first_quantity_makes_it_less_exact(quantity: str) -> None:
    draft = f"“{quantity} of the boats at Ostrey are old,” Orla Vance said."
    report = f"“About {quantity.lower()} of the boats at Ostrey are old,” Orla Vance said."
    assert [k for k, *_ in told(compared(draft, report))] == [EditKind.HEDGE]


def test_about_half_in_reported_speech_is_less_exact_too() -> None:
    content = "half of the boats at Ostrey were old"
    found = compared(
        f"Orla Vance said {content}.", "“About half the boats at Ostrey are old,” Orla Vance said.", content
    )
    assert EditKind.HEDGE in [k for k, *_ in told(found)]

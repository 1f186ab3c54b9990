"""Whom a pronoun stands for, as learned: what speaks for somebody, and what against."""

from __future__ import annotations

from quotecheck.attribute.speakers.likelihood import WEIGHTS, likelihood
from quotecheck.lexicon import learned
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source

_FAR_BACK = " ".join(f"The river rose by {n} inches in the night and fell again in the morning." for n in range(2, 16))


def test_features_that_were_not_learned_count_nothing() -> None:
    assert likelihood({"no such feature": 1.0}) == 0.0


def test_features_add_up_by_their_weights() -> None:
    name, weight = next(iter(learned(WEIGHTS).items()))
    assert likelihood({name: 2.0}) == 2 * weight


def test_a_subject_speaks_for_somebody_and_being_told_of_against() -> None:
    assert likelihood({"part=subject": 1.0}) > likelihood({"part=obj": 1.0})
    assert likelihood({"told of": 1.0}) < 0


@needs_pack
def test_whom_an_article_is_about_may_have_been_named_long_before() -> None:
    seen = by_source(
        "Farida Oyo, who mapped the river, has died. Farida Oyo was born in Lysa. Ms Oyo went to sea at nine. "
        f"Ms Oyo drew her first chart at ten. Ms Oyo never slept ashore.\n\n{_FAR_BACK}\n\n"
        "She said rivers were honest."
    )
    assert seen["She"] == "Farida Oyo"


@needs_pack
def test_nobody_is_meant_who_was_named_once_and_long_before() -> None:
    seen = by_source(
        f"Farida Oyo mapped the river.\n\n{_FAR_BACK}\n\nGreta Lund keeps the lock. She said rivers were honest."
    )
    assert seen["She"] == "Greta Lund"


def test_a_paper_says_rather_than_a_body_and_the_same_words_speak_of_the_same() -> None:
    assert likelihood({"say: document": 1.0}) > likelihood({"say: organisation": 1.0})
    assert likelihood({"in the same words": 1.0}) > 0


@needs_pack
def test_they_are_those_of_whom_the_same_words_speak() -> None:
    seen = by_source(
        "Torr Mills sold more flour in May. “Bakers are buying again,” said Bella Horn, chief executive of Torr Mills. "
        "“They told us that the rye was good.”"
    )
    assert seen["They"] == "Bakers"


@needs_pack
def test_they_and_it_take_up_what_the_article_only_speaks_of() -> None:
    seen = by_source(
        "“I plan a film, if the backers agree,” Bella Horn said. “They have asked whether the elephant is tame.”"
    )
    assert seen["They"] == "backers"
    seen = by_source(
        "Bella Horn sweeps the chapel at Lysa. Over its door a wooden scroll runs beneath a saint. "
        "It reads, according to Horn: “Wipe your feet.”"
    )
    assert seen["It"] == "wooden scroll"


@needs_pack
def test_it_may_be_what_is_no_body_by_the_lists_but_no_person_either() -> None:
    seen = by_source("Bella Horn told her gallery that she wanted ice. The gallery asked when. It did not ask why.")
    assert seen["It"] == "gallery"


@needs_pack
def test_he_may_be_whom_a_phrase_inside_another_tells_of() -> None:
    seen = by_source(
        "Piet Oyo plays the drums and sleeps late. He learnt of the split from a petrol station attendant. "
        "“He said, ‘Sorry for your loss,’ and I laughed,” Oyo recalled."
    )
    assert seen["He"] == "unnamed petrol station attendant"


@needs_pack
def test_whom_a_sentence_is_about_may_be_its_subject() -> None:
    seen = by_source("Otto Brandis and Karl Heyden were fined. As for Brandis, he said that he was sorry.")
    assert seen["he"] == "Otto Brandis"

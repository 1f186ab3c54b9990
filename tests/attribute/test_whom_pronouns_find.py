"""Who is there for *he* and *she* to stand for: people of a speaker's own, strangers, names that look like firms."""

from __future__ import annotations

from quotecheck.attribute.speakers.mentions import find_names
from quotecheck.attribute.speakers.shape import first_name_gender
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source
from tests.attribute.test_speakers import story


@needs_pack
def test_my_father_is_the_speakers_who_is_named_after_the_words() -> None:
    seen = by_source(
        "The well at Lysa is dry. “My father dug it by hand. He told us it would last,” said Greta Lund.\n\n"
        "Otto Brandis keeps the lock."
    )
    assert seen["He"] == "Greta Lund's father"


@needs_pack
def test_dad_who_says_nothing_is_the_speakers_father_too() -> None:
    seen = by_source("Greta Lund keeps the lock. “Dad built it. He told me that it would outlast the town,” Lund said.")
    assert seen["He"] == "Greta Lund's father"


@needs_pack
def test_news_comes_from_somebody_new() -> None:
    seen = by_source(
        "Hilda Brock learnt of the split from a toll keeper. "
        "“He said, ‘I am sorry,’ and I thought, who has died?” recalled Hilda Brock."
    )
    assert seen["He"] == "unnamed toll keeper"


@needs_pack
def test_whoever_speaks_does_not_mean_herself_by_the_producer() -> None:
    seen = by_source(
        "By Otto Brandis\n\nGreta Lund bakes bread on the radio. She talked to us in May.\n\nQ: Is it safe?\n\n"
        "A: There is a bridge of sugar. I told the producer I would cross it if he did, and he said, “I am not "
        "insured.”\n\nQ: And then?\n\nA: Nothing."
    )
    assert seen["he"] == "unnamed producer"


def test_first_names_of_both_sexes_tell_no_gender() -> None:
    assert {first_name_gender((name, "quelt")) for name in ("lindsay", "sam", "kerry", "noor", "tendai")} == {""}


@needs_pack
def test_a_minister_is_named_by_the_words_for_him_that_come_later() -> None:
    seen = by_source(
        "In a letter the governor alleged that the finance minister told her to print money. "
        "“He said that people like money,” she wrote.\n\nThe minister, Anders Molk, denied it."
    )
    assert seen["the finance minister"] == seen["He"] == "Anders Molk"


@needs_pack
def test_a_brother_whom_only_a_pronoun_takes_up_is_named_late() -> None:
    seen = by_source(
        "FUMING Otto Brandis has accused his BROTHER of moving a fence. “I rang the bell and he said that it was his,” "
        "Brandis told us.\n\nBut Emil Brandis, 61, insisted that the strip was his."
    )
    assert seen["he"] == "Emil Brandis"


@needs_pack
def test_my_student_is_the_one_student_of_the_article() -> None:
    seen = by_source(
        "Greta Lund studies resin. “My student asked if the lamp was broken,” said Greta Lund, a professor at Lysa.\n\n"
        "The find was made in May. Anders Molk, the student, found it in a drawer."
    )
    assert seen["My student"] == "Anders Molk"


@needs_pack
def test_an_eight_year_old_son_is_whose_the_words_before_the_hyphen_tell() -> None:
    seen = by_source(
        "Greta Lund came home on Monday. Her eight-year-old son would not cross the river. "
        "“He asks who is steering,” she said."
    )
    assert seen["He"] == "Greta Lund's eight-year-old son"


@needs_pack
def test_an_age_shows_that_what_looks_like_a_firm_is_a_person() -> None:
    seen = by_source(
        "Kellan, 27, ran into Tully Marshbank in the dying minutes of the match. Marshbank, 18, was carried off.\n\n"
        "He said that he held no grudge."
    )
    assert seen["He"] == "Tully Marshbank"


def test_a_surname_of_somebodys_is_no_firm_where_the_tags_doubt() -> None:
    text = "Tom Vale left . Vale laughed . Vale slept . Vale left ."
    parse = story(
        text,
        "Tom/PROPN/3/nsubj Vale/PROPN/1/flat left/VERB/0/root ./PUNCT/3/punct",
        *(f"Vale/PROPN/2/nsubj {verb}/VERB/0/root ./PUNCT/2/punct" for verb in ("laughed", "slept", "left")),
    )
    for at, tag in ((4, "S-Organization"), (7, "S-Person"), (10, "S-Organization")):
        parse.words[at].entity = tag
    assert {m.shape for m in find_names(text, parse)} == {"person"}


def test_a_judge_is_a_person_though_the_noun_is_tagged_as_a_name() -> None:
    text = "The chair , judge Oriel Missel , left ."
    parse = story(
        text,
        "The/DET/2/det chair/NOUN/8/nsubj ,/PUNCT/2/punct judge/PROPN/2/appos Oriel/PROPN/2/appos Missel/PROPN/2/appos"
        " ,/PUNCT/2/punct left/VERB/0/root ./PUNCT/8/punct",
    )
    parse.words[4].entity, parse.words[5].entity = "B-Organization", "E-Organization"
    assert [m.shape for m in find_names(text, parse) if m.parts == ("oriel", "missel")] == ["person"]


@needs_pack
def test_offices_of_other_countries_are_people() -> None:
    seen = by_source(
        "Emil Kerrigan, who leads the opposition, spoke first. “There are no beds,” he said.\n\n"
        "The Sarpanch replied that there were nine. He denied that the ward was closed."
    )
    assert seen["He"] == "unnamed Sarpanch"


@needs_pack
def test_the_minister_with_a_capital_may_be_spoken_of_again() -> None:
    seen = by_source(
        "The Minister for Ferries, Anders Molk, was not there. The pier is old.\n\n"
        "Otto Brandis sails to the island. “It is calm,” said Otto Brandis.\n\nHilda Brock called on the Minister to "
        "publish the letters. “He told the council in May that the boats would run,” she said."
    )
    assert seen["He"] == "Anders Molk"


@needs_pack
def test_whose_something_is_has_been_spoken_of() -> None:
    seen = by_source(
        "The judge, Greta Lund, heard the case in May. The kiln was old.\n\nMary Brock lives by the kiln. “It smokes,” "
        "said Brock.\n\nThe judge’s diary is full. She asked that the door be brought to court."
    )
    assert seen["She"] == "Greta Lund"

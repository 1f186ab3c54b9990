"""The name a reader would give: in full, without degrees, of the one meant by an age, a share, a firm's first word."""

from __future__ import annotations

import pytest

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.owners import owned
from quotecheck.schema import SpeakerKind
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source, told


@needs_pack
def test_initials_label_who_was_labelled_in_full() -> None:
    seen = told(
        "Vesna Korrigan talked to the Marsk Courier about her bees.\n\n"
        "VESNA KORRIGAN: They were quiet in May.\n\n"
        "MARSK COURIER: And in June?\n\n"
        "VK: In June they left me.\n\n"
        "MC: For good?\n\n"
        "VK: For a chimney."
    )
    assert [name for name, _ in seen] == [
        "Vesna Korrigan",
        "Marsk Courier",
        "Vesna Korrigan",
        "Marsk Courier",
        "Vesna Korrigan",
    ]


@needs_pack
def test_who_asks_at_a_press_conference_is_a_reporter_and_the_club_does_not_answer() -> None:
    seen = told(
        "Sandor coach on the mud and the bus\n\n"
        "This is what Milena Oster, the coach of Sandor FK, said before the match.\n\n"
        "Q: Will the bus be late?\n\n"
        "A: The bus is always late.\n\n"
        "Q: And the mud?\n\n"
        "A: We like mud."
    )
    assert [name for name, _ in seen][-4:] == ["unnamed reporter", "Milena Oster"] * 2


@needs_pack
def test_a_name_is_the_fullest_without_degrees() -> None:
    seen = by_source(
        "Imre Solveig Tarrant KC opened the case. Imre Tarrant said the bridge had been sold twice. "
        "“Nobody counted,” Mr Tarrant said."
    )
    assert set(seen.values()) == {"Imre Solveig Tarrant"}


@needs_pack
def test_two_first_names_share_the_surname_behind_them() -> None:
    seen = by_source(
        "The barge belongs to Xanthe and Rolf Vennick. “It leaks,” Ms Vennick said. Mr Vennick said it was dry."
    )
    assert seen == {"Ms Vennick": "Xanthe Vennick", "Mr Vennick": "Rolf Vennick"}


@needs_pack
def test_a_surname_before_another_s_full_name_stays_its_bearer_s() -> None:
    seen = by_source(
        "Xanthe Vennick keeps a barge. Vennick and Rolf Ostrand have painted it. “It leaks,” Vennick said."
    )
    assert seen["Vennick"] == "Xanthe Vennick"


@needs_pack
def test_an_age_is_whose_the_article_tells() -> None:
    seen = by_source(
        "Xanthe Vennick, 52, sold the barge to Rolf Ostrand, 44, in May. “I was tired of it,” the 52-year-old said. "
        "The 44-year-old said it leaked."
    )
    assert seen == {"the 52-year-old": "Xanthe Vennick", "The 44-year-old": "Rolf Ostrand"}


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("Stallholders are divided. Some said that the square was too small.", "Some", "stallholders"),
        (
            "Senior port officials met on Monday. One of the officials said the crane was safe.",
            "One of the officials",
            "",
        ),
        ("A survey in Torm asked 900 customers. One in nine said the bread was stale.", "One in nine", "customers"),
    ],
)
def test_a_share_is_of_those_just_spoken_of(text: str, source: str, speaker: str) -> None:
    name = (by_source(text)[source] or "").removeprefix("unnamed ").lower()
    assert name.endswith(speaker or "official")


@needs_pack
def test_one_of_them_who_is_named_is_no_share() -> None:
    seen = by_source("Four researchers came. One of them, Dr Hanne Okello, said that she had lost the key.")
    assert set(seen.values()) == {"Hanne Okello"}


@needs_pack
def test_both_men_are_the_two_named_last() -> None:
    seen = by_source(
        "Rolf Vennick lost the election to Otto Brask by nine votes. Edith Moll counted them. "
        "Both men said the count was fair."
    )
    assert seen["Both men"] == "Rolf Vennick and Otto Brask"


@needs_pack
def test_both_coaches_are_nobody_whom_the_article_does_not_call_so() -> None:
    seen = by_source("Rolf Vennick lost the ferry to Otto Brask. Both coaches said the pitch was wet.")
    assert "Vennick" not in (seen["Both coaches"] or "")


@needs_pack
def test_a_firm_is_called_by_its_first_word_and_no_authority_is_the_company() -> None:
    seen = by_source(
        "Torvane Foods Plc will close its dairy. The Ports Authority has been told. "
        "Torvane said the milk was sour. The company said that it was sorry."
    )
    assert seen == {"Torvane": "Torvane Foods Plc", "The company": "Torvane Foods Plc"}


@needs_pack
def test_a_bare_spokesman_speaks_for_the_body_last_spoken_of() -> None:
    seen = by_source("Torvane Foods will close its dairy at Marl. “We are sorry,” a spokesman said.")
    assert seen["a spokesman"] == "unnamed Torvane Foods spokesman"


@needs_pack
def test_whom_an_aide_serves_is_named_in_full() -> None:
    seen = by_source("Rolf Vennick will not stand again. An aide to Mr Vennick said that he was tired of ships.")
    assert seen["An aide to Mr Vennick"] == "unnamed aide to Rolf Vennick"


@needs_pack
def test_a_quotation_in_its_own_paragraph_is_whom_the_one_before_tells_of() -> None:
    seen = told("Xanthe Vennick lay down in the reeds and did not get up.\n\n“I counted geese until the boat came.”")
    assert seen == [("Xanthe Vennick", "“I counted geese until the boat came.”")]


@needs_pack
def test_a_printed_question_is_the_paper_s() -> None:
    seen = told(
        "Rolf Vennick saw us in a room without a clock.\n\n"
        "Why has the ferry been sold?\n\n"
        "“It has been lent to a friend of the harbour.”\n\n"
        "Is that a joke?\n\n"
        "“My wife asked me the same thing twice.”"
    )
    assert [name for name, content in seen if content.startswith("“")] == ["Rolf Vennick"] * 2


@needs_pack
def test_gran_is_the_speaker_s_own() -> None:
    seen = by_source("“Gran told me the pier would sink,” said Xanthe Vennick.")
    assert seen["Gran"] == "Xanthe Vennick's grandmother"


@needs_pack
def test_a_name_behind_a_long_description_is_the_speaker_s() -> None:
    seen = by_source(
        "A barmaid at the Salt Inn, Oluna Treffick, said the lamp was out. "
        "Her friend and lawyer, Xanthe Vennick, said that it had been stolen."
    )
    assert set(seen.values()) == {"Oluna Treffick", "Xanthe Vennick"}


@needs_pack
def test_an_office_before_a_name_keeps_the_name_from_who_serves_it() -> None:
    seen = by_source("A spokesman for Mayor Oluna Treffick said the lamp was out.")
    assert "Oluna Treffick" not in seen.values()


@needs_pack
def test_the_club_is_the_one_whose_name_tells_it() -> None:
    seen = by_source("Marl Rovers lost to the Dockers. The club said that the pitch had been wet.")
    assert seen["The club"] == "Marl Rovers"


@needs_pack
def test_a_letter_signed_by_some_of_many_is_theirs() -> None:
    seen = by_source("A letter signed by 40 of 62 ferrymen says that the pier is rotten.")
    assert seen["A letter signed by 40 of 62 ferrymen"] == "ferrymen"


@needs_pack
def test_a_headline_in_other_order_is_whose_words_the_article_has() -> None:
    seen = told(
        "‘Rotten pier nearly killed us’\n\n"
        "“That pier was rotten and it nearly killed us,” said Edith Moll, who fell into the dock on Monday."
    )
    assert [name for name, _ in seen] == ["Edith Moll", "Edith Moll"]


@needs_pack
def test_a_first_name_with_a_hyphen_is_one_name() -> None:
    seen = by_source("Min-jun Ostrand keeps bees in Marl. “They sting,” said Mr Ostrand.")
    assert seen["Mr Ostrand"] == "Min-jun Ostrand"


@needs_pack
def test_a_surname_is_the_main_bearer_s_and_not_a_relative_s_named_long_ago() -> None:
    seen = by_source(
        "Edith Moll turned 104 on Monday. She was born on a barge. Her granddaughter, Ada Moll, baked a cake for forty "
        "guests, and the mayor of Marl sent a band, three flags and a goat, which ate one of the flags.\n\n"
        "The band played until the rain came over the hill and the guests went home by the late ferry, "
        "all but two of them, who had fallen asleep beside the stove in the kitchen.\n\n"
        "“I liked the goat,” Moll said."
    )
    assert seen["Moll"] == "Edith Moll"


@needs_pack
def test_one_of_a_crew_is_a_member_of_it() -> None:
    seen = by_source("One of the lifeboat's crew said that the yacht was empty.")
    assert seen["One of the lifeboat's crew"] == "unnamed lifeboat crew member"


@needs_pack
def test_it_contends_is_somebody_s() -> None:
    seen = by_source("Torvane Foods is closing its dairy at Marl. It contends that the milk was sour.")
    assert seen["It"] == "Torvane Foods"


@needs_pack
def test_a_description_is_whom_the_next_breath_names_without_another_word() -> None:
    seen = by_source(
        "The barge Ostrea sank at Marl on Monday. “It leaked from the first day,” said its skipper. "
        "Edith Moll added that she had told the owners twice."
    )
    assert seen["its skipper"] == "Edith Moll"


@needs_pack
def test_a_name_that_comes_with_an_office_of_its_own_is_another_s() -> None:
    seen = by_source(
        "The barge Ostrea sank at Marl on Monday. “It leaked from the first day,” said its skipper. "
        "Edith Moll, the mayor of Marl, added that she had told the owners twice."
    )
    assert seen["its skipper"] != "Edith Moll"


@needs_pack
def test_a_bodys_people_are_called_after_it_and_a_persons_are_his() -> None:
    text = (
        "The Torr Port Authority closed the quay. Its drivers said that the road was steep. "
        "Bella Horn was sorry. Her drivers said that the sea was rough."
    )
    assert by_source(text) == {"Its drivers": "Torr Port Authority drivers", "Her drivers": "Bella Horn's drivers"}


def test_whoever_has_a_sister_is_no_body() -> None:
    body = Actor(SpeakerKind.ORGANISATION, "Bakhtawar", parts=("bakhtawar",))
    assert owned("the plan", body, "late sister") == "Bakhtawar's late sister"

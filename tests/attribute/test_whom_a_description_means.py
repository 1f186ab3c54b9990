"""Whom *the company*, *the mum-of-two*, *the Dane* and *a coroner* stand for, and who says *I* in an article."""

from __future__ import annotations

import pytest

from quotecheck.attribute.run import story_blocks
from quotecheck.attribute.speakers.author import spoken_to
from quotecheck.attribute.speakers.cast import read_cast
from quotecheck.attribute.speakers.roles import abbreviates
from quotecheck.config import DEFAULT_MODEL
from quotecheck.parse.pipeline import parse_articles
from quotecheck.text import article_from_text
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source, told


@needs_pack
def test_a_mother_of_two_is_the_person_just_spoken_of() -> None:
    seen = by_source(
        "Hilda Brock sold her boat in May. The mum-of-two said the harbour was too dear.\n\n"
        "Otto Brandis kept his. The father of three told the council that he would stay."
    )
    assert seen["The mum-of-two"] == "Hilda Brock"
    assert seen["The father of three"] == "Otto Brandis"


@needs_pack
def test_people_are_called_after_where_they_are_from() -> None:
    seen = by_source("Lanmoor Rovers have a new keeper, Anders Molk. The Dane said the pitch was a swamp.")
    assert seen["The Dane"] == "Anders Molk"


@needs_pack
def test_an_acronym_may_be_an_office() -> None:
    seen = by_source(
        "The Commissioner of Police, Hanne Strobl, visited the pier on Monday. “It is safe,” the CP said, smiling."
    )
    assert seen["the CP"] == "Hanne Strobl"


@needs_pack
def test_the_company_with_a_capital_is_no_name() -> None:
    seen = by_source(
        "Lanmoor Ferries Ltd will close its yard in May, the board decided on Monday. "
        "The Company expects to save 3 million a year."
    )
    assert seen["The Company"] == "Lanmoor Ferries Ltd"


@needs_pack
def test_what_a_description_adds_is_new_of_the_one_firm_just_named() -> None:
    seen = by_source(
        "Shares in Brock Foods fell on Monday after the flour and bread company told investors that wheat was too dear."
    )
    assert seen["the flour and bread company"] == "Brock Foods"


@needs_pack
def test_an_agent_is_named_where_he_is_taken_up() -> None:
    seen = by_source(
        "Hilda Brock said a consultant had told her to sell. Nobody at the yard believed it. "
        "The consultant, Ivo Tarrant, denies it."
    )
    assert seen["a consultant"] == "Ivo Tarrant"


@needs_pack
def test_two_who_may_be_the_agent_are_neither() -> None:
    seen = by_source(
        "Hilda Brock said a consultant had told her to sell. "
        "The consultant, Ivo Tarrant, denies it. The consultant Ilka Fenn does not."
    )
    assert seen["a consultant"] == "unnamed consultant"


@needs_pack
def test_whoever_tells_of_a_midfielder_does_not_mean_himself() -> None:
    seen = by_source(
        "Coach Otto Brandis praised Ivo Tarrant on Monday. "
        "Brandis said the young midfielder had promised him that he would stay in Lanmoor."
    )
    assert seen["the young midfielder"] == "Ivo Tarrant"


@needs_pack
def test_the_byline_says_i_and_asks() -> None:
    text = "The salt women of Marsk\n\nBy Hilda Brock\n\nThe lagoon is grey at four. I asked why it was so cold."
    assert by_source(text)["I"] == "Hilda Brock"
    text = (
        "Sixty seconds: Ivo Tarrant, goalkeeper\n\nInterview: Hilda Brock\n\nQ: Why do you wear two coats?\n\n"
        "A: I am always cold.\n\nQ: Even in May?\n\nA: In May I wear one."
    )
    said = told(text)
    assert ("Hilda Brock", "Why do you wear two coats") in said
    assert ("Ivo Tarrant", "I am always cold") in said


@needs_pack
def test_what_a_jury_heard_somebody_there_said() -> None:
    seen = by_source(
        "A clerk hid the maps under a pie, a jury heard on Monday.\n\n"
        "Otto Brandis, 33, denies two charges.\n\n"
        "Hanne Strobl, prosecuting, told the jury that he had sold them twice."
    )
    assert seen["a jury"] == "Hanne Strobl"


@needs_pack
def test_a_document_is_whose_hand_or_website_it_is_in() -> None:
    seen = by_source(
        "Otto Brandis ran the yard for years. A note in his handwriting says the pump never ran.\n\n"
        "A survey of 900 skippers by the Lanmoor Institute found that few can swim."
    )
    assert seen["A note in his handwriting"] == "Otto Brandis"
    assert seen["A survey of 900 skippers by the Lanmoor Institute"] == "Lanmoor Institute"


@needs_pack
def test_a_friend_is_nobody_who_is_named_soon_after() -> None:
    seen = by_source(
        "Otto Brandis has left the band, it emerged on Monday. A friend insists that he is well. "
        "The friend also denied that he had quarrelled with anybody. Ilka Fenn has not answered calls."
    )
    assert "Ilka Fenn" not in seen.values()


@needs_pack
def test_the_trade_of_a_firm_stands_for_one_the_article_shows_to_be_a_firm() -> None:
    text = "Lanmoor Foods shut its shops on Monday. The grocer told staff that rents were too high."
    assert by_source(text)["The grocer"] == "Lanmoor Foods"
    text = "The Harbour Board shut its pier on Monday. The grocer told staff that rents were too high."
    assert by_source(text)["The grocer"] == "grocer"


@needs_pack
def test_a_spokesman_is_named_behind_whom_he_speaks_for() -> None:
    seen = by_source("A spokesman for Mr Brandis, Ivo Tarrant, denied that the yard had been sold.")
    assert "Ivo Tarrant" in seen.values()


@needs_pack
def test_a_client_is_whom_the_article_gives_the_lawyer_to() -> None:
    seen = by_source(
        "Otto Brandis, who sold the ferry, denies fraud. His lawyer, Greta Lund, asked for a week.\n\n"
        "“My client wants his boat back,” Ms Lund said on Monday."
    )
    assert seen["My client"] == "Otto Brandis"
    seen = by_source(
        "Otto Brandis sold the ferry. The lawyer, Greta Lund, asked for a week.\n\n"
        "“My client told me that the ferry leaked,” Ms Lund said on Monday."
    )
    assert seen["My client"] == "Greta Lund's client"


@needs_pack
def test_a_document_is_by_its_author_who_is_named_later() -> None:
    text = "A report seen by the Marsk Courier warned that the wall was sinking. "
    seen = by_source(f"{text}It was sent to nobody. Its author, Hugo Tarrant, has retired.")
    assert seen["A report seen by the Marsk Courier"] == "Hugo Tarrant"
    seen = by_source(f"{text}A letter came in May. Its author, Hugo Tarrant, has retired.")
    assert seen["A report seen by the Marsk Courier"] == "report"


@needs_pack
def test_the_lead_s_couple_is_the_pair_named_first() -> None:
    lead = "A couple whose boat has leaked for nine years told the council on Monday that they would stay.\n\n"
    seen = by_source(f"{lead}Greta and Otto Brandis, both 70, bought the boat in Marsk.")
    assert seen["A couple whose boat has leaked for nine years"] == "Greta Brandis and Otto Brandis"
    seen = by_source(f"{lead}Hugo Tarrant and Ilka Fenn, who sit on the council, laughed.")
    assert "Tarrant" not in (seen["A couple whose boat has leaked for nine years"] or "")


@needs_pack
@pytest.mark.parametrize(("rest", "writer"), [("I ask why.", "Hugo Tarrant"), ("He asked why.", None)])
def test_whoever_is_met_is_the_writer_only_where_the_writer_shows(rest: str, writer: str | None) -> None:
    article = article_from_text(f"Mayor visits wall\n\nThe mayor met Hugo Tarrant on Monday. {rest}", id="wall")
    [parse] = parse_articles([(article, story_blocks(article))], DEFAULT_MODEL)
    found = spoken_to(parse, read_cast(article.text, parse, lambda word: False), lambda word: False)
    assert (found.name if found else None) == writer


@pytest.mark.parametrize(
    ("letters", "role", "whether"),
    [
        ("cp", ("commissioner", "police"), True),
        ("pro", ("officer", "police", "public", "relations"), True),
        ("pro", ("officer", "police", "relations"), True),
        ("ro", ("officer", "police", "relations"), False),
        ("opr", ("officer", "police", "relations"), True),
        ("rpo", ("officer", "police", "relations"), False),
    ],
)
def test_an_acronym_has_an_office_s_initials_in_order(letters: str, role: tuple[str, ...], whether: bool) -> None:
    assert abbreviates(letters, role) is whether


@needs_pack
def test_a_prime_minister_is_no_other_who_was_spoken_of_last() -> None:
    seen = by_source(
        "Otto Brandis laughed at the crowd on the pier. The prime minister said that the harbour would be dredged."
    )
    assert seen["The prime minister"] == "unnamed prime minister"


@needs_pack
def test_a_committee_of_the_lead_is_the_one_named_after_it() -> None:
    seen = by_source(
        "Hundreds of boats were counted twice, a committee of councillors has found.\n\n"
        "In a report published on Monday, the Quay and Harbour Committee accuses the clerk of sleeping.\n\n"
        "The committee wants him to resign."
    )
    assert seen["a committee of councillors"] == seen["The committee"] == "Quay and Harbour Committee"


@needs_pack
def test_a_foundation_in_one_country_is_not_the_one_named_after_the_lead() -> None:
    seen = by_source(
        "A foundation in Norway has said the bridge is unsafe.\n\nThe bridge was closed on Monday.\n\n"
        "People waited.\n\nThe money came from the Harbour Foundation, which is in Torr."
    )
    assert seen["A foundation in Norway"] != "Harbour Foundation"


@needs_pack
def test_a_party_of_a_case_is_whom_it_is_about_in_a_judge_s_words_too() -> None:
    seen = by_source(
        "The court heard a case brought by a retired botany teacher, Ilka Fenn, who alleged that the pumps had been "
        "copied.\n\n“Your own clerk has sworn that they are new. The petitioner says that she drew them in May. One of "
        "you is wrong,” Mr Justice Brandis observed."
    )
    assert seen["The petitioner"] == "Ilka Fenn"

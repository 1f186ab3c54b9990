"""How a reader would write a name: what belongs to a description, whose somebody is, and of whom a share is."""

from __future__ import annotations

import pytest

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Two people who were at the wedding said the cake was stale.",
            "Two people",
            "two people who were at the wedding",
        ),
        ("Republicans on the committee said the bill was dead.", "Republicans on", "Republicans on the committee"),
        ("A notice in the window said the shop was shut.", "A notice", "notice"),
        ("A nurse at the clinic said the beds were full.", "A nurse", "unnamed nurse"),
        ("A commission on the floods said the wall was too low.", "A commission", "commission on the floods"),
        ("There was a senior officer, who said the boat was lost.", "who", "unnamed senior officer"),
        ("A diplomat involved in the talks said the tea was cold.", "A diplomat", "unnamed diplomat"),
        ("A lawyer for them said the deed was lost.", "A lawyer", "unnamed lawyer"),
        ("Campaigners said the heron had gone.", "Campaigners", "campaigners"),
        ("A review in the Lanmoor Gazette said the play was long.", "A review", "Lanmoor Gazette"),
    ],
)
def test_a_description_has_what_tells_who_it_is(text: str, source: str, name: str) -> None:
    assert next(n for s, n in by_source(text).items() if s.startswith(source)) == name


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Two people close to Greta Holm said that she would stay. One of them said that the kiln was cold.",
            "One of them",
            "unnamed person close to Greta Holm",
        ),
        (
            "Four people briefed on the sale said the mill would close. Two of the people said the price was low.",
            "Two of the people",
            "two people briefed on the sale",
        ),
        (
            "Two former managers said the till was empty. A third said that it had never been full.",
            "A third",
            "third former manager",
        ),
        (
            "A footnote said the goose was real. Another said that it was not.",
            "Another",
            "another footnote",
        ),
        (
            "A survey asked 900 villagers about the bus. A third said that it never came.",
            "A third",
            "villagers",
        ),
    ],
)
def test_one_of_those_just_told_of_has_what_was_told_of_all(text: str, source: str, name: str) -> None:
    assert by_source(text)[source] == name


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "The Lanmoor Harbour Board met on Monday. A spokesman for the board said the crane was old.",
            "A spokesman for the board",
            "unnamed Lanmoor Harbour Board spokesman",
        ),
        (
            "The Royal Heron Trust has written to the mayor. A trust adviser said that the nest was empty.",
            "A trust adviser",
            "unnamed Royal Heron Trust adviser",
        ),
        (
            "The European Kelp Agency met on Monday. A European diplomat said that the fish was bad.",
            "A European diplomat",
            "unnamed European diplomat",
        ),
    ],
)
def test_who_speaks_for_a_body_has_its_name(text: str, source: str, name: str) -> None:
    assert by_source(text)[source] == name


@needs_pack
def test_an_owner_s_apostrophe_is_the_article_s() -> None:
    text = "‘It leaks,’ Greta Holm said. The boat's pump was Ms Holm's idea. Her brother said that it was new."
    assert by_source(text)["Her brother"] == "Greta Holm's brother"


@needs_pack
def test_an_owner_is_called_by_his_first_words() -> None:
    text = "A boy of about six stood on the quay. His father said that the ferry was late."
    assert by_source(text)["His father"] == "unnamed boy's father"


@needs_pack
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Number 10 said that the cat was well.", "Number 10"),
        ("The Hill Potters’ and Weavers’ Union said that the clay was wet.", "Hill Potters’ and Weavers’ Union"),
        ("The Lanmoor Centre for Bridge Research said that the arch was sound.", "Lanmoor Centre for Bridge Research"),
        ("The Patients’ Rights Forum said that the beds were old.", "Patients’ Rights Forum"),
        ("Oskar “The Ladle” Brint said that the soup was cold.", "Oskar Brint"),
        ("A spokesman for TarnPay said that the cards would work.", "unnamed TarnPay spokesman"),
    ],
)
def test_a_name_is_not_cut(text: str, name: str) -> None:
    assert set(by_source(text).values()) == {name}


@needs_pack
def test_an_office_before_a_bare_surname_tells_whose_it_is() -> None:
    seen = by_source(
        "Captain Olaf Tarrant met Judge Petra Tarrant on the barge. Captain Tarrant was paid in fish. "
        "Judge Tarrant said that the deck was rotten."
    )
    assert seen["Judge Tarrant"] == "Petra Tarrant"


@needs_pack
@pytest.mark.parametrize(("source", "name"), [("The elder Brint", "Olaf Brint"), ("Brint junior", "Leif Brint")])
def test_the_elder_and_the_younger_of_a_family(source: str, name: str) -> None:
    text = f"Leif Brint has sold the barge. His father, Olaf Brint, built it. {source} said that the deck was rotten."
    assert by_source(text)[source] == name


@needs_pack
def test_a_friend_is_not_who_was_spoken_of_last() -> None:
    text = "Greta Holm has slept in the kitchen since May. The friend said that the stove was cold."
    assert by_source(text)["The friend"] == "unnamed friend"

"""Whom titles, offices, relatives, papers and labels stand for, and where a quotation begins and ends."""

from __future__ import annotations

import importlib

import pytest

from quotecheck import attribute
from quotecheck.schema import Quote
from tests.attribute.needs import needs_pack

RUN = importlib.import_module("quotecheck.attribute.run")
INTERVIEW = (
    "Lotte Brandis raises bees on a roof. She spoke to the Marsk Courier on Friday.\n\n"
    "Q: How many hives are there?\n\n"
    "A: There are twelve now. We lost three in the frost.\n\n"
    "The new queens came by post.\n\n"
    "Q: Do they sting?\n\n"
    "A: Rarely. They are calm."
)


def name(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


def content(quote: Quote) -> str:
    return " ".join(s.text for s in quote.content)


def by_source(text: str) -> dict[str, str | None]:
    """Each source as the article words it, with its speaker's name."""
    return {q.source[0].text: name(q) for q in attribute(text).quotes if q.source}


def told(text: str) -> list[tuple[str | None, str]]:
    """Each quotation's speaker and content, in the article's order."""
    return [(name(q), content(q)) for q in attribute(text).quotes]


@needs_pack
def test_a_courtesy_title_tells_a_couple_apart() -> None:
    seen = by_source(
        "Quill Barlow and Senna Barlow run the ferry at Lanmoor. Senna Barlow sold her bakery to buy it. "
        "Mr Barlow said the engine was sound. Ms Barlow said the tickets were too cheap."
    )
    assert seen == {"Mr Barlow": "Quill Barlow", "Ms Barlow": "Senna Barlow"}


@needs_pack
def test_a_courtesy_title_decides_also_against_who_was_named_last() -> None:
    seen = by_source(
        "Quill Barlow and Senna Barlow run the ferry at Lanmoor. Senna Barlow sold her bakery to buy it. "
        "Quill Barlow keeps his tools on board. Ms Barlow said the tickets were too cheap."
    )
    assert seen == {"Ms Barlow": "Senna Barlow"}


@needs_pack
def test_sir_before_a_given_name_is_the_person_with_the_full_name() -> None:
    text = "The architect Orrin Pellow opened the library in Marsk. Sir Orrin said the roof had taken nine years."
    assert by_source(text) == {"Sir Orrin": "Orrin Pellow"}


@needs_pack
def test_the_doctor_and_the_mayor_are_whoever_bears_the_title() -> None:
    seen = by_source(
        "Dr Ilka Fenn works at the clinic in Marsk. Mayor Dr Hanne Strobl cut the ribbon. "
        "The mayor said the bridge would open in May."
    )
    assert seen == {"The mayor": "Hanne Strobl"}
    seen = by_source("Dr Ilka Fenn works at the clinic in Marsk. The doctor said the fever had passed.")
    assert seen == {"The doctor": "Ilka Fenn"}


@needs_pack
@pytest.mark.parametrize(
    "first",
    [
        "Deputy minister Rosa Kint met finance minister Petr Hallo in Marsk.",
        "Finance minister Petr Hallo met deputy minister Rosa Kint in Marsk.",
        "Deputy minister Rosa Kint met labour minister Petr Hallo in Marsk.",
    ],
)
def test_the_minister_is_one_with_a_department_rather_than_a_deputy(first: str) -> None:
    assert by_source(f"{first} The minister said the budget was closed.") == {"The minister": "Petr Hallo"}


@needs_pack
def test_an_office_is_the_name_behind_its_of_phrase() -> None:
    text = "The governor of the bank of Lanmoor, Lena Tamsin, opened the vault. The governor said rates would hold."
    assert by_source(text) == {"The governor": "Lena Tamsin"}


@needs_pack
def test_a_relative_goes_by_the_name_the_article_gives() -> None:
    seen = by_source(
        "Arvo Kessel grows plums above Marsk with his wife, Ida Kessel. Arvo Kessel laughed. "
        "His wife said the frost had come early."
    )
    assert seen == {"His wife": "Ida Kessel"}
    seen = by_source("Pia Lorrimer and her brother Sten Lorrimer dive for sponges. Her brother said the reef was bare.")
    assert seen == {"Her brother": "Sten Lorrimer"}


@needs_pack
def test_a_document_speaks_for_whoever_stands_behind_it() -> None:
    seen = by_source(
        "A Brackwater University poll found that most anglers wanted a later season. "
        "A letter signed by Gerd Ostrander said the pump had failed twice.\n\n"
        "The Lanmoor Ferry Company sells tickets online. Its annual report said that fares had fallen."
    )
    assert seen == {
        "A Brackwater University poll": "Brackwater University",
        "most anglers": "most anglers",  # what they wanted is a report within the poll's
        "A letter signed by Gerd Ostrander": "Gerd Ostrander",
        "Its annual report": "Lanmoor Ferry Company",
    }


@needs_pack
def test_a_is_the_person_introduced_and_q_the_paper_she_spoke_to() -> None:
    assert by_source(INTERVIEW) == {"Q": "Marsk Courier", "A": "Lotte Brandis"}
    assert [name(q) for q in attribute(INTERVIEW).quotes] == ["Marsk Courier", "Lotte Brandis"] * 2


@needs_pack
def test_a_turn_goes_on_through_paragraphs_up_to_the_next_label() -> None:
    turns = [[s.text for s in q.content] for q in attribute(INTERVIEW).quotes]
    assert len(turns) == 4
    assert len(turns[1]) == 1
    assert turns[1][0].startswith("There are twelve")
    assert turns[1][0].endswith("The new queens came by post")


@needs_pack
def test_a_nickname_and_what_one_could_say_are_no_quotations() -> None:
    text = (
        "The burglar, known as “The Mole”, left by the roof. Guards nicknamed him “The Sponge”. "
        "They called the van “Old Thunder”. One could call it a museum of rust. "
        "A cynic might say the locks were for show. Greta Holm said the lamps were new."
    )
    assert told(text) == [("Greta Holm", "the lamps were new")]


@needs_pack
def test_declining_comment_tells_nothing() -> None:
    assert told("The council declined comment. Greta Holm said the lamps were new.") == [
        ("Greta Holm", "the lamps were new")
    ]


@needs_pack
def test_declining_to_comment_tells_the_rules_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RUN, "readings", lambda items, model: [None] * len(items))
    text = "The council declined to comment. Bo Tarrant refused to comment. Greta Holm said the lamps were new."
    assert told(text) == [("Greta Holm", "the lamps were new")]


@needs_pack
def test_what_somebody_is_expected_to_say_is_one_quotation_with_one_cue() -> None:
    (quote,) = attribute("Olaf Brint is expected to say that the deficit has shrunk.").quotes
    assert [s.text for s in quote.cue] == ["is expected to say"]
    assert (name(quote), content(quote)) == ("Olaf Brint", "that the deficit has shrunk")


@needs_pack
def test_a_short_quotation_is_whose_sentence_introduces_it() -> None:
    text = (
        "Nadia Crewe said she had searched the whole cellar. Her sister stood up. “Which key?”\n\n"
        "Bo Tarrant told the guests: “The stove is cold.” Willa Tarn stood up. “Where is the oil?”"
    )
    assert told(text) == [
        ("Nadia Crewe", "she had searched the whole cellar"),
        ("Nadia Crewe's sister", "“Which key?”"),
        ("Bo Tarrant", "“The stove is cold.”"),
        ("Willa Tarn", "“Where is the oil?”"),
    ]


@needs_pack
def test_a_short_quotation_is_not_part_of_the_one_before_it() -> None:
    text = "“The pump will run by March,” Bo Tarrant said. Ms Tarn was not convinced. “Where is the water?”"
    assert told(text) == [("Bo Tarrant", "“The pump will run by March,”"), ("Ms Tarn", "“Where is the water?”")]


@needs_pack
def test_a_report_ends_before_a_quotation_of_whole_sentences() -> None:
    text = "Nadia Crewe said she had never seen the map. “He drew it for me.”"
    assert told(text) == [("Nadia Crewe", "she had never seen the map"), ("Nadia Crewe", "“He drew it for me.”")]


@needs_pack
def test_an_ampersand_and_a_numeral_belong_to_the_name() -> None:
    seen = by_source("Fitch & Loam said the seeds would arrive in April. Harlan Dove II said the barn was dry.")
    assert seen == {"Fitch & Loam": "Fitch & Loam", "Harlan Dove II": "Harlan Dove II"}


@needs_pack
def test_a_description_is_named_without_its_participle_clause_or_aside() -> None:
    seen = by_source(
        "Analysts polled by the Lanmoor Wire said that the price of tin would climb. "
        "Residents near the depot said the noise had stopped."
    )
    assert seen == {
        "Analysts polled by the Lanmoor Wire": "unnamed analysts",
        "Residents near the depot": "residents",
    }

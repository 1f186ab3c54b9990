"""What carries marks or a verb of speech and is no quotation."""

from __future__ import annotations

import pytest

from quotecheck import attribute
from tests.attribute.needs import needs_pack


def contents(text: str) -> list[str]:
    return [" ".join(s.text for s in q.content) for q in attribute(text).quotes]


def sources(text: str) -> list[list[str]]:
    return [[s.text for s in q.source] for q in attribute(text).quotes]


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "Mayor Orla Fenn declined to comment further.",
        "On Friday Orla Fenn stood by the gate and did not say a word.",
        "The report made no mention of the ferry.",
        "Her brother Piet sees it differently.",
        "The chairman, Piet Lorne, would neither confirm nor deny this.",
        "Letters found in the attic tell a stranger story.",
        "Nobody there ever used the word, and she said nothing.",
        "Mayor Orla Fenn talked about the weather.",
        "The bridge was first proposed in 1911.",
        "Her speech was read out by the deputy.",
    ],
)
def test_a_content_that_tells_nothing_is_none(text: str) -> None:
    assert contents(text) == []


@needs_pack
def test_a_pronoun_is_a_content_of_a_verb_that_takes_a_stand() -> None:
    assert contents("Mayor Orla Fenn condemned it.") == ["it"]


@needs_pack
def test_what_is_told_of_talking_is_a_content() -> None:
    assert contents("The mayor talked about closing the pool.") == ["closing the pool"]
    assert contents("Mayor Orla Fenn refused to say why.") != []


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "The hall, which rivals have nicknamed the “tin shed,” was full.",
        "The “Icebox”, as the hall is known, was full.",
        "Sailors call a wind of this kind a “squeezer”.",
        "Someone calling himself Marsh Heron wrote a reply.",
        "The club’s motto, “Stay Dry, Then Stay Afloat,” hangs over the door.",
        "Users have coined the verb “to lomble”.",
    ],
)
def test_what_something_is_called_is_no_remark(text: str) -> None:
    assert contents(text) == []


@needs_pack
def test_an_opinion_of_something_is_a_remark_whatever_verb_it_has() -> None:
    assert contents("Mayor Orla Fenn called the plan “absurd”.") == ["the plan “absurd”"]


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "The length of the queue suggests that the ferry is popular.",
        "His silence on the price suggests a rise is near.",
    ],
)
def test_what_the_writer_infers_is_no_quotation(text: str) -> None:
    assert contents(text) == []


@needs_pack
@pytest.mark.parametrize(
    "text",
    ["The survey suggests that the ferry is popular.", "The results show that the ferry is popular."],
)
def test_what_a_document_suggests_and_results_show_is_one(text: str) -> None:
    assert contents(text) == ["that the ferry is popular"]


@needs_pack
def test_what_was_not_said_after_all_is_no_quotation() -> None:
    assert contents("A critic might have written “a triumph” had the lights worked.") == []
    assert contents("Orla Fenn may have said that the ferry was late.") == ["that the ferry was late"]


@needs_pack
def test_what_a_speaker_says_he_thinks_is_one_remark() -> None:
    assert contents("Orla Fenn said she feared the delay would kill the plan.") == [
        "she feared the delay would kill the plan"
    ]


@needs_pack
@pytest.mark.parametrize("label", ["LANMOOR", "Storm Petra live", "Analysis"])
def test_a_town_or_a_heading_before_a_colon_is_no_speaker(label: str) -> None:
    assert [label] not in sources(f"{label}: The council has sold the old pier to a brewer.\n\nIt opens in May.")


@needs_pack
def test_nobody_is_said_to_have_asked() -> None:
    found = sources("Asked whether he would resign, the manager replied that he would rather walk home.")
    assert found.count(["the manager"]) == 1


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "You could call it “the triumph of hope”, if you were paid to.",
        "Had she been asked, she would have said “no”.",
        "A cynic would say that the bypass was built for the contractor.",
        "One can picture him muttering “never again” over his tea.",
        "Nobody will ever call it “the Versailles of the marshes”.",
        "If anyone asks “why”, there is no answer.",
    ],
)
def test_what_anybody_might_say_is_no_quotation(text: str) -> None:
    assert contents(text) == []


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "The minister spells “programme” with one m, to the despair of her clerks.",
        "Few of the trainees could pronounce “quinoa”.",
        "He has never used the word “retreat”.",
        "Its name comes from an old word for “long sleep”.",
        "The choir sang “Abide With Me” as the coffin was carried out.",
        "The file was stamped “Top Secret” and left on a train.",
        "The new exhibit, titled “Bread and Bombs”, opens on 4 March.",
    ],
)
def test_words_as_words_songs_and_stamps_are_no_quotation(text: str) -> None:
    assert contents(text) == []


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "Farmers and officials held talks on the price of cotton in Nandgaon.",
        "Mr Tanaka paid a call on the governor and presented her with a kite.",
        "On Monday she stood by the pit and did not say a word about it.",
        "His silence on the price suggests that a deal is near.",
        "In a rare show of public support for Nandgaon, the minister took the bus.",
        "That explains why the lights were still on at noon.",
    ],
)
def test_an_event_or_an_inference_is_no_quotation(text: str) -> None:
    assert contents(text) == []


@needs_pack
def test_few_who_would_have_said_so_deny_it() -> None:
    assert contents("Few people would have described Mr. Ostrey as a radical.") != []

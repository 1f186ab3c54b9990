"""Whom leads, headlines, surnames, epithets, pairs, papers and quotations without a source stand for."""

from __future__ import annotations

import pytest

from quotecheck import attribute
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source, name, told


@needs_pack
def test_a_blind_lead_is_whom_the_next_paragraph_names() -> None:
    seen = by_source(
        "Ferry boss ‘never saw’ the leak report\n\n"
        "The chief executive of Lanmoor Ferries told the council on Monday that he had never seen the report.\n\n"
        "Otto Brandis gave the answer three times in an hour.\n\n"
        "“I was at sea,” he said."
    )
    assert seen["The chief executive of Lanmoor Ferries"] == "Otto Brandis"
    assert seen["he"] == "Otto Brandis"


@needs_pack
def test_a_blind_lead_is_not_somebody_of_another_office_or_gender() -> None:
    seen = by_source(
        "A judge told the court on Monday that the pier was closed.\n\nDr Hanne Strobl works at the clinic in Marsk."
    )
    assert seen["A judge"] == "unnamed judge"
    seen = by_source("A widow told the court on Monday that the pier was closed.\n\nHugo Tarrant laughed at the clerk.")
    assert seen["A widow"] == "unnamed widow"


@needs_pack
def test_a_headline_is_whose_words_the_article_repeats() -> None:
    text = (
        "‘The pump never ran,’ says engineer\n\n"
        "The council of Marsk met on Monday to hear about the flood in the harbour.\n\n"
        "“The pump never ran in May,” Ilka Fenn told the councillors. “We had no oil.”"
    )
    assert told(text)[0][0] == "Ilka Fenn"


@needs_pack
def test_a_bare_surname_is_its_bearer_who_spoke_last() -> None:
    seen = by_source(
        "Quill Barlow runs the ferry at Lanmoor. His cousin, Senna Barlow, keeps the books.\n\n"
        "“The engine is sound,” Quill Barlow said on Monday, with a look at Senna Barlow.\n\n"
        "Barlow added that the tickets were too cheap."
    )
    assert seen["Barlow"] == "Quill Barlow"


@needs_pack
def test_of_whom_a_quotation_says_she_is_not_who_says_it() -> None:
    seen = by_source(
        "Hugo Barlow and Mary Barlow run the ferry at Lanmoor. Mary Barlow steered.\n\n“She never learnt,” Barlow said."
    )
    assert seen["Barlow"] == "Hugo Barlow"


@needs_pack
def test_senior_without_a_capital_belongs_to_the_name() -> None:
    seen = by_source("His father, Jonas Pellow, built the dam. Mr Pellow senior said the wall was sound.")
    assert seen == {"Mr Pellow senior": "Jonas Pellow"}


@needs_pack
def test_a_definite_description_that_nobody_bears_is_who_was_just_spoken_of() -> None:
    seen = by_source("Nadia Crewe, 46, lost her dog on Monday. The dinner lady said the gate had been left open.")
    assert seen == {"The dinner lady": "Nadia Crewe"}


@needs_pack
def test_an_office_is_not_somebody_who_holds_another() -> None:
    seen = by_source("Finance minister Petr Hallo spoke for an hour. The comptroller said the books were closed.")
    assert seen["The comptroller"] != "Petr Hallo"


@needs_pack
def test_of_two_ministers_in_one_sentence_the_later_goes_on() -> None:
    seen = by_source(
        "The finance minister, Petr Hallo, was pleased; the housing minister, Rosa Kint, was not. "
        "The minister said the homes were cold. Mr Hallo is 60."
    )
    assert seen["The minister"] == "Rosa Kint"


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "Transport minister Petr Hallo met interior minister Rosa Kint. The two ministers said the road was open.",
            "The two ministers",
            "Petr Hallo and Rosa Kint",
        ),
        (
            "Nadia Crewe and her husband, Bo Tarrant, sold the boat. The couple said it had leaked.",
            "The couple",
            "Nadia Crewe and Bo Tarrant",
        ),
        (
            "Nadia Crewe runs the inn. She and her husband, Bo Tarrant, said the roof had leaked.",
            "She and her husband, Bo Tarrant",
            "Nadia Crewe and Bo Tarrant",
        ),
        (
            "Nadia Crewe and the butcher, Bo Tarrant, said the road was open.",
            "Nadia Crewe and the butcher, Bo Tarrant",
            "Nadia Crewe and Bo Tarrant",
        ),
    ],
)
def test_two_people_are_named_both(text: str, source: str, speaker: str) -> None:
    assert by_source(text)[source] == speaker


@needs_pack
def test_a_relative_has_the_surname_that_a_courtesy_title_gives() -> None:
    text = (
        "Quill Barlow has run the shop in Marsk since 1988. His wife Beryl, who keeps the books, was blunter. "
        "Mrs Barlow said nobody came."
    )
    assert by_source(text) == {"Mrs Barlow": "Beryl Barlow"}


@needs_pack
def test_who_was_born_under_another_surname_is_one_person() -> None:
    seen = by_source(
        "Wanda Keller, who painted ships, died on Friday. She was 93.\n\n"
        "Wanda Osk was born above a bakery in Marsk. Wanda Osk said the smell never left her."
    )
    assert set(seen.values()) == {"Wanda Keller"}


@needs_pack
@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("A letter signed by 40 ferrymen said the pier was rotten.", "A letter signed by 40 ferrymen", "40 ferrymen"),
        (
            "Nadia Crewe left at noon. A message she sent to the council said the boat had sunk.",
            "A message she sent to the council",
            "Nadia Crewe",
        ),
        (
            "Nadia Crewe wrote in a letter that the gate was locked. The letter said the key was lost.",
            "The letter",
            "Nadia Crewe",
        ),
    ],
)
def test_a_paper_is_whoever_signed_sent_or_wrote_it(text: str, source: str, speaker: str) -> None:
    assert by_source(text)[source] == speaker


@needs_pack
def test_a_clause_says_who_sent_what_it_is_about() -> None:
    text = "The clerk found an e-mail on Monday. Sent by Nadia Crewe in May, it warned that the pier was rotten."
    assert by_source(text)["it"] == "Nadia Crewe"


@needs_pack
def test_nobody_in_particular_is_not_spoken_of_again() -> None:
    seen = by_source("Nadia Crewe spoke for an hour. Not every critic was won over. She said the roof had leaked.")
    assert seen["She"] == "Nadia Crewe"


@needs_pack
def test_a_quotation_in_its_own_paragraph_is_whose_the_one_before_was() -> None:
    text = (
        "Dr Ilka Fenn, the head of the clinic, said the council had lied.\n\n"
        "“We have been patient. We have waited for nine years, and no pump has come.”"
    )
    assert [n for n, _ in told(text)] == ["Ilka Fenn", "Ilka Fenn"]


@needs_pack
def test_a_question_without_a_verb_brings_on_who_answers() -> None:
    text = (
        "“The stove is cold,” said Bo Tarrant. “Nobody has lit it.”\n\n"
        "And his sister, Willa?\n\n"
        "“I would have sold the stove.”"
    )
    assert told(text)[-1][0] == "Willa"


@needs_pack
def test_a_clause_before_it_speaks_of_the_subject() -> None:
    text = (
        "Hugo Silva had praised the crew on Monday. Asked whether he was tired, Bo Tarrant laughed. "
        "“I could row to Marsk.”"
    )
    assert told(text)[-1][0] == "Bo Tarrant"


@needs_pack
def test_a_name_is_what_the_noun_beside_it_says() -> None:
    seen = by_source("The laundry company Quimble said on Friday that a pipe had burst. It said nobody was hurt.")
    assert set(seen.values()) == {"Quimble"}
    seen = by_source("My student Zorvan Quimbly dived at dawn. The boy said the water was clear.")
    assert seen == {"The boy": "Zorvan Quimbly"}


@needs_pack
def test_a_line_above_the_questions_says_who_answers() -> None:
    text = (
        "Lanmoor County Council has closed the bridge. Bo Tarrant, a grocer, is angry. Bo Tarrant sells rope.\n\n"
        "WHAT THE COUNCIL SAYS\n\n"
        "Q: When will the bridge open?\n\n"
        "A: Not before the pier has been mended."
    )
    assert [name(q) for q in attribute(text).quotes][-1] == "Lanmoor County Council"


@needs_pack
def test_an_inverted_speaker_is_the_source() -> None:
    quotes = attribute("“Stop the buses!” shouted a man at the back.").quotes
    assert [s.text for q in quotes for s in q.source] == ["a man at the back"]

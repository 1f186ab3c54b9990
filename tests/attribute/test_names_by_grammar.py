"""What the article's own grammar tells of a name: who it is, what it is, and whom it is kin to."""

from __future__ import annotations

from quotecheck import attribute
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source, told


@needs_pack
def test_a_word_that_only_opens_a_sentence_is_nobody() -> None:
    seen = by_source(
        "Torrance Mills will close its dye works. “We are sorry,” Joren Blick, the owner, said.\n\n"
        "Severance was left to Mirela Stanko, who runs personnel. Everyone, she said, would get eight weeks of pay."
    )
    assert seen["she"] == "Mirela Stanko"


@needs_pack
def test_a_noun_in_its_own_phrase_says_nothing_of_the_name_after_it() -> None:
    seen = by_source("On the left bank Jolenta Breszin has kept geese for years. “They bite,” she said.")
    assert seen["she"] == "Jolenta Breszin"


@needs_pack
def test_a_statement_read_out_by_a_lawyer_is_his_client_s() -> None:
    seen = by_source(
        "Cormac Velder would not come to the gate, but his solicitor read out a statement. "
        "“The barrels were sealed when they left us,” it said."
    )
    assert seen["it"] == "Cormac Velder"


@needs_pack
def test_a_memo_is_whose_words_have_been_quoted_from_it() -> None:
    seen = by_source(
        "Torrance Mills told its weavers of the closure in a memo on Monday.\n\n"
        "“I take the blame for this,” Joren Blick, the owner, wrote.\n\n"
        "The memo added: “Please stay until Friday.”"
    )
    assert seen["The memo"] == "Joren Blick"


@needs_pack
def test_who_represents_a_place_is_its_member() -> None:
    seen = by_source(
        "Fenna Ostrick, who represents the Marl Islands, led the revolt in the chamber.\n\n"
        "The member for the Marl Islands said that her voters had been forgotten."
    )
    assert seen["The member for the Marl Islands"] == "Fenna Ostrick"


@needs_pack
def test_a_chief_executive_is_the_chief_of_headlines() -> None:
    seen = by_source(
        "Sankor chief says of the leak: “Nobody read a single letter”\n\n"
        "Loren Kpebo, the chief executive of Sankor Post, spoke in Marsk on Friday."
    )
    assert seen["Sankor chief"] == "Loren Kpebo"


@needs_pack
def test_a_sentence_that_gives_somebody_s_view_brings_him_on() -> None:
    seen = by_source(
        "Declan Tormey ate the mussels on his birthday. “I was ill by midnight,” he said.\n\n"
        "For the innkeeper Samuel Roone, the town is the loser. “No bed is booked for June,” he said."
    )
    assert list(seen.values())[-1] == "Samuel Roone"


@needs_pack
def test_whoever_is_asked_answers() -> None:
    quotes = told(
        "“The margin will shrink,” said Ravi Monteith, the treasurer.\n\n"
        "Asked whether the board was tired of its chairman, Lord Pennick answered for himself. "
        "“I took this job to finish it,” he said."
    )
    assert quotes[-1][0] == "Lord Pennick"


@needs_pack
def test_her_son_bears_her_surname() -> None:
    seen = by_source(
        "Vilma Castor taught the valley to knit. As her editor, Inga Drey, put it, “Vilma never wasted wool.”\n\n"
        "According to her daughter, Ruta Castor Vaune, she was knitting to the last."
    )
    assert seen["her daughter, Ruta Castor Vaune"] == "Ruta Castor Vaune"


@needs_pack
def test_a_firm_may_be_named_like_a_person() -> None:
    seen = by_source("Hollen Drews called the report wrong. The valves, the firm said, had been fitted by the harbour.")
    assert seen["the firm"] == "Hollen Drews"


@needs_pack
def test_brothers_share_the_surname_they_are_named_by() -> None:
    seen = by_source(
        "The wickets fell to the Perrin brothers, who bowled all day. Kavan Perrin, the younger, took five. "
        "Delshan had four.\n\n“He bowled better,” Delshan said."
    )
    assert seen["Delshan"] == "Delshan Perrin"


@needs_pack
def test_a_union_s_name_goes_on_behind_its_apostrophe() -> None:
    seen = by_source("The Dock Workers’ Union said that the ferries would stop on Monday.")
    assert seen["The Dock Workers’ Union"] == "Dock Workers’ Union"


@needs_pack
def test_a_name_ends_before_as() -> None:
    quotes = told(
        "Pitch ‘not a road’, insists Senanya as Lake County slide\n\n"
        "Lake County captain Roshan Senanya made no excuses. ‘We batted badly,’ Senanya said."
    )
    assert {speaker for speaker, _ in quotes} == {"Roshan Senanya"}


@needs_pack
def test_minutes_are_their_body_s() -> None:
    seen = by_source(
        "The Bank of Norden left its rate at 4 per cent and said prices would rise.\n\n"
        "Minutes of the meeting show that two members voted for a cut."
    )
    assert "Bank of Norden" in seen.values()
    assert not any(speaker and "inutes" in speaker for speaker in seen.values())


@needs_pack
def test_the_name_behind_a_quotation_and_a_colon_is_its_speaker() -> None:
    quotes = attribute(
        "‘I am too tired to look after it any longer’: Ormond-Pyke hands mill to son\n\n"
        "Lenny Ormond-Pyke gave up the mill on Friday."
    ).quotes
    assert quotes[0].speaker is not None and quotes[0].speaker.name == "Lenny Ormond-Pyke"


@needs_pack
def test_a_quotation_that_an_odd_line_leads_in_is_not_the_last_speaker_s() -> None:
    quotes = told(
        "“Nobody is on trial in this room,” Dame Rosa Pether said.\n\n"
        "One sentence had already left the hall and was going round the quay: “You could hear the bells in the water.”"
    )
    assert quotes[-1][0] != "Dame Rosa Pether" and quotes[-1][0] != "Rosa Pether"


@needs_pack
def test_a_minister_s_counterpart_is_a_minister() -> None:
    seen = by_source(
        "Trade Minister Dalia Renck said her country had nothing to hide. Her Lumovian counterpart, Anton Veiss, "
        "came late to the hall.\n\nThe minister later told reporters that he doubted the figures."
    )
    assert seen["The minister"] == "Anton Veiss"

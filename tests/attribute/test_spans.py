"""What counts as a report within a report, and where clauses, headlines and their speakers begin and end."""

from __future__ import annotations

import pytest

from quotecheck import attribute
from quotecheck.schema import Quote
from quotecheck.text.datelines import opens_with_place, story_start
from tests.attribute.needs import needs_pack

BODY = "\n\nThe harbour board met in Marsk on Monday. It sat for two hours."


def joined(spans: tuple[object, ...]) -> str:
    return " | ".join(str(getattr(s, "text", "")) for s in spans)


def parts(quote: Quote) -> tuple[str, str, str]:
    return joined(quote.source), joined(quote.cue), joined(quote.content)


def contents(text: str) -> list[str]:
    return [joined(q.content) for q in attribute(text).quotes]


def nested(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of what stands within another's words."""
    return [parts(q) for q in attribute(text).quotes if q.parent is not None]


# Reports within a report -----------------------------------------------------


@needs_pack
def test_what_others_told_the_speaker_is_a_report_of_its_own() -> None:
    text = "“They told us that the ferry was safe,” Ilka Fenn said."
    assert nested(text) == [("They", "told", "that the ferry was safe")]


@needs_pack
def test_what_somebody_else_wants_is_a_report_of_its_own() -> None:
    text = "“The council wants the pier sold by spring,” Ilka Fenn said."
    assert nested(text) == [("The council", "wants", "the pier sold by spring")]


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "“You know that the ferry is safe,” Ilka Fenn said.",
        "“If they say that it is safe, I shall go,” Ilka Fenn said.",
        "Ilka Fenn said she hoped the ferry would be safe.",
        "“I think the ferry is safe,” Ilka Fenn said.",
        "Ilka Fenn said the driver refused to move.",
    ],
)
def test_what_colours_supposes_or_happens_is_no_report_of_its_own(text: str) -> None:
    assert nested(text) == []


@needs_pack
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ilka Fenn said the council regarded the pier as a gift.", "the council"),
        ("“The engineers are of the view that the pier is safe,” Ilka Fenn said.", "The engineers"),
    ],
)
def test_how_others_see_a_thing_is_a_report_of_its_own(text: str, source: str) -> None:
    assert [said for said, _, _ in nested(text)] == [source]


@needs_pack
def test_a_report_that_fills_anothers_words_is_kept_beside_it() -> None:
    text = "Lotte Brandis laughed. “Dad said he would sell the boat if I sang one more song.”"
    assert "he would sell the boat if I sang one more song" in contents(text)


# Ends of clauses -------------------------------------------------------------


@needs_pack
def test_whom_it_is_told_is_no_part_of_a_clause() -> None:
    text = "Quill Barlow told the harbour board on Tuesday that the engine was sound."
    assert contents(text) == ["that the engine was sound"]


@needs_pack
def test_a_subject_before_the_cue_belongs_to_the_verb_behind_it() -> None:
    text = "The pier, in the words of Ilka Fenn, is “a bridge to nowhere”."
    assert contents(text) == ["The pier | is “a bridge to nowhere”"]


@needs_pack
def test_what_is_not_told_is_a_question() -> None:
    assert contents("Quill Barlow would not say when the ferry was last painted.") == [
        "when the ferry was last painted"
    ]


@needs_pack
def test_a_clause_of_speech_may_have_an_addressee_behind_the_quotation() -> None:
    assert contents("The crane had never failed, Quill Barlow reminded the room.") == ["The crane had never failed"]


@needs_pack
def test_what_a_court_heard_was_said() -> None:
    assert contents("The brakes had failed twice that week, the inquest heard.") == [
        "The brakes had failed twice that week"
    ]


# Headlines -------------------------------------------------------------------


@needs_pack
def test_a_kicker_names_nobody() -> None:
    found = attribute("Harbour row: ‘You can keep your crane’" + BODY).quotes
    assert [(joined(q.source), joined(q.content)) for q in found] == [("", "‘You can keep your crane’")]


@needs_pack
def test_a_kicker_before_plain_news_is_no_quotation() -> None:
    assert attribute("Analysis: The Harbour Board Has Run Out of Cranes" + BODY).quotes == ()


@needs_pack
def test_a_name_behind_a_headlines_colon_is_its_speaker() -> None:
    found = attribute("Board must repair both cranes: Harbour Tribunal" + BODY).quotes
    assert parts(found[0]) == ("Harbour Tribunal", ":", "Board must repair both cranes")


@needs_pack
def test_what_happens_meanwhile_is_not_vowed() -> None:
    assert contents("Dockers vow to stay out as minister flies home" + BODY) == ["to stay out"]


@needs_pack
def test_what_happens_while_somebody_warns_is_not_warned_of() -> None:
    assert contents("Glenmoor council puts off pier vote as engineers warn of cracks" + BODY) == ["cracks"]


def test_a_lone_place_in_capitals_is_a_dateline_and_a_label_is_not() -> None:
    one = "MARSKPUR: The board met."
    two = "RUIZ: We start.\nVOSS: Who pays?"
    assert opens_with_place(one, [(0, len(one))])
    assert not opens_with_place(two, [(0, 15), (16, len(two))])
    assert story_start(one, 0, len(one), place=True) == len("MARSKPUR: ")
    assert story_start(one, 0, len(one)) == 0
    assert story_start("MARSKPUR, Oct 7: The board met.", 0, 31) == len("MARSKPUR, Oct 7: ")

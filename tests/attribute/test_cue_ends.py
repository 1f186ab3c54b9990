"""Where a cue and a source end, and what is a report although the tagging head does not see it."""

from __future__ import annotations

import pytest

from quotecheck import attribute
from quotecheck.schema import Quote
from tests.attribute.needs import needs_pack


def cues(text: str) -> list[str]:
    return [s.text for q in attribute(text).quotes for s in q.cue]


def sources(text: str) -> list[str]:
    return [s.text for q in attribute(text).quotes for s in q.source]


def contents(text: str) -> list[str]:
    return [content(q) for q in attribute(text).quotes]


def content(quote: Quote) -> str:
    return " ".join(s.text for s in quote.content)


@needs_pack
@pytest.mark.parametrize(
    "text",
    [
        "“The gate is shut for the winter,” Marla Quist, the harbour master, said in a statement.",
        "Marla Quist, the harbour master, said in an interview that the gate was shut for the winter.",
        "The harbour board said on Tuesday that the gate was shut for the winter.",
    ],
)
def test_where_and_when_it_was_said_is_no_part_of_the_cue(text: str) -> None:
    assert cues(text) == ["said"]


@needs_pack
def test_whoever_a_thing_was_announced_by_is_no_part_of_the_cue() -> None:
    assert cues("The closure of the ferry was announced by the harbour master, Marla Quist.") == ["was announced"]


@needs_pack
def test_a_relative_clause_belongs_to_the_source() -> None:
    seen = sources(
        "Marla Quist, who runs the ferry, later told the board that the engine was “a kettle with a rudder”."
    )
    assert seen == ["Marla Quist, who runs the ferry"]


@needs_pack
def test_a_vote_is_no_quotation() -> None:
    assert contents("The harbour board voted 5-2 on Monday to sell the old ferry.") == []


@needs_pack
def test_the_words_of_another_are_a_report_within_a_report() -> None:
    seen = contents("Marla Quist said her father’s last words were that the boat was paid for.")
    assert "that the boat was paid for" in seen

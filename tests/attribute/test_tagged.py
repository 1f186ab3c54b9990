"""Rules and tagging head together, and the rules alone."""

from __future__ import annotations

import importlib

import pytest

from quotecheck import attribute
from quotecheck.attribute.confidence import confidence, logit
from quotecheck.lexicon import learned
from tests.attribute.needs import needs_pack

RUN = importlib.import_module("quotecheck.attribute.run")
STORY = (
    "Orla Vance, who runs the harbour board, told reporters on Monday that the old lock would open in June. "
    "“We have waited long enough,” she said, “and so have the eels.”"
)


@needs_pack
def test_rules_alone_answer_where_the_pack_has_no_head(monkeypatch: pytest.MonkeyPatch) -> None:
    with_head = attribute(STORY)
    monkeypatch.setattr(RUN, "readings", lambda items, model: [None] * len(items))
    alone = attribute(STORY)
    assert [q.speaker.name for q in alone.quotes if q.speaker] == ["Orla Vance", "Orla Vance"]
    assert [[s.text for s in q.content] for q in alone.quotes] == [
        [s.text for s in q.content] for q in with_head.quotes
    ]


@needs_pack
def test_both_levels_of_a_report_within_words_are_found_and_linked() -> None:
    quotes = attribute("“The clerk told me that the bridge was safe,” Ana Ruiz said.").quotes
    outer = next(q for q in quotes if q.parent is None)
    inner = next(q for q in quotes if q.parent == outer.id)
    assert outer.speaker is not None
    assert outer.speaker.name == "Ana Ruiz"
    assert "the bridge was safe" in inner.content[0].text


@needs_pack
def test_talks_that_were_held_are_no_quotation() -> None:
    assert attribute("The two foreign ministers held crucial talks on trade and the river on Friday.").quotes == ()


@needs_pack
def test_a_label_that_opens_paragraphs_is_a_speaker_also_in_lower_case() -> None:
    text = (
        "Harbour Weekly: When will it open?\n\nVance: In June. The gates are new, and they were dear.\n\n"
        "Harbour Weekly: And the eels?\n\nVance: They were asked. They said nothing."
    )
    turns = [q for q in attribute(text).quotes if q.construction == "transcript"]
    assert [q.source[0].text for q in turns] == ["Harbour Weekly", "Vance", "Harbour Weekly", "Vance"]
    assert turns[1].content[0].text.startswith("In June. The gates")


def test_confidence_rises_with_what_speaks_for_a_draft() -> None:
    assert learned("confidence")["likely"] > 0
    sure, doubtful = ({"likely": logit(p), "ruled": logit(p), "has-rule": 1.0, "agree": p} for p in (0.95, 0.1))
    assert confidence(sure) > 0.8 > 0.4 > confidence(doubtful)


@needs_pack
def test_whoever_is_quoted_as_my_neighbour_is_named_after_the_speaker() -> None:
    quotes = attribute("“My neighbour asked, ‘Who checks the stones?’, and nobody answered,” said Joss Keld.").quotes
    assert {q.speaker.name for q in quotes if q.speaker} == {"Joss Keld", "Joss Keld’s neighbour"}


@needs_pack
def test_what_a_pledge_is_to_do_ends_before_what_the_pledge_did() -> None:
    text = (
        "A pledge by the warden, Bram Oster, to plant “nine hundred oaks a year” set off the loudest quarrel of the "
        "winter on Sunday, when the parish met."
    )
    [quote] = attribute(text).quotes
    assert quote.content[-1].text.endswith("a year”")

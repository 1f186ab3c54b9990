"""What limits a claim without a conjunction, and what only tells more of it."""

from __future__ import annotations

import pytest

from quotecheck.compare.limits import is_limited
from quotecheck.schema import EditKind
from quotecheck.text.tokens import tokens
from tests.compare.words import said


def limited(text: str, reported: bool = False) -> bool:
    """Whether the words in braces, left out, limit the sentence."""
    before, found = text.split("{")
    found = found.rstrip("}")
    whole = tokens(before + found)
    size = len(tokens(before))
    return is_limited(before + found, whole[size - 1], whole[size:], reported)


@pytest.mark.parametrize(
    "text",
    [
        "No keeper {on the night roll",
        "Every barge {we could find",
        "We saw none {that would float",
        "We have no map of any reef {that the divers drew",
        "Nobody's rent goes up {this winter",
        "Nobody sails {these days",
        "Everybody {on the night roll",
        "Anybody {we could find",
        "The lock is not {yet",
        "We will buy a crane {that the port can afford",
        "If the ice holds {and nobody objects",
        "If the ice holds{, and nobody objects",
        "We wait until the ice is tested {and the keeper tells you so",
    ],
)
def test_what_belongs_to_all_or_none_limits_the_claim(text: str) -> None:
    assert limited(text)


@pytest.mark.parametrize(
    "text",
    [
        "A keeper {on the night roll",
        "The barges {we could find",
        "They built a lock {that pleases the geese",
        "No keeper{, who was asleep,",
        "The rent goes up {this winter",
        "The keeper sails {these days",
        "No keeper knew {that the ice was thin",
        "We want none of {that rope",
        "The ice holds {and nobody objects",
        "We sail when the ice goes {and nobody objects",
    ],
)
def test_what_tells_more_does_not(text: str) -> None:
    assert not limited(text)


def test_a_relative_clause_in_reported_speech_may_be_the_writer_s() -> None:
    assert limited("We will buy a crane {that the port can afford")
    assert not limited("We will buy a crane {that the port can afford", reported=True)
    assert limited("Every barge {that the port can afford", reported=True)


def test_a_limit_left_out_inside_a_sentence_is_a_condition() -> None:
    assert said("We saw no ice from the quay.", "We saw no ice so far from the quay.") == [
        (EditKind.CONDITION, "", "so far")
    ]
    assert said("No barge will be turned away.", "No barge with papers will be turned away.") == [
        (EditKind.CONDITION, "", "with papers")
    ]
    assert said("One barge will be turned away.", "One barge with papers will be turned away.") == [
        (EditKind.DELETION, "", "with papers")
    ]

"""Classes of words that are more than one word: what opens a condition, what limits, what tells of doubt."""

from __future__ import annotations

import pytest

from quotecheck.compare.classes import is_limit, is_phrase_of_doubt, opens_condition
from quotecheck.text.tokens import tokens


@pytest.mark.parametrize("text", ["so far", "for now", "with one exception", "in some places", "and so far, she said"])
def test_a_set_phrase_limits_wherever_it_stands(text: str) -> None:
    assert is_limit(tokens(text))
    assert opens_condition(tokens(text))


@pytest.mark.parametrize(
    "text", ["so far away", "far", "at the moment of the launch", "with one crane", "in some boats"]
)
def test_words_like_those_of_a_set_phrase_do_not(text: str) -> None:
    assert not is_limit(tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "save for the keeper",
        "barring fog",
        "for a barge whose keeper is awake",
        "as she was taught to do it",
        "knowing what we knew",
        "so far we have seen no ice",
    ],
)
def test_exceptions_persons_and_manner_open_a_condition(text: str) -> None:
    assert opens_condition(tokens(text))


@pytest.mark.parametrize(
    "text", ["as I said at noon", "as you know", "for a barge", "so far away from the quay", "knowing him"]
)
def test_asides_do_not(text: str) -> None:
    assert not opens_condition(tokens(text))


@pytest.mark.parametrize(
    "text",
    ["as far as I know", "as far as she knew", "to the best of his knowledge", "I'd bet", "he'd imagine, he said"],
)
def test_doubt_is_doubt_whoever_has_it_and_no_condition(text: str) -> None:
    assert is_phrase_of_doubt(tokens(text))
    assert not opens_condition(tokens(text))


def test_as_far_as_a_place_is_no_doubt() -> None:
    assert not is_phrase_of_doubt(tokens("as far as the quay"))
    assert opens_condition(tokens("as far as the quay"))

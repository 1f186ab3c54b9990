"""Classes of words that are more than one word: what opens a condition, what limits, what tells of doubt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quotecheck.compare.classes import is_ambiguous, is_limit, is_phrase_of_doubt, opens_condition
from quotecheck.lexicon import lexicon
from quotecheck.text.tokens import tokens


@pytest.mark.parametrize(
    "text",
    [
        "so far",
        "for now",
        "with one exception",
        "in some places",
        "and so far, she said",
        "but one",
        "bar two",
        "in the first instance",
        "at the moment",
        "in our view",
        "at this stage",
        "in principle",
    ],
)
def test_a_set_phrase_limits_wherever_it_stands(text: str) -> None:
    assert is_limit(tokens(text))
    assert opens_condition(tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "so far away",
        "far",
        "at the moment of the launch",
        "with one crane",
        "in some boats",
        "in the one instance",
        "at this stage of the race",
    ],
)
def test_words_like_those_of_a_set_phrase_do_not(text: str) -> None:
    assert not is_limit(tokens(text))
    assert not opens_condition(tokens(text))


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
    [
        "as far as I know",
        "as far as she knew",
        "to the best of his knowledge",
        "I'd bet",
        "he'd imagine, he said",
        "as I recall",
        "if she recalls",
        "as far as I recall",
        "as far as we recall, she said",
    ],
)
def test_doubt_is_doubt_whoever_has_it_and_no_condition(text: str) -> None:
    assert is_phrase_of_doubt(tokens(text))
    assert not opens_condition(tokens(text))


@pytest.mark.parametrize("text", ["I recall", "as I called", "if the keeper recalls", "as I recall the launch"])
def test_who_recalls_what_is_no_doubt(text: str) -> None:
    assert not is_phrase_of_doubt(tokens(text))


def _rows(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _rows(part)


def test_every_row_is_written_in_the_forms_of_tokens() -> None:
    for row in _rows(lexicon("compare")):
        forms = " ".join(t.form for t in tokens(row.replace("#1th", "first")))
        assert forms.replace("#1 ", "one ").removesuffix("#1") + "one" * forms.endswith("#1") == row.replace("_", " ")


def test_an_ordinal_in_a_row_is_as_tokens_give_it() -> None:
    assert [t.form for t in tokens("in the first instance")] == ["in", "the", "#1th", "instance"]


def test_as_far_as_a_place_is_no_doubt() -> None:
    assert not is_phrase_of_doubt(tokens("as far as the quay"))
    assert opens_condition(tokens("as far as the quay"))


@pytest.mark.parametrize("text", ["we gathered", "and he bet", "it appeared"])
def test_some_phrases_of_doubt_may_be_something_done(text: str) -> None:
    assert is_ambiguous(tokens(text))


def test_a_phrase_that_is_always_doubt_is_not_ambiguous() -> None:
    assert not is_ambiguous(tokens("I'd bet"))

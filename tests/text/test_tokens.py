"""Tokens: offsets index the text, and one form stands for all spellings of a word and for nothing else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text.tokens import ELLIPSIS, tokens


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


def pieces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokens(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("won’t", "will not"),
        ("can't", "cannot"),
        ("cannot", "can not"),
        ("shan't", "shall not"),
        ("it’s", "it is"),
        ("we're", "we are"),
        ("they’ve", "they have"),
        ("I'm", "I am"),
        ("she'll", "she will"),
        ("let's", "let us"),
        ("don't", "don’t"),
        ("colour", "color"),
        ("neighbourhoods", "neighborhoods"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("theatre", "theater"),
        ("centred", "centered"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("judgement", "judgment"),
        ("towards", "toward"),
        ("grey", "gray"),
        ("fulfils", "fulfills"),
        ("learnt", "learned"),
        ("No one", "nobody"),
        ("U.S.", "US"),
        ("U.K.", "UK"),
        ("café", "cafe"),
        ("ﬁlled", "filled"),
        ("“Quoted”", "'quoted'"),
        ("wait . . . what", "wait… what"),
        ("well-kept", "well kept"),
    ],
)
def test_these_are_the_same_words(first: str, second: str) -> None:
    assert forms(first) == forms(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("filled", "filed"),
        ("hour", "our"),
        ("hours", "ours"),
        ("four", "for"),
        ("pour", "por"),
        ("tours", "tors"),
        ("scouring the valley", "scoring the valley"),
        ("awards", "award"),
        ("the wards", "the ward"),
        ("Edwards", "Edward"),
        ("US", "us"),
        ("will", "will not"),
        ("can", "can't"),
        ("well", "we'll"),
        ("were", "we're"),
        ("ill", "I'll"),
        ("its", "it's"),
        ("councils", "council"),
        ("advice", "advise"),
        ("lose", "loose"),
        ("though", "through"),
        ("price", "prize"),
    ],
)
def test_these_are_different_words(first: str, second: str) -> None:
    assert forms(first) != forms(second)


def test_a_contraction_is_two_words_that_lie_side_by_side() -> None:
    assert pieces("She won’t cannot let's it’s") == ["She", "wo", "n’t", "can", "not", "let", "'s", "it", "’s"]


def test_the_owner_s_mark_belongs_to_the_word() -> None:
    assert (pieces("the council’s plan"), forms("the council’s plan")[1]) == (["the", "council’s", "plan"], "council")


def test_brackets_mark_what_an_editor_put_in() -> None:
    assert [t.form for t in tokens("He [the mayor] won’t [yet] go") if t.bracketed] == ["the", "mayor", "yet"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("“We go.” Then he left. Why? He slept", ["go", "left", "why", "slept"]),
        ("Mr. Hale met Gov. Ives. She left.", ["ives", "left"]),
        ("She met the governor. He left.", ["governor", "left"]),
        ("J. Hale said so, and so did I. He left.", ["i", "left"]),
        ("A line without a stop\n\nAnother", ["stop", "another"]),
        ("It costs 1.5m in the U.S. today", ["today"]),
    ],
)
def test_sentence_ends_are_marked(text: str, ends: list[str]) -> None:
    assert [t.form for t in tokens(text) if t.last] == ends


def test_an_ellipsis_is_a_token_of_its_own() -> None:
    assert forms("We go … now . . . or then...") == ["we", "go", ELLIPSIS, "now", ELLIPSIS, "or", "then", ELLIPSIS]


@pytest.mark.parametrize("text", ["", " ", "—", "“”", "[]", "?!", "\u200b"])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    assert tokens(text) == []


def test_a_stretch_is_read_with_offsets_into_the_whole() -> None:
    text = "The ferry stops at twelve thousand feet."
    part = tokens(text, 10, 34)
    assert [text[t.start : t.end] for t in part] == ["stops", "at", "twelve thousand"]


WORDLIKE = st.text(st.sampled_from("aI1250,.'’‘-–−%$£€½[]…“” \n\u00a0kmbnthand"), max_size=60)
NUMBERLIKE = st.lists(
    st.sampled_from(
        ["two", "half", "a", "and", "hundred", "million", "point", "third", "of", "May", "the", "US", "$5", "-3", "3",
         "rd", "bn", "percent", "per", "cent", "twenty", "zero", "dollars", ".", "…", "won't"]
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@given(text=st.one_of(st.text(max_size=120), WORDLIKE, NUMBERLIKE, NUMBERLIKE.map(lambda text: text.replace(" ", ""))))
def test_any_text_gives_tokens_in_order_within_its_bounds(text: str) -> None:
    found = tokens(text)
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert token.form
        assert " " not in token.form
    for token, following in pairwise(found):
        assert token.start <= following.start
        assert token.end <= following.end
        assert token.end <= following.start or (token.start, token.end) == (following.start, following.end)


@given(text=st.one_of(st.text(max_size=80), NUMBERLIKE), cut=st.tuples(st.integers(0, 80), st.integers(0, 80)))
def test_any_stretch_gives_tokens_within_it(text: str, cut: tuple[int, int]) -> None:
    start, end = sorted(min(at, len(text)) for at in cut)
    assert all(start <= token.start and token.end <= end for token in tokens(text, start, end))


def test_what_one_reader_does_to_its_tokens_is_not_seen_by_the_next() -> None:
    text = "We will not pay."
    tokens(text).clear()
    assert forms(text) == ["we", "will", "not", "pay"]


def test_yours_has_no_american_spelling() -> None:
    assert [t.form for t in tokens("yours and ours, favours and hours")] == [
        "yours",
        "and",
        "ours",
        "favors",
        "and",
        "hour",
    ]

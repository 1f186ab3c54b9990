"""The fast alignment places the words where the slow one does; marks are free, and a gap is one gap."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.compare.align import Alignment, align, align_all, is_match, window
from quotecheck.compare.likeness import likeness, likenesses
from quotecheck.compare.side import Side, side
from tests.compare.words import marks, quotation, stretch
from tests.coverage.stories import STORIES

SMALL = [
    "we", "will", "not", "close", "the", "pier", "harbour", "board", "on", "monday", "12", "may", "she", "paid",
]  # fmt: skip
OTHER = ["goats", "painted", "yellow", "under", "trumpets", "seldom", "bakeries", "whistle", "a", "of"]
sentences = st.lists(st.sampled_from(SMALL), min_size=1, max_size=12)


def plain(words: list[str]) -> Side:
    return stretch(" ".join(words))


def matched_words(here: Side, there: Side, alignment: Alignment) -> list[tuple[str, str]]:
    return [(here.tokens[i].form, there.tokens[j].form) for i, j in alignment.matched]


@settings(max_examples=150, deadline=None)
@given(here=sentences, there=st.lists(st.sampled_from(SMALL), max_size=40))
def test_short_texts_are_aligned_as_by_the_reference(here: list[str], there: list[str]) -> None:
    a, b = plain(here), plain(there)
    fast, slow = align(a, b), align_all(a, b)
    assert fast.score == pytest.approx(slow.score)
    assert matched_words(a, b, fast) == matched_words(a, b, slow)


@st.composite
def hidden(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A quotation, and a long text about something else that has its words with a few of them changed."""
    own = draw(st.permutations(SMALL)) + draw(sentences)
    there = list(own)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(there) - 1))
        there[at : at + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(OTHER), max_size=2))
    filler = st.lists(st.sampled_from(OTHER), min_size=70, max_size=150)
    return own, [*draw(filler), *there, *draw(filler)]


@settings(max_examples=20, deadline=None)
@given(pair=hidden())
def test_words_in_a_long_text_are_aligned_as_by_the_reference(pair: tuple[list[str], list[str]]) -> None:
    here, there = map(plain, pair)
    low, high = window(here.tokens, there.tokens)
    assert (low, high) != (0, len(there))
    fast, slow = align(here, there), align_all(here, there)
    assert fast.score == pytest.approx(slow.score)
    assert matched_words(here, there, fast) == matched_words(here, there, slow)


def gold_pairs() -> Iterator[tuple[str, Side, Side]]:
    """Every second quotation of the gold drafts with one whole report of its story, each report in turn."""
    for story in sorted(STORIES.iterdir()):
        draft = (story / "draft.txt").read_text(encoding="utf-8")
        reports = [stretch(p.read_text(encoding="utf-8")) for p in sorted((story / "reports").glob("*.txt"))]
        own = marks(draft)
        for n, mark in enumerate([m for m in own if m.level == 1][::2]):
            here = side(draft, [(mark.start, mark.end)], own)
            if len(here) > 2:
                yield story.name, here, reports[n % len(reports)]


def test_quotations_of_the_gold_stories_are_aligned_as_by_the_reference() -> None:
    """Where the words stand there at all: half of the best score there could be."""
    carried = 0
    for name, here, there in gold_pairs():
        slow = align_all(here, there)
        if slow.score >= len(here):
            carried += 1
            fast = align(here, there)
            assert fast.score == pytest.approx(slow.score), (name, here.text)
            assert matched_words(here, there, fast) == matched_words(here, there, slow), name
    assert carried > 60


def test_exact_words_are_found_though_their_words_crowd_elsewhere() -> None:
    here = plain(["you", "will", "have", "it", "by", "monday"])
    crowd = [
        "you",
        "have",
        "it",
        "and",
        "you",
        "will",
        "have",
        "it",
        "and",
        "you",
        "will",
        "not",
        "have",
        "monday",
        "or",
        "monday",
        "or",
        "you",
        "will",
    ]
    there = plain([*crowd, *OTHER * 12, *["you", "will", "have", "it", "by", "monday"], *OTHER * 12])
    assert align(here, there).score == align_all(here, there).score == 12


@given(here=sentences, there=st.lists(st.sampled_from(SMALL), max_size=30))
def test_every_word_here_is_placed_once_and_in_order(here: list[str], there: list[str]) -> None:
    a, b = plain(here), plain(there)
    alignment = align(a, b)
    if len(b):
        assert [i for i, _ in alignment.pairs if i is not None] == list(range(len(a)))
    theirs = [j for _, j in alignment.pairs if j is not None]
    assert theirs == sorted(set(theirs))


def test_what_an_ellipsis_stands_for_costs_nothing_here() -> None:
    cut = stretch("the board will meet … vote on the pier")
    for there in ("in the sail loft and then", "", "in the sail loft with two hundred geese and a brass band and"):
        assert align(cut, stretch(f"the board will meet {there} vote on the pier")).score == 2.0 * 8


def test_what_an_ellipsis_stands_for_costs_no_more_for_being_long_there() -> None:
    cut = stretch("the board will meet … vote on the pier")
    scores = [
        align(stretch(f"the board will meet {words} vote on the pier"), cut).score
        for words in ("in the loft and", "in the sail loft with two hundred geese and a brass band and")
    ]
    assert scores[0] == scores[1] > 2.0 * 8 - 1


def test_words_in_brackets_cost_next_to_nothing() -> None:
    there = stretch("the board will meet on monday")
    free = align(stretch("the [harbour] board will meet on monday"), there).score
    plainly = align(stretch("the harbour board will meet on monday"), there).score
    assert free == pytest.approx(2.0 * 6 - 0.1)
    assert plainly < free - 1


def test_a_splice_stays_one_alignment() -> None:
    here = stretch("we paid the crews and the bridge is open")
    there = stretch(
        "we paid the crews. Nobody asked where the money came from, nor how many geese it would have bought us,"
        " and the bridge is open"
    )
    alignment = align(here, there)
    assert [i for i, _ in alignment.matched] == list(range(len(here)))
    gaps = [n for n, (i, _) in enumerate(alignment.pairs) if i is None]
    assert gaps == list(range(gaps[0], gaps[-1] + 1))


def test_of_two_places_the_first_is_taken() -> None:
    here = stretch("the pier is shut")
    assert align(here, stretch("the pier is shut because the pier is shut")).matched[0] == (0, 0)


def test_nothing_is_aligned_with_nothing() -> None:
    for one, other in (("", "the pier"), ("the pier", ""), ("", "")):
        assert align(stretch(one), stretch(other)).pairs == ()


def test_positions_lead_back_to_the_words_as_they_stand() -> None:
    draft = "She said: “We can’t close it for $1.2bn.”"
    report = "“Look, we cannot close it for 1.2 billion dollars,” she said."
    here, there = quotation(draft), quotation(report)
    pieces = [
        (draft[slice(*here.span(i, i + 1))], report[slice(*there.span(j, j + 1))])
        for i, j in align(here, there).matched
        if is_match(here, there, i, j)
    ]
    assert pieces == [
        ("We", "we"),
        ("ca", "can"),
        ("n’t", "not"),
        ("close", "close"),
        ("it", "it"),
        ("for", "for"),
        ("$1.2bn", "1.2 billion"),
        ("$1.2bn", "dollars"),
    ]


def test_words_in_reported_speech_match_those_that_they_stand_for() -> None:
    direct, reported = quotation("“We will close our pier.”"), stretch("they would close their pier")
    both = quotation("“They would close their pier.”")
    assert all(is_match(direct, reported, i, j) for i, j in align(direct, reported).matched)
    assert not all(is_match(direct, both, i, j) for i, j in align(direct, both).matched)


@pytest.mark.parametrize("reported", [True, False])
def test_the_table_of_likenesses_says_what_the_function_says(reported: bool) -> None:
    tokens = plain([*SMALL, *OTHER, "would", "it", "they", "begins", "ships", "13"]).tokens
    for a in tokens:
        assert [likenesses(a.form, reported)[b.form] for b in tokens] == [likeness(a, b, reported) for b in tokens]

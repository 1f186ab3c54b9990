"""Which terms a search asks for, how passages are scored, and shortcuts in both that change nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from rapidfuzz import fuzz

from quotecheck.coverage.passages import BUDGET, COMMON, LEAST, RARE, STEM, asked, passages, scorer, wording
from quotecheck.text.tokens import tokens
from tests.coverage.stories import anchors, reports

QUERIES = [wording(tokens(q)) for q in anchors()]
PASSAGES = [own for article in reports()[::6] for _, _, own in passages(article)]


def slow_score(query: Sequence[str], passage: Sequence[str]) -> float:
    own, other = ([form[:STEM] for form in forms] for forms in (query, passage))
    window = fuzz.partial_ratio(own, other)
    longer = {form for form in query if len(form) >= STEM}
    shared = 100.0 * sum(form in passage for form in longer) / len(longer) if longer else 0.0
    return window if window > 80 else max(window, 0.95 * shared)


def known(counts: dict[str, int]) -> Callable[[str, int], int]:
    return lambda term, _: counts.get(term, 0)


def test_scores_that_matter_are_those_without_a_cutoff() -> None:
    for query in QUERIES[::4]:
        score = scorer(query)
        for passage in PASSAGES:
            fast, slow = score(passage), slow_score(query, passage)
            assert fast == pytest.approx(slow) if slow >= LEAST else fast < LEAST


def test_another_form_of_a_word_counts_as_the_word() -> None:
    score = scorer(wording(tokens("I want this bridge painted")))
    changed, other = ("He wants these bridges painting at last", "He wished that the dinghy had been pointed at")
    assert score(wording(tokens(changed))) >= 60 > LEAST > score(wording(tokens(other)))


@pytest.mark.parametrize("times", [1, 50, 400])
def test_counting_may_stop_where_it_is_told_to(times: int) -> None:
    counts = Counter(f for p in PASSAGES for f in {*p, *map("_".join, pairwise(p))})
    for query in QUERIES:
        counted = asked(query, lambda term, _: counts[term] * times)
        assert counted == asked(query, lambda term, most: min(counts[term] * times, most))


QUAY = {"dredging_at": 2, "the_dredging": 3, "ropewalk_quay": 7, "dredging_of": 8, "quay_was": 9}


def test_common_pairs_are_not_asked_for_beside_rare_ones() -> None:
    query = wording(tokens("the end of the dredging at Ropewalk quay was the dredging of"))
    common = {"the_end": 200, "end_of": RARE, "of_the": 60_000}
    assert asked(query, known(common | QUAY)) == list(QUAY)


def test_common_pairs_are_asked_for_beside_few_rare_ones_as_far_as_they_are_not_too_many() -> None:
    """What hundreds of reports carry is found though the draft has it with another word, whose pairs are rare."""
    query = wording(tokens("the end of the dredging at Ropewalk quay"))
    common = {"the_end": BUDGET - RARE, "end_of": 800, "of_the": 60_000, "dredging_at": 2, "ropewalk_quay": 7}
    assert asked(query, known(common)) == ["dredging_at", "ropewalk_quay", "the_end"]


def test_where_all_is_common_pairs_are_asked_for() -> None:
    query = wording(tokens("we will not"))
    assert asked(query, known(dict.fromkeys(["we_will", "will_not", "will", "not"], 10 * COMMON))) == [
        "we_will",
        "will_not",
    ]


def test_single_words_are_asked_for_where_a_quotation_has_few_pairs() -> None:
    query = wording(tokens("deeply flawed"))
    assert asked(query, known({"deeply": 9, "flawed": 4})) == ["flawed", "deeply"]

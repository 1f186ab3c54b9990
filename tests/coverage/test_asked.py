"""Which terms a search asks for, and shortcuts in counting and scoring that change nothing."""

from __future__ import annotations

from collections import Counter

import pytest
from rapidfuzz import fuzz

from quotecheck.coverage.passages import BUDGET, COMMON, LEAST, Wording, asked, passages, score, shared, wording
from quotecheck.text.tokens import tokens
from tests.coverage.stories import anchors, reports

QUERIES = [wording(tokens(q)) for q in anchors()]
PASSAGES = [own for article in reports()[::6] for _, _, own in passages(article)]


def slow_score(query: Wording, passage: Wording) -> float:
    window = fuzz.partial_ratio(query.joined, passage.joined)
    return window if window > 80 else max(window, 0.95 * shared(query, passage))


def test_scores_that_matter_are_those_without_a_cutoff() -> None:
    for query in QUERIES[::4]:
        for passage in PASSAGES:
            fast, slow = score(query, passage), slow_score(query, passage)
            assert fast == slow if slow >= LEAST else fast < LEAST


@pytest.mark.parametrize("times", [1, 50, 400])
def test_counting_may_stop_where_a_term_is_common(times: int) -> None:
    counts = Counter(f for p in PASSAGES for f in {*p.forms, *map("_".join, zip(p.forms, p.forms[1:], strict=False))})
    for query in QUERIES:
        counted = asked(query, lambda term: counts[term] * times)
        assert counted == asked(query, lambda term: min(counts[term] * times, COMMON))


def test_common_pairs_are_not_asked_for_beside_rare_ones() -> None:
    query = wording(tokens("the end of the dredging at Ropewalk quay"))
    common = {"the_end": 900, "end_of": 800, "of_the": 60_000, "the_dredging": 3, "dredging_at": 2, "ropewalk_quay": 7}
    assert asked(query, lambda term: common.get(term, 0)) == ["dredging_at", "the_dredging", "ropewalk_quay"]


def test_where_all_is_common_pairs_are_asked_for() -> None:
    query = wording(tokens("we will not"))
    assert asked(query, lambda term: 10 * BUDGET) == ["we_will", "will_not"]


def test_single_words_are_asked_for_where_a_quotation_has_few_pairs() -> None:
    query = wording(tokens("deeply flawed"))
    assert asked(query, {"deeply_flawed": 0, "deeply": 9, "flawed": 4}.__getitem__) == ["flawed", "deeply"]

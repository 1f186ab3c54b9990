"""Stretches are compared by their letters and digits alone; pairs are one to one, and the best come first."""

from __future__ import annotations

from quotecheck.evaluate.attribution.letters import letters, meet, trimmed

TEXT = "“We stop,” she said, “at 9.”"


def test_marks_blanks_and_commas_make_no_difference() -> None:
    assert letters(TEXT, [(0, 10)]) == letters(TEXT, [(1, 8)])
    assert trimmed(TEXT, [(0, 10)]) == trimmed(TEXT, [(1, 8)]) == {(1, 8)}
    assert letters(TEXT, [(8, 11)]) == frozenset()
    assert trimmed(TEXT, [(8, 11)]) == set()


def test_stretches_with_no_letter_between_are_one() -> None:
    assert trimmed(TEXT, [(0, 3), (4, 10)]) == trimmed(TEXT, [(0, 10)])
    assert len(trimmed(TEXT, [(0, 10), (21, 28)])) == 2


def test_the_best_pair_goes_first_and_takes_both() -> None:
    gold = [frozenset({1, 2, 3, 4}), frozenset({5, 6})]
    found = [frozenset({1, 2, 5, 6}), frozenset({1, 2, 3})]
    assert [(p.gold, p.found) for p in meet(gold, found, 0.3)] == [(0, 1), (1, 0)]


def test_a_higher_bound_leaves_the_best_of_the_same_pairs() -> None:
    gold = [frozenset(range(10)), frozenset(range(20, 30))]
    found = [frozenset(range(4)), frozenset(range(20, 29))]
    assert [p for p in meet(gold, found, 0.3) if p.iou >= 0.8] == meet(gold, found, 0.8)
    assert [(p.gold, p.found) for p in meet(gold, found, 0.8)] == [(1, 1)]


def test_what_shares_no_letter_is_no_pair() -> None:
    assert meet([frozenset()], [frozenset()], 0.0) == []
    assert meet([frozenset({1})], [frozenset({2})], 0.0) == []

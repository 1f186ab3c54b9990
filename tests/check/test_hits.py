"""Which candidates of a search are looked at."""

from __future__ import annotations

from quotecheck.check.hits import FEW, LIKE, Hits, of_the_story
from quotecheck.compare.side import Side
from quotecheck.coverage import Candidate

HERE = Side("", (), ())
MANY = 2 * FEW  # quotations: an article must have something of three


def hits(number: int, *found: tuple[int, float], source: int = 0) -> Hits:
    """Candidates for one quotation: the key of an article, and how like a passage of it is."""
    return Hits(number, HERE, source, [Candidate(key, 0, 9, score, ("the", "lock")) for key, score in found])


def kept(searched: list[Hits], quotes: int = MANY) -> list[set[int]]:
    return [{c.key for c in h.found} for h in of_the_story(searched, quotes)]


def test_an_article_that_has_a_little_of_one_or_two_quotations_is_left_out() -> None:
    assert kept([hits(0, (1, LIKE - 1), (2, 40.0)), hits(1, (1, 31.0)), hits(2, (3, 31.0))]) == [set(), set(), set()]


def test_one_that_has_something_of_more_quotations_is_looked_at_for_all_of_them() -> None:
    assert kept([hits(0, (1, 31.0)), hits(1, (1, 31.0)), hits(2, (1, 31.0), (2, 31.0))]) == [{1}, {1}, {1}]


def test_one_with_a_passage_that_is_like_a_quotation_is_looked_at_for_all_of_them() -> None:
    assert kept([hits(0, (1, LIKE)), hits(1, (1, 31.0))]) == [{1}, {1}]


def test_two_parts_of_one_quotation_count_once() -> None:
    assert kept([hits(0, (1, 31.0)), hits(0, (1, 31.0)), hits(1, (1, 31.0))]) == [set(), set(), set()]


def test_articles_of_two_stores_are_not_taken_for_one() -> None:
    assert kept([hits(0, (1, 31.0)), hits(1, (1, 31.0)), hits(2, (1, 31.0), source=1)]) == [set(), set(), set()]


def test_with_few_quotations_all_are_looked_at() -> None:
    assert kept([hits(0, (1, 31.0))], quotes=FEW - 1) == [{1}]

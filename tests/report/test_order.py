"""Quotes come in reading order, nested ones after their parent, and none is lost."""

from __future__ import annotations

from quotecheck.report.order import nested, reading_order
from quotecheck.schema import Quote
from tests.sample import quotes


def ids(pairs: list[tuple[int, Quote]]) -> list[tuple[int, str]]:
    return [(depth, quote.id) for depth, quote in pairs]


def test_reading_order_does_not_depend_on_the_order_given() -> None:
    assert [quote.id for quote in reading_order(reversed(quotes()))] == ["q1", "q2", "q3", "q4", "q5"]


def test_a_nested_quote_follows_its_parent_one_level_deeper() -> None:
    assert ids(list(nested(quotes()))) == [(0, "q1"), (0, "q2"), (0, "q3"), (1, "q4"), (0, "q5")]


def test_a_quote_whose_parent_was_left_out_stands_at_the_top() -> None:
    kept = [quote for quote in quotes() if quote.id != "q3"]
    assert (0, "q4") in ids(list(nested(kept)))


def test_a_circle_of_parents_loses_no_quote() -> None:
    circle = [quote.model_copy(update={"parent": other}) for quote, other in zip(quotes(), ["q2", "q1"], strict=False)]
    assert sorted(quote.id for _, quote in nested(circle)) == ["q1", "q2"]


def test_a_quote_that_names_itself_as_parent_is_shown_once() -> None:
    alone = quotes()[0].model_copy(update={"parent": "q1"})
    assert ids(list(nested([alone]))) == [(0, "q1")]

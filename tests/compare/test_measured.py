"""Quantities told in two ways are one where their values and measures are."""

from __future__ import annotations

import pytest

from quotecheck.compare.classify import classify
from quotecheck.compare.measured import quantities, rounded
from quotecheck.text.tokens import tokens


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("three-quarters", "75 per cent"),
        ("three in four", "75%"),
        ("half", "50 percent"),
        ("a third", "one in three"),
        ("two weeks", "14 days"),
        ("a fortnight", "two weeks"),
        ("half an hour", "30 minutes"),
        ("two dozen", "24"),
        ("half a dozen", "six"),
        ("2.5 metres", "2.5m"),
        ("80 miles an hour", "80mph"),
        ("12 nautical miles", "12 nautical mile"),
        ("20 micrograms", "20 mcg"),
        ("25 basis points", "0.25 percentage points"),
        ("four", "4 p.m."),
        ("10 to six", "5.50pm"),
        ("ten minutes to six", "5:50"),
        ("1600 hours", "4pm"),
        ("New Year", "Jan. 1"),
        ("Christmas Eve", "24 December"),
        ("Christmas", "Dec. 25"),
        ("an hour and a half", "90 minutes"),
        ("two years and a half", "30 months"),
        ("two hours and 20 minutes", "140 minutes"),
        ("five feet ten", "5 feet ten"),
        ("mph", "miles an hour"),
        ("a couple of weeks", "two weeks"),
        ("twice", "two times"),
        ("half a per cent", "0.5 per cent"),
        ("a quarter of a million", "250,000"),
        ("one pound fifty", "£1.50"),
        ("20 pence", "£0.20"),
        ("midnight", "12am"),
    ],
)
def test_they_are_one_quantity(here: str, there: str) -> None:
    assert classify(tokens(here), tokens(there)).value in ("spelling", "function-word")
    assert classify(tokens(there), tokens(here)).value in ("spelling", "function-word")


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("three-quarters", "70 per cent", "number"),
        ("two weeks", "12 days", "number"),
        ("two dozen", "two", "number"),
        ("2.5 metres", "2.5 million", "number"),
        ("2,000 a week", "2,000 a night", "unit"),
        ("four", "5pm", "number"),
        ("10 to six", "6.10pm", "number"),
        ("New Year", "Jan. 2", "date"),
        ("an hour and a half", "80 minutes", "number"),
        ("a couple of weeks", "three weeks", "number"),
        ("twice", "three times", "number"),
        ("a third", "half", "number"),
        ("a quarter", "half", "number"),
        ("one pound fifty", "£1.60", "number"),
        ("noon", "midnight", "date"),
        ("about three-quarters", "75 per cent", "hedge"),
        ("80 miles an hour", "80 kilometres an hour", "unit"),
    ],
)
def test_another_value_or_measure_is_another_quantity(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


def test_a_round_number_that_says_so_is_near_the_exact_one() -> None:
    exact = tokens("1,870")
    assert rounded(exact, tokens("almost two thousand")) and rounded(tokens("about 1,900"), exact)
    assert rounded(exact, tokens("more than 1,800"))


def test_months_told_in_weeks_are_round() -> None:
    assert rounded(tokens("a month and a half"), tokens("six weeks"))
    assert not rounded(tokens("two months"), tokens("six weeks"))


@pytest.mark.parametrize("about", ["two thousand", "more than two thousand", "about 2,500", "almost 1,800"])
def test_one_that_does_not_or_is_off_is_not(about: str) -> None:
    assert not rounded(tokens("1,870"), tokens(about))


def test_a_quantity_knows_its_tokens() -> None:
    assert [q.at for q in quantities(tokens("pay 12 pounds for half an hour"))] == [(1, 3), (4, 7)]

"""Quantities are read as values: one value has one form however it is written, another has another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text.tokens import tokens


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


@pytest.mark.parametrize(
    "written",
    [
        ["12,000", "12000", "twelve thousand", "12 thousand", "12k", "Twelve Thousand"],
        ["250", "two hundred and fifty", "two hundred fifty"],
        ["25", "twenty-five", "twenty five"],
        ["500,000", "half a million", "five hundred thousand", "0.5 million"],
        ["1.5 million", "1,500,000", "1.5m", "one and a half million", "one point five million"],
        ["2.5", "two and a half", "two point five", "2.50"],
        ["1,001", "one thousand and one", "a thousand and one"],
        ["zero point five", "0.5"],
        ["$1.2bn", "1.2 billion dollars", "$1.2 billion", "US$1.2bn", "1,200 million dollars", "$1.2 billion dollars"],
        ["£3m", "three million pounds", "£3,000,000", "3m pounds"],
        ["€5", "five euros", "5 euros", "€5.00"],
        ["12 per cent", "12%", "twelve percent", "12 pc", "12.0 per cent"],
        ["3 May", "May 3", "May 3rd", "3rd May", "3rd of May", "third of May", "May the third"],
        ["21 May", "the twenty-first of May", "the 21st of May", "May twenty-first"],
        ["first", "1st"],
        ["twenty-first", "21st"],
        ["5 km", "5 kilometres", "five kilometers"],
        ["-5", "−5", "minus five", "minus 5"],
        ["three hours", "3 hours"],
    ],
    ids=lambda written: written[0],
)
def test_these_are_one_quantity(written: list[str]) -> None:
    assert {tuple(form for form in forms(text) if form != "the") for text in written} == {tuple(forms(written[0]))}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("$1.2bn", "$1.2m"),
        ("$1.2bn", "£1.2bn"),
        ("$1.2bn", "1.2bn"),
        ("12 per cent", "12 points"),
        ("12 per cent", "12 percentage points"),
        ("12 percentage points", "12 points"),
        ("12 per cent", "12"),
        ("14", "40"),
        ("fourteen", "forty"),
        ("1.2", "12"),
        ("1,200", "1.2"),
        ("12,000", "12"),
        ("three hours", "three days"),
        ("5 km", "5 miles"),
        ("3 May", "3 March"),
        ("3 May", "13 May"),
        ("3 May", "May"),
        ("third", "three"),
        ("-5 degrees", "5 degrees"),
        ("two and a half", "two and a quarter"),
        ("two, three", "twenty-three"),
        ("half a million", "a million"),
    ],
)
def test_these_are_different_quantities(first: str, second: str) -> None:
    assert forms(first) != forms(second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We may 3 times", ["we", "may", "#3", "times"]),  # no date
        ("they march 3 miles", ["they", "march", "#3", "mile"]),
        ("two and three", ["#2", "and", "#3"]),
        ("ten to twenty", ["#10", "to", "#20"]),
        ("10-12", ["#10", "#12"]),  # a range: nothing is below zero
        ("40 May", ["#40", "@may"]),
        ("at one point three men left", ["at", "#1.3", "men", "left"]),  # the price of reading spoken decimals
        ("one point made", ["#1", "point", "made"]),
        ("a second term", ["a", "second", "term"]),
        ("hundreds of boats", ["hundreds", "of", "boats"]),
    ],
)
def test_quantities_end_where_they_end(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $1.2bn then", ["$1.2bn", "$1.2bn"]),
        ("It cost US$5 then", ["US$5", "US$5"]),
        ("by the third of May we", ["third of May"]),
        ("some two and a half million of them", ["two and a half million"]),
        ("at -5 degrees", ["-", "5"]),
    ],
)
def test_offsets_cover_the_words_that_a_value_was_read_from(text: str, expected: list[str]) -> None:
    special = {"dollar", "minus"}
    assert [text[t.start : t.end] for t in tokens(text) if t.form[0] in "#@" or t.form in special] == expected


UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
UNITS += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int) -> str:
    if value < 20:
        return UNITS[value]
    if value < 100:
        return TENS[value // 10] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    for power, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= power:
            rest = value % power
            joint = " and " if rest < 100 else " "
            return f"{in_words(value // power)} {name}" + (joint + in_words(rest) if rest else "")
    raise AssertionError(value)


@given(value=st.integers(0, 10**12 - 1))
def test_any_number_in_words_is_its_value(value: int) -> None:
    assert forms(in_words(value)) == forms(f"{value:,}") == forms(str(value)) == [f"#{value}"]


@given(value=st.decimals(min_value=Decimal("0.01"), max_value=999, places=2), power=st.sampled_from(["m", "bn", "tn"]))
def test_any_sum_is_the_same_in_full(value: Decimal, power: str) -> None:
    full = value * {"m": 10**6, "bn": 10**9, "tn": 10**12}[power]
    assert forms(f"${value}{power}") == forms(f"{full.quantize(Decimal(1)):,} dollars")

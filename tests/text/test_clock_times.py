"""Times of the day have one form however they are written; a number that is no time keeps its own."""

from __future__ import annotations

import pytest

from quotecheck.text.clock_times import clock, same_time
from quotecheck.text.tokens import tokens


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


@pytest.mark.parametrize(
    "written",
    [
        ["3pm", "3 p.m.", "3 pm", "15:00", "3:00 p.m.", "three in the afternoon", "three o'clock in the afternoon"],
        ["6.30am", "6:30 a.m.", "half past six in the morning"],
        ["midnight", "12 a.m.", "12am", "0:00"],
        ["noon", "midday", "12 p.m."],
        ["three o’clock", "3 o'clock"],
        ["half past two", "2:30"],
        ["quarter to six", "5:45"],
        ["at half six", "at 6:30"],
    ],
    ids=lambda written: written[0],
)
def test_these_are_one_time(written: list[str]) -> None:
    assert {tuple(forms(text)) for text in written} == {tuple(forms(written[-1]))}
    assert clock(forms(written[0])[-1])


@pytest.mark.parametrize(
    "text", ["I am 12", "16 to 12", "won 3 and lost 15-16", "2.15 metres", "ran past two men", "half six loaves"]
)
def test_no_time_is_read_into_other_numbers(text: str) -> None:
    assert not any(clock(form) for form in forms(text))


def test_a_time_without_its_half_may_be_either() -> None:
    assert same_time("@4:00", "@4:00am") and same_time("@4:00", "@4:00pm") and same_time("#4", "@4:00pm")
    assert same_time("@9:30", "#9.3") and not same_time("@9:30", "#9.5")
    assert not same_time("@4:00am", "@4:00pm") and not same_time("#4", "@5:00") and not same_time("#4", "#4")

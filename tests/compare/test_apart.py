"""A value that only the draft has and one of its sort that only the other text has may be told of the same."""

from __future__ import annotations

import pytest

from quotecheck.compare.apart import apart
from quotecheck.compare.certainty import settled
from tests.compare.words import compared


def values(content: str, report: str) -> set[tuple[str, str]]:
    """The values of a draft's reported speech and of a report that are held against one another."""
    match = compared(f"Orla Vance said that {content}.", report, content)
    found = [d for d in match.differences() if not settled(match, d)]
    return {(match.here.words(*d.here), match.there.words(*d.there)) for d in apart(match, found)}


@pytest.mark.parametrize(
    ("content", "report", "here", "there"),
    [
        (
            "in March the new boats would go out",
            "The new boats would go out, Vance said, before the end of June.",
            "March",
            "June",
        ),
        ("the gull had bitten her four times", "The gull bit her once, Vance said.", "four", "once"),
        (
            "the depot would shut at 9pm and send its buses home",
            "Vance said the depot would send its buses home and lock its doors at 7pm.",
            "9pm",
            "7pm",
        ),
        ("half of her crew came from Ostrey", "“A third of my crew come from Ostrey,” Vance said.", "half", "A third"),
        (
            "a diver would look at the gates every year",
            "The gates, Vance said, would be looked at by a diver every second year.",
            "every year",
            "every second year",
        ),
    ],
)
def test_a_value_of_the_same_sort_is_held_against_it(content: str, report: str, here: str, there: str) -> None:
    assert (here, there) in values(content, report)


@pytest.mark.parametrize(
    ("content", "report"),
    [
        ("the four boats would go out in March", "The boats would go out with nine nets, Vance said."),
        ("in March the new boats would go out", "The new boats would go out, Vance said, on 3 March."),
        ("at 9pm the new boats would go out", "The new boats would go out, Vance said, at nine."),
        ("of the 1,000 boats the new ones would sail", "The new ones would sail, she said, of some 1,012 boats."),
        ("half of her crew came from Ostrey", "“Some 50 per cent of my crew come from Ostrey,” Vance said."),
        ("nearly half of her crew came from Ostrey", "“Of my crew 48 per cent come from Ostrey,” Vance said."),
        ("half of her crew came from Ostrey", "Her crew came from Ostrey in the second half of the year, Vance said."),
        ("a diver looked at the gates every two years", "A diver, said Vance, looked at the gates every other year."),
        ("a diver looked at the gates every day", "Every 24 hours, Vance said, a diver looked at the gates."),
        ("she sold four boats and hired a diver", "She hired a diver, Vance said, and sold four of her six boats."),
    ],
)
def test_what_is_of_another_sort_or_less_exact_is_not(content: str, report: str) -> None:
    assert values(content, report) == set()


def test_between_two_direct_quotations_words_stand_where_they_are() -> None:
    match = compared("“In March the new boats will sail,” she said.", "“The new boats will sail,” she said in June.")
    assert list(apart(match, match.differences())) == []

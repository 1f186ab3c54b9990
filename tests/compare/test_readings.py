"""Words that only a report's other version has may limit a claim or make it less sure; values of one sort may differ."""

from __future__ import annotations

import pytest

from quotecheck.compare.certainty import settled
from quotecheck.compare.difference import Reading
from quotecheck.compare.readings import evidence, readings
from tests.compare.words import compared


def read(content: str, report: str, later: frozenset[str] = frozenset()) -> set[tuple[str, str, str]]:
    """The readings of what a report has: which, words here, words there."""
    match = compared(f"Orla Vance said that {content}.", report, content)
    found = [d for d in match.differences(later) if not settled(match, d)]
    return {
        (d.reading or "", match.here.words(*d.here), match.there.words(*d.there)) for d in readings(match, found, later)
    }


@pytest.mark.parametrize(
    ("content", "report", "limit"),
    [
        ("the jobs would not be cut", "The jobs would not be cut for three years, Vance said.", "for three years"),
        ("the mill could not pay it", "The mill could not pay it on its own, Vance said.", "on its own"),
        ("no ward had run out of beds", "Vance said no public ward had run out of beds.", "public"),
        ("the noise would be no louder", "In the old town, the noise would be no louder, Vance said.", "In the old town"),
    ],
)
def test_what_may_limit_a_claim_is_a_candidate(content: str, report: str, limit: str) -> None:
    assert (Reading.LIMIT, "", limit) in read(content, report)


def test_who_says_it_limits_nothing() -> None:
    limits = read("the mill could not pay it", "The mill could not pay it, the chair of the board said on Monday.")
    assert "said" not in " ".join(there for _, _, there in limits)


def test_what_the_draft_has_elsewhere_is_not_gone() -> None:
    report = "The jobs would not be cut for three years, Vance said."
    later = frozenset(("for #3", "#3 year"))
    assert read("the jobs would not be cut", report, later) == set()


def test_what_a_verb_of_intent_does_is_left_to_the_weights() -> None:
    assert (Reading.DOUBT, "will close", "is weighing closing") in read(
        "the board will close the Skerry mill", "Vance said the board is weighing closing the Skerry mill."
    )


@pytest.mark.parametrize(
    ("content", "report", "values"),
    [
        (
            "in March the new boats would go out",
            "The new boats would go out, Vance said, before the end of June.",
            ("March", "June"),
        ),
        ("the gull had bitten her four times", "The gull bit her once, Vance said.", ("four", "once")),
    ],
)
def test_another_value_of_the_same_sort_is_a_candidate(content: str, report: str, values: tuple[str, str]) -> None:
    assert (Reading.VALUE, *values) in read(content, report)


def test_values_of_two_sorts_are_not_compared() -> None:
    found = read("the four boats would go out in March", "The boats would go out with nine nets, Vance said.")
    assert Reading.VALUE not in {reading for reading, *_ in found}


def test_the_words_themselves_and_what_is_claimed_are_evidence() -> None:
    content, report = "no ward had run out of beds", "Vance said no public ward had run out of beds."
    match = compared(f"Orla Vance said that {content}.", report, content)
    limit = next(d for d in readings(match, match.differences(), frozenset()) if d.reading is Reading.LIMIT)
    told = evidence(match, limit)
    assert (told["claims-negation"], told["after-negation"], told["lemma=public"], told["has-number"]) == (1, 1, 1, 0)

"""The rest of a sentence that is cut: a condition, grave words, a clause of its own, or words of a clause."""

from __future__ import annotations

import pytest

from quotecheck.compare.cutting import is_mild, kind_of_rest
from quotecheck.schema import EditKind
from quotecheck.text.tokens import tokens

KEPT = "The lock is shut"


def kind_of(rest: str) -> EditKind:
    text = KEPT + rest
    size = len(tokens(KEPT))
    found = tokens(text)
    return kind_of_rest(text, found[size - 1], found[size:])


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        (", except on Sundays", EditKind.CONDITION),
        (" because the keeper fishes", EditKind.CONDITION),
        (" as long as the ice holds", EditKind.CONDITION),
        (" in my view", EditKind.CONDITION),
        (", and only if the ice holds", EditKind.CONDITION),
        (" to forty barges", EditKind.NUMBER),
        (", and forty barges wait", EditKind.CUT),
        (" without notice", EditKind.NEGATION),
        (", and nobody minds", EditKind.NEGATION),
        (", perhaps for the winter", EditKind.HEDGE),
        (" all winter", EditKind.FREQUENCY),
        (", which suits the geese", EditKind.CUT),
        (" and the keeper fishes", EditKind.CUT),
        (" — the keeper went fishing", EditKind.CUT),
        (" for the winter", EditKind.DELETION),
        (" to barges", EditKind.DELETION),
    ],
)
def test_what_is_cut_tells_what_the_cut_is(rest: str, kind: EditKind) -> None:
    assert kind_of(rest) is kind


def test_a_word_of_degree_matters_within_a_clause_and_not_in_one_of_its_own() -> None:
    assert kind_of(" to all barges") is EditKind.FREQUENCY
    assert kind_of(", to the joy of all the geese") is EditKind.CUT
    assert kind_of(" completely and for good") is EditKind.HEDGE
    assert kind_of(", and completely frozen") is EditKind.CUT


def test_doubt_matters_wherever_it_stands() -> None:
    doubt = tokens("and perhaps frozen")
    assert not is_mild(EditKind.HEDGE, doubt)
    assert kind_of(", and perhaps frozen") is EditKind.HEDGE
    assert is_mild(EditKind.HEDGE, tokens("and completely frozen"))

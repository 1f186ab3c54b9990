"""What speaks for it that a report tells a statement otherwise in other words."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest

from quotecheck.compare.rewording import KINDS, Reading, certainty, evidence, surest
from quotecheck.parse.pair_model import LABELS


def reading(likely: Mapping[str, float], near: float = 1.0, aligned: bool = False) -> Reading:
    return Reading((0, 10), near, aligned, True, False, {label: likely.get(label, 0.01) for label in LABELS})


def test_every_label_that_differs_has_a_kind() -> None:
    assert {"same", "other", *KINDS} == set(LABELS)


def test_the_sentence_that_a_label_is_likeliest_for_tells() -> None:
    first, second = reading({"degree": 0.2, "same": 0.7}), reading({"degree": 0.9}, near=0.6, aligned=True)
    assert surest("degree", [first, second]) is second
    told = evidence("degree", [first, second], [], 0.0, 0.0, 0)
    assert (told["near"], told["aligned"], told["no other"], told["nothing known"]) == (0.6, 1.0, 1.0, 1.0)
    assert told["likely"] == pytest.approx(math.log(9))
    assert told["same"] == pytest.approx(math.log(0.7 / 0.3))


def test_what_other_reports_make_of_it_is_ranked() -> None:
    others = [[reading({"value": 0.5})], [reading({"value": 0.8, "same": 0.5})]]
    told = evidence("value", [reading({"value": 0.9})], others, 0.4, 0.3, 9)
    assert told["first other"] == pytest.approx(math.log(4))
    assert told["second other"] == told["same elsewhere"] == pytest.approx(0)
    assert (told["no other"], told["nothing known"], told["agreeing"]) == (0.0, 0.0, 1.0)
    assert told["value: likely"] == told["likely"]


def test_a_likely_difference_is_surer_than_an_unlikely_one_and_none_is_beyond_reckoning() -> None:
    for label in KINDS:
        sure, same = reading({label: 1.0}), reading({"same": 1.0, label: 0.0})
        high, low = (certainty(evidence(label, [own], [], 0.0, 0.0, 0)) for own in (sure, same))
        assert 0 < low < 0.05 < high < 1
        assert low < high

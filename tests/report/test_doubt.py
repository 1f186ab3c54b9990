"""What deserves a second look is marked, and says why."""

from __future__ import annotations

from quotecheck.report.doubt import DOUBTFUL_BELOW, doubts
from tests.sample import quotes


def test_a_sure_quote_with_one_speaker_raises_no_doubt() -> None:
    assert doubts(quotes()[0]) == []


def test_other_possible_speakers_are_named() -> None:
    assert doubts(quotes()[3]) == ["perhaps harbour log"]


def test_a_missing_speaker_and_a_low_confidence_are_both_given() -> None:
    assert doubts(quotes()[4]) == ["no speaker found", "confidence 0.31"]


def test_the_threshold_itself_is_not_doubtful() -> None:
    sure, below = (quotes()[0].model_copy(update={"confidence": c}) for c in (DOUBTFUL_BELOW, DOUBTFUL_BELOW - 0.01))
    assert not doubts(sure)
    assert doubts(below)

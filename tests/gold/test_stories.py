"""What was won on the gold stories is kept: floors just under what was reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck import check
from quotecheck.evaluate.findings import Score, score
from quotecheck.evaluate.stories import read_story, story_folders
from quotecheck.schema import Level

GOLD = Path(__file__).parents[2] / "gold" / "stories"

# Recall and precision at level error, and errors that nobody expects. Reached: dev .956, .969 and 7; test (held out)
# .853, .912 and 13.
FLOORS = {"dev": (0.94, 0.95, 10), "test": (0.84, 0.89, 17)}
LOUD = {"dev": 0.92, "test": 0.85}  # recall and precision of warnings; reached: dev .936 and 1.0, test .917 and .863
DISTURBED = {"dev": 9, "test": 60}  # harmless ones with an error or a warning; reached: 7 of 1,215 and 52 of 982


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    stories = [read_story(folder) for folder in story_folders(GOLD)]
    held = [(story, check(story.draft, story.reports, source=story.source)) for story in stories]
    return {part: score((s, c) for s, c in held if s.part == part) for part in FLOORS}


def test_there_are_enough_stories_quotations_findings_and_harmless_differences(scores: dict[str, Score]) -> None:
    assert sum(s.stories for s in scores.values()) >= 15
    assert sum(s.quotes for s in scores.values()) >= 150
    expected = sum(tally.expected for s in scores.values() for tally in s.levels.values())
    assert expected >= 120
    assert sum(s.harmless for s in scores.values()) >= expected


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_errors_are_found_and_few_are_false(scores: dict[str, Score], part: str) -> None:
    recall, precision, most = FLOORS[part]
    errors = scores[part].levels[Level.ERROR]
    assert errors.recall >= recall, scores[part].missed
    assert errors.precision >= precision, scores[part].false
    assert scores[part].false_errors <= most, scores[part].false


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_warnings_are_found_and_few_are_false(scores: dict[str, Score], part: str) -> None:
    warnings = scores[part].levels[Level.WARNING]
    assert warnings.recall >= LOUD[part]
    assert warnings.precision >= LOUD[part]


@pytest.mark.parametrize("part", sorted(DISTURBED))
def test_harmless_differences_stay_silent(scores: dict[str, Score], part: str) -> None:
    assert len(scores[part].disturbed) <= DISTURBED[part], scores[part].disturbed


def test_every_rule_is_expected_somewhere_in_either_part(scores: dict[str, Score]) -> None:
    for part in scores.values():
        assert all(tally.expected for tally in part.rules.values())
        assert len(part.rules) == 20

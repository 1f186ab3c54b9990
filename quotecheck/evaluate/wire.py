"""An evaluation as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quotecheck.evaluate.figures import Scores
from quotecheck.evaluate.findings import Score, Tally, by_rule
from quotecheck.evaluate.stories import Story
from quotecheck.schema import Level


def as_data(scores: Scores, shown: Score, stories: Sequence[Story], *, errors: bool) -> dict[str, Any]:
    """The scores by part and, when asked, what of ``shown`` was missed and what was found without being expected."""
    found: dict[str, Any] = {"parts": {part: _part(total) for part, total in scores.items()}}
    return found | _errors(shown, stories) if errors else found


def _part(total: Score) -> dict[str, Any]:
    return {
        "stories": total.stories,
        "quotations": total.quotes,
        "harmless": total.harmless,
        "levels": {level.value: _tally(total.levels.get(level, Tally())) for level in Level},
        "rules": {rule: _tally(tally) for rule, tally in by_rule(total)},
        "false_errors": total.false_errors,
        "disturbed": len(total.disturbed),
        "speakers_right": total.speakers_right,
    }


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "expected": tally.expected,
        "met": tally.met,
        "found": tally.found,
        "right": tally.right,
        "recall": tally.recall,
        "precision": tally.precision,
    }


def _errors(total: Score, stories: Sequence[Story]) -> dict[str, Any]:
    drafts = {story.name: story.draft.text for story in stories}
    return {
        "missed": [
            {
                "story": name,
                "rule": e.rule,
                "level": e.level.value,
                "start": e.start,
                "end": e.end,
                "text": drafts[name][e.start : e.end],
                "why": e.why,
            }
            for name, e in total.missed
        ],
        "false": [{"story": name, **f.model_dump(mode="json")} for name, f in total.false],
        "disturbed": [{"story": name, "why": why} for name, why in total.disturbed],
        "misattributed": [
            {
                "story": name,
                "start": a.start,
                "end": a.end,
                "text": drafts[name][a.start : a.end],
                "expected": a.speaker or None,
                "quote": quote is not None,
                "found": quote.speaker.name if quote and quote.speaker else None,
            }
            for name, a, quote in total.misattributed
        ],
    }

"""Every figure of gold stories by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quotecheck.config import RULE_IDS
from quotecheck.evaluate.findings import Score, Tally, score
from quotecheck.evaluate.stories import Story
from quotecheck.figure_names import PARTS
from quotecheck.schema import Check, Level

ALL = "all"

Scores = Mapping[str, Score]


def by_part(pairs: Sequence[tuple[Story, Check]]) -> dict[str, Score]:
    """The scores of all stories and of each part of them that there is."""
    found = {ALL: score(pairs)}
    for part in PARTS:
        own = [(story, check) for story, check in pairs if story.part == part]
        if own:
            found[part] = score(own)
    return found


def figures(scores: Scores) -> dict[str, float]:
    """Every figure by its name."""
    return {
        name if part == ALL else f"{part}.{name}": value
        for part, total in scores.items()
        for name, value in _figures(total)
    }


def _figures(total: Score) -> Iterator[tuple[str, float]]:
    tallies: dict[str, Tally] = {level.value: total.levels.get(level, Tally()) for level in Level}
    tallies |= {rule: total.rules.get(rule, Tally()) for rule in RULE_IDS}
    for name, tally in tallies.items():
        yield f"{name}-recall", tally.recall
        yield f"{name}-precision", tally.precision
    yield "speakers", total.speakers_right / total.quotes if total.quotes else 1.0
    yield "false-errors", total.false_errors
    yield "disturbed", len(total.disturbed)

"""Figures of an evaluation by name, and the floors that they must not fall below.

A name is ``error-recall`` for all gold and ``test.error-recall`` for one part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotecheck.config import RULE_IDS
from quotecheck.errors import QuotecheckError
from quotecheck.evaluate.findings import Score, Tally, score
from quotecheck.evaluate.stories import Story
from quotecheck.schema import Check, Level

ALL = "all"
PARTS = ("dev", "test")
COUNTS = ("false-errors", "disturbed")

Scores = Mapping[str, Score]
Bound = tuple[str, float]

_BOUND = re.compile(r"([\w.-]+)=(\d*\.?\d+)")


def by_part(pairs: Sequence[tuple[Story, Check]]) -> dict[str, Score]:
    """The scores of all stories and of each part of them that there is."""
    found = {ALL: score(pairs)}
    for part in PARTS:
        own = [(story, check) for story, check in pairs if story.part == part]
        if own:
            found[part] = score(own)
    return found


def names() -> list[str]:
    """The names of all figures of one part: two for each level and rule, and the counts."""
    shares = [f"{name}-{what}" for name in (*Level, *RULE_IDS) for what in ("recall", "precision")]
    return [*shares, "speakers", *COUNTS]


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


def bounds(written: Iterable[str]) -> list[Bound]:
    """Read ``KEY=VALUE`` as a figure's name and a number.

    >>> bounds(["test.error-recall=.95"])
    [('test.error-recall', 0.95)]

    Raises
    ------
    QuotecheckError
        If it is none, or no figure has that name.
    """
    return [_bound(text) for text in written]


def _bound(text: str) -> Bound:
    match = _BOUND.fullmatch(text)
    if not match:
        raise QuotecheckError(f"{text} is no bound. Give a figure and a number, such as error-recall=.95.")
    name = match[1]
    part, _, figure = name.rpartition(".")
    if figure not in names() or part not in ("", *PARTS):
        raise QuotecheckError(
            f"There is no figure {name}. Figures are error-recall, error-precision, the same of warning, note and "
            f"every rule, speakers, {' and '.join(COUNTS)}; dev. or test. before a name is that part's."
        )
    return name, float(match[2])


def broken(found: Mapping[str, float], least: Iterable[Bound], most: Iterable[Bound]) -> Iterator[str]:
    """Say which figures are outside their bounds; a part that is not there is no better than a low one.

    >>> list(broken({"error-recall": 0.9}, [("error-recall", 0.95)], []))
    ['error-recall is 0.900; it must be at least 0.95.']
    """
    for name, bound in least:
        if name not in found:
            yield f"{name} was not measured: there is no gold of that part."
        elif found[name] < bound:
            yield f"{name} is {_shown(found[name])}; it must be at least {bound:g}."
    for name, bound in most:
        if name not in found:
            yield f"{name} was not measured: there is no gold of that part."
        elif found[name] > bound:
            yield f"{name} is {_shown(found[name])}; it must be at most {bound:g}."


def _shown(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"

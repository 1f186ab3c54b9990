"""Values of one sort that either text alone has, in places that are not aligned: *would go out in March*, *by June*.

A report puts a claim in its own words, and of what it tells otherwise nothing may be left but the day, or how many.
Whether the two are told of the same is learned (``scripts/learn_certainty/fit.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecheck.compare.classes import is_content, is_date, is_unit, lemma
from quotecheck.compare.difference import Difference
from quotecheck.compare.edits import VALUES
from quotecheck.compare.match import Match, stretch
from quotecheck.compare.measured import rounded
from quotecheck.compare.side import Side
from quotecheck.lexicon import lexicon
from quotecheck.schema import EditKind, Form
from quotecheck.text.clock_times import clock, same_time
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import Token

COUNTED = 3  # words behind a number among which what it counts stands
BESIDE = 3  # words before a number that may say that it is a round one


@dataclass(frozen=True, slots=True)
class Value:
    """A value among the tokens of a side, with its sort: a day, a time, how often, or what is counted."""

    form: str
    sort: str
    at: int

    def same(self, other: Value) -> bool:
        """Whether the other is the same, or tells it more or less exactly: May, 3 May."""
        one, two = self.form, other.form
        dated = self.sort == other.sort == "day" and (one.startswith(f"{two}-") or two.startswith(f"{one}-"))
        return one == two or dated or same_time(one, two)


def apart(match: Match, found: Sequence[Difference]) -> Iterator[Difference]:
    """The values that only the quotation has, each with the nearest of its sort that only the other's sentences have.

    ``found`` are the differences that are typed already: what stands in one of a value is told.
    """
    if match.form is Form.DIRECT and match.here.share_quoted == 1:
        return
    here, there = match.here, match.there
    bounds = stretch(there, *match.bounds)
    own, told = list(values(here, 0, len(here))), list(values(there, *bounds))
    forms = {t.form for t in here.tokens} & {t.form for t in there.tokens[slice(*bounds)]}
    typed = [d for d in found if d.kind in VALUES]
    here_typed = {n for d in typed for n in range(*d.here)}
    there_typed = {n for d in typed for n in range(*d.there)}
    for value in own:
        if value.form in forms or value.at in here_typed or any(value.same(v) for v in told):
            continue
        others = [
            v
            for v in told
            if v.sort == value.sort
            and v.form not in forms
            and v.at not in there_typed
            and not any(v.same(o) for o in own)
            and not rounded(_beside(here, value), _beside(there, v))
        ]
        if others:
            nearest = min(others, key=lambda v: abs(v.at - match.bounds[0] - value.at))
            kind = EditKind.DATE if value.sort in ("day", "time") else EditKind.NUMBER
            yield Difference(kind, (value.at, value.at + 1), (nearest.at, nearest.at + 1), True, apart=True)


def _beside(side: Side, value: Value) -> Sequence[Token]:
    return side.tokens[max(0, value.at - BESIDE) : value.at + 1]


def values(side: Side, low: int, high: int) -> Iterator[Value]:
    """The values among the tokens between two positions."""
    often = lexicon("numbers")["times"]
    for n in range(low, high):
        form = side.tokens[n].form
        if clock(form):
            yield Value(form, "time", n)
        elif is_date(form):
            yield Value(form, "day", n)
        elif form in often:
            yield Value(f"{QUANTITY}{often[form]}", "times", n)
        elif side.tokens[n].is_number:
            following = side.tokens[n + 1 : min(high, n + 1 + COUNTED)]
            counted = next((lemma(t.form) for t in following if is_content(t) or is_unit(t.form)), "")
            if counted:
                yield Value(form, "times" if counted == "time" else counted, n)

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
from quotecheck.compare.measured import SHARE, TIMES, quantities, rounded
from quotecheck.compare.side import Side
from quotecheck.lexicon import lexicon, words
from quotecheck.schema import EditKind, Form
from quotecheck.text.clock_times import clock, same_time
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import Token

COUNTED = 3  # words behind a number among which what it counts stands
BESIDE = 3  # words before a number that may say that it is a round one


@dataclass(frozen=True, slots=True)
class Value:
    """A value among the tokens of a side, with its sort: a day, a time, how often, a share, or what is counted.

    ``at`` and ``end`` are positions of tokens.
    """

    form: str
    sort: str
    at: int
    end: int

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
            yield Difference(kind, (value.at, value.end), (nearest.at, nearest.end), True, apart=True)


def _beside(side: Side, value: Value) -> Sequence[Token]:
    return side.tokens[max(0, value.at - BESIDE) : value.end]


def values(side: Side, low: int, high: int) -> Iterator[Value]:
    """The values among the tokens between two positions."""
    spans = {v.at: v for v in (*_shares(side, low, high), *_intervals(side, low, high))}
    n = low
    while n < high:
        value = spans.get(n) or _value(side, n, high)
        if value is not None:
            yield value
        n = value.end if value is not None else n + 1


def _value(side: Side, n: int, high: int) -> Value | None:
    """The value that one token tells."""
    often = lexicon("numbers")["times"]
    form = side.tokens[n].form
    if clock(form):
        return Value(form, "time", n, n + 1)
    if is_date(form):
        return Value(form, "day", n, n + 1)
    if form in often:
        return Value(f"{QUANTITY}{often[form]}", "times", n, n + 1)
    if side.tokens[n].is_number:
        following = side.tokens[n + 1 : min(high, n + 1 + COUNTED)]
        counted = next((lemma(t.form) for t in following if is_content(t) or is_unit(t.form)), "")
        if counted:
            return Value(form, "times" if counted == "time" else counted, n, n + 1)
    return None


def _shares(side: Side, low: int, high: int) -> Iterator[Value]:
    """Parts of a whole: half, a third, 40 per cent, one in ten; not the first half of a year."""
    for quantity in quantities(side.tokens[low:high]):
        first, end = (low + n for n in quantity.at)
        before = side.tokens[first - 1].form if first else ""
        numbered = before.endswith("th") if before.startswith(QUANTITY) else before in words("numbers", "halves")
        if quantity.measure == SHARE and not numbered:
            yield Value(f"{SHARE} {quantity.value}", SHARE, first, end)


def _intervals(side: Side, low: int, high: int) -> Iterator[Value]:
    """How often something comes round: every year, every two years, every second year."""
    for n in range(low, high - 1):
        if side.tokens[n].form == "every":
            skipping = side.tokens[n + 1].form in ("second", "other")
            following = side.tokens[n + 1]._replace(form=f"{QUANTITY}2") if skipping else side.tokens[n + 1]
            read = [following, *side.tokens[n + 2 : high]] if following.is_number else side.tokens[n:high]
            every = next(iter(quantities(read)), None)
            if every is not None and every.measure not in ("", SHARE, TIMES) and every.at[0] == 0:
                end = n + following.is_number + every.at[1]
                yield Value(f"{every.value} {every.measure}", "every", n, end)

"""Times of the day among tokens: 3pm, 15:00, three o'clock, half past two, midnight."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quotecheck.lexicon import lexicon
from quotecheck.text.quantities import DATE, QUANTITY

if TYPE_CHECKING:
    from quotecheck.text.tokens import Token

_FIGURES = re.compile(r"([0-9]{1,2})(?:[:.]([0-5][0-9]))?")
_DECIMAL = re.compile(r"([0-9]+)(?:\.([0-9]{1,2}))?")
_CLOCK = re.compile(rf"{DATE}([0-9]+:[0-9]+)(am|pm)?")


def read_clock_times(found: list[Token]) -> list[Token]:
    """Replace the tokens of each time of the day by one, its form the hour of twelve and the half where it is told."""
    return list(_read(found)) if any(_tells(t.form) for t in found) else found


def clock(form: str) -> str:
    """The time without its half, of a form that is a time of the day, else ``""``.

    >>> clock("@3:00pm"), clock("@3:00"), clock("@may-3")
    ('3:00', '3:00', '')
    """
    match = _CLOCK.fullmatch(form)
    return match[1] if match else ""


def same_time(first: str, second: str) -> bool:
    """Whether two forms may be one time: *at four* leaves open what *4pm* tells.

    >>> same_time("@4:00pm", "@4:00"), same_time("#4", "@4:00pm"), same_time("@4:00pm", "@4:00am")
    (True, True, False)
    """
    if not (clock(first) or clock(second)):
        return False
    times = [_CLOCK.fullmatch(f) or _CLOCK.fullmatch(_as_clock(f)) for f in (first, second)]
    if not all(times):
        return False
    (hour, half), (other, other_half) = ((t[1], t[2]) for t in times if t)
    return hour == other and (not half or not other_half or half == other_half)


def _as_clock(form: str) -> str:
    """A number as the time that it may be: at four, at 9.30."""
    match = _DECIMAL.fullmatch(form.removeprefix(QUANTITY))
    return f"{DATE}{match[1]}:{match[2] or '':0<2}" if match else ""


@functools.lru_cache(maxsize=50_000)
def _tells(form: str) -> bool:
    """Whether a form may be a part of a time that no other word is: few are."""
    table = lexicon("numbers")
    return ":" in form or form == "night" or any(form in table[n] for n in ("clock", "day_halves", "clock_words"))


def _read(found: list[Token]) -> Iterator[Token]:
    i = 0
    while i < len(found):
        size, form = _time(found, i) if _may_begin(found[i].form) else (0, "")
        if size:
            yield found[i]._replace(form=DATE + form, end=found[i + size - 1].end)
        else:
            yield found[i]
        i += size or 1


@functools.lru_cache(maxsize=50_000)
def _may_begin(form: str) -> bool:
    """Whether a time may begin with this form: few words do."""
    table = lexicon("numbers")
    return (
        not form.isalpha() or form in ("half", "quarter") or any(form in table[n] for n in ("clock", "units", "tens"))
    )


def _time(found: Sequence[Token], at: int) -> tuple[int, str]:
    """How many tokens from one on are a time of the day, and its form."""
    forms = [t.form for t in found[at : at + 6]]
    named = lexicon("numbers")["clock"].get(forms[0])
    if named:
        return 1, named
    before = found[at - 1].form if at else ""
    past = _past(forms) or _half_hour(forms, before)
    size, hour, minutes = past or (1, *_figures(forms[0]))
    if hour < 0:
        return 0, ""
    marked, half = _half(forms[size:])
    if not (past or marked or ":" in forms[0]) or (hour > 12 and half):
        return 0, ""
    if half == "night":  # ten at night, two at night
        half = "pm" if 6 <= hour < 12 else "am"
    if not half and hour > 12:
        half = "pm"
    elif not half and hour == 0:
        half = "am"
    return size + marked, f"{hour % 12 or 12}:{minutes:02}{half}"


def _figures(form: str) -> tuple[int, int]:
    """Hour and minutes of a number in figures or a word; -1 for none."""
    units = lexicon("numbers")["units"]
    if form in units:
        return (units[form], 0) if 0 < units[form] <= 12 else (-1, 0)
    match = _FIGURES.fullmatch(form)
    hour = int(match[1]) if match else -1
    return (hour, int(match[2] or 0)) if match and hour < 24 else (-1, 0)


def _half(behind: Sequence[str]) -> tuple[int, str]:
    """What stands behind the number of a time: how many tokens, and the half of the day where they tell it."""
    halves = lexicon("numbers")["day_halves"]
    size = 1 if behind[:1] == ["oclock"] else 0
    rest = behind[size:]
    if rest and rest[0] in ("am", "pm"):
        return size + 1, rest[0]
    if rest[:2] == ["in", "the"] and len(rest) > 2 and rest[2] in halves:
        return size + 3, halves[rest[2]]
    if rest[:2] == ["at", "night"]:
        return size + 2, "night"
    return size, ""


def _minutes(form: str) -> int:
    """The minutes of a number below sixty; -1 for none."""
    table = lexicon("numbers")
    return int(form) if form.isdigit() and int(form) < 60 else table["units"].get(form) or table["tens"].get(form, -1)


def _half_hour(forms: Sequence[str], before: str) -> tuple[int, int, int] | None:
    """British "at half six": thirty minutes past."""
    hour = _figures(forms[1])[0] if len(forms) > 1 and forms[0] == "half" else -1
    return (2, hour, 30) if before in lexicon("numbers")["before_times"] and 0 < hour <= 12 else None


def _past(forms: Sequence[str]) -> tuple[int, int, int] | None:
    """A time told from the full hour: half past two, a quarter to six, ten past nine; how many tokens it takes."""
    minutes = {"half": 30, "quarter": 15}.get(forms[0]) or _minutes(forms[0])
    if forms[1:2] in (["minutes"], ["minute"]) and forms[2:3] == ["past"]:
        past = _past([forms[0], *forms[2:]])
        return past and (past[0] + 1, *past[1:])
    if len(forms) < 3 or minutes < 1 or (forms[1] == "to" and forms[0] != "quarter") or forms[1] not in ("past", "to"):
        return None
    hour = _figures(forms[2])[0]
    if not 0 < hour <= 12:
        return None
    if forms[1] == "past":
        return 3, hour, minutes
    return 3, hour - 1 or 12, 60 - minutes

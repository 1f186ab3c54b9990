"""Quantities that are the same though they are told otherwise: half and 50 per cent, two weeks and 14 days.

Tokens already have one form for one number. What is read here spans several tokens: a part of a whole, and a number
with what it counts, in the smallest of the measures that are made of one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from quotecheck.compare.classes import is_unit
from quotecheck.lexicon import lexicon, words
from quotecheck.text.clock_times import clock, same_time
from quotecheck.text.quantities import DATE, QUANTITY
from quotecheck.text.tokens import Token

SHARE = "share"
TIMES = "times"
LARGEST_WHOLE = 100  # "one in eight" and "3 in 100", not "two in 2019"
ROUND = Fraction(1, 10)  # share of a number by which a rounded one may be off
LONGEST = 8  # tokens: two hours and a half, a quarter of a percentage point
MONTH = Fraction(365_250, 12_000) * 86_400  # seconds, in the mean
SHORT = 6  # characters of a number with the letter m behind it, which may be metres or millions
_MILLION = 1_000_000


class Quantity(NamedTuple):
    """A value with its measure (``""`` for none), which tokens it was read from, and how many characters wide."""

    value: Fraction
    measure: str
    at: tuple[int, int]
    width: int = 0


def quantities(found: Sequence[Token]) -> list[Quantity]:
    """The quantities among some tokens, in order."""
    read: list[Quantity] = []
    i = 0
    while i < len(found):
        quantity = _quantity([t.form for t in found[i : i + LONGEST]], i)
        if quantity:
            low, high = quantity.at
            read.append(quantity._replace(width=found[high - 1].end - found[low].start))
        i = quantity.at[1] if quantity else i + 1
    return read


def as_here(here: Sequence[Token], there: Sequence[Token]) -> list[Token]:
    """The words of ``there``, with the quantities and times of the day that both sides have as ``here`` has them."""
    own = quantities(here)
    told: dict[int, tuple[int, Sequence[Token]]] = {}  # where in there, how many tokens, and what stands for them
    for second in quantities(there):
        first = next((q for q in own if _same(q, second)), None)
        if first is not None:
            own.remove(first)
            told[second.at[0]] = second.at[1] - second.at[0], here[slice(*first.at)]
    taken = {k for n, (size, _) in told.items() for k in range(n, n + size)}
    known = _moments(here)
    for n, size, form in _moments(there):
        if n not in taken:
            same = next((k for k in known if same_time(k.form, form) or k.form == form), None)
            if same is not None:
                told[n] = size, here[same.at : same.at + same.size]
                taken |= set(range(n, n + size))
    return _told(there, told)


class _Moment(NamedTuple):
    """A time of the day or a day of the year, the form it would have as one token, and where it was read."""

    at: int
    size: int
    form: str


def _moments(found: Sequence[Token]) -> list[_Moment]:
    """What among some tokens may be a moment, the longer reading of the same words first."""
    forms = [t.form for t in found]
    read: list[_Moment] = []
    for n, form in enumerate(forms):
        days = lexicon("numbers")["days"]
        named = next((k for k in (3, 2, 1) if " ".join(forms[n : n + k]) in days and n + k <= len(forms)), 0)
        if named:
            read.append(_Moment(n, named, DATE + days[" ".join(forms[n : n + named])]))
        spoken = _spoken_time(forms[n : n + 4]) if form.startswith(QUANTITY) else None
        if spoken:
            read.append(_Moment(n, *spoken))
        if form.startswith((QUANTITY, DATE)):
            read.append(_Moment(n, 1, form))
    return read


def _spoken_time(forms: Sequence[str]) -> tuple[int, str] | None:
    """A time that only another on the other side tells from a range or a span: ten to six, 1600 hours."""
    first = forms[0].removeprefix(QUANTITY)
    if forms[1:2] == ["hour"] and len(first) == 4 and first.isdigit() and int(first) < 2400 and int(first[2:]) < 60:
        hour = int(first[:2])
        return 2, f"{DATE}{hour % 12 or 12}:{first[2:]}{'pm' if hour > 11 else 'am'}"
    size = 2 if forms[1:2] == ["minute"] else 1
    hour_at = _value(forms[size + 1]) if len(forms) > size + 1 and forms[size] in ("to", "past") else None
    if hour_at is None or not first.isdigit() or not 0 < int(first) < 60 or hour_at not in range(1, 13):
        return None
    hour, minutes = int(hour_at), int(first)
    if forms[size] == "to":
        hour, minutes = hour - 1 or 12, 60 - minutes
    return size + 2, f"{DATE}{hour}:{minutes:02}"


def rounded(here: Sequence[Token], there: Sequence[Token]) -> bool:
    """Whether one side gives the other's quantity in round numbers, and says so: 1,870 and almost 2,000.

    Months against weeks or days are round by themselves.
    """
    own, other = quantities(here), quantities(there)
    if len(own) != 1 or len(other) != 1:
        return False
    if {own[0].measure, other[0].measure} == {"month", "second_time"}:  # a month and a half, six weeks
        first, second = (q.value * (MONTH if q.measure == "month" else 1) for q in (own[0], other[0]))
        return abs(first - second) <= ROUND * second
    if own[0].measure != other[0].measure:
        return False
    pairs = ((own[0], other[0], here), (other[0], own[0], there))
    return any(_rounds(about.value, exact.value, side, about.at[0]) for about, exact, side in pairs)


def _rounds(about: Fraction, exact: Fraction, side: Sequence[Token], at: int) -> bool:
    before = " ".join(t.form for t in side[max(0, at - 2) : at])
    if not exact or abs(about - exact) > ROUND * exact:
        return False
    table = lexicon("numbers")["rounding"]
    nearly, over, near = (any(before.endswith(p) for p in table[name]) for name in ("nearly", "over", "near"))
    return near or (nearly and exact < about) or (over and exact > about)


def _told(found: Sequence[Token], told: dict[int, tuple[int, Sequence[Token]]]) -> list[Token]:
    kept: list[Token] = []
    n = 0
    while n < len(found):
        size, instead = told.get(n, (1, found[n : n + 1]))
        kept.extend(instead)
        n += size
    return kept


def _same(first: Quantity, second: Quantity) -> bool:
    if (first.value, first.measure) == (second.value, second.measure):
        return True
    return any(
        # "9.4m" is read as a number
        not a.measure and b.measure == "metre" and a.value == b.value * _MILLION and a.width <= SHORT
        for a, b in ((first, second), (second, first))
    )


def _quantity(forms: Sequence[str], at: int) -> Quantity | None:
    """The quantity that begins with the first of some forms."""
    if forms[0] == "half":
        article = 1 + (forms[1:2] in (["a"], ["an"]))
        if forms[article : article + 1] == ["percent"]:
            return Quantity(Fraction(1, 200), SHARE, (at, at + article + 1))
        if article < len(forms) and _measure(forms[article]):
            return _measured(Fraction(1, 2), forms, article, at)
        return Quantity(Fraction(1, 2), SHARE, (at, at + 1))
    table = lexicon("numbers")
    if forms[0] in table["times"]:
        return Quantity(Fraction(table["times"][forms[0]]), TIMES, (at, at + 1))
    if (
        forms[0] == "a"
        and forms[2:3] == ["of"]
        and forms[1] in table["sets"]
        and (len(forms) < 4 or _value(forms[3]) is None)
    ):
        return _measured(Fraction(table["sets"][forms[1]]), forms, 3, at)
    if "/" in forms[0] or "/" in _measured(Fraction(1), forms, 0, at).measure:  # its number is the same on both sides
        return _measured(Fraction(1), forms, 0, at)
    if forms[0] in words("numbers", "each"):
        part = _part(forms[1]) if len(forms) > 1 and forms[0] != "per" else 0
        if part:
            return _part_of(Fraction(1, part), forms, 2, at)
        return _measured(Fraction(1), forms, 1, at) if len(forms) > 1 and _measure(forms[1]) else None
    value = _value(forms[0])
    if value is None:
        return None
    if forms[1:2] in (["times"], ["time"]):
        return Quantity(value, TIMES, (at, at + 2))
    if len(forms) > 1 and forms[1] == "percent":
        return Quantity(value / 100, SHARE, (at, at + 2))
    if forms[1:3] == ["basis", "point"]:
        return Quantity(value / 100, "percentage point", (at, at + 3))
    if len(forms) > 1 and (part := _part(forms[1])):
        return _part_of(value / part, forms, 2, at)
    of = 2 if forms[1:2] == ["in"] else 3 if forms[1:3] == ["out", "of"] else 0
    whole = _value(forms[of]) if 0 < of < len(forms) else None
    if whole is not None and value < whole <= LARGEST_WHOLE:
        return Quantity(value / whole, SHARE, (at, at + of + 1))
    return _measured(value, forms, 1, at)


def _measured(value: Fraction, forms: Sequence[str], size: int, at: int) -> Quantity:
    """A value with what it is measured in, if anything: ``size`` forms are read."""
    if list(forms[size : size + 2]) == ["percentage", "point"]:
        return Quantity(value, "percentage point", (at, at + size + 2))
    measure = _measure(forms[size]) if size < len(forms) else ""
    if not measure:
        return Quantity(value, "", (at, at + size))
    size += 1
    rate = forms[size : size + 1] in (["a"], ["an"], ["per"]) and size + 1 < len(forms) and _measure(forms[size + 1])
    if rate and f"{measure}/{rate}" in lexicon("numbers")["measures"].values():
        return Quantity(value, f"{measure}/{rate}", (at, at + size + 2))
    factor, base = _made_of(measure)
    part = _half_more(forms[size : size + 3])
    if part:
        return Quantity((value + part) * factor, base, (at, at + size + 3))
    more, size = _smaller(forms, size, factor, base)
    return Quantity(value * factor + more, base, (at, at + size))


def _made_of(measure: str) -> tuple[Fraction, str]:
    """How many of which smallest measure one is."""
    factor, base = lexicon("numbers")["made_of"].get(measure, (1, measure))
    return Fraction(str(factor)), base


def _half_more(forms: Sequence[str]) -> Fraction:
    """What "and a half" behind a measure adds."""
    if len(forms) < 3 or forms[:2] != ["and", "a"]:
        return Fraction(0)
    part = 2 if forms[2] == "half" else _part(forms[2])
    return Fraction(1, part) if part else Fraction(0)


def _smaller(forms: Sequence[str], size: int, factor: Fraction, base: str) -> tuple[Fraction, int]:
    """What a smaller measure behind one adds, and up to where: five feet ten inches, one hour and 20 minutes."""
    at = size + (forms[size : size + 1] == ["and"])
    value = _value(forms[at]) if at < len(forms) else None
    if value is None:
        return Fraction(0), size
    unit, own = _made_of(_measure(forms[at + 1]) if at + 1 < len(forms) else "")
    if own == base and unit < factor:
        return value * unit, at + 2
    if base in words("numbers", "in_hundredths") and at == size and value < 100 and forms[size - 1] == base:
        return value / 100, at + 1  # one pound fifty
    return Fraction(0), size


def _part_of(value: Fraction, forms: Sequence[str], size: int, at: int) -> Quantity:
    """A part of a whole, or of a measure: a quarter, a quarter of a mile."""
    whole = _value(forms[size + 1]) if forms[size : size + 1] == ["of"] and size + 1 < len(forms) else None
    if whole is not None and whole in (_MILLION, _MILLION * 1000):  # a quarter of a million
        return _measured(value * whole, forms, size + 2, at)
    if forms[size : size + 2] in (["of", "a"], ["of", "an"]) and size + 2 < len(forms):
        found = _measured(value, forms, size + 2, at)
        if found.measure:
            return found
    return Quantity(value, SHARE, (at, at + size))


def _measure(form: str) -> str:
    return form if is_unit(form) and form not in ("percent", "percentage", "point") else ""


def _value(form: str) -> Fraction | None:
    """The value of a number that is no ordinal."""
    if not form.startswith(QUANTITY) or form.endswith(("th", "s")) or clock(form):
        return None
    return Fraction(form.removeprefix(QUANTITY))


def _part(form: str) -> int:
    """Which part of a whole a form is: thirds, a quarter, an eighth."""
    ordinal = form.removeprefix(QUANTITY).removesuffix("th")
    if form.startswith(QUANTITY) and form.endswith("th") and ordinal.isdigit():
        return int(ordinal) if int(ordinal) > 2 else 0
    part: int = lexicon("numbers")["parts"].get(form, 0)
    return part

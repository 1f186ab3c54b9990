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
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import Token

SHARE = "share"
LARGEST_WHOLE = 100  # "one in eight" and "3 in 100", not "two in 2019"
ROUND = Fraction(1, 10)  # share of a number by which a rounded one may be off
LONGEST = 7  # tokens: a quarter of a percentage point
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
    for n, token in enumerate(there):
        same = next((t for t in here if same_time(t.form, token.form)), None)
        if n not in taken and same is not None:
            told[n] = 1, [same]
    return _told(there, told)


def rounded(here: Sequence[Token], there: Sequence[Token]) -> bool:
    """Whether one side gives the other's quantity in round numbers, and says so: 1,870 and almost 2,000."""
    own, other = quantities(here), quantities(there)
    if len(own) != 1 or len(other) != 1 or own[0].measure != other[0].measure:
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
        if article < len(forms) and _measure(forms[article]):
            return _measured(Fraction(1, 2), forms, article, at)
        return Quantity(Fraction(1, 2), SHARE, (at, at + 1))
    if forms[0] in words("numbers", "each"):
        part = _part(forms[1]) if len(forms) > 1 and forms[0] != "per" else 0
        if part:
            return _part_of(Fraction(1, part), forms, 2, at)
        return _measured(Fraction(1), forms, 1, at) if len(forms) > 1 and _measure(forms[1]) else None
    value = _value(forms[0])
    if value is None:
        return None
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
    factor, base = lexicon("numbers")["made_of"].get(measure, (1, measure))
    return Quantity(value * Fraction(str(factor)), base, (at, at + size))


def _part_of(value: Fraction, forms: Sequence[str], size: int, at: int) -> Quantity:
    """A part of a whole, or of a measure: a quarter, a quarter of a mile."""
    if forms[size : size + 2] in (["of", "a"], ["of", "an"]) and size + 2 < len(forms):
        found = _measured(value, forms, size + 2, at)
        if found.measure:
            return found
    return Quantity(value, SHARE, (at, at + size))


def _measure(form: str) -> str:
    return form if is_unit(form) and form not in ("percent", "percentage", "point") else ""


def _value(form: str) -> Fraction | None:
    """The value of a number that is no ordinal."""
    if not form.startswith(QUANTITY) or form.endswith("th") or clock(form):
        return None
    return Fraction(form.removeprefix(QUANTITY))


def _part(form: str) -> int:
    """Which part of a whole a form is: thirds, a quarter, an eighth."""
    ordinal = form.removeprefix(QUANTITY).removesuffix("th")
    if form.startswith(QUANTITY) and form.endswith("th") and ordinal.isdigit():
        return int(ordinal) if int(ordinal) > 2 else 0
    part: int = lexicon("numbers")["parts"].get(form, 0)
    return part

"""Numbers and money among tokens, read as values."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from quotecheck.lexicon import lexicon

if TYPE_CHECKING:
    from quotecheck.text.tokens import Token

QUANTITY = "#"
DATE = "@"  # begins the form of a day of a month
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_quantities(found: list[Token]) -> list[Token]:
    """Replace the tokens of each quantity by one token with its value; the currency before it comes behind it."""
    return list(_numbers(found))


def _numbers(found: list[Token]) -> Iterator[Token]:
    i = 0
    while i < len(found):
        if not _may_begin(found[i].form):
            yield found[i]
            i += 1
            continue
        own_dollars = _touches(found, i) and found[i].form == "usa" and found[i + 1].form.startswith("$")  # US$5
        letters = _letters(found, i)
        if own_dollars or letters:
            i += 1
        if found[i].form == "second" and _counts_seconds(found, i):
            yield found[i]._replace(form=lexicon("numbers")["measures"]["seconds"])
            i += 1
            continue
        size, value, currency = _number(found, i)
        currency = letters or currency
        if not size:
            measure = lexicon("numbers")["measures"].get(found[i].form)
            yield found[i]._replace(form=measure) if measure else found[i]
            i += 1
            continue
        first, last = found[i - bool(own_dollars or letters)], found[i + size - 1]
        yield first._replace(form=QUANTITY + value, end=last.end)
        if currency:
            yield first._replace(form=currency, end=last.end)
            following = found[i + size] if i + size < len(found) else None
            if following is not None and lexicon("numbers")["measures"].get(following.form) == currency:
                size += 1
        i += size


@functools.lru_cache(maxsize=50_000)
def _may_begin(form: str) -> bool:
    """Whether a quantity or a measure may begin with this form: few words do."""
    table = lexicon("numbers")
    lists = ("measures", "currency_letters", "units", "tens", "ordinals", "magnitudes")
    known = ("a", "an", "half", "usa", "second")
    return not form.isalpha() or form in known or any(form in table[name] for name in lists)


def _letters(found: list[Token], at: int) -> str:
    """The currency whose letters stand before an amount: N5,000, Rs 200."""
    currency: str = lexicon("numbers")["currency_letters"].get(found[at].form, "")
    following = found[at + 1] if currency and found[at].capital and at + 1 < len(found) else None
    amount = following is not None and following.form[0].isdigit()
    return currency if amount and found[at + 1].start - found[at].end <= (len(found[at].form) > 1) else ""


def _number(found: list[Token], at: int) -> tuple[int, str, str]:
    """How many tokens from ``at`` make a number, its value, and the currency written before it."""
    form = found[at].form
    currency = lexicon("numbers")["currencies"].get(form[0], "")
    digits = form.lstrip("".join(lexicon("numbers")["currencies"])).replace(",", "").replace("\u00a0", "")
    if _DIGITS.fullmatch(digits):
        value, size = Decimal(digits), 1
        if _ordinal(found, at):
            return 2, f"{digits}th", ""
        size, value = _with_half(found, at, size, value)
        while at + size < len(found) and (power := _magnitude(found, at + size)):
            value, size = value * power, size + 1
        return size, _written(value), currency
    if form != "second" and (ordinal := _ordinal_in_words(found, at)):
        return *ordinal, ""
    return *_in_words(found, at), ""


def _counts_seconds(found: list[Token], at: int) -> bool:
    """Whether *second* is the time: one second, five metres a second."""
    before = [t.form for t in found[max(0, at - 2) : at]]
    measures = lexicon("numbers")["measures"]
    one = before[-1:] and (before[-1] in lexicon("numbers")["units"] or before[-1][0].isdigit())
    return bool(one) or (len(before) == 2 and before[1] in ("a", "per", "every", "each") and before[0] in measures)


def _ordinal_in_words(found: list[Token], at: int) -> tuple[int, str] | None:
    """An ordinal written as a word, alone or after a ten: third, twenty-third."""
    ordinals, tens = lexicon("numbers")["ordinals"], lexicon("numbers")["tens"]
    form = found[at].form
    if form in ordinals:
        return 1, f"{ordinals[form]}th"
    unit = ordinals.get(found[at + 1].form, 10) if form in tens and at + 1 < len(found) else 10
    if unit < 10 and found[at + 1].start - found[at].end <= 1:
        return 2, f"{tens[form] + unit}th"
    return None


def _with_half(found: list[Token], at: int, size: int, value: Decimal) -> tuple[int, Decimal]:
    """What stands behind a number and belongs to it: "and a half"."""
    if [t.form for t in found[at + size : at + size + 3]] == ["and", "a", "half"] and value == value.to_integral():
        return size + 3, value + Decimal("0.5")
    return size, value


def _ordinal(found: list[Token], at: int) -> bool:
    return _touches(found, at) and found[at + 1].form in ("st", "nd", "rd", "th", "saint")


def _touches(found: list[Token], at: int) -> bool:
    return at + 1 < len(found) and found[at + 1].start == found[at].end


def _magnitude(found: list[Token], at: int) -> int:
    """The power a word after digits stands for; a bare letter only where it touches them."""
    form = found[at].form
    power: int = lexicon("numbers")["magnitudes"].get(form, 0)
    return power if power and (len(form) > 2 or _touches(found, at - 1) or form in ("bn", "mn", "tn")) else 0


def _in_words(found: list[Token], at: int) -> tuple[int, str]:
    """A number written in words: how many tokens, and the value."""
    units, tens, powers = lexicon("numbers")["units"], lexicon("numbers")["tens"], lexicon("numbers")["magnitudes"]
    total, part, size, low = 0, 0, 0, True  # low: a unit may still follow
    first = found[at].form
    if first in ("a", "an") and at + 1 < len(found) and len(found[at + 1].form) > 2 and found[at + 1].form in powers:
        part, size, low = 1, 1, False
    elif first == "half":
        size = 3 if at + 1 < len(found) and found[at + 1].form == "a" else 2  # half a dozen, a half-dozen
        power = powers.get(found[at + size - 1].form, 0) if at + size <= len(found) else 0
        return (size, _written(Decimal(power) / 2)) if power > 1 else (0, "")
    while at + size < len(found) and (not size or found[at + size].start - found[at + size - 1].end <= 1):
        form = found[at + size].form
        if form in tens and part % 100 == 0 and (low or part):
            part, low = part + tens[form], True
        elif form in units and low and part % 10 == 0 and (units[form] < 10 or part % 100 == 0):
            part, low = part + units[form], False
        elif form in powers and len(form) > 2 and part:
            if powers[form] == 100:
                part *= 100
            else:
                total, part = total + part * powers[form], 0
            low = True
        elif form == "and" and size and _goes_on(found, at + size):
            pass
        else:
            break
        size += 1
    if not size:
        return 0, ""
    digits = _decimals(found, at + size)
    value = Decimal(f"{total + part}.{digits}") if digits else Decimal(total + part)
    size, value = _with_half(found, at, size + bool(digits) + len(digits), value)
    if at + size < len(found) and value != total + part and (power := _magnitude(found, at + size)):
        size, value = size + 1, value * power  # two and a half million, two point five million
    return size, _written(value)


def _decimals(found: list[Token], at: int) -> str:
    """The digits spoken after "point"."""
    units = lexicon("numbers")["units"]
    digits = ""
    if at < len(found) and found[at].form == "point":
        for token in found[at + 1 :]:
            if units.get(token.form, 10) > 9:
                break
            digits += str(units[token.form])
    return digits


def _goes_on(found: list[Token], at: int) -> bool:
    """Whether an "and" joins two parts of one number: a hundred and fifty thousand, a thousand and one.

    It does not in "between two thousand and three million".
    """
    before, after, then = (found[i].form if i < len(found) else "" for i in (at - 1, at + 1, at + 2))
    powers = lexicon("numbers")["magnitudes"]
    follows = after in lexicon("numbers")["units"] or after in lexicon("numbers")["tens"]
    return follows and before in powers and (before == "hundred" or then not in powers)


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")

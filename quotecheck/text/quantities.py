"""Numbers, money and dates among tokens, read as values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from quotecheck.lexicon import lexicon

if TYPE_CHECKING:
    from quotecheck.text.tokens import Token

QUANTITY = "#"
DATE = "@"
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_quantities(found: list[Token]) -> list[Token]:
    """Replace the tokens of each quantity by one token with its value, of each date by one with month and day."""
    return list(_dates(list(_numbers(found))))


def _numbers(found: list[Token]) -> Iterator[Token]:
    i = 0
    while i < len(found):
        size, value, currency = _number(found, i)
        if not size:
            measure = lexicon("numbers")["measures"].get(found[i].form)
            yield replace(found[i], form=measure) if measure else found[i]
            i += 1
            continue
        first, last = found[i], found[i + size - 1]
        yield replace(first, form=QUANTITY + value, end=last.end)
        if currency:
            yield replace(first, form=currency, end=last.end)
            following = found[i + size] if i + size < len(found) else None
            if following is not None and lexicon("numbers")["measures"].get(following.form) == currency:
                size += 1
        i += size


def _number(found: list[Token], at: int) -> tuple[int, str, str]:
    """How many tokens from ``at`` make a number, its value, and the currency written before it."""
    form = found[at].form
    currency = lexicon("numbers")["currencies"].get(form[0], "")
    digits = form.lstrip("".join(lexicon("numbers")["currencies"])).replace(",", "").replace("\u00a0", "")
    if _DIGITS.fullmatch(digits):
        value, size = Decimal(digits), 1
        if _ordinal(found, at):
            return 2, f"{digits}th", ""
        while at + size < len(found) and (power := _magnitude(found, at + size, size)):
            value, size = value * power, size + 1
        return size, _written(value), currency
    if form in lexicon("numbers")["ordinals"] and form != "second":
        return 1, f"{lexicon('numbers')['ordinals'][form]}th", ""
    return *_in_words(found, at), ""


def _ordinal(found: list[Token], at: int) -> bool:
    after = found[at + 1] if at + 1 < len(found) else None
    return after is not None and after.start == found[at].end and after.form in ("st", "nd", "rd", "th", "saint")


def _magnitude(found: list[Token], at: int, size: int) -> int:
    """The power a word after digits stands for; a bare letter only where it touches them."""
    form = found[at].form
    power: int = lexicon("numbers")["magnitudes"].get(form, 0)
    touches = found[at].start == found[at - 1].end
    return power if power and (len(form) > 2 or touches or form in ("bn", "mn", "tn")) else 0


def _in_words(found: list[Token], at: int) -> tuple[int, str]:
    """A number written in words: how many tokens, and the value."""
    units, tens, powers = lexicon("numbers")["units"], lexicon("numbers")["tens"], lexicon("numbers")["magnitudes"]
    total, part, size, low = 0, 0, 0, True  # low: a unit may still follow
    first = found[at].form
    if first in ("a", "an") and at + 1 < len(found) and len(found[at + 1].form) > 2 and found[at + 1].form in powers:
        part, size, low = 1, 1, False
    elif first == "half" and [t.form for t in found[at + 1 : at + 3]][:1] == ["a"] and at + 2 < len(found):
        power = powers.get(found[at + 2].form, 0)
        return (3, _written(Decimal(power) / 2)) if power else (0, "")
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
        elif form == "and" and size and found[at + size - 1].form in powers and _smaller(found, at + size + 1):
            pass
        else:
            break
        size += 1
    return (size, _written(Decimal(total + part))) if size else (0, "")


def _smaller(found: list[Token], at: int) -> bool:
    form = found[at].form if at < len(found) else ""
    after = found[at + 1].form if at + 1 < len(found) else ""
    return (form in lexicon("numbers")["units"] or form in lexicon("numbers")["tens"]) and after not in lexicon(
        "numbers"
    )["magnitudes"]


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _dates(found: list[Token]) -> Iterator[Token]:
    """A month and a day beside it, in either order, as one token."""
    months = lexicon("numbers")["months"]
    i = 0
    while i < len(found):
        pair = found[i : i + 2]
        if len(pair) == 2:
            forms = [t.form for t in pair]
            named = [t for t in pair if t.form in months and t.capital]
            day = next((f.strip(QUANTITY).removesuffix("th") for f in forms if f.startswith(QUANTITY)), "")
            if len(named) == 1 and day.isdigit() and 1 <= int(day) <= 31:
                yield replace(pair[0], form=f"{DATE}{named[0].form}-{day}", end=pair[1].end)
                i += 2
                continue
        yield found[i]
        i += 1

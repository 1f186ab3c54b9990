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
_DIGITS = re.compile(r"[0-9]*\.?[0-9]+")
_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f")
_COMMA = re.compile(r"([0-9]+),([0-9]{1,2})")  # before decimals
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}


def read_quantities(found: list[Token]) -> list[Token]:
    """Replace the tokens of each quantity by one token with its value; the currency before it comes behind it."""
    return list(_numbers(found))


def _numbers(found: list[Token]) -> Iterator[Token]:
    i = 0
    while i < len(found):
        form = found[i].form
        if not _may_begin(form) or (
            form in ("a", "an") and not (i + 1 < len(found) and _may_follow(found[i + 1].form))
        ):
            yield found[i]
            i += 1
            continue
        whose = _whose_dollars(found, i)
        letters = _letters(found, i)
        if whose is not None or letters:
            i += 1
        elif roman := _roman(found, i):
            yield found[i]._replace(form=QUANTITY + roman)
            i += 1
            continue
        if form == "second" and _counts_seconds(found, i):
            yield found[i]._replace(form=lexicon("numbers")["measures"]["seconds"])
            i += 1
            continue
        size, value, currency = _number(found, i)
        currency = letters or currency
        if not size:
            form = _measure(found, i)
            yield found[i] if form == found[i].form else found[i]._replace(form=form)
            i += 1
            continue
        first, last = found[i - bool(whose is not None or letters)], found[i + size - 1]
        yield first._replace(form=QUANTITY + value, end=last.end)
        for word in (whose or "").split():
            yield first._replace(form=word, end=last.end)
        if currency:
            yield first._replace(form=currency, end=last.end)
            following = found[i + size] if i + size < len(found) else None
            if following is not None and lexicon("numbers")["measures"].get(following.form) == currency:
                size += 1
        elif [t.form for t in found[i + size : i + size + 2]] == ["usa", "dollars"]:
            size += 1
        else:
            for scale in _scale(found, i + size):
                yield found[i + size]._replace(form=scale)
                last = found[i + size]
            size += last is not found[i + size - 1]
        i += size


@functools.lru_cache(maxsize=50_000)
def _may_begin(form: str) -> bool:
    """Whether a quantity or a measure may begin with this form: few words do."""
    table = lexicon("numbers")
    numbers = ("units", "tens", "decades", "ordinals", "magnitudes", "roman", "parts")
    measures = ("measures", "currency_letters", "dollars", "touching", "scales")
    known = ("a", "an", "half")
    return not form.isalpha() or form in known or any(form in table[name] for name in numbers + measures)


@functools.lru_cache(maxsize=50_000)
def _may_follow(form: str) -> bool:
    """Whether an article before this form may begin a quantity: a million, an hour and a half, A$5."""
    table = lexicon("numbers")
    return form.startswith("$") or form in table["magnitudes"] or form in table["measures"]


def _letters(found: list[Token], at: int) -> str:
    """The currency whose letters stand before an amount: N5,000, Rs 200."""
    currency: str = lexicon("numbers")["currency_letters"].get(found[at].form, "")
    following = found[at + 1] if currency and found[at].capital and at + 1 < len(found) else None
    amount = following is not None and following.form[0].isdigit()
    gap = 2 if len(found[at].form) > 1 else 0  # "Rs. 200"
    return currency if amount and found[at + 1].start - found[at].end <= gap else ""


def _whose_dollars(found: list[Token], at: int) -> str | None:
    """Whose dollars letters before the sign tell of, ``""`` for the best known: US$5, A$5."""
    whose: str | None = lexicon("numbers")["dollars"].get(found[at].form)
    signed = whose is not None and found[at].capital and _touches(found, at) and found[at + 1].form.startswith("$")
    return whose if signed else None


def _roman(found: list[Token], at: int) -> str:
    """The number of a monarch, a war or a part in Roman figures behind its name."""
    value = lexicon("numbers")["roman"].get(found[at].form, 0) if at and found[at].capital else 0
    return str(value) if value and found[at - 1].capital and found[at].start - found[at - 1].end == 1 else ""


def _measure(found: list[Token], at: int) -> str:
    """What a word that begins no number is read as: a measure, a part of a whole, or itself."""
    form = found[at].form
    part = lexicon("numbers")["parts"].get(form, 0)
    before = found[at - 1].form if part and at else ""
    if before in ("a", "one") or (before and (before in lexicon("numbers")["units"] or before[0].isdigit())):
        behind = found[at + 1].form if at + 1 < len(found) else ""
        return form if behind in ("final", "finals", "back") else f"{QUANTITY}{part}th"
    if at and found[at].capital and found[at - 1].form in ("degree", "degrees"):
        form = lexicon("numbers")["scales"].get(form, form)
    elif at and _touches(found, at - 1) and found[at - 1].form[-1].isdigit():
        form = lexicon("numbers")["touching"].get(form, form)
    return str(lexicon("numbers")["measures"].get(form, form))


def _scale(found: list[Token], at: int) -> tuple[str, ...]:
    """The forms of a letter behind a number that is a scale of temperature: 15C, 15°C."""
    if at >= len(found) or not found[at].capital:
        return ()
    scale = lexicon("numbers")["scales"].get(found[at].form)
    return ("degree", scale) if scale and found[at].start - found[at - 1].end <= 2 else ()


def _number(found: list[Token], at: int) -> tuple[int, str, str]:
    """How many tokens from ``at`` make a number, its value, and the currency written before it."""
    form = found[at].form
    currency = lexicon("numbers")["currencies"].get(form[0], "")
    digits = _figures(form[1:] if currency else form) if not form.isalpha() else ""
    if digits:
        value, size = Decimal(digits), 1
        if _ordinal(found, at):
            return 2, f"{digits}th", ""
        if _decade(found, at, digits):
            return 2, f"{digits.removeprefix('19') if len(digits) > 2 else digits}s", ""
        size, value = _with_half(found, at, size, value)
        while at + size < len(found) and (power := _magnitude(found, at + size)):
            value, size = value * power, size + 1
        return size, _written(value), currency
    if form in ("a", "an", "one") and [t.form for t in found[at + 2 : at + 5]] == ["and", "a", "half"]:
        measure = lexicon("numbers")["measures"].get(found[at + 1].form, "")
        if measure:  # an hour and a half
            return 5, "1.5", measure
    if form in lexicon("numbers")["decades"]:
        return 1, f"{lexicon('numbers')['decades'][form]}s", ""
    if form != "second" and (ordinal := _ordinal_in_words(found, at)):
        return *ordinal, ""
    return *_in_words(found, at), ""


@functools.lru_cache(maxsize=10_000)
def _figures(form: str) -> str:
    """A number in figures with a point before its decimals and nothing between thousands, ``""`` for none."""
    form = form.translate(_SPACES)
    if form[-1:] in _FRACTIONS:
        form = form[:-1] + _FRACTIONS[form[-1]]
    decimals = _COMMA.fullmatch(form)
    digits = f"{decimals[1]}.{decimals[2]}" if decimals else form.replace(",", "")
    return digits if _DIGITS.fullmatch(digits) else ""


def _decade(found: list[Token], at: int, digits: str) -> bool:
    """Whether an *s* behind a number makes it a decade, of a century or a life: the 1990s, her 20s."""
    return _touches(found, at) and found[at + 1].form == "s" and len(digits) in (2, 4) and digits.endswith("0")


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
    """What stands behind a number and belongs to it: "and a half", "and three quarters"."""
    if found[at + size : at + size + 1] and found[at + size].form == "and" and value == value.to_integral():
        part = _PARTS.get(" ".join(t.form for t in found[at + size + 1 : at + size + 3]))
        if part:
            return size + 3, value + Decimal(part)
    return size, value


_PARTS = {"a half": "0.5", "a quarter": "0.25", "three quarters": "0.75"}  # those that are short in decimals


def _ordinal(found: list[Token], at: int) -> bool:
    behind = found[at + 1].form if _touches(found, at) else ""
    return behind in ("nd", "rd", "th") or (behind in ("st", "saint") and found[at].form.endswith("1"))  # 10st weighs


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

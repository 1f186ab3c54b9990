"""Days of a month among tokens: June 15, 15 June, the 15th of June."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotecheck.lexicon import lexicon
from quotecheck.text.quantities import DATE, QUANTITY

if TYPE_CHECKING:
    from quotecheck.text.tokens import Token


def read_month_days(found: list[Token]) -> list[Token]:
    """Replace a month and the day beside it, in either order, by one token."""
    months = [n for n, token in enumerate(found) if _month(token)]
    return list(_read(found, {at for n in months for at in (n - 2, n - 1, n)})) if months else found


def _read(found: list[Token], begins: set[int]) -> Iterator[Token]:
    """The tokens with the dates read that begin at some positions."""
    i = 0
    while i < len(found):
        for size, month, day in _orders(found, i) if i in begins else ():
            money = i + size < len(found) and found[i + size].start < found[i + size - 1].end  # "May: $1"
            if month and 1 <= day <= 31 and not money:
                yield found[i]._replace(form=f"{DATE}{month}-{day}", end=found[i + size - 1].end)
                i += size
                break
        else:
            yield found[i]._replace(form=f"{DATE}{found[i].form}") if _alone(found, i) else found[i]
            i += 1


def _alone(found: list[Token], at: int) -> bool:
    """Whether a month stands without a day; *May* and *March* only where no sentence begins."""
    if not _month(found[at]):
        return False
    return found[at].form not in ("may", "march") or (at > 0 and found[at].start - found[at - 1].end == 1)


def _orders(found: list[Token], at: int) -> Iterator[tuple[int, str, int]]:
    """The ways to read a date from here: how many tokens, the month and the day."""
    pair, three = found[at : at + 2], found[at : at + 3]
    if len(pair) == 2 and pair[1].start > pair[0].end:
        yield 2, _month(pair[0]), _day(pair[1])
        yield 2, _month(pair[1]), _day(pair[0])
    if len(three) == 3 and three[1].form == "of":
        yield 3, _month(three[2]), _day(three[0], ordinal=True)
    if len(three) == 3 and three[1].form == "the":
        yield 3, _month(three[0]), _day(three[2], ordinal=True)


def _month(token: Token) -> str:
    """A month, which has a capital: march and may are words too."""
    return token.form if token.capital and token.form in lexicon("numbers")["months"] else ""


def _day(token: Token, *, ordinal: bool = False) -> int:
    """The number of a day, 0 if it is none."""
    form = token.form.removeprefix(QUANTITY)
    day = form.removesuffix("th")
    return int(day) if form != token.form and day.isdigit() and len(day) < 3 and (form != day or not ordinal) else 0

"""The floors that figures must not fall below, and the ceilings that they must not rise above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from quotecheck.errors import QuotecheckError
from quotecheck.figure_names import KNOWN, is_figure

Bound = tuple[str, float]

_BOUND = re.compile(r"([\w.-]+)=(\d*\.?\d+)")


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
    if not is_figure(name):
        raise QuotecheckError(f"There is no figure {name}. {KNOWN}")
    return name, float(match[2])


def broken(found: Mapping[str, float], least: Iterable[Bound], most: Iterable[Bound]) -> Iterator[str]:
    """Say which figures are outside their bounds; what was not measured is no better than a low one.

    >>> list(broken({"error-recall": 0.9}, [("error-recall", 0.95)], []))
    ['error-recall is 0.900; it must be at least 0.95.']
    """
    for name, bound in least:
        if name not in found:
            yield f"{name} was not measured: no gold here tells it."
        elif found[name] < bound:
            yield f"{name} is {_shown(found[name])}; it must be at least {bound:g}."
    for name, bound in most:
        if name not in found:
            yield f"{name} was not measured: no gold here tells it."
        elif found[name] > bound:
            yield f"{name} is {_shown(found[name])}; it must be at most {bound:g}."


def _shown(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}"

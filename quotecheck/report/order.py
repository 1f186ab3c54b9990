"""Quotes in reading order, and the nested ones under the quote they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotecheck.report.entry import end, start
from quotecheck.schema import Quote


def reading_order(quotes: Iterable[Quote]) -> list[Quote]:
    """Sort quotes by where their content begins; of two that begin together, the longer comes first."""
    return sorted(quotes, key=lambda quote: (start(quote), -end(quote)))


def nested(quotes: Iterable[Quote]) -> Iterator[tuple[int, Quote]]:
    """Yield every quote once with its depth, parents before the quotes nested in them.

    A quote whose parent was left out of the output stands at depth 0, and so does
    the first of a circle of parents, which no parser should make but a file could hold.
    """
    ordered = reading_order(quotes)
    ids = {quote.id for quote in ordered}
    children: dict[str | None, list[Quote]] = {}
    for quote in ordered:
        children.setdefault(quote.parent if quote.parent in ids else None, []).append(quote)
    seen: set[int] = set()
    for root in [*children.get(None, []), *ordered]:
        stack = [(0, root)]
        while stack:
            depth, quote = stack.pop()
            if id(quote) not in seen:
                seen.add(id(quote))
                yield depth, quote
                stack.extend((depth + 1, child) for child in reversed(children.get(quote.id, [])))

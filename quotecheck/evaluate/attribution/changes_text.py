"""What changed between two evaluations, on lines for a reader: figures, counts, then quotation by quotation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quotecheck.evaluate.attribution.changes import Comparison, Kind
from quotecheck.evaluate.attribution.excerpt import LEGEND
from quotecheck.evaluate.attribution.faults_text import place

LEAST = 0.0005
"""Figures are shown with three decimals: less than half of the last is no change."""


def change_lines(found: Comparison, name: str) -> Iterator[str]:
    """The comparison with an earlier evaluation that ``name`` holds."""
    moved = {figure: pair for figure, pair in found.figures.items() if abs(pair[0] - pair[1]) >= LEAST}
    yield f"Against {name}: " + (
        f"{len(moved)} of {len(found.figures)} figures changed" if found.figures else "its figures are of other gold"
    )
    for figure, (old, new) in moved.items():
        yield f"  {figure:<30}{old:>9.3f}{new:>9.3f}{new - old:>+9.3f}"
    yield ""
    counts = found.counts()
    kinds = list(Kind)
    for better, worse in zip(kinds[::2], kinds[1::2], strict=True):
        yield f"  {counts[better]:>4} {better.value:<20}{counts[worse]:>4} {worse.value}"
    if found.articles or found.quotes:
        yield f"  Not compared, as the gold differs: {found.articles} articles, {found.quotes} quotations"
    if found.changes:
        yield ""
        yield LEGEND
    for kind, members in groupby(found.changes, key=lambda change: change.kind):
        own = list(members)
        yield ""
        yield f"{kind.value}: {len(own)}"
        for change in own:
            yield from place(change.article, change.line, change.told, change.excerpt)

"""What is wrong in an attribution, on lines for a reader: by kind and group, each with its paragraph."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from quotecheck.evaluate.attribution.excerpt import LEGEND
from quotecheck.evaluate.attribution.faults import Fault, Kind

WIDTH = 110

TITLES = {
    Kind.MISSED: "missed",
    Kind.FALSE: "false alarms",
    Kind.BOUNDARY: "wrong boundaries",
    Kind.SOURCE: "wrong sources",
    Kind.NAME: "wrong names",
}


def fault_lines(found: Sequence[Fault]) -> Iterator[str]:
    """The faults in their order, under the names of their groups."""
    if found:
        yield LEGEND
    for (kind, group), members in groupby(found, key=lambda fault: (fault.kind, fault.group)):
        own = list(members)
        yield ""
        yield f"{TITLES[kind]}, {group}: {len(own)}"
        for fault in own:
            yield from place(fault.article, fault.line, fault.told, fault.excerpt)


def place(article: str, line: int, told: str, words: str) -> Iterator[str]:
    """One place in an article: what is to be said of it, and its words."""
    yield f"  {article}, line {line}: {told}"
    yield from textwrap.wrap(words, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6, break_on_hyphens=False)

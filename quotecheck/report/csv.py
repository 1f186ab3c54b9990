"""CSV for spreadsheets: one row a quote, in reading order (RFC 4180, lines end in CR LF).

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula,
and a quotation can begin with any of them. Such a cell is written with an
apostrophe before it, as OWASP's note on CSV injection advises. So that nothing
is lost, a cell that begins with apostrophes and then one of those characters
gets one more: a reader undoes it by dropping one apostrophe from every cell
that begins with apostrophes followed by such a character (:func:`unguarded`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from quotecheck.report.entry import Entry, end, start
from quotecheck.report.order import reading_order
from quotecheck.report.wording import joined
from quotecheck.schema import Quote

COLUMNS = (
    "article",
    "quote",
    "type",
    "act",
    "status",
    "speaker",
    "speaker_kind",
    "source",
    "cue",
    "content",
    "start",
    "end",
    "line",
    "construction",
    "confidence",
)

# Full-width forms too: spreadsheets in East Asian locales read them as the plain ones. Tab and
# line ends are here because a cell that opens with one is read from the character after it.
_FORMULA = re.compile(r"'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n]")
_GUARDED = re.compile(rf"'(?:{_FORMULA.pattern})")


def write(entries: Iterable[Entry], stream: TextIO) -> None:
    """Write a row of column names and then one row a quote."""
    out = csv.writer(stream)
    out.writerow(COLUMNS)
    for entry in entries:
        for quote in reading_order(entry.attribution.quotes):
            out.writerow(row(entry, quote))
        stream.flush()


def row(entry: Entry, quote: Quote) -> list[str | int | float]:
    """Cells of one quote, in the order of :data:`COLUMNS`."""
    speaker, text = quote.speaker, entry.article.text
    return [
        guarded(entry.attribution.id),
        guarded(quote.id),
        quote.type.value,
        quote.act.value,
        quote.status.value,
        guarded(speaker.name if speaker else ""),
        speaker.kind.value if speaker else "",
        guarded(joined(quote.source, text)),
        guarded(joined(quote.cue, text)),
        guarded(joined(quote.content, text)),
        start(quote),
        end(quote),
        entry.first_line(quote),
        guarded(quote.construction),
        quote.confidence,
    ]


def guarded(cell: str) -> str:
    """Keep a spreadsheet from running the cell.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("We start on Monday")
    ("'=1+1", "''=1+1", 'We start on Monday')
    """
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Undo :func:`guarded`.

    >>> unguarded("'=1+1")
    '=1+1'
    """
    return cell[1:] if _GUARDED.match(cell) else cell

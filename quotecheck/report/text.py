"""The terminal view: an article's quotes in reading order, then who spoke how often.

Everything can be read without colour: a doubtful quote has a question mark in
the margin and its reasons below it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TextIO

from rich.text import Text

from quotecheck.report.doubt import doubts
from quotecheck.report.entry import Entry
from quotecheck.report.order import nested
from quotecheck.report.page import Page
from quotecheck.report.summary import Tally, summarise
from quotecheck.report.wording import joined, one_line, paragraphs, speaker_label, type_label
from quotecheck.schema import Attribution, Check, Quote

INDENT = 4
"""Columns by which a nested quote stands further in than its parent."""

DEEPEST = 4
"""Levels of nesting that are indented; what is deeper stays there, so that room for text remains."""


def write(entries: Iterable[Entry], stream: TextIO) -> None:
    """Write each article's quotes and summary as soon as it is ready, and totals after several."""
    page = Page(stream)
    totals = Tally()
    for number, entry in enumerate(entries):
        if number:
            page.line()
        _article(page, entry)
        totals.add(entry)
        stream.flush()
    if totals.articles > 1:
        page.line()
        page.block(Text(f"In all: {totals.articles} articles. {totals.sentence()}", style="bold"))


def _article(page: Page, entry: Entry) -> None:
    attribution = entry.attribution
    page.block(Text(one_line(attribution.title or attribution.id), style="bold"))
    if place := origin(attribution):
        page.block(Text(place, style="dim"))
    digits = len(str(max(map(entry.first_line, attribution.quotes), default=0)))
    for depth, quote in nested(attribution.quotes):
        page.line()
        _quote(page, entry, quote, INDENT * min(depth, DEEPEST), digits)
    page.line()
    summarise(page, entry)


def origin(found: Attribution | Check) -> str:
    """Say where the article came from; the id where the file's name does not give it."""
    path, title = found.path, found.title
    named = found.id if title and found.id != PurePath(path or "").stem else None
    return one_line(" · ".join(filter(None, [path, named, found.outlet, found.date])))


def _quote(page: Page, entry: Entry, quote: Quote, indent: int, digits: int) -> None:
    reasons = doubts(quote)
    margin = Text.assemble(("? " if reasons else "  ", "bold yellow"), " " * indent)
    margin.append(f"line {entry.first_line(quote):>{digits}}  ")
    left = margin.cell_len
    heading = Text.assemble((speaker_label(quote.speaker), "bold"), (f"  {type_label(quote)}", "cyan"))
    page.block(heading, first=margin, left=left)
    for paragraph in paragraphs(joined(quote.content, entry.article.text)):
        page.block(Text(paragraph), left=left)
    if evidence := _evidence(entry, quote):
        page.block(Text(evidence, style="dim"), left=left)
    if reasons:
        page.block(Text("doubtful: " + one_line("; ".join(reasons)), style="yellow"), left=left)


def _evidence(entry: Entry, quote: Quote) -> str:
    """Say in which words the article attributes the quote: the mention, unless it is the name, and the cue."""
    source = one_line(joined(quote.source, entry.article.text))
    cue = one_line(joined(quote.cue, entry.article.text))
    name = one_line(quote.speaker.name) if quote.speaker else ""
    words = []
    if source and source.casefold() != name.casefold():
        words.append(f"source: {source}")
    if cue:
        words.append(f"cue: {cue}")
    return "   ".join(words)

"""The terminal view of a check: each quotation in reading order, what others have, and what differs.

Everything can be read without colour: levels are words in the margin, and changes are
marked ``{-here-}{+there+}``. A quotation without findings takes two lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich.text import Text

from quotecheck.report.check_entry import SEVEREST_FIRST, CheckEntry
from quotecheck.report.check_summary import CheckTally, searched
from quotecheck.report.check_wordings import excerpt, label, wordings
from quotecheck.report.entry import start
from quotecheck.report.page import NARROWEST, Page
from quotecheck.report.text import origin
from quotecheck.report.wording import joined, one_line, paragraphs, speaker_label, type_label
from quotecheck.schema import CheckedQuote, Finding, Level

STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "cyan"}

MARGIN = 9
"""Columns that the margin has at least: room for ``warning`` and two blanks."""

LABELS = 13
"""Columns for the name of a wording: the longest, ``as at QC105``, and two blanks."""

CONTEXT = 30
"""Characters of the article shown on each side of what a finding outside quotations is about."""


def write(entries: Iterable[CheckEntry], stream: TextIO) -> None:
    """Write each draft's check as soon as it is ready, and totals after several."""
    page = Page(stream)
    totals = CheckTally()
    for number, entry in enumerate(entries):
        if number:
            page.line()
        _draft(page, entry)
        totals.add(entry)
        stream.flush()
    if totals.drafts > 1:
        page.line()
        page.block(Text(f"In all: {totals.drafts} drafts. {totals.sentence()}", style="bold"))


def _draft(page: Page, entry: CheckEntry) -> None:
    check = entry.check
    page.block(Text(one_line(check.title or check.id), style="bold"))
    if place := origin(check):
        page.block(Text(place, style="dim"))
    digits = len(str(entry.line(len(entry.article.text))))
    ids = {held.quote.id for held in check.quotes}
    shown = [f for level in SEVEREST_FIRST for f in check.findings if f.level is level and entry.shows(level)]
    for held in sorted(check.quotes, key=lambda h: start(h.quote)):
        page.line()
        margin = _margin(entry.first_line(held.quote), digits)
        own = [f for f in shown if f.quote == held.quote.id]
        _quote(page, entry, held, own, margin) if own else _quiet(page, entry, held, margin)
    for finding in check.findings:
        if finding.quote not in ids and entry.shows(finding.level):
            page.line()
            _loose(page, entry, finding, digits)
    page.line()
    page.block(Text(f"{CheckTally().add(entry).sentence()} {searched(entry.scope)}", style="bold"))


def _margin(line: int, digits: int) -> Text:
    return Text(f"line {line:>{digits}}  ".ljust(MARGIN))


def _heading(held: CheckedQuote) -> Text:
    return Text.assemble((speaker_label(held.quote.speaker), "bold"), (f"  {type_label(held.quote)}", "cyan"))


def _quiet(page: Page, entry: CheckEntry, held: CheckedQuote, margin: Text) -> None:
    """A quotation without findings: who speaks, the first words, and the verdict."""
    left = margin.cell_len
    heading = _heading(held)
    words = Text(one_line(joined(held.quote.content, entry.article.text)), style="dim")
    room = page.width - left - heading.cell_len - 2
    if room >= NARROWEST:
        words.truncate(room, overflow="ellipsis")
        heading = Text.assemble(heading, "  ", words)
    page.block(heading, first=margin, left=left)
    if entry.scope.compared:
        page.block(Text(one_line(held.verdict)), left=left)


def _quote(page: Page, entry: CheckEntry, held: CheckedQuote, findings: list[Finding], margin: Text) -> None:
    left, text = margin.cell_len, entry.article.text
    page.block(_heading(held), first=margin, left=left)
    for paragraph in paragraphs(joined(held.quote.content, text)):
        page.block(Text(paragraph), left=left)
    if entry.scope.compared:
        page.block(Text(one_line(held.verdict), style="bold"), left=left)
    for finding in findings:
        _finding(page, finding, left)
    marked = [(f.rule, one_line(f.diff)) for f in findings if f.diff]
    for wording in wordings(held, text):
        name = label(wording, marked)
        first = Text(" " * left + name, style="dim")
        page.block(Text(wording.carriers, style="dim"), first=first, left=left + LABELS)
        if name == "otherwise":
            page.block(Text(excerpt(wording.marked), style="dim"), left=left + LABELS)


def _finding(page: Page, finding: Finding, left: int) -> None:
    first = Text.assemble((finding.level.value.ljust(left), STYLES[finding.level]), f"{finding.rule}  ")
    page.block(Text(one_line(finding.message)), first=first, left=first.cell_len)
    if finding.diff:
        page.block(Text(excerpt(one_line(finding.diff))), left=first.cell_len)


def _loose(page: Page, entry: CheckEntry, finding: Finding, digits: int) -> None:
    """A finding that is about no quotation, with the words around it."""
    at, end = (finding.spans[0].start, finding.spans[0].end) if finding.spans else (0, 0)
    margin = _margin(entry.line(at), digits)
    left = margin.cell_len
    page.block(Text(one_line(_around(entry.article.text, at, end))), first=margin, left=left)
    _finding(page, finding, left)


def _around(text: str, start: int, end: int) -> str:
    """The words of a stretch with those before and behind it in its line."""
    before = text[max(0, start - CONTEXT) : start]
    behind = text[end : end + CONTEXT]
    before = before.rpartition("\n")[2] if "\n" in before or start < CONTEXT else "… " + before.partition(" ")[2]
    last = end + CONTEXT >= len(text)
    behind = behind.partition("\n")[0] if "\n" in behind or last else behind.rpartition(" ")[0] + " …"
    return before + text[start:end] + behind

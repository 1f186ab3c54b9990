"""Who spoke how often: the end of the terminal view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.cells import cell_len
from rich.text import Text

from quotecheck.report.doubt import doubts
from quotecheck.report.entry import Entry
from quotecheck.report.order import reading_order
from quotecheck.report.page import NARROWEST, Page
from quotecheck.report.wording import speaker_label
from quotecheck.schema import Quote, QuoteType

COLUMN = 10
"""Width of a column of counts: the longest heading, ``indirect``, and two blanks."""


class Tally:
    """Counts over one article or many."""

    def __init__(self) -> None:
        self.articles = 0
        self.types: Counter[QuoteType] = Counter()
        self.doubtful = 0
        self.speakers = 0

    def add(self, entry: Entry) -> Tally:
        """Count one more article."""
        quotes = entry.attribution.quotes
        self.articles += 1
        self.types.update(quote.type for quote in quotes)
        self.doubtful += sum(bool(doubts(quote)) for quote in quotes)
        self.speakers += len({quote.speaker.id for quote in quotes if quote.speaker})
        return self

    def sentence(self) -> str:
        """Say the counts in words; the speakers only of one article, since several may quote the same one."""
        total = self.types.total()
        if not total:
            return "No quotations found."
        who = f" from {_count(self.speakers, 'speaker')}" if self.articles == 1 else ""
        each = ", ".join(f"{self.types[kind]} {kind.value}" for kind in QuoteType)
        doubtful = f" {self.doubtful} doubtful (marked ?)." if self.doubtful else ""
        return f"{_count(total, 'quotation')}{who}: {each}.{doubtful}"


def summarise(page: Page, entry: Entry) -> None:
    """Print a line a speaker, most quoted first, and then the totals."""
    groups = by_speaker(entry.attribution.quotes)
    kinds = list(QuoteType)
    widest = max((cell_len(label) for label, _ in groups), default=0)
    room = max(min(widest, page.width - 2 - COLUMN * (len(kinds) + 1)), NARROWEST)
    if groups:
        headings = "".join(f"{word:>{COLUMN}}" for word in [*kinds, "all"])
        page.line(Text(" " * (2 + room) + headings, style="dim"))
    for label, counts in groups:
        numbers = [counts[kind] for kind in kinds] + [counts.total()]
        _row(page, label, room, "".join(f"{number or '-':>{COLUMN}}" for number in numbers))
    if groups:
        page.line()
    page.block(Text(Tally().add(entry).sentence()), left=2)


def by_speaker(quotes: Iterable[Quote]) -> list[tuple[str, Counter[QuoteType]]]:
    """Count each speaker's quotes by type: the most quoted first, quotes without a speaker last.

    Speakers are told apart by their id, not by their name: two may share one.
    """
    labels: dict[str | None, str] = {}
    counts: dict[str | None, Counter[QuoteType]] = {}
    for quote in reading_order(quotes):
        key = quote.speaker.id if quote.speaker else None
        labels.setdefault(key, speaker_label(quote.speaker))
        counts.setdefault(key, Counter())[quote.type] += 1
    ordered = sorted(counts, key=lambda key: (key is None, -counts[key].total()))
    return [(labels[key], counts[key]) for key in ordered]


def _row(page: Page, label: str, room: int, numbers: str) -> None:
    """Print one speaker; a name that is too long goes on below, the counts stay beside its first line."""
    for line in page.wrapped(Text(label), room):
        line.pad_right(room - line.cell_len if numbers else 0)
        page.line(Text("  ") + line + Text(numbers))
        numbers = ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")

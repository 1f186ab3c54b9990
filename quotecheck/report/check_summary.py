"""How many findings there are, and what was searched: the end of the terminal view of a check."""

from __future__ import annotations

from collections import Counter

from quotecheck.report.check_entry import SEVEREST_FIRST, CheckEntry, Scope, at_least
from quotecheck.rules.wording import day
from quotecheck.schema import Level


class CheckTally:
    """Counts over one draft or many."""

    def __init__(self) -> None:
        self.drafts = 0
        self.quotes = 0
        self.levels: Counter[Level] = Counter()
        self.hidden: Counter[Level] = Counter()

    def add(self, entry: CheckEntry) -> CheckTally:
        """Count one more draft."""
        self.drafts += 1
        self.quotes += len(entry.check.quotes)
        counts = entry.counts()
        self.levels.update(counts)
        self.hidden.update({level: n for level, n in counts.items() if not at_least(level, entry.min_level)})
        return self

    def sentence(self) -> str:
        """Say the counts in words."""
        found = [self._counted(level) for level in SEVEREST_FIRST if self.levels[level]]
        return f"{number(self.quotes, 'quotation')}: {', '.join(found) or 'no findings'}."

    def _counted(self, level: Level) -> str:
        hidden = self.hidden[level]
        return number(self.levels[level], level.value) + (" (not shown)" if hidden else "")


def searched(scope: Scope) -> str:
    """Say what a draft was held against.

    >>> searched(Scope(reports=1, transcript=True, since="2025-03-04"))
    'Held against the transcript and 1 report (from 4 March 2025).'
    """
    if not scope.compared:
        return "Held against nothing: only what the draft shows by itself was checked."
    parts = ["the transcript"] if scope.transcript else []
    if scope.reports or not scope.transcript:
        parts.append(number(scope.reports, "report"))
    dates = [f"{word} {day(date)}" for word, date in (("from", scope.since), ("to", scope.until)) if date]
    window = f" ({' '.join(dates)})" if dates and scope.reports else ""
    return f"Held against {' and '.join(parts)}{window}."


def number(count: int, noun: str) -> str:
    """A count and its noun: ``1 report``, ``2 reports``."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")

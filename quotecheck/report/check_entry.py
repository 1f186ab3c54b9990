"""One draft's check as the formats take it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from quotecheck.report.entry import Located
from quotecheck.schema import Article, Check, Level

SEVEREST_FIRST = (Level.ERROR, Level.WARNING, Level.NOTE)


@dataclass(frozen=True)
class Scope:
    """What a draft was held against: how many reports, whether a transcript, and between which dates."""

    reports: int = 0
    transcript: bool = False
    since: str | None = None
    until: str | None = None

    @property
    def compared(self) -> bool:
        """Whether there was anything to compare with."""
        return self.transcript or self.reports > 0


@dataclass(frozen=True)
class CheckEntry(Located):
    """A check with the draft it was made from, and the level below which findings are not shown."""

    check: Check
    article: Article
    scope: Scope = Scope()
    min_level: Level = Level.NOTE

    @property
    def wire(self) -> Check:
        """The object of the wire format, with the findings that are to be shown."""
        return self.check.model_copy(update={"findings": tuple(f for f in self.check.findings if self.shows(f.level))})

    def shows(self, level: Level) -> bool:
        """Whether findings of a level are to be shown."""
        return at_least(level, self.min_level)

    def counts(self) -> Counter[Level]:
        """How many findings there are of each level, shown or not."""
        return Counter(finding.level for finding in self.check.findings)


def at_least(level: Level, floor: Level) -> bool:
    """Whether a level is as grave as another, or graver.

    >>> at_least(Level.WARNING, Level.NOTE), at_least(Level.WARNING, Level.ERROR)
    (True, False)
    """
    return SEVEREST_FIRST.index(level) <= SEVEREST_FIRST.index(floor)

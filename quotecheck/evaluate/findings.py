"""Score findings against those that gold stories expect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quotecheck.evaluate.speakers import found_at, speaker_right
from quotecheck.evaluate.stories import Anchor, Expected, Story
from quotecheck.schema import Check, Finding, Level, Quote

LOUD = (Level.ERROR, Level.WARNING)


@dataclass(slots=True)
class Tally:
    """Counts of one rule, or of all rules at one level."""

    expected: int = 0
    met: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share of the findings that were expected; 1 where there are none."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the expected findings that were found; 1 where there are none."""
        return self.met / self.expected if self.expected else 1.0

    def add(self, other: Tally) -> None:
        """Add another's counts."""
        self.expected += other.expected
        self.met += other.met
        self.found += other.found
        self.right += other.right


@dataclass(slots=True)
class Score:
    """How the findings of some stories compare with what was expected.

    ``rules`` counts by rule whatever the level; ``levels`` by level, where an expected
    finding is met and a finding right only at that level. ``disturbed`` are harmless
    differences at whose quotation an unexpected error or warning stands. ``misattributed``
    pairs a quotation with what was found there, if anything.
    """

    stories: int = 0
    quotes: int = 0
    harmless: int = 0
    rules: dict[str, Tally] = field(default_factory=dict)
    levels: dict[Level, Tally] = field(default_factory=dict)
    missed: list[tuple[str, Expected]] = field(default_factory=list)
    false: list[tuple[str, Finding]] = field(default_factory=list)
    disturbed: list[tuple[str, str]] = field(default_factory=list)
    misattributed: list[tuple[str, Anchor, Quote | None]] = field(default_factory=list)

    @property
    def speakers_right(self) -> int:
        """Quotations that have the speaker an editor gave them."""
        return self.quotes - len(self.misattributed)

    @property
    def false_errors(self) -> int:
        """Findings at level error that nobody expected."""
        return sum(f.level is Level.ERROR for _, f in self.false)


def score(pairs: Iterable[tuple[Story, Check]]) -> Score:
    """Score the checks of some stories."""
    total = Score()
    for story, check in pairs:
        _story(total, story, check)
    return total


def _story(total: Score, story: Story, check: Check) -> None:
    total.stories += 1
    total.quotes += len(story.quotes)
    total.harmless += len(story.harmless)
    for anchor in story.quotes:
        quote = found_at(anchor, check)
        if not speaker_right(anchor, quote):
            total.misattributed.append((story.name, anchor, quote))
    places = {id(f): _places(f, check) for f in check.findings}
    for expected in story.expected:
        same = [f for f in check.findings if f.rule == expected.rule and _at(places[id(f)], expected)]
        levels = [f.level for f in same]
        rule = total.rules.setdefault(expected.rule, Tally())
        level = total.levels.setdefault(expected.level, Tally())
        rule.expected += 1
        level.expected += 1
        rule.met += bool(same)
        if expected.level in levels:
            level.met += 1
        else:
            total.missed.append((story.name, expected))
    for finding in check.findings:
        wanted = [e for e in story.expected if e.rule == finding.rule and _at(places[id(finding)], e)]
        rule = total.rules.setdefault(finding.rule, Tally())
        level = total.levels.setdefault(finding.level, Tally())
        rule.found += 1
        level.found += 1
        rule.right += bool(wanted)
        if any(e.level is finding.level for e in wanted):
            level.right += 1
        else:
            total.false.append((story.name, finding))
            if finding.level in LOUD:
                total.disturbed += [
                    (story.name, h.why) for h in story.harmless if _overlap(places[id(finding)], h.start, h.end)
                ]


def _places(finding: Finding, check: Check) -> list[tuple[int, int]]:
    """Where a finding stands: its own spans and its quotation's."""
    spans = list(finding.spans)
    spans += [s for q in check.quotes if q.quote.id == finding.quote for s in q.quote.content]
    return [(s.start, s.end) for s in spans]


def _at(places: Sequence[tuple[int, int]], expected: Expected) -> bool:
    return _overlap(places, expected.start, expected.end)


def _overlap(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in places)


def by_rule(total: Score) -> list[tuple[str, Tally]]:
    """The rules in order."""
    return sorted(total.rules.items())


def kinds(total: Score) -> Counter[str]:
    """How many unexpected findings each rule gave."""
    return Counter(f.rule for _, f in total.false)

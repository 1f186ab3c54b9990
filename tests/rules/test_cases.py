"""Every rule has cases that it must and must not flag, and gets them right."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from quotecheck.attribute.run import attribute_articles
from quotecheck.check.gather import Window
from quotecheck.check.run import check_attributed
from quotecheck.config import CheckSettings
from quotecheck.coverage import MemoryCoverage
from quotecheck.rules import RULES
from quotecheck.schema import Article, Finding
from quotecheck.text import article_from_text
from quotecheck.text.readers.transcript import read_transcript

CASES = Path(__file__).parent / "cases"
DAY = "2025-03-11"  # of drafts and reports that give none: one story, one day
FEWEST = 8
# Share of a rule's cases that must come out right. The cases were written before the rules and without seeing
# their output; those that fail are kept as they are.
LEAST = 0.75


@dataclass(frozen=True)
class Case:
    """One case of a rule's file."""

    rule: str
    table: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.rule}: {self.table['case']}"

    @property
    def draft(self) -> Article:
        return article_from_text(self.table["draft"].strip(), id=self.name, date=self.table.get("date", DAY))


@functools.cache
def cases() -> tuple[Case, ...]:
    tables = ((path.stem, yaml.safe_load(path.read_text("utf-8"))) for path in sorted(CASES.glob("*.yaml")))
    return tuple(Case(rule, table) for rule, own in tables for table in own)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """The findings of every case, its rule's only."""
    drafts = [case.draft for case in cases()]
    found: dict[str, list[Finding]] = {}
    folder = tmp_path_factory.mktemp("transcripts")
    for case, draft, attribution in zip(cases(), drafts, attribute_articles(drafts), strict=True):
        reports = [
            article_from_text(
                report["text"].strip(), id=f"r{n}", outlet=report["outlet"], date=str(report.get("date", DAY))
            )
            for n, report in enumerate(case.table.get("reports") or [])
        ]
        transcript = None
        if case.table.get("transcript"):
            path = folder / "transcript.txt"
            path.write_text(case.table["transcript"], encoding="utf-8")
            transcript = read_transcript(path)
        check = check_attributed(draft, attribution, [MemoryCoverage(reports)], transcript, Window(), CheckSettings())
        found[case.name] = [f for f in check.findings if f.rule == case.rule and _at(case, draft, f, check.quotes)]
    return found


def _at(case: Case, draft: Article, finding: Finding, quotes: Any) -> bool:
    """Whether a finding stands at the words that the case names (anywhere, where it names none)."""
    words = case.table.get("at")
    if not words:
        return True
    start = draft.text.index(words)
    spans = [*finding.spans, *(s for q in quotes if q.quote.id == finding.quote for s in q.quote.content)]
    return any(s.start < start + len(words) and start < s.end for s in spans)


def right(case: Case, found: list[Finding]) -> bool:
    """Whether a case came out as it must."""
    if not case.table["flagged"]:
        return not found
    return any(f.level == case.table["level"] for f in found)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_cases_that_it_must_and_must_not_flag(rule: str) -> None:
    own = [case for case in cases() if case.rule == rule]
    assert len(own) >= FEWEST
    assert {case.table["flagged"] for case in own} == {True, False}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_gets_its_cases_right(rule: str, results: dict[str, list[Finding]]) -> None:
    own = [case for case in cases() if case.rule == rule]
    wrong = [case.name for case in own if not right(case, results[case.name])]
    assert len(wrong) <= (1 - LEAST) * len(own), wrong


def test_every_rule_says_why_and_gives_examples() -> None:
    for rule in RULES.values():
        assert rule.reasoning.strip() and rule.bad and rule.good and rule.source

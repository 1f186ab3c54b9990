"""The whole check, with everything real: what decides, what is searched, and how it may be called."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.check import check
from quotecheck.config import CheckSettings
from quotecheck.coverage import MemoryCoverage
from quotecheck.errors import ReadError
from quotecheck.schema import Article, Check, Finding, Level
from tests.attribute.needs import needs_pack

pytestmark = needs_pack

DRAFT = """Old lock to open

“We may open the old lock at Ostrey on Monday,” Orla Vance, who chairs the harbour board, said.

The lock has been shut since the flood. She said that nobody had asked the geese.
"""
OTHERS = {
    "gazette": "“We will open the old lock at Ostrey on Monday,” Orla Vance told reporters. A dog barked for an hour.",
    "post": "“We will open the old lock at Ostrey on Monday,” said Orla Vance. It rained on the sail loft all day.",
    "old": "“We will not open the old lock at Ostrey on Monday,” Orla Vance said. Few came to hear the board speak.",
}
DAYS = {"gazette": "2025-03-04", "post": "2025-03-05", "old": "2025-03-03"}
HEARING = "CHAIR: The board is in session.\n\nVANCE: We may open the old lock at Ostrey on Monday.\n"


def reports() -> list[Article]:
    """Articles as a caller may have them, not divided into blocks."""
    return [Article(id=n, text=t, outlet=n.title(), date=DAYS[n]) for n, t in OTHERS.items()]


def draft() -> Article:
    return Article(id="draft", text=DRAFT, date="2025-03-04")


def of_rule(found: Check, rule: str) -> list[Finding]:
    return [f for f in found.findings if f.rule == rule]


@pytest.fixture(scope="module")
def coverage() -> MemoryCoverage:
    """Attributed once for all tests."""
    return MemoryCoverage(reports())


@pytest.fixture(scope="module")
def against_reports(coverage: MemoryCoverage) -> Check:
    return check(draft(), coverage, since="2025-03-04")


@pytest.fixture(scope="module")
def hearing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hearing") / "hearing.txt"
    path.write_text(HEARING, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def against_transcript(coverage: MemoryCoverage, hearing: Path) -> Check:
    return check(draft(), coverage, source=hearing, since="2025-03-04")


def test_a_word_that_two_reports_have_otherwise_is_an_error(against_reports: Check) -> None:
    [found] = of_rule(against_reports, "QC103")
    assert found.level is Level.ERROR
    assert "“may” here, “will” there" in found.message
    assert found.message.endswith("differs from 2 of 2 reports.")
    assert {o.outlet for o in found.evidence} == {"Gazette", "Post"}


def test_articles_without_blocks_are_read_with_their_quotation_marks(against_reports: Check) -> None:
    assert of_rule(against_reports, "QC112") == []


def test_a_transcript_decides_against_all_reports(against_transcript: Check) -> None:
    [found] = of_rule(against_transcript, "QC103")
    assert found.level is Level.NOTE
    assert "the transcript has it as here; 2 of 2 reports differ" in found.message
    verdict = next(q.verdict for q in against_transcript.quotes if "may open" in q.quote.content[0].text)
    assert verdict == "agrees with the transcript; differs from 2 of 2 reports: modality"


def test_only_the_days_asked_for_are_held_against_the_draft(against_reports: Check, coverage: MemoryCoverage) -> None:
    def outlets(found: Check) -> set[str | None]:
        return {p.origin.outlet for q in found.quotes for p in q.passages}

    assert outlets(against_reports) == {"Gazette", "Post"}
    assert of_rule(against_reports, "QC101") == []
    before = check(draft(), coverage, until="2025-03-03")
    assert outlets(before) == {"Old"}
    assert [f.level for f in of_rule(before, "QC101")] == [Level.ERROR]


def test_findings_come_in_the_order_of_the_draft_the_gravest_first(against_reports: Check) -> None:
    order = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
    places = [(min(s.start for s in f.spans), order[f.level], f.rule) for f in against_reports.findings]
    assert places == sorted(places)


def test_held_against_nothing_only_the_draft_is_looked_at() -> None:
    found = check("“We go,” Orla Vance said. “It is time.")
    assert {f.rule for f in found.findings} <= {"QC001", "QC002", "QC003", "QC004", "QC005"}
    assert "QC003" in {f.rule for f in found.findings}
    assert {q.verdict for q in found.quotes} == {"held against nothing"}


def test_settings_reach_the_rules(coverage: MemoryCoverage) -> None:
    found = check(draft(), coverage, since="2025-03-04", settings=CheckSettings(rules={"QC103": "off"}))
    assert of_rule(found, "QC103") == []


def test_a_draft_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"id": "a", "text": "We go."}\n{"id": "b", "text": "We stay."}\n', encoding="utf-8")
    with pytest.raises(ReadError, match="2 articles"):
        check(path)


def test_a_doubtful_stretch_without_marks_is_not_held_against_anything() -> None:
    from quotecheck.attribute.run import attribute
    from quotecheck.check.gather import Window
    from quotecheck.check.run import LEAST_INDIRECT, check_attributed

    article = Article(id="draft", text="Orla Vance said the old lock at Ostrey would not open on Monday.")
    sure = attribute(article)
    (quote,) = sure.quotes
    doubtful = sure.model_copy(update={"quotes": (quote.model_copy(update={"confidence": LEAST_INDIRECT - 0.01}),)})
    held = [check_attributed(article, a, [], None, Window(), CheckSettings()).quotes for a in (sure, doubtful)]
    assert [len(quotes) for quotes in held] == [1, 0]

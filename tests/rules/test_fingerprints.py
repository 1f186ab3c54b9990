"""A fingerprint is a finding's own: it stays when the rest of the draft changes, and no other finding has it."""

from __future__ import annotations

import pytest

from quotecheck.rules import RULES, Case, run
from quotecheck.schema import Article, Attribution, CheckedQuote, Finding, Form, Level, Origin, Passage, Span
from tests.compare.words import edits, found
from tests.rules.company import edit as edit_by_hand
from tests.rules.company import findings, passage, transcript

QUOTED = "“We may not open the old lock on Monday,”"
DRAFT = f"{QUOTED} Orla Vance said."
REPORT = "“We will not open the old lock on Tuesday,” Orla Vance said."
ONE_PLACE = ("QC101", "QC102", "QC103", "QC107")


def checked(draft: str, report: str = REPORT, outlet: str = "Gazette", content: str = QUOTED) -> dict[str, Finding]:
    """The findings at the quotation by rule, held against one report."""
    match = found(draft, report, content)
    held = Passage(
        origin=Origin(article="other", outlet=outlet),
        voice="other",
        form=Form.DIRECT,
        content=tuple(Span.of(report, s, e) for s, e in match.content),
        carries=tuple(Span.of(draft, s, e) for s, e in match.carried),
        confidence=0.9,
        edits=tuple(edits(match)),
    )
    quote = CheckedQuote(quote=match.quote, verdict="", passages=(held,))
    case = Case(Article(id="draft", text=draft), Attribution(id="draft", quotes=(match.quote,)), [quote])
    return {f.rule: f for f in run([RULES[rule] for rule in ONE_PLACE], case, {})}


def fingerprints(draft: str, report: str = REPORT, content: str = QUOTED) -> dict[str, str]:
    return {rule: finding.fingerprint for rule, finding in checked(draft, report, content=content).items()}


@pytest.mark.parametrize(
    "changed",
    [
        f"Ostrey woke to fog.\n\n{DRAFT}",
        f"{DRAFT}\n\nThe keeper fishes. “I like eels,” he said.",
        f"Lock shut\n\nOstrey woke to fog — £5m of it.\n\n{DRAFT} She left at once.\n\nNobody followed.",
        f"{QUOTED} said the board's chair, who was in a hurry.",
    ],
)
def test_it_stays_when_the_rest_of_the_draft_changes(changed: str) -> None:
    assert set(fingerprints(DRAFT)) == {"QC102", "QC103"}
    assert fingerprints(changed) == fingerprints(DRAFT)


def test_it_stays_when_the_words_are_set_otherwise() -> None:
    straight = QUOTED.replace("“", '"').replace("”", '"').replace("old lock", "old\nlock")
    assert fingerprints(f"{straight} Orla Vance said.", content=straight) == fingerprints(DRAFT)


def test_it_stays_whoever_differs_and_however_many() -> None:
    one, two = checked(DRAFT)["QC103"], checked(DRAFT, outlet="Post")["QC103"]
    assert one.fingerprint == two.fingerprint
    assert one.message != two.message
    may = edit_by_hand("may", "will")
    [alone], [many] = findings(passage("A", may)), findings(passage("A", may), passage("B", may), transcript(may))
    assert alone.fingerprint == many.fingerprint


def test_it_stays_whatever_the_level() -> None:
    may = passage("Gazette", edit_by_hand("may", "will"))
    [error], [note] = findings(may), findings(may, levels={"QC103": Level.NOTE})
    assert error.level is not note.level
    assert error.fingerprint == note.fingerprint


@pytest.mark.parametrize("modal", ["must", "can"])
def test_another_wording_there_is_another_finding(modal: str) -> None:
    report = REPORT.replace("will", modal)
    assert fingerprints(DRAFT, report)["QC103"] != fingerprints(DRAFT)["QC103"]
    assert fingerprints(DRAFT, report)["QC102"] == fingerprints(DRAFT)["QC102"]


def test_another_quotation_is_another_finding_though_the_edit_is_the_same() -> None:
    content = QUOTED.replace("old ", "")
    other = fingerprints(f"{content} Orla Vance said.", REPORT.replace("old ", ""), content)
    assert set(other) == {"QC102", "QC103"}
    assert not set(other.values()) & set(fingerprints(DRAFT).values())


def test_another_rule_or_kind_is_another_finding() -> None:
    own = fingerprints(DRAFT)
    assert own["QC102"] != own["QC103"]
    may = edit_by_hand("may", "will")
    hedge = may.model_copy(update={"kind": "hedge"})
    [first], [second] = findings(passage("Gazette", may)), findings(passage("Gazette", hedge))
    assert first.fingerprint != second.fingerprint


def test_it_is_sixteen_hexadecimal_digits() -> None:
    for digits in fingerprints(DRAFT).values():
        assert len(digits) == 16
        int(digits, 16)

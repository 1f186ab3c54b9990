"""Two wordings on their own are judged by the rules about wording, and by no other rule."""

from __future__ import annotations

import pytest

from quotecheck.evaluate.pairs import WORDING, Wording, aligned, findings
from quotecheck.schema import Finding, Level

HERE = "We may open the old lock on Monday."


def judged(here: str, there: str) -> list[Finding]:
    own, other = Wording.quoted(here), Wording.quoted(there)
    match = aligned(own, other)
    assert match is not None
    return list(findings(own, match))


def test_words_are_taken_as_a_direct_quotation_of_their_own() -> None:
    own = Wording.quoted("We go.")
    assert (own.text, own.start, own.end) == ("“We go.”", 0, 8)
    assert [(m.start, m.end) for m in own.marks] == [(0, 8)]


@pytest.mark.parametrize(
    ("there", "rule", "level"),
    [
        ("We may not open the old lock on Monday.", "QC101", Level.ERROR),
        ("We may open the old lock on Tuesday.", "QC102", Level.ERROR),
        ("We will open the old lock on Monday.", "QC103", Level.ERROR),
        ("They may open the old lock on Monday.", "QC104", Level.ERROR),
        ("We may open the old lock on Monday if it rains.", "QC105", Level.ERROR),
        ("We may open the old gate on Monday.", "QC107", Level.WARNING),
        ("We may open the very old and rusty lock on Monday.", "QC108", Level.WARNING),
        ("We may open the old lock on Monday, and the band plays.", "QC111", Level.NOTE),
    ],
)
def test_a_change_of_each_kind_is_one_finding(there: str, rule: str, level: Level) -> None:
    assert [(f.rule, f.level) for f in judged(HERE, there)] == [(rule, level)]


def test_a_splice_and_a_mark_are_found_too() -> None:
    there = "The lock is old. Nobody asked the board. We open it on Monday."
    assert [f.rule for f in judged("The lock is old. We open it on Monday.", there)] == ["QC106"]
    assert [f.rule for f in judged("The lock is old … We open it on Monday.", there)] == ["QC113"]


@pytest.mark.parametrize(
    "there",
    [
        HERE,
        "We may open the old lock on Monday",
        "Um, we may open the, the old lock on Monday.",
    ],
)
def test_what_does_not_matter_is_not_found(there: str) -> None:
    assert judged(HERE, there) == []


def test_words_with_nothing_in_common_are_not_aligned() -> None:
    for words in ("Geese sleep.", "…?", " – "):
        assert aligned(Wording.quoted(HERE), Wording.quoted(words)) is None
        assert aligned(Wording.quoted(words), Wording.quoted(HERE)) is None


def test_a_stretch_of_a_longer_text_is_told_by_its_offsets() -> None:
    text = "The board met. “We may open the old lock on Monday,” she said."
    start = text.index("“")
    marks = Wording.quoted(HERE).marks
    own = Wording(text, start, text.index(" she"), [m.__class__(start, text.index(" she"), True, 0) for m in marks])
    match = aligned(own, Wording.quoted(HERE.replace("may", "will")))
    assert match is not None
    [found] = findings(own, match)
    assert text[found.spans[0].start : found.spans[0].end] == "may"


def test_only_rules_about_wording_are_run() -> None:
    assert {rule.id for rule in WORDING} == {
        "QC101", "QC102", "QC103", "QC104", "QC105", "QC106", "QC107", "QC108", "QC111", "QC113", "QC115",
    }  # fmt: skip

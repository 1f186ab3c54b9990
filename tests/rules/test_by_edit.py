"""What is told otherwise of a whole quotation, in other words, is a place of its own that says so."""

from __future__ import annotations

import pytest

from quotecheck.compare.rewording import KINDS
from quotecheck.rules.by_edit import OTHERWISE
from quotecheck.schema import Edit, EditKind, Level, Passage
from tests.rules.company import CONTENT, edit, findings, passage, span, transcript

THERE = "Whether the lock opens this week is anybody's guess, the board said."
MAY = edit("may", "will", EditKind.HEDGE)


def reworded(outlet: str, there: str = THERE, kind: EditKind = EditKind.HEDGE) -> Passage:
    """A passage that shares no words with the quotation and tells it otherwise."""
    own = span(CONTENT)
    told = edit("may", there, kind)
    whole = Edit(kind=kind, here=own, there=told.there, at=own.start, reworded=True)
    return passage(outlet).model_copy(update={"edits": (whole,), "carries": (), "confidence": 0.4})


def test_what_a_report_tells_otherwise_is_an_error_with_both_statements() -> None:
    [found] = findings(reworded("Gazette"))
    assert found.level is Level.ERROR
    assert found.message == (
        "the remark is surer, or less sure, here, judged by the sense: "
        "“We may not open the old lock on Monday,” here, “Whether the lock opens this week is anybody's guess, the "
        "board said.” there (Gazette (4 March 2025)); differs from the one report that tells of it."
    )
    assert found.diff == f"{{-{CONTENT}-}}{{+{THERE}+}}"
    assert found.spans == (span(CONTENT),)


def test_reports_that_have_the_draft_s_words_acquit_it() -> None:
    [found] = findings(reworded("Gazette"), passage("Post"), passage("Echo"))
    assert found.level is Level.NOTE
    assert "2 of 3 reports have it as here" in found.message
    [found] = findings(reworded("Gazette"), transcript())
    assert found.level is Level.NOTE


def test_a_report_that_carries_only_some_words_does_not() -> None:
    [found] = findings(reworded("Gazette"), *(passage(name, carries="old lock") for name in ("Post", "Echo")))
    assert found.level is Level.ERROR


def test_words_that_differ_are_shown_sooner_and_keep_their_company() -> None:
    others = [passage(name) for name in ("Post", "Echo", "Mail")]
    [found] = findings(reworded("Gazette"), passage("Star", MAY), *others)
    assert found.level is Level.NOTE
    assert found.message.startswith("the remark is surer, or less sure, here: “may” here, “will” there (Star")
    both = passage("Star", MAY, *reworded("Star").edits, carries="old lock").model_copy(update={"carries": ()})
    [found] = findings(both)
    assert found.diff is not None
    assert "{-may-}{+will+}" in found.diff
    assert THERE not in found.diff


def test_reports_that_tell_it_otherwise_are_one_finding_whose_fingerprint_stays() -> None:
    [alone] = findings(reworded("Gazette"))
    [both] = findings(reworded("Post", "It is not settled."), reworded("Gazette"))
    assert alone.fingerprint == both.fingerprint
    assert "differs from 2 of 2 reports" in both.message


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_kind_of_rewording_has_words(kind: EditKind) -> None:
    rules = {"QC101", "QC102", "QC103", "QC104", "QC105", "QC107"}
    [message] = [f.message for rule in rules for f in findings(reworded("Gazette", kind=kind), rule=rule)]
    assert message.startswith(OTHERWISE[kind])

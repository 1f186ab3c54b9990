"""What is found is counted against what is expected: by rule at any level, by level, and by whom it disturbs."""

from __future__ import annotations

from quotecheck.evaluate.findings import Tally, by_rule, kinds, score
from quotecheck.evaluate.stories import Anchor, Expected, Harmless, Story
from quotecheck.schema import Article, Check, CheckedQuote, Finding, Level
from tests.check_sample import MASTER, ORLA, TEXT, quote, span

NOON, SEA = "“We may stop at noon,”", "“The sea is rising,”"


def finding(rule: str, level: Level, words: str, quote_id: str | None = None) -> Finding:
    return Finding(rule=rule, level=level, message="it differs.", spans=(span(words),), quote=quote_id, fingerprint="0")


def expected(rule: str, level: Level, words: str) -> Expected:
    own = span(words)
    return Expected(rule, level, own.start, own.end, "why")


def anchor(words: str, speaker: str) -> Anchor:
    own = span(words)
    return Anchor(own.start, own.end, speaker)


def harmless(words: str) -> Harmless:
    own = span(words)
    return Harmless("spelling", own.start, own.end, "Gazette", f"about {words}")


def story(*wanted: Expected, harmless: tuple[Harmless, ...] = (), anchors: tuple[Anchor, ...] = ()) -> Story:
    return Story("ferry", "dev", Article(id="ferry", text=TEXT), (), None, anchors, wanted, harmless)


def check(*found: Finding) -> Check:
    quotes = (quote("q1", NOON, ORLA, "Orla Vance"), quote("q2", SEA, MASTER, "the harbour master"))
    return Check(id="ferry", quotes=tuple(CheckedQuote(quote=q, verdict="") for q in quotes), findings=found)


def test_a_finding_is_right_at_its_rule_level_and_place() -> None:
    total = score([(story(expected("QC103", Level.ERROR, "may")), check(finding("QC103", Level.ERROR, "may")))])
    assert total.rules["QC103"] == total.levels[Level.ERROR] == Tally(1, 1, 1, 1)
    assert (total.missed, total.false, total.false_errors) == ([], [], 0)


def test_another_level_is_met_by_the_rule_and_missed_by_the_level() -> None:
    total = score([(story(expected("QC103", Level.ERROR, "may")), check(finding("QC103", Level.NOTE, "may")))])
    assert total.rules["QC103"] == Tally(1, 1, 1, 1)
    assert total.levels == {Level.ERROR: Tally(1, 0, 0, 0), Level.NOTE: Tally(0, 0, 1, 0)}
    assert (len(total.missed), len(total.false), total.false_errors) == (1, 1, 0)


def test_another_place_or_rule_is_missed_and_false() -> None:
    for found in (finding("QC103", Level.ERROR, "rising"), finding("QC101", Level.ERROR, "may")):
        total = score([(story(expected("QC103", Level.ERROR, "may")), check(found))])
        assert (len(total.missed), total.false_errors, total.levels[Level.ERROR].met) == (1, 1, 0)


def test_a_finding_stands_at_all_of_its_quotation() -> None:
    found = finding("QC110", Level.NOTE, "said", "q1")
    assert score([(story(expected("QC110", Level.NOTE, "We may")), check(found))]).missed == []
    assert score([(story(expected("QC110", Level.NOTE, "rising")), check(found))]).missed != []


def test_the_same_rule_twice_at_one_quotation_meets_one_expectation() -> None:
    twice = check(finding("QC103", Level.ERROR, "may"), finding("QC103", Level.ERROR, "stop", "q1"))
    total = score([(story(expected("QC103", Level.ERROR, "may stop")), twice)])
    assert (total.rules["QC103"].met, total.rules["QC103"].recall) == (1, 1.0)
    assert total.false == []


def test_only_an_unexpected_error_or_warning_disturbs_a_harmless_difference() -> None:
    at = (harmless("may stop"), harmless("sea"))
    for level, disturbed in ((Level.ERROR, 1), (Level.WARNING, 1), (Level.NOTE, 0)):
        total = score([(story(harmless=at), check(finding("QC107", level, "may", "q1")))])
        assert len(total.disturbed) == disturbed
    wanted = story(expected("QC107", Level.WARNING, "may"), harmless=at)
    assert score([(wanted, check(finding("QC107", Level.WARNING, "may", "q1")))]).disturbed == []


def test_speakers_are_right_when_they_are_the_gold_s() -> None:
    at = (anchor("may stop", "Vance"), anchor("sea", ""), anchor("rising", "Joss Keld"), anchor("left at", "Vance"))
    total = score([(story(anchors=at), check())])
    assert (total.quotes, total.speakers_right) == (4, 2)
    assert [(a.speaker, q and q.id) for _, a, q in total.misattributed] == [("Joss Keld", "q2"), ("Vance", None)]


def test_shares_of_nothing_are_whole() -> None:
    assert (Tally().precision, Tally().recall) == (1.0, 1.0)
    assert (Tally(4, 3, 2, 1).precision, Tally(4, 3, 2, 1).recall) == (0.5, 0.75)
    sum_ = Tally(1, 1, 1, 1)
    sum_.add(Tally(4, 3, 2, 1))
    assert sum_ == Tally(5, 4, 3, 2)


def test_stories_are_added_up_and_rules_come_in_order() -> None:
    wanted = story(expected("QC110", Level.NOTE, "said"), expected("QC103", Level.ERROR, "may"))
    total = score([(wanted, check(finding("QC107", Level.WARNING, "sea"))), (wanted, check())])
    assert (total.stories, total.levels[Level.ERROR].expected) == (2, 2)
    assert [rule for rule, _ in by_rule(total)] == ["QC103", "QC107", "QC110"]
    assert kinds(total) == {"QC107": 1}

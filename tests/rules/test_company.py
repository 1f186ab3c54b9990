"""Who agrees and who differs at one place decides how much a difference matters."""

from __future__ import annotations

import pytest

from quotecheck.config import CheckSettings
from quotecheck.config import levels as set_levels
from quotecheck.rules.company import Place, places, voices
from quotecheck.schema import Edit, EditKind, Level, Passage, Span
from tests.rules.company import CONTENT, TEXT, edit, findings, passage, quoted, transcript

MAY = edit("may", "will")
NOT = edit("", "never", EditKind.NEGATION, before="open")


def place(*passages: Passage) -> Place:
    [found] = places(quoted(*passages), lambda e: e.kind is EditKind.MODALITY)
    return found


def level(*passages: Passage, rule: str = "QC103", **set_to: Level | None) -> Level:
    [found] = findings(*passages, rule=rule, levels=set_to)
    return found.level


def test_one_report_that_differs_is_reason_enough() -> None:
    assert level(passage("Gazette", MAY)) is Level.ERROR


def test_the_level_is_lowered_when_more_voices_have_the_draft_s_words() -> None:
    assert level(passage("Gazette", MAY), passage("Post"), passage("Echo")) is Level.NOTE


def test_as_many_voices_on_either_side_leave_the_level() -> None:
    assert level(passage("Gazette", MAY), passage("Post")) is Level.ERROR


def test_wire_copy_is_one_voice_on_either_side() -> None:
    agree = [passage(outlet, voice="wire") for outlet in ("Post", "Echo", "Mail")]
    assert level(passage("Gazette", MAY), *agree) is Level.ERROR
    differ = [passage(outlet, MAY, voice="wire") for outlet in ("Post", "Echo", "Mail")]
    assert level(*differ, passage("Gazette"), passage("Star")) is Level.NOTE
    assert voices(agree) == voices(differ) == 1


def test_the_transcript_acquits_however_many_reports_differ() -> None:
    differ = [passage(outlet, MAY) for outlet in ("Post", "Echo", "Mail")]
    assert level(*differ, transcript()) is Level.NOTE


def test_the_transcript_convicts_however_many_reports_agree() -> None:
    agree = [passage(outlet) for outlet in ("Post", "Echo", "Mail")]
    assert level(transcript(MAY), *agree) is Level.ERROR


def test_the_transcript_s_wording_is_the_one_shown() -> None:
    must = edit("may", "must")
    assert place(passage("Gazette", MAY), transcript(must)).edit == must
    assert place(passage("Gazette", MAY), passage("Post", must)).edit == MAY


def test_a_report_that_carries_only_other_words_of_the_quotation_does_not_agree() -> None:
    elsewhere = [passage(outlet, carries="old lock on Monday") for outlet in ("Post", "Echo")]
    assert level(passage("Gazette", MAY), *elsewhere) is Level.ERROR
    assert place(passage("Gazette", MAY), *elsewhere).agreeing == ()


def test_what_is_not_surely_the_same_utterance_agrees_with_nothing() -> None:
    doubtful = passage("Post").model_copy(update={"confidence": 0.3})
    assert place(passage("Gazette", MAY), doubtful).agreeing == ()
    assert [p.origin.outlet for p in place(passage("Gazette", MAY), passage("Post")).agreeing] == ["Post"]


def test_a_report_that_breaks_off_at_a_gap_does_not_agree_about_it() -> None:
    [found] = places(
        quoted(
            passage("Gazette", NOT),
            passage("Post", carries="open the old lock"),
            passage("Echo", carries="We may not"),
            passage("Mail", carries="may not open"),
        ),
        lambda e: e.kind is EditKind.NEGATION,
    )
    assert [p.origin.outlet for p in found.agreeing] == ["Mail"]


def test_edits_at_one_place_are_one_finding_and_at_two_places_two() -> None:
    must, monday = edit("may", "must"), edit("Monday", "some day", EditKind.FREQUENCY)
    assert len(findings(passage("Gazette", MAY), passage("Post", must))) == 1
    assert len(findings(passage("Gazette", MAY, monday))) == 2
    assert len(findings(passage("Gazette", MAY), passage("Post", monday))) == 2


def test_places_come_in_the_order_of_the_draft_whatever_that_of_the_passages() -> None:
    late, early = passage("Gazette", edit("Monday", "some day", EditKind.FREQUENCY)), passage("Post", MAY)
    assert [f.spans[0].text for f in findings(late, early)] == ["may", "Monday"]


def test_a_passage_that_differs_twice_at_one_place_is_no_company_for_the_draft() -> None:
    both = passage("Gazette", MAY, edit("not", "perhaps", EditKind.HEDGE))
    [found] = places(quoted(both), lambda e: e.kind in (EditKind.MODALITY, EditKind.HEDGE))
    assert (len(found.differing), found.agreeing) == (2, ())


def test_edits_that_a_rule_does_not_want_make_no_place() -> None:
    assert list(places(quoted(passage("Gazette", MAY)), lambda e: e.kind is EditKind.NUMBER)) == []


@pytest.mark.parametrize(
    ("set_to", "alone", "outvoted"),
    [
        (Level.ERROR, Level.ERROR, Level.NOTE),
        (Level.WARNING, Level.WARNING, Level.NOTE),
        (Level.NOTE, Level.NOTE, Level.NOTE),
    ],
)
def test_a_level_that_is_set_shifts_what_the_company_makes_of_it(set_to: Level, alone: Level, outvoted: Level) -> None:
    differs, agree = passage("Gazette", MAY), (passage("Post"), passage("Echo"))
    assert level(differs, QC103=set_to) is alone
    assert level(differs, *agree, QC103=set_to) is outvoted


def test_a_warning_raised_to_an_error_is_a_warning_when_outvoted() -> None:
    word = edit("old", "rusty", EditKind.CONTENT_WORD)
    differs, agree = passage("Gazette", word), (passage("Post"), passage("Echo"))
    assert level(differs, rule="QC107") is Level.WARNING
    assert level(differs, *agree, rule="QC107") is Level.NOTE
    assert level(differs, rule="QC107", QC107=Level.ERROR) is Level.ERROR
    assert level(differs, *agree, rule="QC107", QC107=Level.ERROR) is Level.WARNING


def test_a_flag_that_a_rule_raises_is_raised_from_the_level_that_is_set() -> None:
    there = "which nobody has inspected"
    cut = edit("old", there, EditKind.BRACKET)
    marked = cut.model_copy(update={"here": cut.here and cut.here.model_copy(update={"text": "[old]"})})
    assert level(passage("Gazette", marked), rule="QC113") is Level.WARNING
    assert level(passage("Gazette", marked), rule="QC113", QC113=Level.WARNING) is Level.ERROR


def test_a_rule_that_is_off_says_nothing() -> None:
    assert findings(passage("Gazette", MAY), levels={"QC103": None}) == []
    off = set_levels(CheckSettings(preset="ap", rules={"QC103": "off"}))
    assert findings(passage("Gazette", MAY), levels=off) == []


def test_a_house_s_preset_shifts_the_level_of_a_finding() -> None:
    word = passage("Gazette", edit("old", "rusty", EditKind.CONTENT_WORD))
    for preset, expected in (("ap", Level.ERROR), ("guardian", Level.WARNING)):
        settings = CheckSettings.model_validate({"preset": preset})
        [found] = findings(word, rule="QC107", levels=set_levels(settings))
        assert found.level is expected


def test_a_sentence_that_ends_there_as_it_does_here_is_not_cut() -> None:
    cut = Edit(kind=EditKind.CONDITION, here=None, there=Span.of("if it rains", 0, 11), at=TEXT.index(",”"))
    assert level(passage("Gazette", cut, carries=CONTENT), rule="QC105") is Level.ERROR
    agree = [passage(outlet) for outlet in ("Post", "Echo")]
    assert level(passage("Gazette", cut, carries=CONTENT), *agree, rule="QC105") is Level.NOTE

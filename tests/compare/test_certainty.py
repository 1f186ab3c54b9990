"""Which differences are told: in reported speech words change as they must, between marks every word counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotecheck.compare.certainty import APART, GROUPS, features, judged
from quotecheck.compare.difference import Difference
from quotecheck.compare.match import Match
from quotecheck.compare.pooled import LEAST
from quotecheck.compare.utterance import evidence
from quotecheck.lexicon import learned
from quotecheck.schema import EditKind
from tests.compare.words import Told, compared, told

HERE = "the board would close the pier on Monday"


def sure(found: Match) -> list[Difference]:
    """The differences of a match that one text makes sure of, where one person speaks on both sides."""
    known = replace(evidence(found, found.here.text, found.there.text), speakers="same")
    judgements = judged(found, found.differences(), known, authoritative=False)
    return [j.difference for j in judgements if j.certainty >= LEAST]


def kept(reported: str, direct: str) -> list[Told]:
    """What is relied on when a draft reports, and another quotes."""
    found = compared(f"Orla Vance said that {reported}.", f"“{direct},” Orla Vance said.", reported)
    return told(found, sure(found))


@pytest.mark.parametrize(
    "there", ["We will not shut the pier in May", "We may shut the pier in May", "We shut the pier in June"]
)
def test_a_lone_change_between_two_direct_quotations_is_told(there: str) -> None:
    found = compared("“We will shut the pier in May,” she said.", f"“{there},” she said.")
    assert [d for d in sure(found) if d.kind in GROUPS]


def test_between_two_direct_quotations_no_other_negation_settles_one() -> None:
    found = compared(
        "“We have no boats. We will not sail in May,” she said.", "“We have no boats. We will sail in May,” she said."
    )
    assert [d.kind for d in sure(found)] == [EditKind.NEGATION]


def test_every_group_has_weights_and_every_weight_is_of_something_seen() -> None:
    weights = learned("certainty")
    assert set(weights) == {"all", "pooled", APART, *GROUPS.values()}
    seen: set[str] = {"bias"}
    for there in (
        "We may shut the pier in June if it rains",
        "Unless it rains, they must shut some piers in May",
        "We will shut the pier in May if it rains",
    ):
        found = compared("“We will shut the pier in May,” she said.", f"“{there},” she said.")
        known = evidence(found, found.here.text, found.there.text)
        for evidence_of_one in features(found, found.differences(), known, authoritative=False):
            seen.update(evidence_of_one)
    named = {name for group, table in weights.items() if group != "pooled" for name in table if "=" not in name}
    assert named <= seen


@pytest.mark.parametrize(
    ("direct", "kind", "here", "there"),
    [
        ("We will not close the pier on Monday", EditKind.NEGATION, "", "not"),
        ("We will close the pier on Tuesday", EditKind.DATE, "Monday", "Tuesday"),
        ("The board must close the pier on Monday", EditKind.MODALITY, "would", "must"),
        ("The board would close some piers on Monday", EditKind.FREQUENCY, "the", "some"),
        ("The council would close the pier on Monday", EditKind.ENTITY, "board", "council"),
        ("We will close the pier on Monday if it rains", EditKind.CONDITION, "", "if it rains"),
    ],
)
def test_what_a_report_must_keep_is_told(direct: str, kind: EditKind, here: str, there: str) -> None:
    assert (kind, here, there) in kept(HERE, direct)


@pytest.mark.parametrize(
    "direct",
    [
        "We will close the pier on Monday",
        "We will shut the pier on Monday",
        "We are closing the old pier on Monday",
        "I can tell you: on Monday we will close the pier",
    ],
)
def test_a_rewording_is_not(direct: str) -> None:
    assert kept(HERE, direct) == []


def test_the_same_holds_when_the_draft_quotes_and_the_other_reports() -> None:
    found = compared("“We will close the pier,” she said.", "Orla Vance said that they would not shut the old pier.")
    assert {kind for kind, *_ in told(found, sure(found))} <= {EditKind.NEGATION}


def test_a_number_in_a_long_rewording_is_no_change() -> None:
    long = "the board would close the pier after having spent nine long years on Monday"
    assert all(kind is not EditKind.NUMBER for kind, *_ in kept(long, "We will close the pier on Monday"))


def test_a_degree_at_the_edge_may_be_the_writer_s() -> None:
    assert kept("perhaps the board would close the pier on Monday", "The board will close the pier on Monday") == []


def test_a_condition_behind_what_is_reported_is_told() -> None:
    rain = "if it rains"
    assert [k for k, *_ in kept(HERE, f"We will close the pier on Monday {rain}")] == [EditKind.CONDITION]


def test_a_denial_between_marks_that_the_other_has_not_is_told_however_long() -> None:
    draft = "Orla Vance said the board would close the pier, “never and not for anybody”, on Monday."
    content = "the board would close the pier, “never and not for anybody”, on Monday"
    found = compared(draft, "“The board will close the pier on Monday,” Orla Vance said.", content)
    assert EditKind.NEGATION in {kind for kind, *_ in told(found, sure(found))}


@pytest.mark.parametrize(
    ("told_there", "kept"),
    [
        ("the board would close the pier after 43 years on Friday", True),
        ("on Monday the board would close the pier after 43 years", False),
        ("the board would close the pier after 43 years", False),
        ("the board would close the pier after nearly 45 years on Monday", False),
        ("the board would close the pier after 60 years on Monday", True),
    ],
)
def test_a_value_is_another_only_where_both_have_one_and_neither_elsewhere(told_there: str, kept: bool) -> None:
    found = compared(
        "“The board will close the pier after 43 years on Monday,” she said.",
        f"Orla Vance said that {told_there}.",
    )
    values = [k for k, *_ in told(found, sure(found)) if k in ("number", "date", "unit")]
    assert bool(values) is kept


def test_a_denial_put_in_other_words_is_no_dropped_negation() -> None:
    found = compared(
        "“We have 40 crews who won't go out,” she said.", "Orla Vance said 40 crews are refusing to leave."
    )
    assert EditKind.NEGATION not in [kind for kind, *_ in told(found, sure(found))]


def test_a_name_before_words_that_all_match_is_another() -> None:
    found = compared(
        "She said Joss Keld would be out for about six weeks.",
        "“Nils Vardal will be out for about six weeks,” she said.",
        "Joss Keld would be out for about six weeks",
    )
    assert EditKind.ENTITY in [kind for kind, *_ in told(found, sure(found))]


def kinds(draft: str, report: str, content: str) -> set[EditKind]:
    """The kinds of what is relied on."""
    found = compared(draft, report, content)
    return {kind for kind, *_ in told(found, sure(found))}


def test_two_parts_of_one_name_are_one_person() -> None:
    draft, content = "She said it was Keld's boat that sank in May.", "it was Keld's boat that sank in May"
    assert EditKind.ENTITY not in kinds(draft, "“It was Joss's boat that sank in May,” she said of Joss Keld.", content)
    assert EditKind.ENTITY in kinds(draft, "“It was Vardal's boat that sank in May,” she said.", content)


def test_a_condition_in_another_place_or_the_writer_s_own_is_not_dropped() -> None:
    draft, content = (
        "“If this goes on, half of the crews will leave,” she said.",
        "If this goes on, half of the crews will leave",
    )
    assert kinds(draft, "She said half of the crews would leave if things went on like that.", content) == set()
    draft, content = "“Half of the crews will leave the port,” she said.", "Half of the crews will leave the port"
    assert EditKind.CONDITION in kinds(draft, "She said half of the crews would leave the port if it rained.", content)
    assert kinds(draft, "She said half of the crews would leave the port after that.", content) == set()


def test_a_prefix_is_a_negation_in_reported_speech_too() -> None:
    draft, content = "She said it was likely that the pier would close.", "it was likely that the pier would close"
    assert EditKind.NEGATION in kinds(draft, "She said it was unlikely that the pier would close.", content)


def test_a_question_keeps_its_modal_when_it_is_reported() -> None:
    draft, content = "He asked whether all three might have been raised.", "whether all three might have been raised"
    assert kinds(draft, "“Could all three have been raised?” he asked.", content) == set()


def test_a_denial_is_counted_over_the_report_s_whole_sentence() -> None:
    draft, content = "“Nobody told us anything,” she said.", "Nobody told us anything"
    assert kinds(draft, "She said they had not been told anything.", content) == set()
    assert EditKind.NEGATION in kinds("“We were not told,” she said.", "She said they were told.", "We were not told")


def test_a_share_told_otherwise_at_the_beginning_is_the_same() -> None:
    draft, content = "“Half the town was there,” she said.", "Half the town was there"
    assert kinds(draft, "50 per cent of the town was there, she said.", content) == set()


def test_a_report_s_verb_denies_as_a_negation_does() -> None:
    draft, content = "He denied that he had taken the boat.", "he had taken the boat"
    assert EditKind.NEGATION not in kinds(draft, "“I did not take the boat,” he said.", content)
    draft = draft.replace("denied", "said")
    assert EditKind.NEGATION in kinds(draft, "“I had not taken the boat,” he said.", content)


@pytest.mark.parametrize("there", ["in 2031", "on Monday"])
def test_a_day_told_from_today_may_be_any_that_is_named(there: str) -> None:
    draft, content = "He said they would row there again next week.", "they would row there again next week"
    found = kinds(draft, f"“We will row there again {there},” he said.", content)
    assert not found & {EditKind.NUMBER, EditKind.DATE, EditKind.UNIT}


def test_a_modal_right_before_the_verb_is_held_against_the_other_s_whoever_is_named() -> None:
    content = "the little company would “fight every inch of the way”"
    draft = f"He said {content}."
    assert EditKind.MODALITY in kinds(draft, "“We may fight every inch of the way,” he said.", content)
    assert EditKind.MODALITY not in kinds(draft, "“We will fight every inch of the way,” he said.", content)


def test_indefinite_words_are_put_otherwise_in_reports() -> None:
    draft, content = "“I won't be told by a man who never rowed,” he said.", "I won't be told by a man who never rowed"
    assert kinds(draft, "He said he would not be told by someone who had never rowed.", content) == set()


def test_a_report_that_has_only_the_second_half_drops_no_denial() -> None:
    draft, content = "“I don't watch the sky, I watch the table,” she said.", "I don't watch the sky, I watch the table"
    assert kinds(draft, "Vance: I watch the table", content) == set()


def test_as_many_negations_in_both_sentences_deny_the_same() -> None:
    draft, content = "“You can't row a boat on goodwill,” she said.", "You can't row a boat on goodwill"
    assert EditKind.NEGATION not in kinds(draft, "She said no boat could be rowed on goodwill.", content)
    assert EditKind.NEGATION in kinds(draft, "She said you could row a boat on goodwill.", content)


@pytest.mark.parametrize(
    ("reported", "direct", "here", "there"),
    [
        (
            "the board would shut the pier in two weeks",
            "The board will shut the pier in two to three weeks",
            "",
            "to three",
        ),
        ("the board would shut the pier within two years", "The board will shut the pier within a year", "two", "a"),
        (
            "he had asked for a truce at sea lasting 13 days",
            "I have asked for a truce at sea of 30 days",
            "lasting 13",
            "of 30",
        ),
    ],
)
def test_another_value_between_the_same_words_is_told(reported: str, direct: str, here: str, there: str) -> None:
    assert (EditKind.NUMBER, here, there) in kept(reported, direct)


@pytest.mark.parametrize(
    ("reported", "direct"),
    [
        ("the board would shut the pier within one year", "The board will shut the pier within a year"),
        ("the board would shut the pier in two to three weeks", "The board will shut the pier in 2-3 weeks"),
        ("the board would shut the pier in six weeks", "The board will shut the pier in a month and a half"),
        ("the pier cost two million marks a day", "The pier costs two million marks (300 pounds) per day"),
    ],
)
def test_the_same_value_in_other_words_is_not(reported: str, direct: str) -> None:
    values = {EditKind.NUMBER, EditKind.DATE, EditKind.UNIT}
    assert not values & {kind for kind, *_ in kept(reported, direct)}


def test_who_denies_on_both_sides_settles_no_negation() -> None:
    content = "her client denied having sold the boat at Ostrey"
    report = "Orla Vance said her client did not deny having sold the boat at Ostrey."
    assert EditKind.NEGATION in kinds(f"Orla Vance said {content}.", report, content)


def test_a_second_condition_that_opens_like_a_shared_one_is_told() -> None:
    content = "the boats must not sail until Monday"
    report = "“The boats must not sail until Monday, or until the red flag comes down,” Orla Vance said."
    assert EditKind.CONDITION in kinds(f"Orla Vance said {content}.", report, content)

"""What several texts say at one place of a quotation counts together."""

from __future__ import annotations

from dataclasses import replace

from quotecheck.compare.pooled import Weighed, Witness, extent, pool, told
from quotecheck.schema import EditKind, Passage
from tests.compare.words import found, witness
from tests.rules.company import edit

DRAFT = "Orla Vance said that all of the boats would stay in the harbour until Monday."
CONTENT = "all of the boats would stay in the harbour until Monday"
MOST = "“Most of the boats will stay in the harbour until Monday,” Orla Vance said."
ALL = "“All of the boats will stay in the harbour until Monday,” Orla Vance said."
HALF_SURE = 0.5
MAY = edit("may", "will")
NEVER = edit("", "never", EditKind.NEGATION, before="open")


def held(report: str, voice: str, certainty: float = HALF_SURE) -> Witness:
    """A report held against the draft that is as sure of what differs as is given."""
    one = witness(found(DRAFT, report, CONTENT), voice=voice)
    return replace(one, weighed=[replace(w, certainty=certainty) for w in one.weighed])


def degree(one: Witness) -> Weighed:
    """The difference of *all* and *most*."""
    return next(w for w in one.weighed if w.edit.here and w.edit.here.text == "all")


def likely(*witnesses: Witness) -> bool:
    """Whether the first one's difference is told."""
    return degree(witnesses[0]).edit in told(witnesses)[0].passage.edits


def test_a_difference_that_another_voice_has_too_is_likelier() -> None:
    alone = held(MOST, "a")
    other = held(MOST, "b", 0.95)
    assert (pool(degree(alone), 0, [alone])["alone"], pool(degree(alone), 0, [alone, other])["alone"]) == (1, 0)
    assert not likely(alone)
    assert likely(alone, other)


def test_a_voice_that_has_the_draft_s_words_speaks_against_it() -> None:
    unsure = held(MOST, "a", 0.8)
    assert likely(unsure)
    assert not likely(unsure, held(ALL, "b"), held(ALL, "c"))


def test_wire_copy_adds_nothing() -> None:
    one = held(MOST, "wire")
    evidence = pool(degree(one), 0, [one])
    assert pool(degree(one), 0, [one, held(MOST, "wire", 0.95), held(ALL, "wire")]) == evidence


def test_a_difference_elsewhere_is_no_company() -> None:
    one = held(MOST, "a")
    friday = held("“All of the boats will stay in the harbour until some day,” Orla Vance said.", "b", 0.95)
    assert pool(degree(one), 0, [one, friday])["alone"] == 1


def test_of_a_report_that_stops_before_the_place_nothing_is_said() -> None:
    monday = held("“Most of the boats will stay in the harbour until Friday,” Orla Vance said.", "a")
    [value] = [w for w in monday.weighed if w.group == "value"]
    short = held("“All of the boats will stay,” Orla Vance said.", "b")
    evidence = pool(value, 0, [monday, short])
    assert (evidence["no-other"], evidence["agree"]) == (1, 0)


def test_differences_without_a_group_are_told_whatever_others_have() -> None:
    one = witness(found("“The old lock is shut,” she said.", "“The old [lock] is shut,” she said."))
    bare = replace(one, weighed=[replace(w, group=None) for w in one.weighed])
    assert [len(w.passage.edits) for w in told([bare])] == [len(bare.weighed)]


def test_a_passage_that_shares_no_word_says_nothing() -> None:
    one, bare = held(MOST, "a"), held(ALL, "b")
    empty = replace(bare, passage=bare.passage.model_copy(update={"carries": ()}), weighed=[])
    assert pool(degree(one), 0, [one, empty]) == pool(degree(one), 0, [one])


def test_every_passage_comes_back_in_its_place() -> None:
    witnesses = [held(ALL, "a"), held(MOST, "b", 1.0)]
    passages = [w.passage for w in told(witnesses)]
    assert [p.voice for p in passages] == ["a", "b"]
    assert all(
        isinstance(p, Passage) and p.content == w.passage.content for p, w in zip(passages, witnesses, strict=True)
    )


def test_a_gap_has_no_length() -> None:
    assert extent(NEVER)[0] == extent(NEVER)[1] == NEVER.at
    assert extent(MAY) == (4, 7)


def test_a_text_that_is_not_surely_the_same_utterance_must_leave_less_doubt() -> None:
    sure = held(MOST, "a", 0.97)
    doubtful = replace(sure, passage=sure.passage.model_copy(update={"confidence": 0.3}))
    assert likely(sure)
    unlikely = replace(doubtful, weighed=[replace(w, certainty=0.8) for w in doubtful.weighed])
    assert likely(held(MOST, "a", 0.8))
    assert told([unlikely]) == []

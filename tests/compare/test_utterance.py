"""Each reason for which two stretches are one utterance or two, alone, with everything else as it should be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quotecheck.compare.utterance import SAME, Evidence, content, evidence, probability
from tests.compare.words import compared

SURE = Evidence(
    overlap=1.0,
    there=1.0,
    weight=9.0,
    run=9,
    inner=0,
    changed=False,
    replaced=False,
    near=1.0,
    direct=True,
    context=1.0,
    speakers="same",
    days=0,
)


def is_same(**known: object) -> bool:
    return probability(replace(SURE, **known)) >= SAME  # type: ignore[arg-type]


def test_the_same_words_of_the_same_speaker_on_the_same_day_are_one_utterance() -> None:
    assert probability(SURE) > 0.95
    assert is_same(speakers="unknown", days=None)
    assert is_same(direct=False)


# Each pair: evidence that just holds, and the same with one thing changed that does not.
REASONS: list[tuple[str, dict[str, object], dict[str, object]]] = [
    ("other: the same words in a row", {"speakers": "other"}, {"run": 4, "overlap": 0.6}),
    ("other: much alike", {"speakers": "other", "overlap": 0.7, "there": 0.9, "weight": 3.5}, {"there": 0.89}),
    ("other: or it is somebody else's remark", {"speakers": "other", "overlap": 0.7}, {"weight": 3.4}),
    ("other: on this occasion", {"speakers": "other"}, {"context": 0.1}),
    ("other: in this fortnight", {"speakers": "other", "weight": 7.9, "days": 14}, {"days": 15}),
    ("other: unless long", {"speakers": "other", "weight": 8.0, "days": 15}, {"weight": 7.9}),
    ("nobody: little is anybody's", {"speakers": "nobody", "weight": 2.0}, {"weight": 1.9}),
    ("words far apart: unless both are near", {"run": 1, "near": 0.9, "overlap": 0.59}, {"near": 0.89}),
    ("words far apart: unless the speaker has all", {"run": 1, "near": 0.5, "overlap": 0.9}, {"speakers": "unknown"}),
    ("another month: unless nothing is replaced", {"days": 31, "weight": 7.9}, {"replaced": True}),
    ("a turn of phrase within another remark", {"days": 7, "weight": 5.9, "near": 0.2}, {"near": 0.19}),
    ("a stock line of another month", {"days": 31, "weight": 6.4, "context": 0.1}, {"context": 0.09}),
    ("a stock line of another year", {"days": 366, "weight": 8.0}, {"weight": 7.9}),
    ("too little in common", {"overlap": 0.5, "inner": 0}, {"overlap": 0.49}),
    ("less in common on another day", {"overlap": 0.75, "days": 4, "speakers": "unknown"}, {"overlap": 0.74}),
    ("worded anew on another day", {"days": 3, "weight": 8.0, "inner": 1, "changed": True}, {"weight": 7.9}),
    ("a short line changed on another day", {"days": 3, "weight": 6.0, "changed": True}, {"weight": 5.9}),
    ("much changed inside", {"overlap": 0.69, "there": 0.84, "inner": 1, "near": 0.8}, {"inner": 2}),
    ("half in common, and nothing around", {"overlap": 0.79, "there": 0.79, "near": 0.45}, {"near": 0.39}),
    ("nearly all in common, and nothing around", {"overlap": 0.89, "there": 0.94, "near": 0.45}, {"near": 0.44}),
    ("all that the speaker says there", {"overlap": 0.7, "near": 0.1}, {"there": 0.94}),
    ("all that the speaker says there, and long", {"overlap": 0.7, "near": 0.1, "weight": 6.0}, {"weight": 5.9}),
    ("all that this speaker says there", {"overlap": 0.7, "near": 0.1}, {"speakers": "unknown"}),
    ("nearly all in common, another month", {"overlap": 0.89, "days": 31, "near": 0.51}, {"near": 0.5}),
    ("reported: half in common", {"direct": False, "overlap": 0.5, "near": 0.0}, {"overlap": 0.49}),
    ("reported: or the words around", {"direct": False, "overlap": 0.4, "near": 0.45}, {"near": 0.44}),
]


@pytest.mark.parametrize(("why", "holds", "changed"), REASONS, ids=[why for why, *_ in REASONS])
def test_one_thing_decides(why: str, holds: dict[str, object], changed: dict[str, object]) -> None:
    assert is_same(**holds), why
    assert not is_same(**(holds | changed)), why


def test_what_has_only_changed_places_is_one_remark() -> None:
    changed = {"overlap": 0.79, "there": 0.79, "inner": 2, "weight": 4.9}
    assert is_same(**(changed | {"near": 1.0, "run": 6}))
    assert not is_same(**(changed | {"near": 1.0, "run": 5}))
    assert not is_same(**(changed | {"near": 0.8, "run": 6}))


@pytest.mark.parametrize(
    "known",
    [
        {"days": 7, "weight": 5.9, "near": 0.1},
        {"days": 31, "weight": 6.4, "context": 0.05},
        {"days": 366, "weight": 7.9},
        {"days": 3, "weight": 5.9, "changed": True},
        {"overlap": 0.69, "there": 0.84, "inner": 2, "near": 0.8},
    ],
)
def test_who_quotes_another_repeats_him_on_any_day(known: dict[str, object]) -> None:
    assert not is_same(**known)
    assert is_same(**known, speakers="quoting")


def test_probabilities_are_probabilities() -> None:
    for _, holds, changed in REASONS:
        for known in (holds, holds | changed):
            assert 0 < probability(replace(SURE, **known)) < 1  # type: ignore[arg-type]


def gathered(draft: str, report: str) -> Evidence:
    found = compared(draft, report)
    return evidence(found, draft, report)


def test_evidence_is_read_from_the_words_and_leaves_speaker_and_day_open() -> None:
    draft = "“We will not close the pier,” Orla Vance said."
    told = gathered(draft, draft)
    assert (told.overlap, told.there, told.run, told.inner, told.near) == (1.0, 1.0, 6, 0, 1.0)
    assert (told.changed, told.replaced, told.direct) == (False, False, True)
    assert (told.speakers, told.days) == ("unknown", None)


def test_a_replaced_word_is_evidence_wherever_it_stands() -> None:
    here = "“We will not close the pier on Monday,” Orla Vance said."
    inside = gathered(here, here.replace("close", "sell"))
    assert (inside.inner, inside.changed, inside.replaced) == (1, True, True)
    at_end = gathered(here, here.replace("Monday", "Tuesday"))
    assert (at_end.inner, at_end.replaced) == (0, True)
    little = gathered(here, here.replace("the pier", "that pier"))
    assert (little.inner, little.changed, little.replaced) == (0, True, False)


def test_reported_speech_on_either_side_is_no_direct_pair() -> None:
    quoted, reported = "“We will close the pier,” she said.", "She said they would close the pier."
    assert gathered(quoted, quoted).direct
    assert not gathered(quoted, reported).direct


def test_what_a_quotation_lacks_may_stand_around_the_other() -> None:
    near = gathered("“We close the pier and the lock,” she said.", "“We close the pier,” she said. So is the lock.")
    far = gathered("“We close the pier and the lock,” she said.", "“We close the pier,” she said. So is the bank.")
    assert near.near > far.near


def test_the_occasion_shows_in_the_words_around() -> None:
    draft = (
        "The harbour board met in the sail loft at Ostrey to hear divers on rotten piles. “We will go on,” she said."
    )
    same = "Divers reported to the harbour board at Ostrey that piles were rotten. “We will go on,” she said."
    other = "The players of Port Elm lost four goals to nil before empty benches. “We will go on,” she said."
    assert gathered(draft, same).context > 0.5
    assert gathered(draft, other).context < 0.12


def test_a_few_words_around_tell_nothing_of_the_occasion() -> None:
    assert gathered("“We will go on,” she said.", "“We will go on,” he wrote.").context == 1.0


# Words that are shared by chance ----------------------------------------------------------------------------------

# Just so little in common that anybody may have put it together, in surroundings that have nothing in common.
CHANCE: dict[str, object] = {"weight": 2.59, "run": 4, "near": 0.89, "context": 0.09, "speakers": "unknown"}


@pytest.mark.parametrize("direct", [True, False], ids=["direct", "reported"])
@pytest.mark.parametrize("more", [{"weight": 2.6}, {"run": 5}, {"near": 0.9}], ids=["weight", "run", "near"])
def test_a_chance_phrase_has_little_weight_few_words_in_a_row_and_nothing_around(
    more: dict[str, object], direct: bool
) -> None:
    assert not is_same(**CHANCE, direct=direct)
    assert is_same(**(CHANCE | more), direct=direct)


def test_a_chance_phrase_between_marks_may_be_one_speaker_s_same_remark_or_the_same_occasion_s() -> None:
    assert not is_same(**CHANCE)
    assert is_same(**(CHANCE | {"speakers": "same"}))
    assert is_same(**(CHANCE | {"speakers": "quoting"}))
    assert not is_same(**(CHANCE | {"context": 0.11}))
    assert is_same(**(CHANCE | {"context": 0.12}))


def test_a_chance_phrase_in_reported_speech_needs_its_speaker_and_its_occasion() -> None:
    known = CHANCE | {"direct": False}
    for speakers, context, same in (
        ("same", 0.1, True),
        ("quoting", 0.1, True),
        ("same", 0.09, False),
        ("unknown", 0.1, False),
        ("unknown", 1.0, False),
        ("nobody", 1.0, False),
    ):
        assert is_same(**(known | {"speakers": speakers, "context": context})) is same, (speakers, context)


def test_scattered_words_of_a_long_paragraph_are_no_utterance() -> None:
    scattered: dict[str, object] = {"direct": False, "overlap": 1.0, "there": 0.24, "run": 2, "near": 0.44}
    assert not is_same(**scattered)
    assert not is_same(**scattered, speakers="unknown")
    for more in ({"there": 0.25}, {"near": 0.45}):
        assert is_same(**(scattered | more)), more


def test_the_same_turn_of_phrase_in_two_remarks_is_told_by_who_speaks() -> None:
    draft = "The weavers’ guild met in the cloth hall to vote on looms. “It is a fresh start,” Ada Brook said."
    other = (
        "After losing at home the goalkeeper trained alone in heavy snow. “Spring is always a fresh start for a side"
        " like ours,” Piet Holm said."
    )
    found = gathered(draft, other)
    assert found.direct
    assert probability(replace(found, days=0)) < SAME
    assert probability(replace(found, days=0, speakers="same")) >= SAME


def test_a_quotation_s_words_one_by_one_in_a_long_sentence_are_not_it() -> None:
    draft = "“The guild will mend the looms before spring,” Ada Brook said."
    long = (
        "A surveyor told the parish that the guild of bargees, which had forty members and a brass band, will ask the"
        " county to mend the walls and the two locks at Skelling where looms of the drowned mill lie under silt,"
        " before boats return in spring."
    )
    scattered, told = gathered(draft, long), gathered(draft, "Ada Brook said the guild will mend looms before spring.")
    assert scattered.overlap > 0.9
    assert probability(replace(scattered, days=0)) < SAME
    assert probability(replace(told, days=0)) >= SAME


def test_a_fragment_in_the_writer_s_sentence_is_known_by_its_own_words() -> None:
    thin = {
        "direct": False,
        "overlap": 0.45,
        "near": 0.3,
        "run": 4,
        "weight": 2.5,
        "speakers": "unknown",
        "context": 0.2,
    }
    assert not is_same(**thin)
    assert is_same(**(thin | {"kernel": 2.5}))
    assert not is_same(**(thin | {"kernel": 2.5, "context": 0.05}))
    assert is_same(**(thin | {"kernel": 2.5, "context": 0.05, "speakers": "same"}))


def test_the_kernel_is_what_stands_between_marks_if_all_of_it_matches() -> None:
    draft, words = "Keld, who is 40, “may row on Monday” again.", "Keld, who is 40, “may row on Monday” again"
    there = "“He may row on Monday,” she said."
    assert evidence(compared(draft, there, words), draft, there).kernel > 2
    other = "“He may row on Friday,” she said."
    assert evidence(compared(draft, other, words), draft, other).kernel == 0


@pytest.mark.parametrize(
    ("known", "same"),
    [
        ({"speakers": "same", "context": 0.3}, True),
        ({"speakers": "same", "context": 0.15}, False),
        ({"speakers": "unknown", "context": 0.3}, False),
    ],
)
def test_scattered_words_are_one_speaker_s_remark_where_the_surroundings_are_alike(
    known: dict[str, object], same: bool
) -> None:
    scattered = {"overlap": 0.7, "there": 0.9, "weight": 2.7, "run": 1, "near": 0.6, "direct": False}
    assert is_same(**scattered, **known) is same


def test_a_whole_phrase_in_like_surroundings_may_be_given_to_another() -> None:
    phrase = {"overlap": 0.85, "there": 1.0, "weight": 3.0, "run": 5, "speakers": "other", "direct": False}
    assert is_same(**phrase, context=0.3)
    assert not is_same(**phrase, context=0.15)


def test_two_changes_within_a_long_remark_of_one_speaker_make_no_other_remark() -> None:
    changed = {"overlap": 0.74, "there": 0.74, "run": 5, "inner": 2, "changed": True, "near": 0.57}
    assert is_same(**changed, weight=5.7, speakers="same")
    assert not is_same(**changed, weight=4.0, speakers="same")
    assert not is_same(**changed, weight=5.7, speakers="unknown")


@pytest.mark.parametrize("speakers", ["same", "quoting", "unknown", "other", "nobody"])
@pytest.mark.parametrize("days", [0, 5, 40])
def test_what_differs_never_makes_it_likelier(speakers: str, days: int) -> None:
    for _, holds, fails in REASONS:
        known = replace(SURE, **(holds | fails))  # type: ignore[arg-type]
        best = replace(known, inner=0, changed=False, replaced=False, speakers=speakers, days=days)
        for inner, changed, replaced in ((0, False, True), (0, True, False), (1, True, False), (2, True, True)):
            worse = replace(best, inner=inner, changed=changed, replaced=replaced)
            assert probability(worse) < SAME or probability(best) >= SAME


def test_content_words_are_read_by_the_line_and_none_that_is_cut_counts() -> None:
    text = "Geese crossed the lock.\n\nTwelve barges waited, and the keeper slept."
    start, end = text.index("crossed"), text.index("keeper") + 3
    inside = "crossed the lock. Twelve barges waited"
    assert content(text, start, end) == content(inside, 0, len(inside)) != {}
    assert content(text, text.index("\n"), text.index("\n") + 1) == {}

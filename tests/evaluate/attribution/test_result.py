"""A quotation is found or missed, its speaker right or wrong, and a trap clean or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.evaluate.attribution.brat import read_brat
from quotecheck.evaluate.attribution.result import Exact, judge
from quotecheck.schema import QuoteType
from tests.evaluate.attribution.sample import ANN, brat, entity, judged
from tests.sample import quotes, span


def test_quotations_are_met_missed_and_false(tmp_path: Path) -> None:
    result = judged(ANN[1:10], quotes()[:3], folder=tmp_path)  # without the first, and without the one inside
    assert [(pair.gold, pair.found, pair.iou) for pair in result.pairs] == [(0, 1, 1.0), (1, 2, 1.0)]
    assert (result.missed(), result.false()) == ([2], [0])


def test_without_an_answer_everything_is_missed(tmp_path: Path) -> None:
    result = judge(read_brat(brat(tmp_path)), None)
    assert (result.answered, len(result.missed()), result.false()) == (False, 4, [])
    assert judged(found=(), folder=tmp_path).answered


def test_a_source_is_right_by_a_shared_letter_and_a_shared_head(tmp_path: Path) -> None:
    ann = [entity(1, "Content", "“We stop at noon,”", "“and not a minute later.”"), "R1\tBy Arg1:T1 Arg2:T3"]

    def said(*words: str) -> tuple[bool | None, bool | None]:
        own = quotes()[0].model_copy(update={"source": tuple(map(span, words))})
        [pair] = judged([*ann, entity(3, "Source", "said Orla Vance")], (own,), folder=tmp_path).pairs
        return pair.overlap, pair.head

    assert said("Orla Vance") == (True, True)
    assert said("said Orla") == (True, True)  # the shorter one's last word is in both
    assert said("said Orla Vance, “and") == (True, True)
    assert said("Vance, “and") == (True, False)
    assert said("She") == (False, False)
    assert said() == (False, False)


def test_what_gold_does_not_tell_is_not_judged(tmp_path: Path) -> None:
    pairs = judged(folder=tmp_path).pairs
    assert [(pair.overlap, pair.name) for pair in pairs] == [(True, True), (True, False), (True, None), (None, None)]


def test_a_type_is_the_gold_s_own_or_told_by_the_marks(tmp_path: Path) -> None:
    assert judged(folder=tmp_path).types == (
        QuoteType.DIRECT,
        QuoteType.INDIRECT,
        QuoteType.MIXED,  # by its marks
        QuoteType.MIXED,
    )
    [own] = judged([entity(1, "Content", "“We stop at noon,”"), "A1\tType T1 indirect"], folder=tmp_path).types
    assert own is QuoteType.INDIRECT


def test_exact_stretches_are_counted_once(tmp_path: Path) -> None:
    exact = judged(folder=tmp_path).exact
    # Orla Vance, She and A harbour log; Vance as well in what was found. Two contents lie in one stretch of the log's.
    assert exact["source"] == Exact(right=3, gold=3, found=4)
    assert exact["cue"] == Exact(right=3, gold=3, found=5)
    assert exact["content"] == Exact(right=5, gold=5, found=6)


def trapped(*content: str, traps: tuple[str, ...], gold: tuple[str, ...] = (), folder: Path) -> tuple[int, ...]:
    ann = [entity(n, "Trap", words) for n, words in enumerate(traps, 1)]
    ann += [entity(n, "Content", words) for n, words in enumerate(gold, 50)]
    own = quotes()[0].model_copy(update={"content": tuple(map(span, content))})
    return judged(ann, (own,), folder=folder).caught


@pytest.mark.parametrize(
    ("content", "caught"),
    [
        ("Reports of damage", (0,)),
        ("of damage", (0,)),
        ("damage were denied", ()),  # 6 of 16 letters
        ("A harbour log says", ()),
    ],
)
def test_a_trap_is_clean_unless_most_of_a_quotation_lies_in_it(
    content: str, caught: tuple[int, ...], tmp_path: Path
) -> None:
    assert trapped(content, traps=("Reports of damage",), folder=tmp_path) == caught


def test_a_trap_inside_a_real_quotation_is_clean(tmp_path: Path) -> None:
    gold = ("Reports of damage were denied",)
    assert trapped("damage", traps=("of damage",), gold=gold, folder=tmp_path) == ()
    assert trapped("damage", traps=("of damage",), gold=("damage were",), folder=tmp_path) == (0,)

"""Quotation marks pair within their block, whatever state they are in."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.schema import Block, BlockKind

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "marks.yaml").read_text("utf-8"))
MARKS = "\"'“”‘’„«»`"
blocks_of_marks = st.lists(
    st.lists(
        st.sampled_from([*MARKS, " ", " ", "a", "s", "B", ".", ",", "—", "9", "…", "em", "said"]), max_size=40
    ).map("".join),
    min_size=1,
    max_size=4,
)


def laid_out(paragraphs: list[str]) -> tuple[str, list[Block]]:
    """Join paragraphs with blank lines, a block each."""
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    return "\n\n".join(paragraphs), blocks


def paired(paragraphs: list[str]) -> tuple[str, list[Block], list[Marked]]:
    text, blocks = laid_out(paragraphs)
    return text, blocks, pair_marks(text, blocks)


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_the_case_pairs_as_written(case: dict[str, Any]) -> None:
    paragraphs = case["text"] if isinstance(case["text"], list) else [case["text"]]
    text, _, found = paired(paragraphs)
    expected = case["pairs"]
    if expected is None:  # anything goes, as long as nothing breaks
        return
    assert [text[m.start : m.end] for m in found] == expected
    assert [m.level for m in found] == case.get("levels", [1] * len(expected))
    assert [m.closed for m in found] == case.get("closed", [True] * len(expected))


@settings(max_examples=300, deadline=None)
@given(blocks_of_marks)
def test_stretches_stay_in_their_block_and_do_not_overlap(paragraphs: list[str]) -> None:
    _, blocks, found = paired(paragraphs)
    for marked in found:
        assert blocks[marked.block].start <= marked.start < marked.end <= blocks[marked.block].end
        assert marked.level in (1, 2)
    outer = [m for m in found if m.level == 1]
    for before, after in pairwise(outer):
        assert before.end <= after.start
    for inner in found:
        if inner.level == 2:
            assert any(m.start <= inner.start and inner.end <= m.end for m in outer)


@settings(max_examples=200, deadline=None)
@given(blocks_of_marks, st.text(alphabet=MARKS + " ab.,", max_size=60))
def test_a_later_paragraph_changes_nothing_before_it(paragraphs: list[str], other: str) -> None:
    last = len(paragraphs)
    _, _, with_one = paired([*paragraphs, "“And so on,” he said."])
    _, _, with_other = paired([*paragraphs, other])
    assert [m for m in with_one if m.block < last] == [m for m in with_other if m.block < last]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    _, _, found = paired([text])
    assert all(text[m.start : m.end] for m in found)


@pytest.mark.parametrize("piece", ["'", '"', "“", "”", "‘", "’ ", " 'a", "s' ", '“a "b', "'a' ", "\"a' "])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        text, blocks = laid_out([piece * times])
        best = 1e9
        for _ in range(3):
            began = time.process_time()
            pair_marks(text, blocks)
            best = min(best, time.process_time() - began)
        return best

    # Quadratic work would take 64 times as long; linear work takes eight times.
    assert seconds(16_000) < 30 * seconds(2_000) + 0.05

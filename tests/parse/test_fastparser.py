"""The fast decoding of trees gives what stanza's own gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from quotecheck.parse.fastparser import tree
from quotecheck.parse.models import shipped_pack
from quotecheck.parse.pipeline import stanza_pipeline
from tests.attribute.needs import needs_pack

STORY = (
    "The harbour master, Leila Osei, said on Tuesday that the east wall had cracked.\n\n"
    '"We told them in March, and in April, and nobody came," she said. "Now they come with cameras."\n\n'
    "According to the council, which owns the wall, repairs that were promised last year will begin in June "
    "unless the weather, as the forecasters warn, turns again."
)


@given(st.integers(2, 12), st.integers(0, 10_000))
@settings(max_examples=200, deadline=None)
def test_the_tree_is_the_best_one_with_one_root(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    np.fill_diagonal(scores, -np.inf)
    scores -= np.log(np.exp(scores).sum(1, keepdims=True))  # log probabilities, as the parser gives them
    expected = np.asarray(chuliu_edmonds_one_root(scores.copy()))
    assert tree(scores)[1:].tolist() == expected[1:].tolist()


@needs_pack
@pytest.mark.parametrize("text", [STORY, "Stop!", "Mayor: Bridge is safe\n\nNo."])
def test_trees_equal_those_of_the_stock_pipeline(text: str) -> None:
    fast, forget = stanza_pipeline(shipped_pack())
    plain, _ = stanza_pipeline(shipped_pack(), remember=False)
    ours, stock = fast(text), plain(text)
    forget()
    pairs = [
        ((a.head, a.deprel), (b.head, b.deprel))
        for x, y in zip(ours.sentences, stock.sentences, strict=True)
        for a, b in zip(x.words, y.words, strict=True)
    ]
    # bfloat16, where the processor has it, may tip a near tie; nothing else may differ.
    assert sum(a == b for a, b in pairs) >= len(pairs) - 1

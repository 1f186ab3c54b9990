"""The quick search for roles beside trying every reading."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from quotecheck.parse.decode import Roles, Scores, decode, total
from quotecheck.parse.tagger import CONTENT, NONE, ROLES

NEVER_GLUED = np.zeros(6, dtype=bool)


def scores(seed: int, size: int = 6) -> Scores:
    raw = np.random.default_rng(seed).normal(0, 2, (1, size, ROLES))
    found: Scores = (raw - np.log(np.exp(raw).sum(-1, keepdims=True))).astype(np.float32)
    return found


def best_of_all(own: Scores, glued: list[int]) -> Roles:
    """The reference: every reading in which glued pieces keep their role."""
    readings = [np.array(r) for r in product(range(ROLES), repeat=own.shape[0]) if all(r[i] == r[i - 1] for i in glued)]
    return max(readings, key=lambda r: total(own, r))


@pytest.mark.parametrize("seed", range(10))
def test_the_search_finds_the_best_reading(seed: int) -> None:
    own = scores(seed)
    assert (decode(own, NEVER_GLUED)[0] == best_of_all(own[0], [])).all()


def test_the_pieces_of_a_word_have_one_role() -> None:
    own = scores(3)
    glued = NEVER_GLUED.copy()
    glued[[2, 3]] = True
    found = decode(own, glued)[0]
    assert found[1] == found[2] == found[3]


def test_one_doubtful_piece_does_not_cut_a_content() -> None:
    own = np.log(np.full((1, 6, ROLES), 0.05, dtype=np.float32))
    own[0, :, CONTENT] = np.log(0.9)
    own[0, 3, NONE], own[0, 3, CONTENT] = np.log(0.6), np.log(0.35)
    assert (decode(own, NEVER_GLUED)[0] == CONTENT).all()

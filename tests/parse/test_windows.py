"""Windows of pieces: nothing is lost, nothing is read twice as new, nothing is too long."""

from __future__ import annotations

import random

import pytest

from quotecheck.parse.windows import CONTEXT, Window, pack

SEPARATOR = 0


def paragraphs(sizes: list[int]) -> list[Window]:
    made, at = [], 0
    for size in sizes:
        spans = [(at + i, at + i + 1) for i in range(size)]
        made.append(Window([1] * size, [0] * size, spans))
        at += size + 2
    return made


@pytest.mark.parametrize("seed", range(8))
def test_every_piece_is_new_in_exactly_one_window(seed: int) -> None:
    rng = random.Random(seed)
    own = paragraphs([rng.choice((1, 5, 30, 90, 400)) for _ in range(rng.randint(1, 25))])
    windows = pack(own, SEPARATOR, 100, rng.choice((None, 40)))
    new = [s for w in windows for s, i in zip(w.spans[w.fresh :], w.ids[w.fresh :], strict=True) if i != SEPARATOR]
    assert new == [s for p in own for s in p.spans]
    assert all(len(w.ids) <= 100 for w in windows)
    assert all(len(w.ids) == len(w.looks) == len(w.spans) for w in windows)


def test_a_short_paragraph_is_context_of_the_next_window() -> None:
    first, second = pack(paragraphs([60, 20, 70]), SEPARATOR, 100)
    assert first.fresh == 0
    assert second.fresh == 21
    assert second.spans[0] == first.spans[61]


def test_a_long_paragraph_is_not_read_twice() -> None:
    _, second = pack(paragraphs([CONTEXT + 1, 320]), SEPARATOR, 350)
    assert second.fresh == 0

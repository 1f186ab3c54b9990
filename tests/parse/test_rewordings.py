"""The rewording head: what it makes of pairs, which sentences are near, and that its absence or damage is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch

from quotecheck.errors import ModelError
from quotecheck.parse.heads import layers_of
from quotecheck.parse.models import shipped_pack
from quotecheck.parse.pair_model import LABELS, LONGEST, pair_pieces
from quotecheck.parse.rewordings import FILE, Judge, load_judge
from tests.attribute.needs import needs_pack

STATEMENT = "The council will shut the lido in May"


def judge() -> Judge:
    found = load_judge(shipped_pack())
    assert found is not None
    return found


def likeliest(here: str, *there: str) -> list[str]:
    own, *others = judge().pieces([here, *there])
    rows = judge().judge([(own, other) for other in others])
    return [LABELS[n] for n in rows.argmax(1)]


@needs_pack
@pytest.mark.parametrize(
    ("there", "label"),
    [
        ("The lido closes for good in May, the authority confirmed.", "same"),
        ("There are no plans to close the lido, a spokesman for the authority said.", "negation"),
        ("The authority is weighing up whether to close the lido in May.", "degree"),
        ("The lido shuts in October, a councillor said.", "value"),
        ("Unless a buyer is found, the open-air pool closes in May, the authority said.", "condition"),
        ("A family of ducks has moved into the lido's car park, the council said.", "other"),
    ],
)
def test_free_wordings_are_told_apart(there: str, label: str) -> None:
    assert likeliest(STATEMENT, there) == [label]


@needs_pack
def test_a_pair_is_judged_alike_whatever_stands_beside_it() -> None:
    own, short, long = judge().pieces([STATEMENT, "The lido stays.", "The lido stays open, " * 30])
    alone, beside = judge().judge([(own, short)]), judge().judge([(own, short), (own, long)])
    assert alone[0] == pytest.approx(beside[0], abs=0.05)
    assert beside.sum(1) == pytest.approx([1, 1], abs=1e-3)


@needs_pack
def test_the_sentence_that_has_a_statement_is_the_nearest() -> None:
    texts = [
        "Orla Vance opened the fair on Monday.",
        "The open-air swimming pool is to close this spring.",
        "The council meets again in May, she said.",
    ]
    pieces = judge().pieces([*texts, "The lido will be shut in the spring"])
    near = judge().sentences(pieces[:-1]).nearness(pieces[-1])
    assert near.argmax() == 1
    assert ((near >= 0) & (near <= 2.001)).all()


@needs_pack
def test_nothing_is_near_where_there_is_nothing() -> None:
    assert judge().pieces([]) == []
    assert judge().sentences([]).nearness([2000]).tolist() == []


@pytest.mark.parametrize(
    ("here", "there", "looks"),
    [([5, 6], [6, 7], [0, 2, 1, 0, 1, 2, 0]), ([5], [], [0, 2, 0, 0]), ([], [5], [0, 0, 2, 0])],
)
def test_pieces_are_marked_with_whether_the_other_side_has_them(
    here: Sequence[int], there: Sequence[int], looks: list[int]
) -> None:
    ids, sides, found = pair_pieces(here, there, first=1, between=2)
    assert found == looks
    assert ids == [1, *here, 2, *there, 2]
    assert sides == [0] * (len(here) + 2) + [1] * (len(there) + 1)


def test_what_is_too_long_is_cut() -> None:
    ids, _, _ = pair_pieces(range(10, 500), range(10, 500), first=1, between=2)
    assert len(ids) == sum(LONGEST) + 3
    assert np.array(ids)[[0, -1]].tolist() == [1, 2]


def test_a_pack_without_the_head_has_none(tmp_path: Path) -> None:
    assert load_judge(tmp_path) is None


@needs_pack
def test_a_damaged_head_is_told(tmp_path: Path) -> None:
    shutil.copytree(shipped_pack() / "encoder", tmp_path / "encoder")
    (tmp_path / FILE).write_bytes(b"no weights")
    with pytest.raises(ModelError, match="Reinstall"):
        load_judge(tmp_path)


def test_the_layers_of_a_head_are_those_that_its_file_has() -> None:
    names = ["encoder.encoder.layer.0.output.dense.weight", "encoder.encoder.layer.0.output.dense.bias"]
    assert layers_of([*names, "encoder.encoder.layer.1.output.dense.bias", "look.weight", "head.0.bias"]) == 2
    assert layers_of(["head.0.bias"]) == 0


@needs_pack
def test_the_head_is_half_as_deep_as_the_encoder_it_comes_from() -> None:
    saved = torch.load(shipped_pack() / FILE, weights_only=True)
    config = json.loads((shipped_pack() / "encoder" / "config.json").read_text(encoding="utf-8"))
    assert 2 * layers_of(saved) == config["num_hidden_layers"]

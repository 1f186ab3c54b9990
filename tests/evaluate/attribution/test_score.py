"""Counts of all articles and of each part add up to the figures that are printed, written and bounded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotecheck.evaluate.attribution.calibration import bins, calibration_error
from quotecheck.evaluate.attribution.figures import figures
from quotecheck.evaluate.attribution.result import Result
from quotecheck.evaluate.attribution.score import Overlap, by_part, score
from quotecheck.evaluate.attribution.table import lines
from quotecheck.evaluate.attribution.wire import part_data
from quotecheck.figure_names import ATTRIBUTION_FIGURES, is_figure
from tests.evaluate.attribution.sample import judged
from tests.sample import quotes


@pytest.fixture
def results(tmp_path: Path) -> list[Result]:
    """The sample of part dev, and once more as ``test`` with only two quotations found."""
    (tmp_path / "test").mkdir()
    (tmp_path / "test" / "part.toml").write_text('test = ["ferry"]\n', encoding="utf-8")
    return [judged(folder=tmp_path / "dev"), judged(found=quotes()[:2], folder=tmp_path / "test")]


def test_figures_are_those_of_all_gold_and_of_each_part(results: list[Result]) -> None:
    found = figures(by_part(results))
    assert found["content-recall-3"] == pytest.approx(6 / 8)
    assert found["content-precision-3"] == pytest.approx(6 / 7)
    assert found["content-f1-8"] == pytest.approx(12 / 15)
    assert (found["dev.content-recall-3"], found["test.content-recall-3"]) == (1.0, 0.5)
    assert (found["recall-direct"], found["recall-thought"], found["recall-way-17"]) == (1.0, 1.0, 0.5)
    assert (found["names"], found["speaker-overlap"], found["unanswered"]) == (0.5, 1.0, 0)
    assert (found["traps"], found["dev.traps"], found["test.traps"]) == (0.5, 0.0, 1.0)
    assert all(is_figure(name) for name in found)


def test_what_no_gold_tells_is_no_figure(results: list[Result]) -> None:
    found = figures(by_part(results[:1]))
    assert not {"recall-document", "recall-way-1", "test.traps"} & found.keys()
    assert {name.rpartition(".")[2] for name in found} < set(ATTRIBUTION_FIGURES)


def test_shares_of_nothing_are_none_and_of_no_hits_are_zero() -> None:
    assert (Overlap().precision, Overlap().recall, Overlap().f1) == (None, None, None)
    assert (Overlap(0, 3, 0).precision, Overlap(0, 3, 0).f1) == (0.0, 0.0)
    assert (Overlap(1, 2, 4).precision, Overlap(1, 2, 4).recall, Overlap(1, 2, 4).f1) == (0.25, 0.5, 1 / 3)


def test_precision_by_construction_is_of_what_was_found(results: list[Result]) -> None:
    own = score(results).at[0.3].constructions
    assert (own["clausal-complement"].right, own["clausal-complement"].of) == (4, 4)
    assert (own["passive"].right, own["passive"].of) == (0, 1)


def test_confidences_fall_into_ten_bins() -> None:
    table = bins([(0.0, False), (0.09, True), (0.1, True), (0.99, True), (1.0, True)])
    assert [own.quotes for own in table] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert (table[0].share, table[0].mean) == (0.5, 0.045)
    assert calibration_error(table) == pytest.approx((1 - 0.09 + 1 - 0.1 + 2 - 1.99) / 5)
    assert calibration_error(bins([])) is None


def test_the_table_has_a_block_a_part_and_a_row_a_figure(results: list[Result]) -> None:
    text = list(lines(by_part(results)))
    assert text[0] == "2 articles, 8 quotations, 7 found"
    assert text[2].split() == ["all", "dev", "test"]
    rows = {line[:22].strip(): line[22:].split() for line in text}
    assert rows["content, IoU 0.3"] == ["0.857", "0.750", "0.800", "0.800", "1.000", "0.889", "1.000", "0.500", "0.667"]
    assert rows["way 17"] == ["2", "0.500", "0.500", "1", "1.000", "1.000", "1", "0.000", "0.000"]
    assert rows["passive"] == ["1", "0.000", "0.000", "1", "0.000", "0.000", "-", "-", "-"]
    assert rows["0.9 to 1.0"][:3] == ["3", "0.953", "1.000"]
    assert text[-1] == "test: 0 of 1 articles without an answer, 1 of 1 traps clean, calibration error 0.135"
    assert max(map(len, text)) < 120


def test_the_data_has_the_same_counts(results: list[Result]) -> None:
    data = json.loads(json.dumps(part_data(score(results))))
    assert (data["articles"], data["quotations"], data["found"], data["unanswered"]) == (2, 8, 7, 0)
    assert data["iou"]["0.3"]["content"] == {
        "right": 6,
        "gold": 8,
        "found": 7,
        "precision": pytest.approx(6 / 7),
        "recall": 0.75,
        "f1": 0.8,
    }
    assert data["iou"]["0.8"]["recall_by_way"]["17"] == {"right": 1, "of": 2, "share": 0.5}
    assert data["iou"]["0.3"]["recall_by_act"].keys() == {"speech", "thought"}
    assert data["exact"]["cue"]["gold"] == 6
    assert data["traps"] == {"right": 1, "of": 2, "share": 0.5}
    assert sum(own["found"] for own in data["reliability"]) == 7


def test_no_answer_counts_its_gold_as_missed(tmp_path: Path) -> None:
    from quotecheck.evaluate.attribution.brat import read_brat
    from quotecheck.evaluate.attribution.result import judge
    from tests.evaluate.attribution.sample import brat

    found = figures(by_part([judge(read_brat(brat(tmp_path)), None)]))
    assert (found["unanswered"], found["content-recall-3"], found["content-f1-3"]) == (1, 0.0, 0.0)
    assert "calibration-error" not in found

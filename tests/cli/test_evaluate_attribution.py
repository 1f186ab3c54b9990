"""``quotecheck evaluate`` with gold of attribution: figures, floors, what is wrong, and what changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.evaluate.attribution.sample import ANN, brat, entity
from tests.sample import TEXT

Story = Callable[[str], str]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two articles in brat's format; of ``quay``, which is held out, only one quotation is gold."""
    folder = tmp_path / "gold"
    brat(folder)
    brat(folder, "quay", ann=[entity(1, "Content", "a storm")])
    (folder / "part.toml").write_text('test = ["quay"]\n', encoding="utf-8")
    return folder


def data(cli: Cli, *args: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(cli("evaluate", *args, "-f", "json").stdout)["attribution"]
    return found


def test_figures_are_counted_for_all_gold_and_each_part(cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "2 articles, 5 quotations, 10 found"
    assert lines[2].split() == ["all", "dev", "test"]
    found = data(cli, "gold")
    assert {part: own["articles"] for part, own in found["parts"].items()} == {"all": 2, "dev": 1, "test": 1}
    assert (found["figures"]["dev.content-recall-8"], found["figures"]["names"]) == (1.0, 0.5)


def test_one_part_alone_is_evaluated_when_asked(cli: Cli, gold: Path) -> None:
    assert data(cli, "gold", "--part", "test")["parts"].keys() == {"all", "test"}
    result = cli("evaluate", "gold/ferry.ann", "--part", "test")
    assert (result.exit_code, result.stderr) == (2, "quotecheck: There is no gold of part test below the paths.\n")


def test_errors_of_gold_that_is_held_out_are_written_only_when_asked_for_by_part(cli: Cli, gold: Path) -> None:
    text = cli("evaluate", "gold", "--errors").stdout
    assert "  ferry, line 3: Orla Vance instead of Joss Keld of “a storm”, way 10" in text
    assert "quay, line" not in text
    assert "5 errors of test are not shown, so that nothing is tuned on them: --part test shows them." in text
    asked = cli("evaluate", "gold", "--errors", "--part", "test").stdout
    assert "  quay, line 3:" in asked
    assert "not shown" not in asked


def test_data_hold_what_became_of_every_quotation_but_those_held_out(cli: Cli, gold: Path) -> None:
    found = data(cli, "gold", "--errors")
    assert [article["id"] for article in found["articles"]] == ["ferry"]
    assert (found["articles_withheld"], found["errors_withheld"]) == (1, 5)
    assert {error["article"] for error in found["errors"]} == {"ferry"}
    start = TEXT.index("a storm")
    storm = found["articles"][0]["quotes"][1]
    assert (storm["content"], storm["found"]["iou"], storm["found"]["name"]) == (f"{start} {start + 7}", 1.0, False)
    assert [article["id"] for article in data(cli, "gold", "--part", "test")["articles"]] == ["quay"]


@pytest.mark.parametrize(
    ("bound", "code"),
    [
        (["--min", "content-recall-8=1"], 0),
        (["--min", "content-precision-3=.9"], 1),
        (["--min", "dev.exact-source=.7", "--min", "test.recall-indirect=1"], 0),
        (["--min", "dev.traps=1"], 1),
        (["--min", "recall-way-17=.9"], 0),
        (["--min", "recall-way-1=.1"], 1),  # not measured
        (["--max", "unanswered=0", "--max", "calibration-error=.9"], 0),
        (["--max", "test.calibration-error=.1"], 1),
    ],
)
def test_a_figure_outside_its_bound_ends_with_1(bound: list[str], code: int, cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold", *bound)
    assert (result.exit_code, bool(result.stderr)) == (code, bool(code))


# Floors in the configuration


@pytest.mark.parametrize(
    ("table", "args", "code"),
    [
        ('min = {"dev.content-recall-8" = 1.0}', [], 0),
        ('min = {"test.content-precision-8" = 0.9}', [], 1),
        ('max = {"test.calibration-error" = 0.1}', [], 1),
        ('min = {"test.content-precision-8" = 0.9}', ["--part", "dev"], 0),  # of another part
        ('min = {"test.content-precision-8" = 0.9}', ["--min", "test.content-precision-8=.1"], 0),  # set anew
        ('min = {"content-precision-8" = 0.9}', ["--part", "dev"], 0),  # of all gold
        ('min = {"error-recall" = 0.9}', [], 0),  # of another kind of gold
        ('min = {"recall-way-1" = 0.1}', [], 1),  # not measured
    ],
)
def test_the_configuration_has_floors_and_ceilings(
    table: str, args: list[str], code: int, cli: Cli, gold: Path
) -> None:
    (gold.parent / "quotecheck.toml").write_text(f"[evaluate]\n{table}\n", encoding="utf-8")
    result = cli("evaluate", "gold", *args)
    assert (result.exit_code, bool(result.stderr)) == (code, bool(code))


def test_a_file_of_settings_may_be_given(cli: Cli, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('[evaluate.min]\n"traps" = 0.99\n', encoding="utf-8")
    assert cli("evaluate", "gold").exit_code == 0
    result = cli("evaluate", "gold", "--config", "house.toml")
    assert (result.exit_code, result.stderr) == (1, "quotecheck: traps is 0.000; it must be at least 0.99.\n")


def test_a_mistake_in_the_configuration_stops_the_run_with_its_line(cli: Cli, gold: Path) -> None:
    (gold / "quotecheck.toml").write_text('[evaluate]\n\nmin = {"content-f1" = 0.9}\n', encoding="utf-8")
    result = cli("evaluate", "gold")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'quotecheck.toml, line 3: There is no figure "content-f1". Did you mean content-f1-' in result.stderr


# What changed


def test_what_changed_since_an_earlier_evaluation_is_told(cli: Cli, gold: Path, tmp_path: Path) -> None:
    assert cli("evaluate", "gold", "-f", "json", "-o", "old.json").exit_code == 0
    same = cli("evaluate", "gold", "--against", "old.json").stdout
    assert "Against old.json: 0 of" in same
    assert "1 quotations of test are not shown" in same
    old = json.loads((tmp_path / "old.json").read_text(encoding="utf-8"))
    old["attribution"]["articles"][0]["quotes"][0]["found"] = None
    (tmp_path / "old.json").write_text(json.dumps(old), encoding="utf-8")
    text = cli("evaluate", "gold", "--against", "old.json").stdout
    assert "     1 found                  0 lost" in text
    assert "found: 1\n  ferry, line 3: cue-inside" in text
    assert data(cli, "gold", "--against", "old.json")["against"]["counts"]["found"] == 1


def test_against_needs_an_evaluation_and_gold_of_attribution(cli: Cli, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{}", encoding="utf-8")
    result = cli("evaluate", "gold", "--against", "old.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "old.json is no evaluation of attribution" in result.stderr
    result = cli("evaluate", "gold", "--against", "old.json", "-o", "old.json")
    assert result.exit_code == 2
    assert (tmp_path / "old.json").read_text(encoding="utf-8") == "{}"


# What cannot be evaluated


def test_a_file_with_a_mistake_is_told_and_the_rest_counted(cli: Cli, gold: Path) -> None:
    brat(gold, "lock", ann=[*ANN, "T99\tContent 0 9999\tFerry"])
    result = cli("evaluate", "gold")
    assert result.exit_code == 2
    assert "lock.ann, line 31: 0 9999 is no stretch of the text" in result.stderr
    assert result.stdout.startswith("2 articles, 5 quotations")


def test_an_article_that_breaks_the_attribution_counts_as_unanswered(cli: Cli, gold: Path) -> None:
    text = TEXT + "\nA crash.\n"
    brat(gold, "lock", ann=[entity(1, "Content", "a storm", text=text)], text=text)
    result = cli("evaluate", "gold")
    assert result.exit_code == 2
    assert "lock" in result.stderr
    assert "no such branch" in result.stderr
    assert "all: 1 of 3 articles without an answer" in result.stdout
    assert result.stdout.startswith("3 articles, 6 quotations, 10 found")


def test_gold_of_which_nothing_can_be_read_is_an_error(cli: Cli, tmp_path: Path) -> None:
    brat(tmp_path / "gold", ann=["x"])
    result = cli("evaluate", "gold")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1] == "quotecheck: None of the gold could be evaluated."


def test_a_missing_model_is_one_line(cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold", "--model", "none")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "There is no model named 'none'" in result.stderr


def test_gold_of_several_formats_is_one_table(cli: Cli, gold: Path, tmp_path: Path) -> None:
    start = TEXT.index("a storm")
    line = {"id": "ferry", "text": TEXT, "attributions": [{"content": [[start, start + 7]]}]}
    (gold / "dev.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (tmp_path / "lock.txt").write_text(TEXT, encoding="utf-8")
    assert cli("attribute", "lock.txt", "-f", "json", "-o", "gold/lock.json").exit_code == 0
    found = data(cli, "gold")
    assert (found["parts"]["all"]["articles"], found["parts"]["all"]["quotations"]) == (4, 11)
    assert sorted(article["id"] for article in found["articles"]) == ["ferry", "ferry#2", "lock"]

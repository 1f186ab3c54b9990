"""``quotecheck evaluate``: what is right, what is missed, and the floors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from quotecheck.schema import Article, Check, Finding, Level, Span
from tests.check_sample import ORLA, TEXT, quote, span
from tests.cli.conftest import Cli
from tests.evaluate.attribution.sample import brat

STORIES = import_module("quotecheck.cli.evaluate_stories")
GOLD = """
part = "{part}"
date = 2025-03-04
[[report]]
file = "reports/gazette.txt"
outlet = "Gazette"
[[quote]]
at = "We may stop at noon"
speaker = "{speaker}"
findings = [
  {{ rule = "QC103", level = "error", why = "may here, will there" }},
  {{ rule = "QC110", level = "note", why = "conceded there" }},
]
[[quote]]
at = "The sea is rising"
speaker = ""
harmless = [{{ kind = "spelling", why = "a comma" }}]
"""


def finding(rule: str, level: Level, words: str) -> Finding:
    return Finding(rule=rule, level=level, message="it differs.", spans=(span(words),), fingerprint=rule)


FOUND = (finding("QC103", Level.ERROR, "may"), finding("QC107", Level.WARNING, "sea"))


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two stories, one a part, and a stand-in for the check that finds the same in both."""

    def check(draft: Article, reports: Iterable[Article], **options: Any) -> Check:
        assert [report.outlet for report in reports] == ["Gazette"]
        if "crash" in draft.text:
            raise ValueError("no such branch")
        found = quote("q1", "“We may stop at noon,”", ORLA, "Orla Vance")
        return Check.model_validate({"id": draft.id, "quotes": [{"quote": found, "verdict": ""}], "findings": FOUND})

    monkeypatch.setattr(STORIES, "check", check)
    for name, part, speaker in (("ferry", "dev", "Vance"), ("quay", "test", "Joss Keld")):
        folder = tmp_path / "gold" / "deep" / name
        (folder / "reports").mkdir(parents=True)
        (folder / "reports" / "gazette.txt").write_text("“We will stop at noon,” she said.\n", encoding="utf-8")
        (folder / "draft.txt").write_text(TEXT, encoding="utf-8")
        (folder / "story.toml").write_text(GOLD.format(part=part, speaker=speaker), encoding="utf-8")
    return tmp_path / "gold"


def test_recall_and_precision_are_counted_by_level_and_rule_and_part(cli: Cli, gold: Path) -> None:
    parts = json.loads(cli("evaluate", "gold", "-f", "json").stdout)["parts"]
    assert {part: found["stories"] for part, found in parts.items()} == {"all": 2, "dev": 1, "test": 1}
    levels, rules = parts["all"]["levels"], parts["all"]["rules"]
    assert (levels["error"]["recall"], levels["error"]["precision"], levels["error"]["expected"]) == (1.0, 1.0, 2)
    assert (levels["note"]["recall"], levels["warning"]["precision"]) == (0.0, 0.0)
    assert (rules["QC103"]["met"], rules["QC110"]["met"], rules["QC107"]["right"]) == (2, 0, 0)


def test_false_findings_disturb_harmless_differences(cli: Cli, gold: Path) -> None:
    part = json.loads(cli("evaluate", "gold", "-f", "json").stdout)["parts"]["dev"]
    assert (part["false_errors"], part["disturbed"], part["harmless"]) == (0, 1, 1)


def test_a_speaker_is_right_when_the_names_are_one_persons(cli: Cli, gold: Path) -> None:
    # Vance is Orla Vance, Joss Keld is not; and a quotation that was not found has no speaker that is right.
    parts = json.loads(cli("evaluate", "gold", "-f", "json").stdout)["parts"]
    assert [parts[part]["speakers_right"] for part in ("all", "dev", "test")] == [1, 1, 0]


def test_the_table_has_a_row_a_rule_and_a_column_a_part(cli: Cli, gold: Path) -> None:
    lines = cli("evaluate", "gold").stdout.splitlines()
    assert lines[0] == "2 stories, 4 quotations, 2 harmless differences"
    assert lines[2].split() == ["all", "dev", "test"]
    [row] = [line.split() for line in lines if line.startswith("QC103")]
    assert row == ["QC103", *["2", "2", "1.000", "1.000"], *["1", "1", "1.000", "1.000"] * 2]


def test_errors_are_written_with_their_words_when_asked(cli: Cli, gold: Path) -> None:
    plain, text = cli("evaluate", "gold").stdout, cli("evaluate", "gold", "--errors").stdout
    assert "missed" not in plain
    assert "missed ferry: QC110 note at “We may stop at noon” (conceded there)" in text
    assert "false ferry: QC107 warning at “sea”: it differs." in text
    found = json.loads(cli("evaluate", "gold", "--errors", "-f", "json").stdout)
    assert [(e["story"], e["rule"], e["text"]) for e in found["missed"]] == [("ferry", "QC110", "We may stop at noon")]
    assert {e["rule"] for e in found["false"]} == {"QC107"}


def test_errors_of_stories_that_are_held_out_are_written_only_when_asked_for_by_part(cli: Cli, gold: Path) -> None:
    text = cli("evaluate", "gold", "--errors").stdout
    assert "missed ferry" in text
    assert "quay" not in text
    assert "5 errors of test are not shown" in text
    asked = cli("evaluate", "gold", "--errors", "--part", "test").stdout
    assert asked.startswith("1 story, 2 quotations")
    assert "speaker quay: Orla Vance instead of Joss Keld at “We may stop at noon”" in asked
    assert "speaker quay: no quotation found instead of nobody at “The sea is rising”" in asked
    assert "not shown" not in asked
    assert "quay" not in cli("evaluate", "gold", "--errors", "-f", "json").stdout


@pytest.mark.parametrize(
    ("bound", "code"),
    [
        (["--min", "error-recall=1"], 0),
        (["--min", "note-recall=.1"], 1),
        (["--min", "QC107-precision=0.5"], 1),
        (["--min", "dev.speakers=.5", "--min", "test.speakers=.5"], 1),
        (["--min", "dev.speakers=.5"], 0),
        (["--max", "false-errors=0"], 0),
        (["--max", "disturbed=1"], 1),
        (["--max", "dev.disturbed=1"], 0),
    ],
)
def test_a_figure_outside_its_bound_ends_with_1(bound: list[str], code: int, cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold", *bound)
    assert result.exit_code == code
    assert bool(result.stderr) == bool(code)


def test_a_part_that_was_not_measured_does_not_pass(cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold/deep/ferry", "--min", "test.error-recall=.5")
    assert result.exit_code == 1
    assert "test.error-recall" in result.stderr


@pytest.mark.parametrize("bound", ["error-recal=.9", "error-recall", "error-recall=high", "train.error-recall=.9"])
def test_a_bound_that_names_no_figure_is_refused_before_the_work(bound: str, cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold", "--min", bound)
    assert (result.exit_code, result.stdout) == (2, "")
    assert bound.split("=")[0] in result.stderr


def test_a_broken_story_is_reported_and_the_rest_counted(cli: Cli, gold: Path) -> None:
    (gold / "deep" / "quay" / "draft.txt").write_text("Another text.\n", encoding="utf-8")
    result = cli("evaluate", "gold")
    assert result.exit_code == 2
    assert "quay" in result.stderr
    assert result.stdout.startswith("1 story, 2 quotations")


def test_a_story_that_breaks_the_check_is_named(cli: Cli, gold: Path) -> None:
    draft = gold / "deep" / "quay" / "draft.txt"
    draft.write_text(TEXT + "\nA crash.\n", encoding="utf-8")
    result = cli("evaluate", "gold")
    assert result.exit_code == 2
    assert "quay" in result.stderr
    assert "no such branch" in result.stderr


def test_a_folder_without_gold_is_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in ("empty", "nowhere"):
        result = cli("evaluate", path)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert path in result.stderr


def test_both_kinds_of_gold_have_their_tables_one_after_the_other(cli: Cli, gold: Path) -> None:
    brat(gold / "attribution")
    text = cli("evaluate", "gold", "--errors").stdout
    assert (
        text.index("2 stories, 4 quotations") < text.index("missed ferry") < text.index("\n\n1 article, 4 quotations")
    )
    found = json.loads(cli("evaluate", "gold", "-f", "json").stdout)
    assert found["parts"]["all"]["stories"] == 2
    assert found["attribution"]["parts"]["all"]["articles"] == 1
    bounds = ("--min", "error-recall=1", "--min", "content-recall-3=1", "--min", "names=.9")
    assert cli("evaluate", "gold", *bounds).stderr == "quotecheck: names is 0.500; it must be at least 0.9.\n"


def test_stories_alone_have_nothing_to_compare(cli: Cli, gold: Path) -> None:
    result = cli("evaluate", "gold", "--against", "old.json")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "--against compares attributions" in result.stderr


def test_of_two_quotations_at_an_anchor_the_one_with_its_words_counts() -> None:
    from quotecheck.evaluate.speakers import found_at
    from quotecheck.evaluate.stories import Anchor
    from quotecheck.schema import CheckedQuote

    outer = quote("q1", "“We may stop at noon,” said Orla Vance. She left at once.", ORLA, "Orla Vance")
    inner = quote("q2", "We may stop at noon", ORLA, "Orla Vance")
    far = quote("q3", "The sea is rising", ORLA, "Orla Vance")
    check = Check(id="a", quotes=tuple(CheckedQuote(quote=q, verdict="") for q in (outer, inner, far)))
    words: Span = span("We may stop at noon")
    found = found_at(Anchor(words.start, words.end, "Vance"), check)
    assert found is not None
    assert found.id == "q2"

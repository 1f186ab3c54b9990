"""``quotecheck rules``: the rules with the levels that hold here."""

from __future__ import annotations

import json
from pathlib import Path

from quotecheck.config import RULE_IDS
from tests.cli.conftest import Cli


def test_every_rule_is_listed_with_its_level(cli: Cli) -> None:
    lines = cli("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(RULE_IDS)
    assert "QC107  warning  a content word is replaced" in lines


def test_a_preset_changes_levels_and_the_default_stays_visible(cli: Cli) -> None:
    assert "QC107  error    a content word is replaced (default: warning)" in cli("rules", "--preset", "ap").stdout


def test_the_configuration_of_this_folder_goes_before_a_preset(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "quotecheck.toml").write_text('[rules]\nQC107 = "off"\n', encoding="utf-8")
    assert "QC107  off      a content word is replaced (default: warning)" in cli("rules", "--preset", "ap").stdout


def test_a_file_that_is_named_goes_before_that_of_the_folder(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "quotecheck.toml").write_text('[rules]\nQC107 = "off"\n', encoding="utf-8")
    (tmp_path / "house.toml").write_text('[rules]\nQC107 = "note"\n', encoding="utf-8")
    assert "QC107  note " in cli("rules", "--config", "house.toml").stdout


def test_a_rule_is_explained_with_its_source_and_examples(cli: Cli) -> None:
    text = cli("rules", "qc101").stdout
    assert text.startswith("QC101  a negation is added or dropped\n")
    text = " ".join(text.split())
    assert "turns a statement into its opposite" in text
    assert "Masson v. New Yorker" in text
    assert "flagged Draft: “We will close the school.”" in text
    assert "in order Draft: “We won’t close it.”" in text


def test_json_is_an_array_of_rules_or_the_one_that_is_named(cli: Cli) -> None:
    every = json.loads(cli("rules", "--format", "json").stdout)
    one = json.loads(cli("rules", "QC107", "--format", "json", "--preset", "nyt").stdout)
    assert [rule["id"] for rule in every] == list(RULE_IDS)
    assert (one["level"], one["default"]) == ("error", "warning")
    assert all(one[key] for key in ("title", "reasoning", "source", "bad", "good"))


def test_an_unknown_rule_is_one_line_that_says_where_to_look(cli: Cli) -> None:
    result = cli("rules", "QC999")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "QC999" in result.stderr
    assert "quotecheck rules" in result.stderr


def test_a_mistake_in_the_configuration_is_one_line_with_its_place(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "quotecheck.toml").write_text('\n[rules]\nQC107 = "loud"\n', encoding="utf-8")
    result = cli("rules")
    assert result.exit_code == 2
    assert "quotecheck.toml, line 3" in result.stderr

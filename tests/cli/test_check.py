"""``quotecheck check``: what is read, what is held against what, and how it ends."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from quotecheck.cli.configured import FailOnChoice, PresetChoice
from quotecheck.cli.main import app
from quotecheck.config import CheckSettings, FailOn, PresetName
from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage
from quotecheck.errors import ModelError
from quotecheck.schema import Article, Check, Level
from tests import check_sample
from tests.cli.conftest import Cli

Story = Callable[..., str]

SESSION = import_module("quotecheck.cli.check_session")
DRAFT = "“We will start on Monday,” Ines Vardal told the harbour council.\n"
REPORT = "“We will not start on Monday,” Ines Vardal told the harbour council.\n"
OTHER = "“The crane is old,” said Joss Keld, who drives it and has done so for years.\n"


@dataclass
class Calls:
    """What the stand-in for the real check was asked."""

    drafts: list[str] = field(default_factory=list)
    against: list[list[str]] = field(default_factory=list)
    options: list[dict[str, Any]] = field(default_factory=list)
    levels: tuple[Level, ...] = (Level.ERROR, Level.NOTE)

    def check(self, draft: Article, against: Sequence[Coverage], **options: Any) -> Check:
        if "crash" in draft.text:
            raise ValueError("no such branch")
        settings: CheckSettings = options["settings"]
        if settings.model == "nonesuch":
            raise ModelError("There is no model named 'nonesuch'. See: quotecheck models list")
        self.drafts.append(draft.id)
        hits = (c.article(hit.key).article.id for c in against for hit in c.search("start on Monday crane is old"))
        self.against.append(sorted(set(hits)))
        self.options.append(options)
        findings = (f for f in check_sample.FINDINGS if f.level in self.levels)
        return check_sample.check(findings=tuple(findings), draft=draft.id)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(SESSION, "check", calls.check)
    return calls


def desk(folder: Path, **texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_an_error_ends_with_1_and_less_with_0(cli: Cli, story: Story, calls: Calls) -> None:
    name = story("draft.txt", DRAFT)
    assert cli("check", name).exit_code == 1
    calls.levels = (Level.WARNING, Level.NOTE)
    assert cli("check", name).exit_code == 0
    assert cli("check", name, "--fail-on", "warning").exit_code == 1
    calls.levels = (Level.ERROR,)
    assert cli("check", name, "--fail-on", "never").exit_code == 0


def test_a_hidden_finding_still_counts_for_the_exit_code(cli: Cli, story: Story, calls: Calls) -> None:
    calls.levels = (Level.WARNING,)
    result = cli("check", story("draft.txt", DRAFT), "--min-level", "error", "--fail-on", "warning")
    assert result.exit_code == 1
    assert "1 warning (not shown)" in result.stdout


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_data_formats_leave_out_what_is_below_the_level(form: str, cli: Cli, story: Story, calls: Calls) -> None:
    name = story("draft.txt", DRAFT)
    every = Check.model_validate_json(cli("check", name, "-f", form).stdout)
    grave = Check.model_validate_json(cli("check", name, "-f", form, "--min-level", "error").stdout)
    assert [f.rule for f in every.findings] == ["QC110", "QC103"]
    assert [f.rule for f in grave.findings] == ["QC103"]


def test_json_is_an_array_for_several_drafts(cli: Cli, story: Story, calls: Calls) -> None:
    result = cli("check", story("a.txt", DRAFT), story("b.txt", DRAFT), "-f", "json")
    assert [found["id"] for found in json.loads(result.stdout)] == ["a", "b"]


def test_the_ending_of_the_output_gives_the_format(cli: Cli, story: Story, calls: Calls, tmp_path: Path) -> None:
    cli("check", story("draft.txt", DRAFT), "-o", "found.jsonl")
    assert Check.model_validate_json((tmp_path / "found.jsonl").read_text(encoding="utf-8")).id == "draft"


def test_a_report_is_never_overwritten(cli: Cli, story: Story, calls: Calls, tmp_path: Path) -> None:
    result = cli("check", story("draft.txt", DRAFT), "--against", story("report.txt", REPORT), "-o", "report.txt")
    assert result.exit_code == 2
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == REPORT


def test_folders_patterns_lines_and_stores_are_all_coverage(
    cli: Cli, story: Story, calls: Calls, tmp_path: Path
) -> None:
    desk(tmp_path / "wire", first=REPORT)
    story("second.txt", OTHER)
    story("lines.jsonl", json.dumps({"id": "third", "text": REPORT.replace("harbour", "city")}) + "\n")
    store = SqliteCoverage(tmp_path / "desk.db", create=True)
    store.add([Article(id="fourth", text=OTHER.replace("old", "rusty"))])
    store.close()
    names = [part for name in ("wire", "sec*.txt", "lines.jsonl", "desk.db") for part in ("--against", name)]
    result = cli("check", story("draft.txt", DRAFT), *names)
    assert calls.against == [["first", "fourth", "second", "third"]]
    assert "Held against 4 reports." in result.stdout


def test_a_report_that_is_named_twice_is_read_once(cli: Cli, story: Story, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "wire", first=REPORT)
    result = cli("check", story("draft.txt", DRAFT), "--against", "wire", "--against", "wire/first.txt")
    assert "Held against 1 report." in result.stdout


def test_a_draft_is_not_held_against_itself(cli: Cli, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "wire", draft=DRAFT, copy=DRAFT + "\n", report=REPORT)
    result = cli("check", "wire/draft.txt", "wire/report.txt", "--against", str(tmp_path / "wire"))
    assert calls.against == [["report"], ["copy", "draft"]]
    assert "Held against 1 report." in result.stdout
    assert "Held against 2 reports." in result.stdout


def test_coverage_is_read_once_for_several_drafts(
    cli: Cli, story: Story, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    against = import_module("quotecheck.cli.against")

    class Counted(MemoryCoverage):
        def __init__(self, articles: Iterable[Article]) -> None:
            made.append(1)
            super().__init__(articles)

    monkeypatch.setattr(against, "MemoryCoverage", Counted)
    cli("check", story("a.txt", DRAFT), story("b.txt", OTHER), "--against", story("report.txt", REPORT))
    assert calls.against == [["report"], ["report"]]
    assert made == [1]


def test_without_anything_to_compare_that_is_said_once(cli: Cli, story: Story, calls: Calls) -> None:
    result = cli("check", story("a.txt", DRAFT), story("b.txt", OTHER))
    assert result.stderr.count("QC001 to QC005") == 1
    compared = cli("check", story("a.txt", DRAFT), "--against", story("report.txt", REPORT))
    assert compared.stderr == ""


def test_a_transcript_is_read_once_and_is_no_report(cli: Cli, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "wire", a=DRAFT, b=OTHER, transcript="VARDAL: We will not start on Monday.\n")
    result = cli("check", "wire/a.txt", "wire/b.txt", "--against", "wire", "--source", "wire/transcript.txt")
    assert calls.against == [["b"], ["a"]]
    first, second = (options["source"] for options in calls.options)
    assert first is second
    assert "We will not start on Monday" in first.article.text
    assert "Held against the transcript and 1 report." in result.stdout


def test_a_transcript_that_is_not_there_is_a_usage_error(cli: Cli, story: Story, calls: Calls) -> None:
    result = cli("check", story("draft.txt", DRAFT), "--source", "nowhere.vtt")
    assert result.exit_code == 2
    assert "nowhere.vtt" in result.stderr


def test_the_dates_reach_the_search(cli: Cli, story: Story, calls: Calls) -> None:
    result = cli("check", story("draft.txt", DRAFT), "--since", "2025-03-01", "--until", "2025-03-09")
    assert result.exit_code == 1
    assert [(o["since"], o["until"]) for o in calls.options] == [("2025-03-01", "2025-03-09")]
    assert cli("check", "draft.txt", "--since", "March").exit_code == 2


def test_a_bad_draft_is_reported_and_the_rest_goes_on(cli: Cli, story: Story, calls: Calls) -> None:
    names = ["nowhere.txt", story("a.txt", DRAFT), story("b.txt", "A crash.\n"), story("c.txt", DRAFT)]
    result = cli("check", *names, "--against", story("report.txt", REPORT), "-f", "jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "c"]
    assert result.exit_code == 2
    assert [name for line in result.stderr.splitlines() for name in ("nowhere.txt", "b.txt") if name in line] == [
        "nowhere.txt",
        "b.txt",
    ]


def test_bad_coverage_is_reported_and_the_rest_is_used(cli: Cli, story: Story, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "wire", report=REPORT)
    (tmp_path / "wire" / "bad.docx").write_bytes(b"PK\x03\x04 damaged")
    (tmp_path / "bad.db").write_bytes(b"SQLite format 3\x00 damaged")
    result = cli("check", story("draft.txt", DRAFT), "--against", "wire", "--against", "bad.db")
    assert calls.against == [["report"]]
    assert result.exit_code == 2
    assert sorted(re.findall(r"bad\.\w+", result.stderr)) == ["bad.db", "bad.docx"]


def test_nothing_is_written_when_no_draft_could_be_read(cli: Cli, story: Story, calls: Calls, tmp_path: Path) -> None:
    old = tmp_path / "found.jsonl"
    old.write_text("yesterday\n", encoding="utf-8")
    assert cli("check", story("a.txt", "A crash.\n"), "-o", "found.jsonl").exit_code == 2
    assert old.read_text(encoding="utf-8") == "yesterday\n"


def test_an_unknown_model_is_one_error_however_many_drafts(cli: Cli, story: Story, calls: Calls) -> None:
    report = story("report.txt", REPORT)
    result = cli("check", story("a.txt", DRAFT), story("b.txt", DRAFT), "--against", report, "--model", "nonesuch")
    assert result.exit_code == 2
    assert result.stderr.count("nonesuch") == 1


def test_each_draft_is_checked_as_its_own_folder_says(cli: Cli, calls: Calls, tmp_path: Path) -> None:
    for folder, preset in (("north", "ap"), ("south", "nyt")):
        desk(tmp_path / folder, draft=DRAFT)
        (tmp_path / folder / "quotecheck.toml").write_text(f'preset = "{preset}"\n', encoding="utf-8")
    cli("check", "north/draft.txt", "south/draft.txt")
    assert [options["settings"].preset for options in calls.options] == ["ap", "nyt"]


def test_flags_go_before_the_file_and_a_named_file_before_the_folders(cli: Cli, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "north", draft=DRAFT)
    (tmp_path / "north" / "quotecheck.toml").write_text('preset = "ap"\nfail-on = "never"\n', encoding="utf-8")
    (tmp_path / "house.toml").write_text('preset = "guardian"\n', encoding="utf-8")
    assert cli("check", "north/draft.txt", "--preset", "nyt").exit_code == 0
    assert cli("check", "north/draft.txt", "--fail-on", "error").exit_code == 1
    assert cli("check", "north/draft.txt", "--config", "house.toml").exit_code == 1
    assert [options["settings"].preset for options in calls.options] == ["nyt", "ap", "guardian"]


def test_a_mistake_in_the_configuration_ends_the_run(cli: Cli, calls: Calls, tmp_path: Path) -> None:
    desk(tmp_path / "north", draft=DRAFT)
    (tmp_path / "north" / "quotecheck.toml").write_text('preset = "bbc"\n', encoding="utf-8")
    result = cli("check", "north/draft.txt", "--against", "north")
    assert result.exit_code == 2
    assert "quotecheck.toml, line 1" in result.stderr


def test_the_choices_of_the_flags_are_those_of_the_settings() -> None:
    assert list(PresetChoice) == list(PresetName.__args__)  # type: ignore[attr-defined]
    assert list(FailOnChoice) == list(FailOn.__args__)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The whole way once, with everything real."""
    folder = tmp_path_factory.mktemp("desk")
    desk(folder / "wire", report=REPORT, second=REPORT.replace("told the harbour council", "said"), other=OTHER)
    desk(folder, draft=DRAFT)
    return CliRunner().invoke(app, ["check", str(folder / "draft.txt"), "--against", str(folder / "wire")])


def test_a_lost_not_is_an_error(real: Result) -> None:
    assert real.exit_code == 1
    assert "line 1   Ines Vardal  direct\n" in real.stdout
    assert re.search(r"^error    QC101  ", real.stdout, re.MULTILINE)
    assert "{+not+}" in real.stdout


def test_those_who_have_it_are_named_and_others_are_not(real: Result) -> None:
    [carriers] = [line for line in real.stdout.splitlines() if "as at QC101" in line]
    assert {"report", "second"} <= set(re.findall(r"\w+", carriers))
    assert "other" not in carriers

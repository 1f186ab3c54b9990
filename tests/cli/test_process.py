"""What only a process of its own can show: start-up, closed pipes, encodings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import TEXT

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "torch",
    "stanza",
    "transformers",
    "numpy",
    "rich.progress",
    "trafilatura",
    "docx",
    "pypdfium2",
    "sqlite3",
    "rapidfuzz",
}


def run(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *args], capture_output=True, env={**os.environ, **env}, cwd=ROOT, check=False, timeout=60
    )


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["--version"],
        ["attribute", "--help"],
        ["check", "--help"],
        ["coverage", "add", "--help"],
        ["rules"],
        ["schema"],
    ],
)
def test_help_version_and_schema_import_nothing_heavy(args: list[str]) -> None:
    done = run("-X", "importtime", "-m", "quotecheck", *args)
    assert done.returncode == 0
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.decode().splitlines()}
    assert "quotecheck.cli.main" in imported
    light = {"rapidfuzz"} if args == ["rules"] else set()  # the rules themselves need it
    assert imported & HEAVY == light


def test_the_version_is_the_package_version() -> None:
    from quotecheck import __version__

    assert run("-m", "quotecheck", "--version").stdout.decode().split() == ["quotecheck", __version__]


@pytest.mark.skipif(os.name == "nt", reason="pipes as POSIX has them")
def test_a_reader_that_goes_away_is_met_with_silence() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "quotecheck", "schema"], stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_clear_error() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quotecheck", "schema"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"cannot be written" in done.stderr


def test_the_schema_is_printed_whole() -> None:
    assert json.loads(run("-m", "quotecheck", "schema").stdout)["title"] == "Attribution"
    assert json.loads(run("-m", "quotecheck", "schema", "check").stdout)["title"] == "Check"


WITH_FAKE = """
from tests.cli.conftest import STAGE, attribute_articles
STAGE.attribute_articles = attribute_articles
from quotecheck.cli.main import run
run()
"""


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_data_is_utf_8_whatever_the_locale(form: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    story = tmp_path_factory.mktemp("in") / "ferry.txt"
    story.write_text(TEXT, encoding="utf-8")
    done = run("-c", WITH_FAKE, "attribute", str(story), "-f", form, PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr.decode()
    assert "“We stop at noon,”" in done.stdout.decode("utf-8")


def test_text_is_shown_on_a_terminal_that_has_no_curly_marks(tmp_path_factory: pytest.TempPathFactory) -> None:
    story = tmp_path_factory.mktemp("in") / "ferry.txt"
    story.write_text(TEXT, encoding="utf-8")
    done = run("-c", WITH_FAKE, "attribute", str(story), PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr.decode()
    assert b"?We stop at noon,?" in done.stdout

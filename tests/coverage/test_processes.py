"""Real processes: two that write to one store at once, and one that is killed while it adds."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quotecheck.coverage import SqliteCoverage

ROOT = Path(__file__).resolve().parents[2]
MANY = 256
BODY = " ".join(f"The chair of board {n} said that pier {n} of the harbour would be shut by noon." for n in range(30))


def wire(path: Path, name: str, count: int = MANY) -> Path:
    """Write a JSON Lines file of articles that differ."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"Quay {name}{number} is closed.\n\n{BODY}\n\nIt is the {number}th of {name}."
            file.write(json.dumps({"id": f"{name}-{number}", "text": text, "date": "2031-05-03"}) + "\n")
    return path


def adding(file: Path, store: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "quotecheck", "coverage", "add", str(file), "--store", str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def ids(store: Path) -> list[str]:
    with SqliteCoverage(store) as coverage:
        return [covered.article.id for covered in coverage.articles()]


def assert_whole(store: Path) -> None:
    """Every part of the file agrees with every other."""
    db = sqlite3.connect(store)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO terms (terms) VALUES ('integrity-check')")
    assert db.execute("SELECT count(*) FROM articles WHERE key NOT IN (SELECT article FROM passages)").fetchone() == (
        0,
    )
    assert db.execute("SELECT count(*) FROM articles WHERE voice NOT IN (SELECT key FROM articles)").fetchone() == (0,)
    passages = db.execute("SELECT id FROM passages ORDER BY id").fetchall()
    assert db.execute("SELECT rowid FROM terms WHERE terms MATCH 'shut OR it OR quay' ORDER BY rowid").fetchall() == (
        passages
    )
    db.close()


def test_two_processes_that_make_and_fill_one_store_leave_it_whole(tmp_path: Path) -> None:
    store = tmp_path / "s.store"
    both = [adding(wire(tmp_path / f"{name}.jsonl", name, 96), store) for name in ("east", "west")]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, "")
        assert out.count("added") == 96
    assert sorted(ids(store)) == sorted(f"{name}-{n}" for name in ("east", "west") for n in range(96))
    assert_whole(store)


def test_two_processes_that_add_the_same_articles_add_each_once(tmp_path: Path) -> None:
    store, file = tmp_path / "s.store", wire(tmp_path / "east.jsonl", "east", 64)
    reported = [process.communicate(timeout=120)[0] for process in [adding(file, store), adding(file, store)]]
    assert "".join(reported).count("added") == len(ids(store)) == 64
    assert_whole(store)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX signals")
@pytest.mark.parametrize(("lines", "delay"), [(0, 0.0), (0, 0.35), (1, 0.03), (33, 0.08), (100, 0.02), (161, 0.05)])
def test_killing_add_loses_nothing_reported_and_the_next_run_completes_it(
    tmp_path: Path, lines: int, delay: float
) -> None:
    store, file = tmp_path / "s.store", wire(tmp_path / "east.jsonl", "east")
    process = adding(file, store)
    assert process.stdout is not None
    reported = "".join(process.stdout.readline() for _ in range(lines))
    time.sleep(delay)
    os.kill(process.pid, signal.SIGKILL)
    reported += process.stdout.read()
    assert process.wait(timeout=60) == -signal.SIGKILL, "it was done before the signal: give it more to do"
    whole = [line.split()[1] for line in reported.splitlines() if line.endswith("2031-05-03")]
    assert len(whole) >= lines
    if store.exists() and whole:
        assert set(whole) <= set(ids(store))
        assert_whole(store)

    again = adding(file, store)
    out, err = again.communicate(timeout=120)
    assert (again.returncode, err) == (0, "")
    states = [line.split()[0] for line in out.splitlines()]
    assert states.count("unchanged") >= len(whole)
    assert states.count("unchanged") + states.count("added") == MANY
    assert sorted(ids(store)) == sorted(f"east-{number}" for number in range(MANY))
    assert_whole(store)

"""The tagging head: what it reads, and that its absence or damage is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from quotecheck.errors import ModelError
from quotecheck.parse.models import shipped_pack
from quotecheck.parse.roles import FILE, CueRoles, load_reader
from tests.attribute.needs import needs_pack

TEXT = "Orla Vance told the harbour board on Monday that the old lock would open in June. The keeper fishes."
LARGEST = 110e6  # bytes


def read(text: str) -> list[CueRoles]:
    reader = load_reader(shipped_pack())
    assert reader is not None
    (reading,) = reader.read([(text, [(0, len(text))], [])])
    return list(reading.roles(reading.cues(0.5)).values())


@needs_pack
def test_a_plain_report_has_its_cue_source_and_content() -> None:
    (found,) = read(TEXT)
    assert TEXT[slice(*found.cue)] == "told"
    assert [TEXT[s:e] for s, e in found.source] == ["Orla Vance"]
    assert [TEXT[s:e].removeprefix("that ") for s, e in found.content] == ["the old lock would open in June"]


@needs_pack
def test_the_best_reading_is_no_worse_than_itself_and_better_than_another() -> None:
    (found,) = read(TEXT)
    assert found.worse(found.source, found.content) == pytest.approx(0, abs=1e-3)
    assert found.worse([], [(0, 4)]) > 5


@needs_pack
def test_an_article_without_text_is_read_as_nothing() -> None:
    assert read("") == []


def test_a_pack_without_the_head_has_none(tmp_path: Path) -> None:
    assert load_reader(tmp_path) is None


@needs_pack
def test_a_damaged_head_is_told(tmp_path: Path) -> None:
    shutil.copytree(shipped_pack() / "encoder", tmp_path / "encoder")
    (tmp_path / FILE).write_bytes(b"no weights")
    with pytest.raises(ModelError, match="Reinstall"):
        load_reader(tmp_path)


@needs_pack
def test_the_pack_is_small_enough_to_ship() -> None:
    assert sum(f.stat().st_size for f in shipped_pack().rglob("*") if f.is_file()) <= LARGEST

"""What is wrong is told one by one, by kind and group, with its paragraph and the words marked."""

from __future__ import annotations

from pathlib import Path

from quotecheck.evaluate.attribution.excerpt import excerpt
from quotecheck.evaluate.attribution.faults import Kind, faults
from quotecheck.evaluate.attribution.faults_text import fault_lines
from quotecheck.evaluate.attribution.wire import faults_data
from tests.evaluate.attribution.sample import ANN, at, entity, judged
from tests.sample import TEXT, quotes, span


def test_misses_and_false_alarms_are_told_by_way_and_construction(tmp_path: Path) -> None:
    found = faults([judged(found=quotes()[1:], folder=tmp_path)])
    missed, false = found[0], found[1]
    assert (missed.kind, missed.group, missed.article, missed.line) == (Kind.MISSED, "way 3", "ferry", 3)
    assert missed.told == "direct, cue “said”, source “Orla Vance”, speaker Orla Vance"
    assert missed.excerpt.startswith("[“We stop at noon,”] said Orla Vance, [“and not a minute later.”] She expects")
    assert (false.kind, false.group, false.line) == (Kind.FALSE, "passive", 5)
    assert false.told == "cue “denied”, source none, confidence 0.31"
    assert false.excerpt.endswith("{Reports of damage} were denied.")


def test_gold_without_ways_groups_what_was_missed_by_its_type(tmp_path: Path) -> None:
    [missed] = faults([judged([entity(1, "Content", "a storm")], (), folder=tmp_path)])
    assert missed.group == "indirect"


def test_wrong_boundaries_sources_and_names_are_of_what_was_found(tmp_path: Path) -> None:
    ann = [line.replace(entity(4, "Content", "a storm"), entity(4, "Content", "expects a storm")) for line in ANN]
    moved = quotes()[1].model_copy(update={"source": (span("Orla Vance"),)})
    found = [f for f in faults([judged(ann, (moved,), folder=tmp_path)]) if f.kind not in (Kind.MISSED, Kind.FALSE)]
    assert [(f.kind, f.group) for f in found] == [
        (Kind.BOUNDARY, "clausal-complement"),
        (Kind.SOURCE, "clausal-complement"),
        (Kind.NAME, "clausal-complement"),
    ]
    boundary, source, name = found
    assert boundary.told == "IoU 0.46, way 10"
    assert "She [expects {a storm}]." in boundary.excerpt
    assert source.told == "“Orla Vance” instead of “She” of “expects a storm”, way 10"
    assert "said {Orla Vance}, “and not a minute later.” [She] expects" in source.excerpt
    assert name.told == "Orla Vance instead of Joss Keld of “expects a storm”, way 10"


def test_a_source_where_the_gold_has_none_is_wrong(tmp_path: Path) -> None:
    [source] = faults([judged([entity(1, "Content", "a storm")], quotes()[1:2], folder=tmp_path)])
    assert (source.kind, source.told) == (Kind.SOURCE, "“She” instead of none of “a storm”")


def test_the_larger_group_comes_first_under_its_kind(tmp_path: Path) -> None:
    twice = [judged(found=(), folder=tmp_path / name) for name in "ab"]
    once = judged([entity(1, "Content", "a storm"), "A1\tWay T1 1"], (), folder=tmp_path / "c")
    found = faults([once, *twice])
    assert [f.group for f in found] == ["mixed"] * 2 + ["way 10"] * 2 + ["way 17"] * 2 + ["way 3"] * 2 + ["way 1"]
    text = list(fault_lines(found))
    assert text[0] == "[ ] is the gold's, { } what was found."
    assert text[2] == "missed, mixed: 2"
    assert text[3].startswith("  ferry, line 5: mixed, cue “says”, source “A harbour log”")
    assert list(fault_lines([])) == []


def test_as_data_each_has_its_offsets(tmp_path: Path) -> None:
    first = faults_data(faults([judged(found=quotes()[1:], folder=tmp_path)]))[0]
    assert first["gold"] == at("“We stop at noon,”", "“and not a minute later.”")
    assert (first["kind"], first["way"], first["found"], first["construction"]) == ("missed", "3", None, None)


def test_long_paragraphs_are_cut_at_words() -> None:
    text = "word " * 100 + "here" + " word" * 100
    shown = excerpt(text, [(500, 504)])
    assert shown.startswith("…word word")
    assert shown.endswith("word word…")
    assert "[here]" in shown
    assert 300 < len(shown) < 340


def test_marks_of_both_kinds_may_cross_and_meet() -> None:
    assert excerpt("abcdef", [(0, 3)], [(2, 6)]) == "[ab{c]def}"
    assert excerpt("abcdef", [(0, 3), (3, 6)], [(0, 6)]) == "[{abc][def}]"
    assert excerpt("ab\n\ncd", [(0, 2), (4, 6)]) == "[ab] [cd]"
    assert excerpt(TEXT) == ""

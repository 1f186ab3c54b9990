"""The line of every key, however TOML lets it be written: what a message about it has to name."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.toml_lines import Lines, key_lines, unfinished_line

WRONG = ("tool", "quotecheck", "rules", "QC999")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[tool.quotecheck.rules]\nQC999 = "off"', 2),
        ('[tool.quotecheck.rules]\n\n# QC999\nQC101 = "QC999"\n  QC999 = "off"', 5),
        ('[ tool . "quotecheck" . \'rules\' ] # x\n"QC999" = "off"', 2),
        ('[tool.quotecheck]\nrules.QC101 = "off"\nrules . "QC999" = "off"', 3),
        ('[tool.quotecheck]\npreset = "ap"\nrules = { QC101 = "off", QC999 = "off" }', 3),
        ('[tool]\nquotecheck = { rules = { "\\u0051C999" = "off" } }', 2),
        ('tool.quotecheck.rules.QC999 = "off"', 1),
        ('x = """\nQC999 = 1\n[tool.quotecheck.rules]\n"""\n[tool.quotecheck.rules]\nQC999 = 1', 6),
        ("x = [\n  '[tool.quotecheck.rules]', # ]\n]\n[tool.quotecheck.rules]\nQC999 = 1", 5),
        ("[[tool.other]]\nQC999 = 1\n[[tool.other]]\nQC999 = 2\n[tool.quotecheck.rules]\nQC999 = 1", 6),
        ("[rules]\nQC999 = 1\n[tool.quotecheck.rules]\nQC999 = 1", 4),
        ("[tool.quotecheck.rules]\r\n\r\nQC999 = 1\r\n", 3),
        ("# a\x85b\u2028c\n[tool.quotecheck.rules]\nQC999 = 1", 3),
    ],
)
def test_a_key_is_found_on_its_line(text: str, line: int) -> None:
    assert tomllib.loads(text)["tool"]["quotecheck"]["rules"]["QC999"]
    assert key_lines(text)[WRONG] == Lines(line, line)


def test_a_statement_of_several_lines_is_named_whole() -> None:
    lines = key_lines("a = 1\nrules = { QC101 = [\n1\n], QC999 = 1 }\nb = 2\n")
    assert str(lines["rules", "QC999"]) == "lines 2 to 4"
    assert str(lines["b",]) == "line 5"


def test_a_table_is_found_where_it_is_first_named() -> None:
    assert key_lines("[a.b]\n[a]\nc = 1")["a",] == Lines(1, 1)


@pytest.mark.parametrize(("text", "line"), [("", 1), ("a = 1\n", 1), ("a = 1\n\nb = [\n1,\n2\n", 3), ("a = 1\nb =", 2)])
def test_an_unfinished_statement_is_named_by_its_first_line(text: str, line: int) -> None:
    assert unfinished_line(text) == line


names = st.text(st.characters(codec="utf-8", exclude_characters="\x7f"), max_size=4) | st.sampled_from(
    ["a", "b", "a.b"]
)
values = st.sampled_from(
    ["1", '"x # y"', '"""\n[t]\na = 1\n"""', "[\n  1, # [\n  2\n]", "{ a = { b = 1 }, c = [{ d = 1 }] }"]
)


def quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[tuple[str, ...], int]]:
    """A valid document, and the line on which each of its tables and own keys begins."""
    lines: list[str] = []
    where: dict[tuple[str, ...], int] = {}
    tables = draw(st.dictionaries(names, st.dictionaries(names, values, max_size=3), max_size=4))
    for table, content in tables.items():
        lines += draw(st.lists(st.sampled_from(["", "  ", "# [x]", "\t# a = ["]), max_size=2))
        where[table,] = len(lines) + 1
        lines.append(f"[{quoted(table)}]")
        for key, value in content.items():
            where[table, key] = len(lines) + 1
            lines += f"{quoted(key)} = {value}".split("\n")
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines), where


@given(documents())
def test_every_key_of_any_document_has_its_line(document: tuple[str, dict[tuple[str, ...], int]]) -> None:
    text, where = document
    found = key_lines(text)
    assert {path: found[path].first for path in where} == where
    assert found.keys() == set(paths(tomllib.loads(text)))


def paths(value: object, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every path of a parsed document: what has to be found, and nothing else."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*above, key)
            yield from paths(inner, (*above, key))
    elif isinstance(value, list):
        for item in value:
            yield from paths(item, above)

"""Names as strings: cleaned for a reader, and known again in another form."""

from __future__ import annotations

import pytest

from quotecheck.attribute.speakers.names import clean, same_person
from quotecheck.lexicon import lexicon


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Ana “Red” Ruiz", "Ana Ruiz"),
        ("Ruiz’s", "Ruiz"),
        ("Tom Vale (R-Port)", "Tom Vale"),
        ("“Vale”", "Vale"),
        ("James'", "James"),
    ],
)
def test_names_carry_no_marks_brackets_or_possessives(raw: str, name: str) -> None:
    assert clean(raw) == name


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("tom vale", "thomas vale", True),
        ("t vale", "tom vale", True),
        ("eva lind", "ada lind", False),
        ("ana maria ruiz", "ana ruiz", True),
        ("tom vale", "tom lind", False),
        ("samira al sayed", "samira alsayed", True),
    ],
)
def test_which_full_names_are_one_persons(a: str, b: str, one: bool) -> None:
    assert same_person(tuple(a.split()), tuple(b.split())) is one


def test_word_lists_are_folded_and_without_doubles() -> None:
    def lists(table: dict[str, object]) -> list[list[str]]:
        found: list[list[str]] = []
        for value in table.values():
            if isinstance(value, dict):
                found.extend(lists(value))
            elif isinstance(value, list):
                found.append(value)
        return found

    for entries in lists(lexicon("speakers")):
        assert entries == [e.lower() for e in entries]
        assert len(set(entries)) == len(entries), [e for e in entries if entries.count(e) > 1]

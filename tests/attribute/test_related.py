"""Whether two names, as two articles give them, are one speaker's."""

from __future__ import annotations

import pytest

from quotecheck.attribute.speakers.related import related


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Orla Vance", "Vance", "same"),
        ("Orla Vance", "Orla", "same"),
        ("Orla Vance-Keld", "Vance-Keld J", "same"),
        ("CJ Vance", "Orla Vance", "other"),
        ("Orla Lindkvist", "Orla Lindqvist", "same"),
        ("Hadji Sani Gowarra", "Sani Gowara", "same"),
        ("V. Lakshmar", "V", "unknown"),
        ("Nalem Otokari", "Nalem Otokare", "same"),
        ("Ms Kwarn", "Joss Kvarn", "same"),
        ("Tilda Roy Marandi", "Tilda Roymarandy", "same"),
        ("Orla Brandt", "Orla Bell", "other"),
        ("Mummy Vance", "Orla Vance", "same"),
        ("Vance Haulage", "Orla Vance", "unknown"),
        ("Orla Vance", "Joss Vance", "other"),
        ("Orla Vance", "Joss", "other"),
        ("Orla Vance", "Orla Keld", "other"),
    ],
)
def test_names_of_one_and_of_two(first: str, second: str, relation: str) -> None:
    assert related(first, second) == related(second, first) == relation


def test_a_first_name_alone_is_no_name_that_was_got_right() -> None:
    assert related("Orla Lindkvist", "Orla") == "same"
    assert related("Orla Lindkvist", "Orla", strict=True) == "other"

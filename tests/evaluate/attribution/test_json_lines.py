"""Any value of a JSON document is found on its line."""

from __future__ import annotations

import json

import pytest

from quotecheck.evaluate.attribution.json_lines import line_of

TEXT = """[
 {"id": "a", "quotes": [], "note": "no, {not} [this]: \\"x\\""},

 {"id": "b",
  "quotes": [
   {"id": "q1",
    "content": [{"start": 1, "end": 2}, {"start": 3,
     "end": 4}], "empty": {},
    "act": "speech"},
   {"id": "q2", "deep": [[1, 2], [3,
     4]], "parent": null}
  ]}
]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        ((0,), 2),
        ((0, "note"), 2),
        ((1,), 4),
        ((1, "quotes"), 5),
        ((1, "quotes", 0), 6),
        ((1, "quotes", 0, "content", 1), 7),
        ((1, "quotes", 0, "content", 1, "end"), 8),
        ((1, "quotes", 0, "act"), 9),
        ((1, "quotes", 1), 10),
        ((1, "quotes", 1, "deep", 1, 1), 11),
        ((1, "quotes", 1, "parent"), 11),
    ],
)
def test_a_value_is_found_on_its_line(path: tuple[str | int, ...], line: int) -> None:
    json.loads(TEXT)
    assert line_of(TEXT, path) == line


def test_what_is_missing_is_told_where_it_belongs() -> None:
    assert line_of(TEXT, (1, "quotes", 0, "speaker", "name")) == 6
    assert line_of("{}", ("id",)) == 1

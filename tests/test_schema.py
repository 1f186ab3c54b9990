"""The wire format is a contract: its schema is committed, and what is written reads back the same."""

from __future__ import annotations

import json
import runpy
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import ValidationError

from quotecheck.schema import ATTRIBUTION_SCHEMA, CHECK_SCHEMA, Attribution, Check, Quote, Span
from tests import check_sample
from tests.sample import entry

EXPORT = Path(__file__).resolve().parent.parent / "scripts" / "export_schema.py"


def committed(name: str) -> str:
    return files("quotecheck").joinpath("data", f"{name}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["attribution", "check"])
def test_the_committed_schema_is_the_one_the_code_defines(name: str) -> None:
    text = runpy.run_path(str(EXPORT))["schema_text"](name)
    assert text == committed(name), "run: python scripts/export_schema.py"


def test_an_attribution_reads_back_from_its_own_json() -> None:
    original = entry().attribution
    assert Attribution.model_validate_json(original.model_dump_json(by_alias=True)) == original


def test_a_check_reads_back_from_its_own_json() -> None:
    original = check_sample.entry().wire
    assert Check.model_validate_json(original.model_dump_json(by_alias=True)) == original


def test_every_field_of_a_check_stands_in_the_committed_schema() -> None:
    schema = json.loads(committed("check"))
    written = json.loads(check_sample.entry().wire.model_dump_json(by_alias=True))
    assert written["schema"] == CHECK_SCHEMA == "quotecheck.check/1"
    assert set(written) == set(schema["properties"])
    assert set(written["findings"][0]) == set(schema["$defs"]["Finding"]["properties"])
    passages = [passage for held in written["quotes"] for passage in held["passages"]]
    assert set(passages[0]) == set(schema["$defs"]["Passage"]["properties"])
    assert set(passages[0]["edits"][0]) == set(schema["$defs"]["Edit"]["properties"])


def test_the_version_stands_in_every_object_under_the_name_schema() -> None:
    written = json.loads(Attribution(id="a").model_dump_json(by_alias=True))
    assert written["schema"] == ATTRIBUTION_SCHEMA == "quotecheck.attribution/1"


def test_every_field_that_is_written_stands_in_the_committed_schema() -> None:
    schema = json.loads(committed("attribution"))
    written = json.loads(entry().attribution.model_dump_json(by_alias=True))
    assert set(written) == set(schema["properties"])
    assert set(written["quotes"][0]) == set(schema["$defs"]["Quote"]["properties"])
    assert set(written["speakers"][0]) == set(schema["$defs"]["Speaker"]["properties"])


def test_the_wire_format_keeps_its_minimum() -> None:
    quote = {"id", "type", "act", "status", "content", "cue", "source", "speaker", "parent", "construction"}
    assert quote | {"confidence"} <= set(Quote.model_fields)
    assert set(Span.model_fields) == {"start", "end", "text"}


@pytest.mark.parametrize(
    "line",
    [
        '{"schema": "quotecheck.attribution/2", "id": "a"}',
        '{"id": "a", "author": "nobody"}',
        '{"schema": "quotecheck.attribution/1"}',
    ],
    ids=["another version", "an unknown field", "no id"],
)
def test_what_is_not_this_format_is_refused(line: str) -> None:
    with pytest.raises(ValidationError):
        Attribution.model_validate_json(line)


def test_values_do_not_change_once_made() -> None:
    with pytest.raises(ValidationError):
        Attribution(id="a").id = "b"

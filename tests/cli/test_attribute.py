"""``quotecheck attribute``: formats, filters and where the output goes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from quotecheck.schema import Attribution
from tests.cli.conftest import Cli
from tests.sample import TEXT

Story = Callable[..., str]


def acts(jsonl: str) -> list[str]:
    return [quote.act.value for quote in Attribution.model_validate_json(jsonl).quotes]


def test_the_terminal_view_is_the_default(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("ferry.txt"))
    assert result.exit_code == 0
    assert "line 3  Orla Vance  direct" in result.stdout
    assert result.stderr == ""


def test_the_terminal_view_leaves_thoughts_out_unless_asked(cli: Cli, story: Story) -> None:
    name = story("ferry.txt")
    assert "thought" not in cli("attribute", name).stdout
    assert "indirect, thought" in cli("attribute", name, "--act", "all").stdout
    asked = cli("attribute", name, "--act", "thought").stdout
    assert "indirect, thought" in asked
    assert "direct speech" not in asked


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_data_formats_carry_every_act(form: str, cli: Cli, story: Story) -> None:
    result = cli("attribute", story("ferry.txt"), "--format", form)
    assert acts(result.stdout) == ["speech", "thought", "document", "speech", "speech"]


def test_csv_carries_every_act(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("ferry.txt"), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    assert [row["act"] for row in rows] == ["speech", "thought", "document", "speech", "speech"]


def test_filters_reach_the_pipeline(cli: Cli, story: Story) -> None:
    name = story("ferry.txt")
    assert acts(cli("attribute", name, "-f", "jsonl", "--act", "thought", "--act", "document").stdout) == [
        "thought",
        "document",
    ]
    assert len(acts(cli("attribute", name, "-f", "jsonl", "--type", "direct", "--type", "mixed").stdout)) == 2
    assert len(acts(cli("attribute", name, "-f", "jsonl", "--min-confidence", "0.9").stdout)) == 2


def test_json_is_an_object_for_one_article_and_an_array_for_several(cli: Cli, story: Story) -> None:
    one, two = story("one.txt"), story("two.txt")
    assert json.loads(cli("attribute", one, "-f", "json").stdout)["id"] == "one"
    assert [item["id"] for item in json.loads(cli("attribute", one, two, "-f", "json").stdout)] == ["one", "two"]


def test_json_stays_an_array_where_one_of_two_articles_failed(cli: Cli, story: Story) -> None:
    result = cli("attribute", story("one.txt"), "nowhere.txt", "-f", "json")
    assert [item["id"] for item in json.loads(result.stdout)] == ["one"]
    assert result.exit_code == 2


def test_json_lines_come_in_and_go_out_one_article_a_line(cli: Cli) -> None:
    lines = "".join(json.dumps({"id": f"a{number}", "text": TEXT}) + "\n" for number in range(5))
    result = cli("attribute", "-", "--format", "jsonl", stdin=lines)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a0", "a1", "a2", "a3", "a4"]


@pytest.mark.parametrize(("name", "opening"), [("q.csv", "article,"), ("q.jsonl", '{"schema"'), ("q.txt", "ferry")])
def test_the_ending_of_the_output_file_chooses_the_format(name: str, opening: str, cli: Cli, story: Story) -> None:
    source = story("ferry.txt")
    result = cli("attribute", source, "--output", name)
    assert result.stdout == ""
    with open(name, encoding="utf-8") as file:  # noqa: PTH123 - relative to the folder that cli went to
        text = file.read()
    assert text.startswith(opening) or (name == "q.txt" and "Orla Vance" in text)


def test_format_overrules_the_ending(cli: Cli, story: Story) -> None:
    source = story("ferry.txt")
    assert cli("attribute", source, "-o", "-", "--format", "csv").stdout.startswith("article,quote,")

"""Gold of each format is one kind of object; a file with a mistake is told with its line, and the rest is read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from quotecheck.evaluate.attribution.find import attribution_files
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.schema import Act, QuoteType
from quotecheck.text import ReadFailure
from tests.evaluate.attribution.sample import brat
from tests.sample import TEXT, entry


def line(**changed: Any) -> dict[str, Any]:
    """An article as PolNeAR has it."""
    start = TEXT.index("a storm")
    own = {"content": [[start, start + 7]], "cue": [], "source": [[start - 12, start - 9]], "speaker": "Orla Vance"}
    return {"id": "ferry", "publisher": "gazette", "text": TEXT, "attributions": [own], **changed}


def lines(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def own(**changed: Any) -> dict[str, Any]:
    """The sample's attribution as ``quotecheck attribute`` writes it."""
    wire: dict[str, Any] = entry().attribution.model_dump(mode="json", by_alias=True)
    return {**wire, **changed}


def read(*paths: Path) -> tuple[list[GoldArticle], list[str]]:
    found = list(read_gold(paths))
    return (
        [item for item in found if isinstance(item, GoldArticle)],
        [str(item) for item in found if isinstance(item, ReadFailure)],
    )


# PolNeAR's lines


@pytest.mark.parametrize("name", ["dev.jsonl", "dev.jsonl.gz"])
def test_polnear_lines_are_read_packed_or_not(name: str, tmp_path: Path) -> None:
    plain = lines(tmp_path / "x", line(), line(id="quay", part="test"))
    path = tmp_path / name
    path.write_bytes(gzip.compress(plain.read_bytes()) if name.endswith(".gz") else plain.read_bytes())
    (one, two), failures = read(path)
    assert failures == []
    assert (one.id, one.part, one.article.outlet, two.id, two.part) == ("ferry", "dev", "gazette", "quay", "test")
    [quote] = one.quotes
    assert [TEXT[s:e] for s, e in (*quote.content, *quote.source)] == ["a storm", "She"]
    assert (quote.speaker, quote.cue, quote.type, quote.act) == ("Orla Vance", (), None, None)
    assert one.article.blocks


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ([1], "not a JSON object"),
        ({"id": "a", "text": "A."}, "neither 'attributions' nor a 'schema'"),
        (line(text=1), "no 'text'"),
        (line(attributions={}), "'attributions' is not a list"),
        (line(attributions=[1]), "attribution 1: not an object"),
        (line(attributions=[{"content": [[0, 5]]}, {"cue": [[0, 5]]}]), "attribution 2: no 'content'"),
        (line(attributions=[{"content": [0, 5]}]), "attribution 1: 'content' is not a list of [start, end]"),
        (line(attributions=[{"content": [[0, True]]}]), "'content' is not a list of [start, end]"),
        (line(attributions=[{"content": [[5, 5]]}]), "[5, 5] in 'content' is no stretch of the text"),
        (line(attributions=[{"content": [[0, 5]], "source": [[0, 9999]]}]), "[0, 9999] in 'source' is no stretch"),
        (line(attributions=[{"content": [[0, 5]], "speaker": {"name": "x"}}]), "'speaker' is neither a name nor null"),
        (line(part="train"), "there is no part train"),
    ],
)
def test_a_line_with_a_mistake_is_told_and_the_others_are_read(record: object, told: str, tmp_path: Path) -> None:
    path = lines(tmp_path / "dev.jsonl", line(), record, line(id="quay"))
    articles, [failure] = read(path)
    assert [gold.id for gold in articles] == ["ferry", "quay"]
    assert failure.startswith(f"{path}, line 2: ")
    assert told in failure


def test_a_line_that_is_no_json_and_a_file_that_is_no_gzip_are_told(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text(f'{json.dumps(line())}\n{{"id": "cut', encoding="utf-8")
    packed = tmp_path / "dev.jsonl.gz"
    packed.write_bytes(gzip.compress(b'"attributions"' * 999)[:-20])
    articles, failures = read(path, packed)
    assert len(articles) == 1
    assert f"{path}, line 2: not valid JSON" in failures[0]
    assert f"{packed} is not a whole gzip file" in failures[1]


# Our own, corrected by hand


def test_what_attribute_wrote_is_gold_with_the_text_of_its_path(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "corrected.json"
    path.write_text(json.dumps(own(path=str(tmp_path / "ferry.txt")), indent=2), encoding="utf-8")
    [gold], failures = read(path)
    assert failures == []
    assert (gold.id, gold.text, len(gold.quotes)) == ("ferry", TEXT, 5)
    assert (gold.quotes[1].speaker, gold.quotes[1].act, gold.quotes[1].type) == (
        "Orla Vance",
        Act.THOUGHT,
        QuoteType.INDIRECT,
    )
    assert (gold.quotes[3].parent, gold.quotes[4].source) == ("q3", ())


@pytest.mark.parametrize(
    ("path", "text", "file"),
    [
        ("texts/a.txt", "texts/a.txt", "corrected.json"),  # from the file's own folder
        ("gone/ferry.txt", "corrected.txt", "corrected.json"),  # beside it, by its name
        (None, "corrected.txt", "corrected.json"),
        ("-", "ferry.txt", "corrected.jsonl"),  # beside it, by the article's id
    ],
)
def test_the_article_is_looked_for_beside_the_file(path: str | None, text: str, file: str, tmp_path: Path) -> None:
    (tmp_path / text).parent.mkdir(exist_ok=True)
    (tmp_path / text).write_text(TEXT, encoding="utf-8")
    [gold], failures = read(lines(tmp_path / file, own(path=path)))
    assert failures == []
    assert (gold.id, gold.text) == ("ferry", TEXT)


def test_the_article_of_json_lines_is_found_by_its_id(tmp_path: Path) -> None:
    wire = lines(tmp_path / "wire.jsonl", {"id": "quay", "text": "A."}, {"id": "ferry", "text": TEXT})
    [gold], _ = read(lines(tmp_path / "corrected.jsonl", own(path=str(wire))))
    assert gold.text == TEXT


def test_an_article_that_is_nowhere_is_told(tmp_path: Path) -> None:
    path = lines(tmp_path / "corrected.json", own(path="gone.txt"))
    _, [failure] = read(path)
    assert failure.startswith(f"{path}, line 1: the article ferry is not to be found: neither gone.txt nor")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"act": "thought"', '"act": "shout"', "quotes 2 act: Input should be 'speech'"),
        ('"text": "a storm"', '"text": "a gale"', "quotes 2 content 1: “a gale” is not what stands at"),
        ('"confidence": 0.75', '"confidence": 75', "quotes 2 confidence: "),
    ],
)
def test_a_mistake_in_a_correction_is_told_with_its_line(old: str, new: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "gold.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "gold.json"
    text = json.dumps([own(path=None, id="quay", quotes=[]), own(path=None)], indent=2).replace(old, new)
    path.write_text(text, encoding="utf-8")
    where = next(n for n, written in enumerate(text.split("\n"), 1) if new in written)
    [quay], [failure] = read(path)
    assert quay.id == "quay"
    assert told in failure
    number = int(failure.split("line ")[1].split(":")[0])
    assert failure.startswith(str(path))
    assert where - 3 <= number <= where  # a span is told by the line on which it begins


def test_json_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text('{\n"schema": "quotecheck.attribution/1",\n]', encoding="utf-8")
    _, [failure] = read(path)
    assert failure.startswith(f"{path}, line 3: not valid JSON")


def test_a_quotation_without_content_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "gold.txt").write_text(TEXT, encoding="utf-8")
    wire = own(path=None)
    wire["quotes"][4]["content"] = []
    _, [failure] = read(lines(tmp_path / "gold.json", wire))
    assert "quotes 5 has no content" in failure


# All kinds together


def test_one_mistake_in_a_folder_is_told_once(tmp_path: Path) -> None:
    paths = [brat(tmp_path, name) for name in ("ferry", "quay", "lock")]
    (tmp_path / "part.toml").write_text('tests = ["ferry"]\n', encoding="utf-8")
    articles, failures = read(*paths)
    assert (articles, len(failures)) == ([], 1)


def test_articles_of_one_name_are_told_apart(tmp_path: Path) -> None:
    articles, _ = read(brat(tmp_path / "a"), brat(tmp_path / "b"), lines(tmp_path / "c.jsonl", line()))
    assert [gold.id for gold in articles] == ["ferry", "ferry#2", "ferry#3"]


def test_parts_hold_for_lines_too(tmp_path: Path) -> None:
    (tmp_path / "part.toml").write_text('test = ["quay"]\n', encoding="utf-8")
    articles, _ = read(lines(tmp_path / "dev.jsonl", line(), line(id="quay")))
    assert [gold.part for gold in articles] == ["dev", "test"]


def test_all_gold_below_a_folder_is_found_and_nothing_else(tmp_path: Path) -> None:
    ann = brat(tmp_path / "deep" / "brat" / "more")
    conf = tmp_path / "deep" / "brat" / "more" / "annotation.conf"
    conf.rename(tmp_path / "deep" / "brat" / "annotation.conf")  # brat's own holds for the folders below, too
    (tmp_path / "deep" / "notes.ann").write_text("T1\tContent 0 1\tx\n", encoding="utf-8")
    wanted = [ann, lines(tmp_path / "gold.json", own()), lines(tmp_path / "gold.jsonl", line())]
    lines(tmp_path / "wire.jsonl", {"id": "a", "text": "A."})
    lines(tmp_path / "package.json", {"name": "x"})
    (tmp_path / ".cache").mkdir()
    lines(tmp_path / ".cache" / "gold.jsonl", line())
    assert sorted(attribution_files(tmp_path)) == sorted(wanted)


def test_a_file_that_is_named_counts_by_its_ending(tmp_path: Path) -> None:
    ann = brat(tmp_path)
    (tmp_path / "annotation.conf").unlink()
    assert attribution_files(tmp_path) == []
    assert attribution_files(ann) == attribution_files(ann.with_suffix(".txt")) == [ann]
    wire = lines(tmp_path / "wire.jsonl", {"id": "a", "text": "A."})
    assert attribution_files(wire) == [wire]
    assert attribution_files(lines(tmp_path / "part.toml")) == []

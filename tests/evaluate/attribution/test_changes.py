"""Two evaluations of one gold are compared quotation by quotation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotecheck.errors import QuotecheckError
from quotecheck.evaluate.attribution.changes import Comparison, Kind, compare
from quotecheck.evaluate.attribution.changes_text import change_lines
from quotecheck.evaluate.attribution.figures import figures
from quotecheck.evaluate.attribution.records import ArticleRecord, Earlier, Size, read_earlier, record
from quotecheck.evaluate.attribution.result import Result
from quotecheck.evaluate.attribution.score import by_part
from quotecheck.evaluate.attribution.wire import comparison_data
from quotecheck.schema import Quote
from tests.evaluate.attribution.sample import judged
from tests.sample import LOG, TEXT, quotes, span


def earlier(*results: Result, records: list[ArticleRecord] | None = None) -> Earlier:
    scores = by_part(results)
    return Earlier(
        parts={part: Size(articles=own.articles, quotations=own.gold) for part, own in scores.items()},
        figures=figures(scores),
        articles=tuple(records if records is not None else map(record, results)),
    )


def compared(old: tuple[Quote, ...], new: tuple[Quote, ...], folder: Path) -> Comparison:
    before, now = judged(found=old, folder=folder), judged(found=new, folder=folder)
    return compare(earlier(before), by_part([now]), [record(now)], {"ferry": TEXT})


def edited(number: int, **changed: Any) -> tuple[Quote, ...]:
    own = list(quotes())
    own[number] = own[number].model_copy(update=changed)
    return tuple(own)


def test_the_same_twice_is_no_change(tmp_path: Path) -> None:
    found = compared(quotes(), quotes(), tmp_path)
    assert (found.changes, found.articles, found.quotes) == ([], 0, 0)
    assert all(old == new for old, new in found.figures.values())
    assert next(change_lines(found, "old.json")) == f"Against old.json: 0 of {len(found.figures)} figures changed"


@pytest.mark.parametrize(
    ("other", "better", "worse"),
    [
        (quotes()[1:], Kind.FOUND, Kind.LOST),
        (edited(0, content=(span("“We stop at noon,”"),)), Kind.BOUNDARY_RIGHT, Kind.BOUNDARY_WRONG),
        (edited(0, speaker=LOG), Kind.SPEAKER_RIGHT, Kind.SPEAKER_WRONG),
        (edited(0, source=(span("She"),)), Kind.SPEAKER_RIGHT, Kind.SPEAKER_WRONG),
        ((*quotes(), quotes()[0].model_copy(update={"content": (span("Ferry"),)})), Kind.ALARM_GONE, Kind.ALARM_NEW),
    ],
)
def test_what_got_better_one_way_got_worse_the_other(
    other: tuple[Quote, ...], better: Kind, worse: Kind, tmp_path: Path
) -> None:
    assert [change.kind for change in compared(other, quotes(), tmp_path).changes] == [better]
    assert [change.kind for change in compared(quotes(), other, tmp_path).changes] == [worse]


def test_a_wrong_boundary_that_stays_wrong_and_a_false_alarm_that_moves_are_no_change(tmp_path: Path) -> None:
    less, least = (edited(4, content=(span(words),)) for words in ("Reports of damage were", "Reports of damage"))
    assert compared(less, least, tmp_path).changes == []


def test_counts_come_first_and_then_each_change_with_its_paragraph(tmp_path: Path) -> None:
    text = list(change_lines(compared(quotes()[1:], quotes()[:4], tmp_path), "old.json"))
    assert text[0].startswith("Against old.json: ")
    assert any(line.split()[:1] == ["content-recall-3"] and line.split()[1:3] == ["0.750", "1.000"] for line in text)
    assert "     1 found                  0 lost" in text
    assert "     1 false alarm gone       0 false alarm new" in text
    at = text.index("found: 1")
    assert text[at + 1] == "  ferry, line 3: cue-inside, confidence 0.98"
    assert text[at + 2].strip().startswith("[{“We stop at noon,”}] said Orla Vance")
    assert "{Reports of damage}" in " ".join(text[text.index("false alarm gone: 1") :])


def test_gold_that_is_not_the_same_is_not_compared(tmp_path: Path) -> None:
    now = judged(folder=tmp_path)
    short = record(now).model_copy(update={"characters": 3})
    fewer = record(now).model_copy(update={"quotes": record(now).quotes[1:]})
    for records, articles, some in (([], 1, 0), ([short], 1, 0), ([fewer], 0, 1)):
        found = compare(earlier(now, records=records), by_part([now]), [record(now)], {"ferry": TEXT})
        assert (found.changes, found.articles, found.quotes) == ([], articles, some)
    other = judged(found=(), folder=tmp_path)
    old = earlier(now, other)
    assert compare(old, by_part([now]), [record(now)], {"ferry": TEXT}).figures == {}


def test_two_quotations_with_one_content_are_told_apart(tmp_path: Path) -> None:
    from tests.evaluate.attribution.sample import entity

    twice = [entity(1, "Content", "a storm"), entity(2, "Content", "a storm")]
    one, two = (judged(twice, quotes()[1:2] * count, folder=tmp_path) for count in (1, 2))
    found = compare(earlier(one), by_part([two]), [record(two)], {"ferry": TEXT})
    assert [change.kind for change in found.changes] == [Kind.FOUND]


def test_as_data_the_counts_stand_beside_the_changes(tmp_path: Path) -> None:
    data = json.loads(json.dumps(comparison_data(compared(quotes()[1:], quotes(), tmp_path))))
    assert data["counts"] | {"found": 0} == dict.fromkeys((kind.value for kind in Kind), 0)
    assert (data["counts"]["found"], data["changes"][0]["kind"], data["changes"][0]["article"]) == (1, "found", "ferry")
    assert data["figures"]["content-recall-3"] == {"before": 0.75, "now": 1.0}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read"),
        ("{", "no evaluation of attribution"),
        ("[]", "no evaluation of attribution"),
        ('{"parts": {}}', "attribution: Field required"),
        (
            '{"attribution": {"parts": {}, "figures": {}, "articles": [{"id": "a", "part": "dev", "characters": 9, '
            '"answered": true, "quotes": [{"content": "one", "found": null}], "false": []}]}}',
            "attribution.articles.0.quotes.0.content",
        ),
    ],
)
def test_a_file_that_is_no_evaluation_is_one_clear_error(text: str | None, told: str, tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(QuotecheckError, match=r"old\.json") as caught:
        read_earlier(path)
    assert told in str(caught.value)

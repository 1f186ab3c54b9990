"""The two seed stories, against a list of quotations written by careful reading before any output was seen.

``seeds.json`` holds offsets and speakers only, no text. ``must`` marks what any
competent reader would list; the rest is arguable, and may be found or not.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotecheck import Attribution, attribute
from tests.attribute.needs import needs_pack

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "shared" / "data" / "seeds"
EXPECTED: dict[str, Any] = json.loads((HERE / "seeds.json").read_text(encoding="utf-8"))

pytestmark = [
    needs_pack,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed stories are not beside the repository"),
]


@pytest.fixture(scope="module", params=sorted(EXPECTED))
def story(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Attribution]:
    name: str = request.param
    return EXPECTED[name], attribute(SEEDS / f"{name}.txt")


def letters(spans: list[list[int]]) -> set[int]:
    return {i for s, e in spans for i in range(s, e)}


def found(result: Attribution) -> list[tuple[set[int], str | None]]:
    return [
        (letters([[c.start, c.end] for c in q.content]), q.speaker.name if q.speaker else None) for q in result.quotes
    ]


def same(a: set[int], b: set[int]) -> bool:
    return len(a & b) >= 0.5 * len(a | b)


def same_name(expected: str | None, got: str | None) -> bool:
    if expected is None or got is None:
        return expected is got
    a, b = ({w.strip(".,").lower() for w in name.replace("-", " ").split()} for name in (expected, got))
    # A document is named by its description, which may be worded in more than one way.
    return a <= b or b <= a or (len(a) > 4 and len(a & b) >= 0.6 * len(a | b))


def test_every_quotation_of_the_list_is_found(story: tuple[dict[str, Any], Attribution]) -> None:
    expected, result = story
    got = found(result)
    missing = [q for q in expected["quotes"] if q["must"] and not any(same(letters(q["content"]), g) for g, _ in got)]
    assert not missing


def test_every_quotation_has_the_speaker_a_reader_would_name(story: tuple[dict[str, Any], Attribution]) -> None:
    expected, result = story
    wrong = []
    for quote in expected["quotes"]:
        best = max(
            found(result), key=lambda g: len(letters(quote["content"]) & g[0]) / len(letters(quote["content"]) | g[0])
        )
        names = [quote["speaker"], *quote["also"]]
        if quote["must"] and same(letters(quote["content"]), best[0]) and not any(same_name(n, best[1]) for n in names):
            wrong.append((quote["speaker"], best[1]))
    assert not wrong


def test_nothing_comes_from_furniture_comments_or_verbs_that_only_look_like_speech(
    story: tuple[dict[str, Any], Attribution],
) -> None:
    expected, result = story
    listed = [letters(q["content"]) for q in expected["quotes"]]
    false = [
        [c.text for c in quote.content]
        for quote, (got, _) in zip(result.quotes, found(result), strict=True)
        if not any(len(got & want) >= 0.3 * len(got | want) for want in listed)
    ]
    assert not false

"""The figures are those of the reference scorer, to the third decimal, on the same predictions."""

from __future__ import annotations

import gzip
import importlib.util
import json
import random
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from quotecheck import attribute
from quotecheck.evaluate.attribution.figures import figures
from quotecheck.evaluate.attribution.gold import GoldArticle, GoldQuote, Spans
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.evaluate.attribution.result import judge
from quotecheck.evaluate.attribution.score import by_part
from quotecheck.schema import Act, Attribution, Quote, QuoteType, Span, SpeakerKind, SpeakerName, Status
from tests.attribute.needs import needs_pack

SHARED = Path(__file__).resolve().parents[4] / "shared"
TOOL = SHARED / "tools" / "score_attribution.py"
POLNEAR = SHARED / "data" / "polnear" / "dev.jsonl.gz"
WIKINEWS = SHARED / "data" / "gum-news" / "dev.jsonl.gz"

pytestmark = pytest.mark.skipif(not (TOOL.is_file() and POLNEAR.is_file()), reason="needs ../shared/tools and data")

SHORTEST = 5
"""Articles of PolNeAR that the model reads here: some 900 characters each."""


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attribution", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_of(path: Path) -> list[GoldArticle]:
    found = [item for item in read_gold([path]) if isinstance(item, GoldArticle)]
    with gzip.open(path) as lines:
        assert len(found) == sum(1 for line in lines if line.strip())
    return found


def shaken(gold: GoldArticle, dice: random.Random) -> Attribution | None:
    """The gold as a bad reader would have it: some left out, moved, invented, said by another."""
    if dice.random() < 0.04:
        return None
    text = gold.text
    everybody = [quote.speaker for quote in gold.quotes if quote.speaker] or ["Ana Ruiz", "Ruiz", "Ana"]

    def move(spans: Spans) -> Spans:
        if dice.random() < 0.5:
            return spans
        out = []
        for start, end in spans:
            begin = min(max(0, start + dice.randint(-30, 30)), len(text) - 1)
            out.append((begin, min(len(text), max(begin + 1, end + dice.randint(-30, 30)))))
        return tuple(out[: dice.randint(1, len(out))]) if out else ()

    def quote(number: int, own: GoldQuote) -> Quote:
        name = dice.choice([None, dice.choice(everybody), own.speaker, (own.speaker or "Ben Cole").split()[-1]])
        return Quote(
            id=f"q{number}",
            type=QuoteType.DIRECT,
            act=Act.SPEECH,
            status=Status.ASSERTED,
            content=tuple(Span.of(text, s, e) for s, e in move(own.content)),
            cue=tuple(Span.of(text, s, e) for s, e in move(own.cue)),
            source=tuple(Span.of(text, s, e) for s, e in dice.choice([move(own.source), own.source, ()])),
            speaker=SpeakerName(id="s", name=name, kind=SpeakerKind.PERSON) if name else None,
            construction=dice.choice(["colon", "raising"]),
            confidence=round(dice.random(), 3),
        )

    start = dice.randrange(max(1, len(text) - 60))
    invented = GoldQuote(id="x", content=((start, min(len(text), start + 50)),))
    kept = [own for own in gold.quotes if dice.random() < 0.8] + [invented] * (dice.random() < 0.5)
    dice.shuffle(kept)
    return Attribution(id=gold.id, quotes=tuple(quote(number, own) for number, own in enumerate(kept)))


def theirs(golds: Sequence[GoldArticle], answers: Sequence[Attribution | None]) -> dict[str, float]:
    """The reference scorer's figures under our names."""
    docs = [
        {
            "id": gold.id,
            "text": gold.text,
            "attributions": [
                {"content": q.content, "cue": q.cue, "source": q.source, "speaker": q.speaker} for q in gold.quotes
            ],
        }
        for gold in golds
    ]
    wire = [json.loads(answer.model_dump_json(by_alias=True)) for answer in answers if answer]
    said: dict[str, Any] = tool().score(docs, wire)
    found: dict[str, Any] = {"unanswered": said["articles_without_prediction"]}
    found["calibration-error"] = said.get("calibration_error")
    for field in ("source", "cue", "content"):
        found[f"exact-{field}"] = said[f"exact_{field}"]["f1"]
    for least, suffix in ((0.3, ""), (0.8, "-8")):
        own = said[f"content_iou_{least}"]
        digit = suffix or "-3"
        found |= {f"content-precision{digit}": own["p"], f"content-recall{digit}": own["r"]}
        found[f"content-f1{digit}"] = own["f1"]
        found |= {f"recall-{kind}{suffix}": own[f"recall_{kind}"] for kind in ("direct", "mixed", "indirect")}
        found |= {f"speaker-{what}{suffix}": own[f"speaker_{what}"] for what in ("overlap", "head")}
        found[f"names{suffix}"] = own["speaker_name"]
    return {name: value for name, value in found.items() if value is not None}


def same(golds: Sequence[GoldArticle], answers: Sequence[Attribution | None]) -> dict[str, float]:
    """Hold the two together; give the figures."""
    wanted = theirs(golds, answers)
    scores = by_part([judge(gold, answer) for gold, answer in zip(golds, answers, strict=True)])
    found = {name: value for name, value in figures(scores).items() if "." not in name}
    assert found.keys() == wanted.keys()
    # The tool rounds to the fourth decimal.
    assert {n: v for n, v in found.items() if abs(v - wanted[n]) > 0.00006} == {}
    return found


@pytest.mark.parametrize("seed", range(3))
def test_polnear_by_a_bad_reader_scores_the_same(seed: int) -> None:
    golds = gold_of(POLNEAR)
    assert len(golds) == 84
    found = same(golds, [shaken(gold, random.Random(f"{seed} {gold.id}")) for gold in golds])
    assert 0.3 < found["content-f1-8"] < found["content-f1-3"] < 0.95
    assert found["unanswered"] > 0


@pytest.mark.skipif(not WIKINEWS.is_file(), reason="needs ../shared/data/gum-news")
@pytest.mark.parametrize("seed", range(3))
def test_names_by_a_bad_reader_score_the_same(seed: int) -> None:
    golds = gold_of(WIKINEWS)
    found = same(golds, [shaken(gold, random.Random(f"{seed} {gold.id}")) for gold in golds])
    assert 0.1 < found["names"] < 0.9


@needs_pack
def test_a_handful_of_articles_as_the_model_reads_them_scores_the_same() -> None:
    golds = sorted(gold_of(POLNEAR), key=lambda gold: len(gold.text))[:SHORTEST]
    found = same(golds, [attribute(gold.article) for gold in golds])
    assert found["content-f1-3"] > 0.4

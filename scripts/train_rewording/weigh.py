"""Fit how far the rewording head is to be believed, on stories that it has not learned from.

Each kind of difference in each voice on each quotation is labelled 1 where an editor expects a finding of its rule for
that outlet; where it is expected for other outlets alone, or as a note, it is left out. A logistic regression, with
weights of their own for each kind, tells how likely an expectation is
(:mod:`quotecheck.compare.rewording`); its weights stand in ``quotecheck/data/rewordings.json``. What is printed is of
five folds of stories, each judged by weights fitted on the others: the likeliest kind of each voice.

What the words tell there must not have been learned from these stories either, so that is fitted without them first:

    pip install scikit-learn
    python scripts/learn_certainty/fit.py --edited build/edits.jsonl --without-weighed
    python scripts/train_rewording/weigh.py
    python scripts/learn_certainty/fit.py --edited build/edits.jsonl

The threshold from which a difference is told was chosen on the same folds.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statements import RULES, held_out

from quotecheck import attribute
from quotecheck.check.gather import Window, witnesses
from quotecheck.check.reworded import LEAST_REWORDED, Rewordings, agreeing, evidence_of
from quotecheck.check.run import held_quotes
from quotecheck.compare.pooled import Witness
from quotecheck.compare.rewording import Reading
from quotecheck.config import DEFAULT_MODEL
from quotecheck.coverage import MemoryCoverage
from quotecheck.evaluate.stories import Story, read_story, story_folders
from quotecheck.schema import Quote
from quotecheck.text.readers.transcript import read_transcript

FOLDS = 5
STRENGTH = 0.1  # inverse regularisation
STEPS = (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)


@dataclass(slots=True)
class Row:
    """One kind of difference in one voice."""

    story: str
    quote: int
    voice: str
    label: str
    evidence: dict[str, float]
    expected: bool | None
    else_expected: bool  # another rule's finding


@dataclass(slots=True)
class Read:
    """A story's quotations as the head has read the reports: ``outlets`` of each voice."""

    name: str
    quotes: Sequence[Quote]
    heard: list[list[Witness]]
    readings: list[dict[str, list[Reading]]]
    outlets: dict[str, set[str | None]]
    findings: list[list[dict[str, Any]] | None]  # expected at each quotation; None where it is not marked


def read(folder: Path, story: Story, quotes: Sequence[Quote]) -> Read:
    """One story, all of it read."""
    table = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    text = story.draft.text
    coverage = MemoryCoverage(story.reports)
    transcript = read_transcript(story.source) if story.source else None
    found = witnesses(story.draft, quotes, [coverage], transcript, Window(), DEFAULT_MODEL)
    heard = [[*spoken, *own] for spoken, own in found]
    outlets: dict[str, set[str | None]] = defaultdict(set)
    for covered in map(coverage.article, range(len(coverage))):
        outlets[f"0{covered.voice}"].add(covered.article.outlet)
    readings = Rewordings(story.draft, [coverage], DEFAULT_MODEL).readings(quotes, heard)
    marked = [[q for q in table.get("quote", []) if _meets(o, text.index(q["at"]), len(q["at"]))] for o in quotes]
    findings = [[f for q in own for f in q.get("findings", [])] if own else None for own in marked]
    return Read(story.name, quotes, heard, readings, outlets, findings)


def rows_of(story: Read) -> Iterator[Row]:
    """The rows of one story."""
    for n, (readings, findings) in enumerate(zip(story.readings, story.findings, strict=True)):
        settled = agreeing(story.quotes[n], story.heard[n])
        for voice in readings if findings is not None else ():
            here = [f for f in findings or () if story.outlets[voice] & {*f.get("outlets", [])}]
            kinds = {RULES.get(f["rule"]) for f in here} - {None}
            for label in sorted(set(RULES.values())):
                own = any(RULES.get(f["rule"]) == label and f["level"] != "note" for f in here)
                elsewhere = any(RULES.get(f["rule"]) == label for f in findings or ())
                evidence = evidence_of(label, voice, readings, story.heard[n], settled)
                expected = True if own else None if elsewhere else False
                yield Row(story.name, n, voice, label, evidence, expected, bool(kinds - {label}))


def _meets(quote: Quote, start: int, size: int) -> bool:
    return any(s.start < start + size and start < s.end for s in quote.content)


def fit(
    evidence: Sequence[dict[str, float]], right: Sequence[bool | None], stories: Sequence[str]
) -> tuple[dict[str, float], list[float]]:
    """The weights, and each probability by weights fitted on other stories; what is None is not learned from."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(evidence)
    gold, known = np.array([bool(r) for r in right]), np.array([r is not None for r in right])
    names = sorted(set(stories))
    folds = np.array([names.index(s) % FOLDS for s in stories])

    def model(chosen: Any) -> Any:
        return LogisticRegression(C=STRENGTH, max_iter=5000, fit_intercept=False).fit(matrix[chosen], gold[chosen])

    held = np.zeros(len(right))
    for fold in range(FOLDS):
        held[folds == fold] = model(known & (folds != fold)).predict_proba(matrix[folds == fold])[:, 1]
    weights = zip(vectorizer.get_feature_names_out(), map(float, model(known).coef_[0]), strict=True)
    return dict(weights), [float(p) for p in held]


def fit_rows(rows: Sequence[Row]) -> tuple[dict[str, float], list[float]]:
    """The weights of what was read, and the rows' probabilities."""
    return fit([r.evidence for r in rows], [r.expected for r in rows], [r.story for r in rows])


def show(rows: Sequence[Row], held: Sequence[float]) -> dict[str, float]:
    """Print what would be told at several thresholds, by kind at the one in use."""
    best: dict[tuple[str, int, str], tuple[float, Row]] = {}
    for row, likely in zip(rows, held, strict=True):
        key = row.story, row.quote, row.voice
        best[key] = max(best.get(key, (0.0, row)), (likely, row), key=lambda b: b[0])
    figures: dict[str, float] = {}
    for least in (*STEPS, LEAST_REWORDED):
        told = [row for likely, row in best.values() if likely >= least]
        right = sum(bool(r.expected) for r in told)
        open_ones = sum(r.expected is None for r in told)
        other = sum(r.expected is False and r.else_expected for r in told)
        wrong = len(told) - right - open_ones - other
        print(f"from {least}: {len(told)} told, {right} expected, {open_ones} open, {other} another kind, {wrong} not")
        figures = {"told": len(told), "expected": right, "another_kind": other, "not_expected": wrong}
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for likely, row in best.values():
        if likely >= LEAST_REWORDED and row.expected is not None:
            kinds[row.label][row.expected] += 1
    print({kind: f"{right} of {right + wrong}" for kind, (wrong, right) in kinds.items()})
    return figures


def main() -> None:
    """Gather, cross-validate, fit, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--stories", type=Path, default=Path("scripts/learn_certainty/stories"))
    options.add_argument("--gold", type=Path, default=Path("gold/stories"), help="not learned from at all")
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/rewordings.json"))
    args = options.parse_args()
    stories: list[Read] = []
    for root in (args.stories, args.gold):
        for folder in story_folders(root):
            story = read_story(folder)
            if story.part != "test" and (root == args.gold or held_out(story.name)):
                stories.append(read(folder, story, held_quotes(attribute(story.draft))))
    write(stories, args.out)


def write(stories: Sequence[Read], out: Path) -> None:
    """Fit, print, and write the weights."""
    rows = [row for story in stories for row in rows_of(story)]
    weights, held = fit_rows(rows)
    provenance = {
        "fitted_on": "invented stories that the rewording head has not learned from",
        "stories": len(stories),
        "by": "scripts/train_rewording/weigh.py",
        **show(rows, held),
    }
    kept = {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= 0.005}
    out.write_text(json.dumps({"provenance": provenance, "weights": kept}, indent=1) + "\n", encoding="utf-8")
    print(provenance)


if __name__ == "__main__":
    main()

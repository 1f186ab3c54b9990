"""Fit how sure an attribution is, from what rules and tagging head say of it, on PolNeAR's and the gold's dev parts.

Every draft of the dev articles is labelled 1 when it matches a gold content (one to one,
IoU of letters >= .3); a logistic regression over its evidence gives the weights of
``quotecheck/data/confidence.json``. The calibration error that is printed is of ten folds of
articles, each scored by weights fitted on the others.

    pip install scikit-learn
    python scripts/calibrate.py --data ../shared/data --gold gold/attribution --work build/learn

Reports within reports are learned from the gold alone: PolNeAR's annotators mark only the outer one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from learn_cues import Parsed, parsed

from quotecheck.attribute import engine
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.floating import FLOATING
from quotecheck.attribute.run import readings, story_blocks
from quotecheck.config import DEFAULT_MODEL
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.parse.pipeline import parse_articles

LEAST = 0.1  # drafts are looked at from here
STRENGTH = 0.5  # inverse regularisation
FOLDS = 10


def letters(text: str, spans: list[Any]) -> set[int]:
    """The letters and digits of some spans."""
    return {i for s, e in spans for i in range(s, e) if text[i].isalnum()}


def labels(text: str, drafts: list[Draft], gold: list[dict[str, Any]]) -> list[bool]:
    """Whether each draft is a gold attribution's, best pairs first."""
    own, theirs = [letters(text, d.content) for d in drafts], [letters(text, g["content"]) for g in gold]
    pairs = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(own) for j, b in enumerate(theirs) if a & b]
    right, taken = set(), set()
    for share, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if share >= 0.3 and i not in right and j not in taken:
            right.add(i)
            taken.add(j)
    return [i in right for i in range(len(drafts))]


def gold_dev(folder: Path) -> Iterator[Parsed]:
    """The project's own dev articles, parsed, in the form of PolNeAR's."""
    golds = [g for g in read_gold(sorted(folder.rglob("*.ann"))) if isinstance(g, GoldArticle) and g.part == "dev"]
    items = [(g.article, story_blocks(g.article)) for g in golds]
    for gold, (article, blocks), parse in zip(golds, items, parse_articles(items, DEFAULT_MODEL), strict=True):
        quotes = [{"content": list(q.content)} for q in gold.quotes]
        yield {"text": article.text, "attributions": quotes}, article, blocks, parse


def main() -> None:
    """Gather, fit, cross-validate, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--gold", type=Path, default=Path("gold/attribution"))
    options.add_argument("--work", type=Path, default=Path("build/learn"))
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/confidence.json"))
    args = options.parse_args()

    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    polnear = list(parsed(args.data / "polnear/dev.jsonl.gz", args.work / "dev.pickle", None))
    split = [*polnear, *gold_dev(args.gold)]
    found = readings([(article, blocks) for _, article, blocks, _ in split], DEFAULT_MODEL)
    if None in found:
        raise SystemExit("The pack has no tagging head.")
    rows, right, article = [], [], []
    for number, ((doc, _, blocks, parse), reading) in enumerate(zip(split, found, strict=True)):
        for least in (LEAST, engine.LEAST):
            drafts = engine.find_drafts(doc["text"], blocks, parse, reading, least)
            for draft, good in zip(drafts, labels(doc["text"], drafts, doc["attributions"]), strict=True):
                floats = draft.construction in FLOATING
                unmarked = "inner" in draft.evidence and number < len(polnear)
                if draft.evidence and floats == (least == engine.LEAST) and not unmarked:
                    rows.append(draft.evidence)
                    right.append(good)
                    article.append(number)
    vectorizer = DictVectorizer(sparse=False)
    matrix, target, folds = vectorizer.fit_transform(rows), np.array(right), np.array(article) % FOLDS
    held = np.zeros(len(target))
    for fold in range(FOLDS):
        model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix[folds != fold], target[folds != fold])
        held[folds == fold] = model.predict_proba(matrix[folds == fold])[:, 1]
    kept = held >= engine.LEAST
    bins = np.minimum(9, (held[kept] * 10).astype(int))
    error = sum(abs(target[kept][bins == b].sum() - held[kept][bins == b].sum()) for b in range(10)) / kept.sum()
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, target)
    weights = {n: round(float(w), 3) for n, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    weights["bias"] = round(float(model.intercept_[0]), 3)
    provenance = {
        "fitted_on": "PolNeAR 1.0, dev split; gold/attribution, dev part",
        "by": "scripts/calibrate.py",
        "drafts": len(rows),
        "attributions": int(target.sum()),
        "held_out_calibration_error": round(float(error), 4),
    }
    table = {"provenance": provenance, "weights": dict(sorted(weights.items()))}
    args.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(provenance)


if __name__ == "__main__":
    main()

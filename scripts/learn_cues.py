"""Learn which candidates are attributions, from PolNeAR's train split.

Parses the articles with the shipped pack (kept in WORK/train.pickle, so that a second
run is quick; delete it after a change of the pack), lets every construction propose,
and labels a candidate 1 when its content matches a gold content (IoU of letters >= .3)
whose cue holds the candidate's cue word. A logistic regression over readable features
gives the weights of ``quotecheck/data/cue_weights.json``; counts by cue and construction
go to ``quotecheck/data/cue_counts.toml``, for people to read (``--out``: another folder).

    pip install scikit-learn
    python scripts/learn_cues.py --data ../shared/data --work build/learn

PolNeAR 1.0 (Newell et al., LREC 2018) has no licence file; only weights and counts
learned from its train split are kept, no text.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions import propose_all
from quotecheck.attribute.content import overlap, spans_of
from quotecheck.attribute.features import features
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import pair_marks
from quotecheck.attribute.run import story_blocks
from quotecheck.parse.pipeline import parse_articles
from quotecheck.parse.tree import Parse
from quotecheck.schema import Article, Block
from quotecheck.text import article_from_text

Parsed = tuple[dict[str, Any], Article, list[Block], Parse]
LEAST_SEEN = 3  # features seen less often say nothing
LEAST_WEIGHT = 0.05
STRENGTH = 0.15  # inverse regularisation; chosen by F1 on dev


def parsed(path: Path, cache: Path, limit: int | None) -> Iterator[Parsed]:
    """The articles of a split with their parses."""
    if not cache.exists():
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            docs = [json.loads(line) for line in handle][:limit]
        found: list[Parsed] = []
        for low in range(0, len(docs), 8):
            articles = [article_from_text(d["text"], id=d["id"]) for d in docs[low : low + 8]]
            blocks = [story_blocks(a) for a in articles]
            parses = parse_articles(list(zip(articles, blocks, strict=True)))
            found.extend(zip(docs[low : low + 8], articles, blocks, parses, strict=True))
            print(f"parsed {len(found)} of {len(docs)}", flush=True)
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(found))
    yield from pickle.loads(cache.read_bytes())


def label(candidate: Candidate, parse: Parse, doc: dict[str, Any]) -> bool:
    """Whether a gold attribution has this cue and this content, by and large."""
    head = parse.words[candidate.head]
    content = spans_of(parse, candidate.content, doc["text"])
    size = sum(e - s for s, e in content)
    for gold in doc["attributions"]:
        if any(s < head.end and head.start < e for s, e in gold["cue"]):
            spans = [(s, e) for s, e in gold["content"]]
            both = overlap(content, spans)
            if both and both >= 0.3 * (size + sum(e - s for s, e in spans) - both):
                return True
    return False


def examples(split: Iterator[Parsed]) -> Iterator[tuple[list[str], bool, str, str]]:
    """Features, label, cue lemma with its part of speech, and construction of every candidate."""
    for doc, article, blocks, parse in split:
        marks = pair_marks(article.text, blocks)
        inside = MarkIndex(parse, marks)
        for candidate in propose_all(parse, marks, inside):
            word = parse.words[candidate.head]
            cue = f"{word.upos.lower()}.{word.lemma}"
            yield features(parse, candidate, inside), label(candidate, parse, doc), cue, candidate.construction


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--work", type=Path, default=Path("build/learn"))
    options.add_argument("--out", type=Path, default=Path("quotecheck/data"))
    options.add_argument("--articles", type=int, help="parse only so many articles")
    args = options.parse_args()

    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows, labels = [], []
    seen: collections.Counter[str] = collections.Counter()
    counts: dict[str, dict[str, list[int]]] = {}
    split = parsed(args.data / "polnear/train.jsonl.gz", args.work / "train.pickle", args.articles)
    for found, good, cue, name in examples(split):
        rows.append(found)
        labels.append(good)
        seen.update(set(found))
        tally = counts.setdefault(cue, {}).setdefault(name, [0, 0])
        tally[0] += good
        tally[1] += 1
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform({f: 1 for f in found if seen[f] >= LEAST_SEEN and f != "bias"} for found in rows)
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    model.fit(matrix, labels)
    weights = {f: round(float(w), 3) for f, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    weights = {f: w for f, w in weights.items() if abs(w) >= LEAST_WEIGHT}
    weights["bias"] = round(float(model.intercept_[0]), 3)
    provenance = {
        "learned_from": f"PolNeAR 1.0, train split ({args.articles or 'all'} articles)",
        "by": "scripts/learn_cues.py",
        "candidates": len(rows),
        "attributions": int(sum(labels)),
    }
    (args.out / "cue_weights.json").write_text(
        json.dumps({"provenance": provenance, "weights": dict(sorted(weights.items()))}, ensure_ascii=False, indent=0)
        + "\n",
        encoding="utf-8",
    )
    write_counts(counts, args.out / "cue_counts.toml")
    print(provenance, len(weights), "weights")


def write_counts(counts: dict[str, dict[str, list[int]]], path: Path) -> None:
    """How often each cue was an attribution, by construction: [attributions, candidates]."""
    lines = [
        "# Learned by scripts/learn_cues.py from PolNeAR's train split: [attributions, candidates] by construction."
    ]
    for cue in sorted(counts):
        tallies = {n: t for n, t in sorted(counts[cue].items()) if t[0] >= 2}
        part, _, lemma = cue.partition(".")
        if tallies and lemma.isalpha():
            lines.append(f"\n[{part}.{lemma}]")
            lines.extend(f"{name} = {tally}" for name, tally in tallies.items())
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

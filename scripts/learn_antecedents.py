"""Learn whom pronouns stand for, from the project's own annotated prose and the gold's dev part.

The articles are attributed as they stand; wherever the source of a quotation that the gold has as well is *he*,
*she*, *they* or *it* (or *his*, *her*: "her lawyer"), those whom the pronoun may stand for are compared with the
speaker's name in the gold. A log-linear model over readable features gives the weights of
``quotecheck/data/antecedent_weights.json``. What is printed is of five folds of articles, each judged by weights fitted
on the others.

    pip install scipy
    python scripts/learn_antecedents.py --work build/learn

Each choice depends on the ones before it in its article, so the articles are attributed several times, each time with
the weights that were learned from all times before. What was parsed and read is kept in WORK; delete it after a
change of the pack. The first time is with the weights that are committed: a rerun gives near, not identical, ones.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.engine import find_drafts
from quotecheck.attribute.run import readings, story_blocks
from quotecheck.attribute.speakers import antecedents, likelihood, pronouns
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.antecedents import Candidate
from quotecheck.attribute.speakers.resolve import resolve_speakers
from quotecheck.config import DEFAULT_MODEL
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.letters import letters, meet
from quotecheck.evaluate.attribution.names import same_name
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.evaluate.attribution.result import FOUND
from quotecheck.parse.pipeline import parse_articles
from quotecheck.parse.tree import Parse, Word

GOLD = ("scripts/train_tagger/prose", "gold/attribution")
LEAST_SEEN = 5  # features seen less often say nothing
LEAST_WEIGHT = 0.02
STRENGTH = 10.0  # of the regularisation; chosen by the folds
FOLDS = 5
ROUNDS = 2  # more make the held-out ones no better
Labelled = tuple[GoldArticle, Parse, list[Draft]]


@dataclass(frozen=True, slots=True)
class Chance:
    """One pronoun: the features of all whom it may stand for, and which of them the gold names."""

    article: int
    features: list[dict[str, float]]
    right: list[bool]


def articles(folders: Sequence[Path], work: Path) -> list[Labelled]:
    """The annotated articles with their drafts."""
    golds = [g for f in folders for g in read_gold(sorted(f.glob("*.ann"))) if isinstance(g, GoldArticle)]
    golds = [g for g in golds if g.part != "test"]
    cache = work / "antecedents.pickle"
    if cache.exists():
        drafts = pickle.loads(cache.read_bytes())
        if [g.text for g in golds] == [text for text, _, _ in drafts]:
            return [(g, parse, found) for g, (_, parse, found) in zip(golds, drafts, strict=True)]
    items = [(g.article, story_blocks(g.article)) for g in golds]
    parses, read = parse_articles(items, DEFAULT_MODEL), readings(items, DEFAULT_MODEL)
    found = [
        (g, p, find_drafts(g.text, blocks, p, r))
        for g, (_, blocks), p, r in zip(golds, items, parses, read, strict=True)
    ]
    work.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(pickle.dumps([(g.text, p, drafts) for g, p, drafts in found]))
    return found


def chances(number: int, gold: GoldArticle, parse: Parse, drafts: list[Draft]) -> list[Chance]:
    """The pronouns of one article that the gold tells of."""
    wanted = [letters(gold.text, q.content) for q in gold.quotes]
    given = [letters(gold.text, tuple(d.content)) for d in drafts]
    names = {j: gold.quotes[i].speaker for i, j, _ in meet(wanted, given, FOUND) if gold.quotes[i].speaker}
    place = {id(d): j for j, d in enumerate(drafts)}
    found: dict[tuple[int, int], Chance] = {}
    real = antecedents.candidates

    def watched(scene, word: Word, kind: str, setting, *more) -> list[Candidate]:  # type: ignore[no-untyped-def]
        options = real(scene, word, kind, setting, *more)
        name = names.get(place.get(id(setting.draft), -1))
        whose = owner(name, word) if name else ""
        if whose:
            right = [same_name(plain(whose), plain(behind(c.actor).name)) for c in options]
            found.setdefault(
                (word.index, id(setting.draft)), Chance(number, [dict(c.features) for c in options], right)
            )
        return options

    pronouns.candidates = watched  # type: ignore[assignment, attr-defined]
    try:
        resolve_speakers(gold.text, parse, drafts)
    finally:
        pronouns.candidates = real  # type: ignore[attr-defined]
    return list(found.values())


def behind(actor: Actor) -> Actor:
    """Who speaks in a document, as the gold has it; anybody else is himself."""
    passed: list[Actor] = []
    while actor.behind is not None and actor not in passed:
        passed.append(actor)
        actor = actor.behind
    return actor


def owner(name: str, word: Word) -> str:
    """Whom the pronoun stands for by the speaker's name: of "Ana Ruiz's lawyer" the owner, where it is *her*."""
    if word.deprel != "nmod:poss":
        return name
    return next((name.split(mark)[0] for mark in ("’s ", "'s ", "’ ", "' ") if mark in name), "")


def plain(name: str) -> str:
    """A name with straight marks: annotators type what the article may print otherwise."""
    return name.replace("’", "'").replace("‘", "'")


def fit(samples: Sequence[Chance], times: int) -> dict[str, float]:
    """The weights under which the right candidates are the likeliest; each pronoun stands ``times`` in the samples."""
    told = [s for s in samples if any(s.right) and not all(s.right)]
    seen = Counter(name for s in told for f in s.features for name in f)
    column = {name: j for j, name in enumerate(sorted(n for n, count in seen.items() if count >= LEAST_SEEN * times))}
    sizes = [len(s.right) for s in told]
    table = np.zeros((sum(sizes), len(column)))
    for row, features in enumerate(f for s in told for f in s.features):
        for name, value in features.items():
            if name in column:
                table[row, column[name]] = value
    right = np.concatenate([np.array(s.right, float) for s in told])
    group = np.repeat(np.arange(len(sizes)), sizes)
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])

    strength = STRENGTH * times

    def loss(weights):  # type: ignore[no-untyped-def]
        scores = table @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, first)[group])
        every, good = np.add.reduceat(odds, first), np.add.reduceat(odds * right, first)
        slope = table.T @ (odds / every[group] - odds * right / good[group]) + strength * weights
        return strength / 2 * weights @ weights - np.log(good / every).sum(), slope

    best = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return {name: float(best.x[j]) for name, j in column.items()}


def right(samples: Sequence[Chance], weights: dict[str, float]) -> int:
    """For how many pronouns the likeliest candidate is the right one."""
    total = 0
    for sample in samples:
        scores = [sum(weights.get(n, 0.0) * v for n, v in f.items()) for f in sample.features]
        total += bool(scores) and sample.right[scores.index(max(scores))]
    return total


def main() -> None:
    """Gather, cross-validate, fit, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, nargs="+", default=[Path(name) for name in GOLD])
    options.add_argument("--work", type=Path, default=Path("build/learn"))
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/antecedent_weights.json"))
    args = options.parse_args()
    read = articles(args.gold, args.work)
    samples: list[Chance] = []
    for turn in range(ROUNDS):
        latest = [c for n, (gold, parse, drafts) in enumerate(read) for c in chances(n, gold, parse, drafts)]
        samples += latest
        met = 0
        for fold in range(FOLDS):
            held_out = [s for s in latest if s.article % FOLDS == fold]
            met += right(held_out, fit([s for s in samples if s.article % FOLDS != fold], turn + 1))
        within = sum(any(s.right) for s in latest)
        print(f"{len(latest)} pronouns, {within} with the right one among the candidates, {met} right when held out")
        learned = fit(samples, turn + 1)
        likelihood.learned = lambda _, found=learned: found  # type: ignore[assignment, attr-defined]
    weights = {n: round(w, 3) for n, w in sorted(learned.items()) if abs(w) >= LEAST_WEIGHT}
    provenance = {
        "fitted_on": "the project's own annotated prose; gold/attribution, dev part",
        "by": "scripts/learn_antecedents.py",
        "articles": len(read),
        "pronouns": len(latest),
        "right_when_held_out": round(met / len(latest), 3),
    }
    args.out.write_text(json.dumps({"provenance": provenance, "weights": weights}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

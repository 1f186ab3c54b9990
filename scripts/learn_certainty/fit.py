"""Fit how sure it is that an editor would call a difference one, from stories with the findings that an editor expects.

Every difference that the comparison sees between a draft's quotation and another report is labelled 1 when a finding
about its kind is expected there and in that outlet; of several the ones whose words stand in the expectation's reason.
Differences where the finding is expected for other outlets alone are left out. A logistic regression for all kinds
together, with weights of their own for each group, tells what one text makes of a difference; another what all texts
together do. Both stand in ``quotecheck/data/certainty.json``. What is printed is of ten folds of stories, each judged
by weights fitted on the others.

Two direct quotations that differ in one word are rare in stories, where nobody doubts them. They are learned from
quotations of PolNeAR's train split that were edited in known ways, with another seed than those that the comparison is
measured on.

    pip install scikit-learn
    python scripts/make_edited_quotes.py PATH/polnear/train.jsonl.gz build/edits.jsonl --seed 7 --per-kind 80
    python scripts/learn_certainty/fit.py --edited build/edits.jsonl

Of ``gold/stories`` only the dev part is learned from.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "train_rewording"))

from evaluate_edits import RULES as EDITED
from statements import held_out

from quotecheck import attribute
from quotecheck.check.gather import Window, witnesses
from quotecheck.check.run import held_quotes
from quotecheck.compare.certainty import APART
from quotecheck.compare.pooled import LEAST, Weighed, Witness, pool
from quotecheck.config import DEFAULT_MODEL
from quotecheck.coverage import MemoryCoverage
from quotecheck.evaluate.pairs import Wording, aligned, witness
from quotecheck.evaluate.stories import read_story, story_folders
from quotecheck.lexicon import words
from quotecheck.schema import Passage
from quotecheck.text.readers.transcript import read_transcript

RULES = {
    "negation": ("QC101",),
    "value": ("QC102",),
    "degree": ("QC103",),
    "referent": ("QC104",),
    "condition": ("QC105",),
    "place": ("QC106",),
    "word": ("QC107",),
    "words": ("QC108", "QC115"),
    APART: ("QC102",),
}
STORIES = [Path("scripts/learn_certainty/stories"), Path("gold/stories")]
STRENGTH = 0.2  # inverse regularisation
EDITED_WEIGHT = 0.3  # of a difference of an edited quotation, beside one of a story
FOLDS = 10
FITS = 0.34  # share of a difference's words that stand in the reason of an expectation
SMALL = frozenset(words("compare", "function.words"))
Expected = tuple[str, tuple[int, int], list[str], str]  # rule, offsets, outlets and reason


@dataclass(slots=True)
class Row:
    """A difference with the texts that carry its quotation, and whether an editor expects it.

    ``at`` is the position of the witness that it was found in, ``number`` its own there. ``label`` is None for what is
    not to be learned from.
    """

    story: str
    witnesses: list[Witness]
    at: int
    number: int
    label: bool | None = False
    reasons: list[str] = field(default_factory=list)

    @property
    def weighed(self) -> Weighed:
        """The difference."""
        return self.witnesses[self.at].weighed[self.number]

    @property
    def passage(self) -> Passage:
        """The passage that it was found in."""
        return self.witnesses[self.at].passage

    @property
    def group(self) -> str:
        """What its kind has in common with others."""
        return self.weighed.group or ""

    @property
    def edited(self) -> bool:
        """Whether it comes from a quotation that was edited."""
        return self.story.startswith("edited ")


def weighed(folder: Path) -> bool:
    """Whether the evidence of rewordings is weighed on a story."""
    return folder.parent == STORIES[1] or held_out(folder.name)


def rows_of(folder: Path) -> list[Row]:
    """The differences of one story, labelled; none where it is for testing."""
    story = read_story(folder)
    if story.part == "test":
        return []
    table = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    expected = list(_expected(story.draft.text, table))
    transcript = read_transcript(story.source) if story.source else None
    quotes = held_quotes(attribute(story.draft))
    held = witnesses(story.draft, quotes, [MemoryCoverage(story.reports)], transcript, Window(), DEFAULT_MODEL)
    return [
        row
        for quote, (spoken, found) in zip(quotes, held, strict=True)
        for row in _labelled(story.name, [*spoken, *found], [(s.start, s.end) for s in quote.content], expected)
    ]


def _labelled(
    story: str, held: list[Witness], spans: Sequence[tuple[int, int]], expected: Sequence[Expected]
) -> list[Row]:
    """The differences at one quotation."""
    rows = _rows(story, held)
    groups: dict[tuple[str | None, str], list[Row]] = defaultdict(list)
    for row in rows:
        fitting = [e for e in expected if e[0] in RULES[row.group] and any(_meet(s, e[1]) for s in spans)]
        mine = [e for e in fitting if _of(row.passage, e[2])]
        row.reasons = [e[3] for e in mine]
        if fitting and not mine:
            row.label = None
        elif mine:
            groups[row.passage.origin.outlet, row.group].append(row)
    for several in groups.values():
        fits = [_fit(r) for r in several]
        for row, fit in zip(several, fits, strict=True):
            best = len(several) == 1 or fit == max(fits) < FITS
            row.label = fit >= max(FITS, 0.6 * max(fits)) or (best and row.group != APART)
    return rows


def _rows(story: str, held: list[Witness]) -> list[Row]:
    return [Row(story, held, n, i) for n, one in enumerate(held) for i, w in enumerate(one.weighed) if w.group]


def edited_rows(path: Path) -> Iterator[Row]:
    """The differences of quotations that were edited, labelled by what was done to them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        here = Wording.quoted(pair["edited"])
        found = aligned(here, Wording.quoted(pair["original"]))
        if found is None:
            continue
        for row in _rows(f"edited {pair['origin']}", [witness(here, found)]):
            fits = bool(EDITED.get(pair["kind"], frozenset()) & {*RULES[row.group]})
            row.label = fits or (None if pair["harmful"] else False)
            yield row


def _expected(text: str, table: dict[str, Any]) -> Iterator[Expected]:
    """Rule, offsets, outlets and reason of each expected finding at a quotation."""
    for quote in table.get("quote", []):
        start = text.index(quote["at"])
        for finding in quote.get("findings", []):
            yield (
                finding["rule"],
                (start, start + len(quote["at"])),
                finding.get("outlets", []),
                finding.get("why", ""),
            )


def _meet(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _of(passage: Passage, outlets: list[str]) -> bool:
    """Whether a finding is expected for the text that a difference was seen in."""
    if passage.authoritative:
        return not outlets or any("ranscript" in o for o in outlets)
    return passage.origin.outlet in outlets


def _fit(row: Row) -> float:
    """Share of the words of a difference that stand in the reason of an expectation."""
    reason = set(re.findall(r"\w+", " ".join(row.reasons).lower()))
    wording = " ".join(s.text for s in (row.weighed.edit.here, row.weighed.edit.there) if s)
    own = set(re.findall(r"\w+", wording.lower()))
    telling = own - SMALL or own
    return len(telling & reason) / max(1, len(telling))


def own_features(row: Row) -> dict[str, float]:
    """What the difference's own text tells, once for all groups and once for its own."""
    own = {f"{row.group}|{name}": value for name, value in row.weighed.evidence.items()}
    return {**row.weighed.evidence, **own, f"{row.group}|bias": 1.0}


def main() -> None:
    """Gather, cross-validate, fit, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--stories", type=Path, nargs="+", default=STORIES)
    options.add_argument("--edited", type=Path, help="what make_edited_quotes.py writes")
    options.add_argument("--without-weighed", action="store_true", help="for what is fitted on those stories next")
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/certainty.json"))
    args = options.parse_args()
    folders = [f for root in args.stories for f in story_folders(root) if not (args.without_weighed and weighed(f))]
    rows = [r for folder in folders for r in rows_of(folder)]
    rows += edited_rows(args.edited) if args.edited else []
    write(rows, args.out)


def write(rows: Sequence[Row], out: Path) -> None:
    """Fit, print what ten folds give, and write the weights.

    What several texts tell together is learned from what each makes of a difference when it is judged by weights that
    were fitted on other stories.
    """
    first, held = learn([own_features(r) for r in rows], rows, STRENGTH)
    show(rows, held, "each text for itself")
    second, pooled = learn(pooled_features(rows, held), rows, STRENGTH)
    told = show(rows, pooled, "all texts together")
    tables: dict[str, dict[str, float]] = {group: {} for group in ("all", *RULES)}
    for name, weight in first.items():
        group, _, own_name = name.rpartition("|")
        if abs(weight) >= 0.005:
            tables[group or "all"][own_name] = round(weight, 2)
    for group in RULES:
        tables[group].setdefault("bias", 0.0)
    tables["pooled"] = {name: round(weight, 2) for name, weight in second.items()}
    provenance = {
        "fitted_on": "invented stories, and quotations of PolNeAR's train split that were edited",
        "stories": len({r.story for r in rows if not r.edited}),
        "by": "scripts/learn_certainty/fit.py",
        "differences": sum(r.label is not None for r in rows),
        "expected": sum(r.label or False for r in rows),
        **told,
    }
    out.write_text(json.dumps({"provenance": provenance, "weights": tables}, indent=1) + "\n", encoding="utf-8")
    print(provenance)


def pooled_features(rows: Sequence[Row], held: Sequence[float]) -> list[dict[str, float]]:
    """What all texts together tell of each difference, by what each makes of it."""
    known = {id(r.weighed): p for r, p in zip(rows, held, strict=True)}
    replaced: dict[int, list[Witness]] = {}
    for row in rows:
        if id(row.witnesses) not in replaced:
            replaced[id(row.witnesses)] = [
                replace(w, weighed=[replace(d, certainty=known.get(id(d), d.certainty)) for d in w.weighed])
                for w in row.witnesses
            ]
    found = []
    for row in rows:
        held_out = replaced[id(row.witnesses)]
        found.append(pool(held_out[row.at].weighed[row.number], row.at, held_out))
    return found


def learn(
    evidence: Sequence[dict[str, float]], rows: Sequence[Row], strength: float
) -> tuple[dict[str, float], list[float]]:
    """The weights of some evidence, and each row's probability by weights that were fitted on other stories."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix, right = vectorizer.fit_transform(evidence), np.array([bool(r.label) for r in rows])
    stories = sorted({r.story for r in rows})
    folds = np.array([stories.index(r.story) % FOLDS for r in rows])
    known = np.array([r.label is not None for r in rows])
    counted = np.where([r.edited for r in rows], EDITED_WEIGHT, 1.0)

    def model(chosen: Any) -> Any:
        found = LogisticRegression(C=strength, max_iter=5000, fit_intercept=False)
        return found.fit(matrix[chosen], right[chosen], sample_weight=counted[chosen])

    held = np.zeros(len(rows))
    for fold in range(FOLDS):
        held[folds == fold] = model(known & (folds != fold)).predict_proba(matrix[folds == fold])[:, 1]
    weights = zip(vectorizer.get_feature_names_out(), map(float, model(known).coef_[0]), strict=True)
    return dict(weights), [float(p) for p in held]


def show(rows: Sequence[Row], held: Sequence[float], what: str) -> dict[str, float]:
    """Print precision and recall of the stories' differences by group; the edited quotations are easy."""
    counted = [(r, p >= LEAST) for r, p in zip(rows, held, strict=True) if not r.edited and r.label is not None]
    print(what)
    for group in ("", *RULES):
        own = [(r.label, told) for r, told in counted if group in ("", r.group)]
        both = sum(bool(label and told) for label, told in own)
        precision = both / max(1, sum(told for _, told in own))
        recall = both / max(1, sum(bool(label) for label, _ in own))
        print(
            f"  {group or 'all'}: {sum(bool(label) for label, _ in own)} precision {precision:.3f} recall {recall:.3f}"
        )
        if not group:
            whole = {"held_out_precision": round(precision, 3), "held_out_recall": round(recall, 3)}
    return whole


if __name__ == "__main__":
    main()

"""Fit how sure it is that an editor would call a difference one, from stories with the findings that an editor expects.

Every difference that the comparison sees between a draft's quotation and another report is labelled 1 when a finding
about its kind is expected there and in that outlet; of several the ones whose words stand in the expectation's reason.
Differences where the finding is expected for other outlets alone are left out. A logistic regression for all kinds
together, with weights of their own for each group, gives ``quotecheck/data/certainty.json``. What is printed is of ten
folds of stories, each judged by weights fitted on the others.

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

from evaluate_edits import RULES as EDITED

from quotecheck import check
from quotecheck.compare import passages, utterance
from quotecheck.compare.certainty import GROUPS, LEAST, features, settled
from quotecheck.compare.difference import Difference
from quotecheck.compare.match import Match
from quotecheck.compare.utterance import Evidence
from quotecheck.evaluate.pairs import Wording, aligned
from quotecheck.evaluate.stories import Story, read_story, story_folders
from quotecheck.lexicon import words

RULES = {
    "negation": ("QC101",),
    "value": ("QC102",),
    "degree": ("QC103",),
    "referent": ("QC104",),
    "condition": ("QC105",),
    "place": ("QC106",),
    "word": ("QC107",),
    "words": ("QC108", "QC115"),
}
STORIES = [Path("scripts/learn_certainty/stories"), Path("gold/stories")]
STRENGTH = 0.2  # inverse regularisation
EDITED_WEIGHT = 0.3  # of a difference of an edited quotation, beside one of a story
FOLDS = 10
FITS = 0.34  # share of a difference's words that stand in the reason of an expectation
SMALL = frozenset(words("compare", "function.words"))


@dataclass(slots=True)
class Row:
    """One difference, with what speaks for it and whether an editor expects it; None: not to be learned from."""

    story: str
    here: tuple[int, int]  # offsets of the part of the draft's quotation that was compared
    group: str
    wording: str
    evidence: dict[str, float]
    authoritative: bool
    outlet: str = ""
    reasons: list[str] = field(default_factory=list)
    label: bool | None = False


class Recorder:
    """Stands in for :func:`quotecheck.compare.passages.certain` and keeps what it is asked."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._outlets = {r.text: r.outlet or "" for r in story.reports}
        self.rows: list[Row] = []

    def __call__(
        self, match: Match, found: Sequence[Difference], known: Evidence, authoritative: bool
    ) -> list[Difference]:
        """Record the differences that nothing settles; none is told."""
        found = [d for d in found if not settled(match, d)]
        for d, told in zip(found, features(match, found, known, authoritative), strict=True):
            if d.kind in GROUPS:
                wording = f"{match.here.words(*d.here)} {match.there.words(*d.there)}"
                own = match.here.tokens[0].start, match.here.tokens[-1].end
                outlet = self._outlets.get(match.there.text, "")
                self.rows.append(
                    Row(self._story.name, own, GROUPS[d.kind], wording, told, authoritative, outlet=outlet)
                )
        return []


def rows_of(folder: Path) -> list[Row]:
    """The differences of one story, labelled; none where it is for testing."""
    story = read_story(folder)
    if story.part == "test":
        return []
    recorder = Recorder(story)
    passages.certain = recorder  # type: ignore[attr-defined]
    checked = check(story.draft, story.reports, source=story.source)
    quotes = [[(s.start, s.end) for s in q.quote.content] for q in checked.quotes]
    table = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    expected = list(_expected(story.draft.text, table))
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in recorder.rows:
        spans = [s for spans in quotes if any(_meet(s, row.here) for s in spans) for s in spans]
        fitting = [e for e in expected if e[0] in RULES[row.group] and any(_meet(s, e[1]) for s in spans)]
        mine = [e for e in fitting if _of(row, e[2])]
        row.reasons = [e[3] for e in mine]
        if fitting and not mine:
            row.label = None
        elif mine:
            groups[spans[0], row.outlet, row.group].append(row)
    for several in groups.values():
        fits = [_fit(r) for r in several]
        for row, fit in zip(several, fits, strict=True):
            row.label = len(several) == 1 or (fit >= max(FITS, 0.6 * max(fits)) or fit == max(fits) < FITS)
    return recorder.rows


def edited_rows(path: Path) -> Iterator[Row]:
    """The differences of quotations that were edited, labelled by what was done to them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        here, there = Wording.quoted(pair["edited"]), Wording.quoted(pair["original"])
        match = aligned(here, there)
        if match is None:
            continue
        found = [d for d in match.differences() if not settled(match, d)]
        known = replace(utterance.evidence(match, here.text, there.text), speakers="same")
        for d, told in zip(found, features(match, found, known, False), strict=True):
            if d.kind in GROUPS:
                group = GROUPS[d.kind]
                fits = bool(EDITED.get(pair["kind"], frozenset()) & {*RULES[group]})
                label = fits or (None if pair["harmful"] else False)
                yield Row(f"edited {pair['origin']}", (0, len(here.text)), group, "", told, False, label=label)


def _expected(text: str, table: dict[str, Any]) -> Iterator[tuple[str, tuple[int, int], list[str], str]]:
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


def _of(row: Row, outlets: list[str]) -> bool:
    """Whether a finding is expected for the text that a difference was seen in."""
    if row.authoritative:
        return not outlets or any("ranscript" in o for o in outlets)
    return row.outlet in outlets


def _fit(row: Row) -> float:
    """Share of the words of a difference that stand in the reason of an expectation."""
    reason = set(re.findall(r"\w+", " ".join(row.reasons).lower()))
    own = set(re.findall(r"\w+", row.wording.lower()))
    telling = own - SMALL or own
    return len(telling & reason) / max(1, len(telling))


def row_features(row: Row) -> dict[str, float]:
    """The evidence, once for all groups and once for its own."""
    own = {f"{row.group}|{name}": value for name, value in row.evidence.items()}
    return {**row.evidence, **own, f"{row.group}|bias": 1.0}


def main() -> None:
    """Gather, cross-validate, fit, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--stories", type=Path, nargs="+", default=STORIES)
    options.add_argument("--edited", type=Path, help="what make_edited_quotes.py writes")
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/certainty.json"))
    args = options.parse_args()
    rows = [r for folder in args.stories for found in story_folders(folder) for r in rows_of(found)]
    rows += edited_rows(args.edited) if args.edited else []
    write([r for r in rows if r.label is not None], args.out)


def write(rows: list[Row], out: Path) -> None:
    """Fit, print what ten folds give, and write the weights."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer(sparse=False)
    matrix, right = vectorizer.fit_transform([row_features(r) for r in rows]), np.array([bool(r.label) for r in rows])
    stories = sorted({r.story for r in rows})
    folds = np.array([stories.index(r.story) % FOLDS for r in rows])

    edited = np.array([r.story.startswith("edited ") for r in rows])
    counted = np.where(edited, EDITED_WEIGHT, 1.0)

    def model(chosen: Any) -> Any:
        found = LogisticRegression(C=STRENGTH, max_iter=5000, fit_intercept=False)
        return found.fit(matrix[chosen], right[chosen], sample_weight=counted[chosen])

    held = np.zeros(len(rows))
    for fold in range(FOLDS):
        held[folds == fold] = model(folds != fold).predict_proba(matrix[folds == fold])[:, 1]
    told = (held >= LEAST) & ~edited  # the edited ones are easy
    provenance: dict[str, Any] = {
        "fitted_on": "invented stories, and quotations of PolNeAR's train split that were edited",
        "stories": len([s for s in stories if not s.startswith("edited ")]),
        "by": "scripts/learn_certainty/fit.py",
        "differences": len(rows),
        "expected": int(right.sum()),
        "held_out_precision": round(float(right[told].mean()), 3),
        "held_out_recall": round(float(right[told].sum() / right[~edited].sum()), 3),
    }
    for group in RULES:
        own = np.array([r.group == group for r in rows]) & ~edited
        both = (right & told & own).sum()
        print(
            f"{group}: {int((right & own).sum())} precision {both / max(1, (told & own).sum()):.3f}"
            f" recall {both / max(1, (right & own).sum()):.3f}"
        )
    tables: dict[str, dict[str, float]] = {group: {} for group in ("all", *RULES)}
    for name, weight in zip(vectorizer.get_feature_names_out(), model(slice(None)).coef_[0], strict=True):
        group, _, own_name = name.rpartition("|")
        if abs(weight) >= 0.005:
            tables[group or "all"][own_name] = round(float(weight), 2)
    for group in RULES:
        tables[group].setdefault("bias", 0.0)
    out.write_text(json.dumps({"provenance": provenance, "weights": tables}, indent=1) + "\n", encoding="utf-8")
    print(provenance)


if __name__ == "__main__":
    main()

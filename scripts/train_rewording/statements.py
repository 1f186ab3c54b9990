"""Examples for the rewording head: written pairs, stories with what an editor expects, and edited quotations."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent.parent))

from evaluate_edits import RULES as EDITED

from quotecheck import attribute
from quotecheck.check.reworded import MOST
from quotecheck.check.run import held_quotes
from quotecheck.check.sentences import sentences
from quotecheck.evaluate.stories import Story, read_story, story_folders
from quotecheck.parse.pair_model import LABELS
from quotecheck.parse.rewordings import Sentences
from quotecheck.schema import Quote

RULES = {
    "QC101": "negation",
    "QC102": "value",
    "QC103": "degree",
    "QC104": "referent",
    "QC105": "condition",
    "QC107": "word",
}
PARTS = 5  # one of them is held out
_QUOTED = re.compile(r"“([^”]+)”")
_LEAST_QUOTED = 5  # characters of what an expectation cites of a report that tell where it stands
# How much an example counts: a sentence near a quotation in which nobody expects anything; the like in a report with
# another sentence that differs; any sentence of a report; an edited quotation.
NEAR, BESIDE, ANY, EDIT = 0.5, 0.4, 0.3, 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A statement and a sentence with the labels that fit; ``labels`` is empty where it is the same or another."""

    here: str
    there: str
    labels: tuple[str, ...]
    counts: float = 1.0


def written(folder: Path) -> Iterator[Example]:
    """The pairs of a folder's text files: ``= statement``, then ``label | sentence`` lines; ``+`` joins labels."""
    for path in sorted(folder.glob("*.txt")):
        here = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                here = line[2:].strip()
            elif line.strip():
                labels, _, there = line.partition(" | ")
                found = tuple(labels.strip().split("+"))
                if not set(found) <= set(LABELS):
                    raise ValueError(f"{path}: no such label: {line}")
                yield Example(here, there.strip(), found)


def held_out(name: str) -> bool:
    """Whether a story is not learned from, so that the weights of the evidence can be fitted on it."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % PARTS == 0


def told(roots: Sequence[Path], tokenizer: Any, words: NDArray[np.float32]) -> Iterator[Example]:
    """What the stories teach that are not held out."""
    for folder in (f for root in roots for f in story_folders(root)):
        story = read_story(folder)
        if not held_out(story.name) and story.part != "test":
            yield from of_story(folder, story, held_quotes(attribute(story.draft)), tokenizer, words)


def of_story(
    folder: Path, story: Story, quotes: Sequence[Quote], tokenizer: Any, words: NDArray[np.float32]
) -> Iterator[Example]:
    """What one story teaches: each of its quotations with sentences of each report.

    Where a finding is expected it is the sentence that the expectation cites; where none is, the two nearest.
    """
    table = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    text = story.draft.text
    bounds = [sentences(report) for report in story.reports]
    flat = [report.text[s:e] for report, own in zip(story.reports, bounds, strict=True) for s, e in own]
    pieces = tokenizer(flat, add_special_tokens=False)["input_ids"]
    near = Sentences(pieces, words)
    for quote in quotes:
        marked = [q for q in table.get("quote", []) if _meets(quote, text.find(q["at"]), len(q["at"]))]
        if not marked:
            continue
        here = " … ".join(s.text for s in quote.content)
        distances = near.nearness(tokenizer(here, add_special_tokens=False)["input_ids"])
        at = 0
        for report, own in zip(story.reports, bounds, strict=True):
            there = flat[at : at + len(own)]
            ranked = sorted(range(len(own)), key=lambda n: -distances[at + n])
            at += len(own)
            expected = [f for q in marked for f in q.get("findings", []) if report.outlet in f.get("outlets", [])]
            harmless = any(h["outlet"] == report.outlet for q in marked for h in q.get("harmless", []))
            yield from _of_report(here, there, ranked, expected, harmless)


def _meets(quote: Quote, start: int, size: int) -> bool:
    return any(s.start < start + size and start < s.end for s in quote.content)


def _of_report(
    here: str, there: Sequence[str], ranked: Sequence[int], expected: Sequence[dict[str, Any]], harmless: bool
) -> Iterator[Example]:
    labels = tuple(sorted({RULES[f["rule"]] for f in expected if f["rule"] in RULES and f["level"] != "note"}))
    near = ranked[:MOST]
    if labels:
        cited = [c for f in expected for c in _QUOTED.findall(f.get("why", "")) if len(c) > _LEAST_QUOTED]
        at = [n for n, s in enumerate(there) if any(c in s and c not in here for c in cited)] or near[:1]
        for n in at[:MOST]:
            yield Example(here, there[n], labels)
        for n in near:
            if n not in at:
                yield Example(here, there[n], (), BESIDE)
    elif not expected:
        for n in near:
            yield Example(here, there[n], (), 1.0 if harmless and n == near[0] else NEAR)
        rest = ranked[MOST:]
        if rest:
            drawn = int(hashlib.md5((here + there[0]).encode()).hexdigest(), 16)
            yield Example(here, there[rest[drawn % len(rest)]], ("other",), ANY)


def edited(path: Path) -> Iterator[Example]:
    """Quotations that were edited in known ways, as ``make_edited_quotes.py`` writes them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        labels = tuple(sorted({RULES[r] for r in EDITED.get(pair["kind"], ()) if r in RULES}))
        if labels or not pair["harmful"]:
            yield Example(pair["edited"], pair["original"], labels, EDIT)

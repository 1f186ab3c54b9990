"""Pairs of real quotations from two outlets, labelled for how they differ and whether it matters.

The labels are JSON Lines; each side names an article of PolNeAR and offsets into it, so
the articles must stand beside them: ``quote-variants/dev.jsonl`` and
``polnear/train.jsonl.gz``, ``polnear/dev.jsonl.gz``.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from quotecheck.compare.passages import days_between, marks_of
from quotecheck.compare.utterance import SAME, evidence, probability
from quotecheck.errors import ReadError
from quotecheck.evaluate.pairs import Wording, aligned, findings
from quotecheck.schema import Article, Finding, Level
from quotecheck.text import article_from_text

SPLITS = ("train", "dev")


@dataclass(frozen=True, slots=True)
class Variant:
    """One labelled pair; ``harmful`` is none, minor or material."""

    id: str
    here: Wording
    there: Wording
    days: int | None
    speakers: tuple[str | None, str | None]
    same: bool
    harmful: str
    kinds: tuple[str, ...]


@dataclass(slots=True)
class VariantScore:
    """How the comparison does on the pairs.

    ``decided`` counts right decisions of sameness; ``material`` pairs with an error or
    warning; of the same-utterance pairs labelled none, ``errors`` and ``warnings`` have
    one of that level.
    """

    pairs: int = 0
    decided: int = 0
    material: int = 0
    material_flagged: int = 0
    harmless: int = 0
    errors: int = 0
    warnings: int = 0
    wrong: list[str] = field(default_factory=list)


def read_variants(path: Path) -> Iterator[Variant]:
    """The pairs of a file of labels.

    Raises
    ------
    ReadError
        If the articles do not stand beside it.
    """
    articles = _articles(path.resolve().parent.parent / "polnear")
    known: dict[str, tuple[Article, Any]] = {}
    with path.open(encoding="utf-8") as lines:
        for table in map(json.loads, lines):
            sides = []
            for name in ("a", "b"):
                own = table[name]
                if own["doc"] not in known:
                    article = articles[own["doc"]]
                    known[own["doc"]] = article, marks_of(article)
                article, marks = known[own["doc"]]
                sides.append((article, Wording(article.text, own["start"], own["end"], marks)))
            (first, here), (second, there) = sides
            yield Variant(
                id=table["id"],
                here=here,
                there=there,
                days=days_between(first.date, second.date),
                speakers=(table["speaker_a"], table["speaker_b"]),
                same=table["same_utterance"],
                harmful=table["harmful"],
                kinds=tuple(table["kinds"]),
            )


def _articles(folder: Path) -> dict[str, Article]:
    found = {}
    for split in SPLITS:
        path = folder / f"{split}.jsonl.gz"
        if not path.is_file():
            raise ReadError(f"There is no {path}, whose articles the labelled pairs point into.")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for table in map(json.loads, lines):
                found[table["id"]] = article_from_text(table["text"], id=table["id"], date=table.get("date"))
    return found


def score_variants(variants: Iterable[Variant]) -> VariantScore:
    """Compare each pair and count."""
    total = VariantScore()
    for variant in variants:
        same, found = compare(variant)
        total.pairs += 1
        total.decided += same is variant.same
        loud = [f for f in found if f.level is not Level.NOTE]
        if same is not variant.same:
            total.wrong.append(f"{variant.id}: {'same' if variant.same else 'another'} utterance")
        if variant.same and variant.harmful == "material":
            total.material += 1
            total.material_flagged += bool(loud)
            if not loud:
                total.wrong.append(f"{variant.id}: a material change without an error or warning")
        if variant.same and variant.harmful == "none":
            total.harmless += 1
            total.errors += any(f.level is Level.ERROR for f in loud)
            total.warnings += any(f.level is Level.WARNING for f in loud)
            if loud:
                total.wrong.append(f"{variant.id}: {loud[0].rule} {loud[0].level}, though nothing matters")
    return total


def compare(variant: Variant) -> tuple[bool, list[Finding]]:
    """Whether a pair is one utterance, and what the rules about wording say, whichever of the two is the draft."""
    match = aligned(variant.here, variant.there)
    if match is None:
        return False, []
    told = evidence(match, variant.here.text, variant.there.text)
    told = replace(told, speakers=_speakers(*variant.speakers), days=variant.days)
    same = probability(told) >= SAME
    if not same:
        return False, []
    back = aligned(variant.there, variant.here)
    return True, [*findings(variant.here, match), *(findings(variant.there, back) if back is not None else ())]


def _speakers(first: str | None, second: str | None) -> str:
    """How the labelled speakers are related; *(as quoted by …)* marks second-hand quotation."""
    if not first and not second:
        return "nobody"
    if not first or not second:
        return "unknown"
    if "(as " in first or "(as " in second:
        return "quoting"
    return "same" if first == second else "other"

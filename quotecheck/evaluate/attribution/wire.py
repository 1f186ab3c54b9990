"""The evaluation of an attribution as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from quotecheck.evaluate.attribution.calibration import BINS, calibration_error
from quotecheck.evaluate.attribution.changes import Comparison
from quotecheck.evaluate.attribution.faults import Fault
from quotecheck.evaluate.attribution.gold import written
from quotecheck.evaluate.attribution.result import offsets
from quotecheck.evaluate.attribution.score import AtLeast, Overlap, Score, Share


def part_data(total: Score) -> dict[str, Any]:
    """All that was counted in one part of the gold; shares of nothing are null."""
    return {
        "articles": total.articles,
        "unanswered": total.unanswered,
        "quotations": total.gold,
        "found": total.found,
        "iou": {f"{least:.1f}": _at_least(own) for least, own in total.at.items()},
        "exact": {name: _overlap(own) for name, own in total.exact.items()},
        "traps": _share(total.traps),
        "calibration_error": calibration_error(total.bins),
        "reliability": [
            {"from": i / BINS, "to": (i + 1) / BINS, "found": b.quotes, "confidence": b.mean, "right": b.share}
            for i, b in enumerate(total.bins)
            if b.quotes
        ],
    }


def _at_least(own: AtLeast) -> dict[str, Any]:
    return {
        "content": _overlap(own.content),
        "recall_by_type": _shares(own.types),
        "recall_by_act": _shares(own.acts),
        "recall_by_way": _shares(own.ways),
        "precision_by_construction": _shares(own.constructions),
        "source_overlap": _share(own.overlap),
        "source_head": _share(own.head),
        "speaker_name": _share(own.name),
    }


def _overlap(own: Overlap) -> dict[str, float | None]:
    return {**asdict(own), "precision": own.precision, "recall": own.recall, "f1": own.f1}


def _shares(own: Mapping[str, Share]) -> dict[str, Any]:
    return {name: _share(share) for name, share in own.items() if share.of}


def _share(own: Share) -> dict[str, float | None]:
    return {**asdict(own), "share": own.value}


def faults_data(found: Iterable[Fault]) -> list[dict[str, Any]]:
    """What is wrong, one by one."""
    return [
        {
            "kind": fault.kind.value,
            "group": fault.group,
            "article": fault.article,
            "line": fault.line,
            "gold": written(fault.gold.content) if fault.gold else None,
            "way": fault.gold.way if fault.gold else None,
            "found": written(offsets(fault.found.content)) if fault.found else None,
            "construction": fault.found.construction if fault.found else None,
            "told": fault.told,
            "excerpt": fault.excerpt,
        }
        for fault in found
    ]


def comparison_data(found: Comparison) -> dict[str, Any]:
    """What changed since an earlier evaluation."""
    return {
        "figures": {name: {"before": old, "now": new} for name, (old, new) in found.figures.items()},
        "counts": found.counts(),
        "articles_not_compared": found.articles,
        "quotations_not_compared": found.quotes,
        "changes": [{**asdict(change), "kind": change.kind.value} for change in found.changes],
    }

"""Every figure of an attribution by its name; those that nothing in the gold measures are left out."""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.evaluate.attribution.calibration import calibration_error
from quotecheck.evaluate.attribution.result import FOUND, WHOLE
from quotecheck.evaluate.attribution.score import ALL, AtLeast, Score, Scores
from quotecheck.figure_names import ATTRIBUTION_FIGURES

SUFFIXES = {FOUND: "", WHOLE: "-8"}


def figures(scores: Scores) -> dict[str, float]:
    """The figures of all gold and of each part."""
    return {
        name if part == ALL else f"{part}.{name}": value
        for part, total in scores.items()
        for name, value in _figures(total)
        if value is not None and name in ATTRIBUTION_FIGURES
    }


def _figures(total: Score) -> Iterator[tuple[str, float | None]]:
    for least, own in total.at.items():
        digit = f"{least * 10:.0f}"
        yield f"content-precision-{digit}", own.content.precision
        yield f"content-recall-{digit}", own.content.recall
        yield f"content-f1-{digit}", own.content.f1
        for name, value in _shares(own):
            yield f"{name}{SUFFIXES[least]}", value
    for name, exact in total.exact.items():
        yield f"exact-{name}", exact.f1
    yield "traps", total.traps.value
    yield "calibration-error", calibration_error(total.bins)
    yield "unanswered", total.unanswered


def _shares(own: AtLeast) -> Iterator[tuple[str, float | None]]:
    for kind, share in (own.types | own.acts).items():
        yield f"recall-{kind}", share.value
    for way, share in own.ways.items():
        yield f"recall-way-{way}", share.value
    yield "speaker-overlap", own.overlap.value
    yield "speaker-head", own.head.value
    yield "names", own.name.value

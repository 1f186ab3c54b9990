"""The scores of an attribution for a reader: tables of shares, a part of the gold beside the other."""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.evaluate.attribution.calibration import BINS, calibration_error
from quotecheck.evaluate.attribution.result import FOUND, WHOLE
from quotecheck.evaluate.attribution.score import ALL, AtLeast, Overlap, Score, Scores, Share

NAME, GAP, CELL = 22, 4, 7
"""Widths: of what a row is called, before each part, and of a cell such as ``1.000``."""

Cells = tuple[str, str, str]
Row = tuple[str, str]
"""Which table a row is in, and what it is called."""

HEADS: dict[str, Cells] = {
    "": ("prec.", "recall", "F1"),
    "recall": ("gold", "IoU .3", "IoU .8"),
    "of those met": ("met", "IoU .3", "IoU .8"),
    "precision": ("found", "IoU .3", "IoU .8"),
    "confidence": ("found", "mean", "right"),
}
NONE: Cells = ("-", "-", "-")


def lines(scores: Scores) -> Iterator[str]:
    """Contents and sources, recall by kind, precision by construction, and how far a confidence can be trusted."""
    total = scores[ALL]
    articles = "1 article" if total.articles == 1 else f"{total.articles} articles"
    yield f"{articles}, {total.gold} quotations, {total.found} found"
    yield ""
    parts = {part: dict(_rows(own)) for part, own in scores.items()}
    yield " " * NAME + "".join(" " * GAP + f"{part:>{3 * CELL}}" for part in parts)
    before = None
    for row in parts[ALL]:
        table, name = row
        if table != before:
            if before is not None:
                yield ""
            yield _line(table, [HEADS[table]] * len(parts))
            before = table
        yield _line(name, [own.get(row, NONE) for own in parts.values()])
    yield ""
    for part, own in scores.items():
        yield f"{part}: {_counts(own)}"


def _rows(total: Score) -> Iterator[tuple[Row, Cells]]:
    less, more = total.at[FOUND], total.at[WHOLE]
    for least, own in total.at.items():
        yield ("", f"content, IoU {least:.1f}"), _overlap(own.content)
    for name, exact in total.exact.items():
        yield ("", f"{name}, exactly"), _overlap(exact)
    for kind, share in (less.types | less.acts).items():
        if share.of:
            yield ("recall", kind), _shares(share, (more.types | more.acts)[kind])
    for way, share in sorted(less.ways.items(), key=lambda own: (len(own[0]), own[0])):
        yield ("recall", f"way {way}"), _shares(share, more.ways[way])
    yield from _speakers(less, more)
    for name, share in sorted(less.constructions.items()):
        yield ("precision", name), _shares(share, more.constructions[name])
    for number, tenth in enumerate(total.bins):
        if tenth.quotes:
            name = f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}"
            yield ("confidence", name), (str(tenth.quotes), f"{tenth.mean:.3f}", f"{tenth.share:.3f}")


def _speakers(less: AtLeast, more: AtLeast) -> Iterator[tuple[Row, Cells]]:
    for name in ("overlap", "head", "name"):
        share: Share = getattr(less, name)
        if share.of:
            shown = "speaker's name" if name == "name" else f"source, {name}"
            yield ("of those met", shown), _shares(share, getattr(more, name))


def _overlap(found: Overlap) -> Cells:
    return _share(found.precision), _share(found.recall), _share(found.f1)


def _shares(less: Share, more: Share) -> Cells:
    return str(less.of), _share(less.value), _share(more.value)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _counts(total: Score) -> str:
    error = calibration_error(total.bins)
    told = [f"{total.unanswered} of {total.articles} articles without an answer"]
    if total.traps.of:
        told.append(f"{total.traps.right} of {total.traps.of} traps clean")
    if error is not None:
        told.append(f"calibration error {error:.3f}")
    return ", ".join(told)


def _line(name: str, parts: list[Cells]) -> str:
    return f"{name:<{NAME}}" + "".join(" " * GAP + "".join(f"{cell:>{CELL}}" for cell in cells) for cells in parts)

"""Whether quotations of which the attribution is 80 % sure are right in 80 % of all cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(slots=True)
class Bin:
    """The quotations found with a confidence between two tenths; right are those that the gold has (IoU .3)."""

    quotes: int = 0
    right: int = 0
    confidence: float = 0.0
    """The sum of their confidences."""

    @property
    def mean(self) -> float:
        """The mean confidence; 0 without quotations."""
        return self.confidence / self.quotes if self.quotes else 0.0

    @property
    def share(self) -> float:
        """The share that is right; 0 without quotations."""
        return self.right / self.quotes if self.quotes else 0.0


def bins(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Ten bins of quotations by their confidence, each with whether it is right."""
    found = [Bin() for _ in range(BINS)]
    for confidence, right in judged:
        own = found[min(BINS - 1, int(confidence * BINS))]
        own.quotes += 1
        own.right += right
        own.confidence += confidence
    return found


def calibration_error(table: Sequence[Bin]) -> float | None:
    """Expected calibration error (ECE; Naeini et al. 2015): how far confidence and share are apart; None without any.

    >>> calibration_error(bins([(0.75, True), (0.75, False), (0.25, False), (0.25, False)]))
    0.25
    """
    total = sum(own.quotes for own in table)
    return sum(abs(own.right - own.confidence) for own in table) / total if total else None

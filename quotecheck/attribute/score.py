"""Score candidates: a logistic model over readable features."""

from __future__ import annotations

import math
from collections.abc import Iterable

from quotecheck.lexicon import learned


def probability(found: Iterable[str]) -> float:
    """Probability that a candidate with these features is an attribution."""
    table = learned("cue_weights")
    total = sum(table.get(name, 0.0) for name in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

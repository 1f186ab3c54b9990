"""Score candidates: a logistic model over readable features."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterable
from importlib import resources


@functools.cache
def weights() -> dict[str, float]:
    """The learned weights by feature; features not in it count nothing."""
    path = resources.files("quotecheck") / "data" / "cue_weights.json"
    loaded: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded["weights"]


def probability(found: Iterable[str]) -> float:
    """Probability that a candidate with these features is an attribution."""
    table = weights()
    total = sum(table.get(name, 0.0) for name in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

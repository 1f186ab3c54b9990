"""How much speaks for somebody whom a word may stand for: learned weights of readable features."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from importlib import resources


@functools.cache
def weights() -> dict[str, float]:
    """The learned weights by feature (``scripts/learn_antecedents.py``); features not in it count nothing."""
    path = resources.files("quotecheck") / "data" / "antecedent_weights.json"
    loaded: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded["weights"]


def likelihood(features: Mapping[str, float]) -> float:
    """Of candidates for one word, the one with the highest is the likeliest; differences are log odds."""
    table = weights()
    return sum(table.get(name, 0.0) * value for name, value in features.items())

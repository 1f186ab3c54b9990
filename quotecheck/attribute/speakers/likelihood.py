"""How much speaks for somebody whom a word may stand for: learned weights of readable features."""

from __future__ import annotations

from collections.abc import Mapping

from quotecheck.lexicon import learned

WEIGHTS = "antecedent_weights"  # scripts/learn_antecedents.py


def likelihood(features: Mapping[str, float]) -> float:
    """Of candidates for one word, the one with the highest is the likeliest; differences are log odds."""
    table: dict[str, float] = learned(WEIGHTS)
    return sum(table.get(name, 0.0) * value for name, value in features.items())

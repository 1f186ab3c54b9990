"""How sure a draft is, once rules and tagging head have both spoken: a calibrated probability.

A logistic model over a handful of numbers, fitted on PolNeAR's dev split by
``scripts/calibrate.py`` (the head's own probabilities on its train split are too good
to calibrate on). It stands in ``data/confidence.json``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quotecheck.attribute.content import overlap
from quotecheck.attribute.draft import Draft
from quotecheck.lexicon import learned

if TYPE_CHECKING:
    from quotecheck.parse.roles import CueRoles

_CLIP = 4.0  # logits beyond say no more


def confidence(evidence: Mapping[str, float]) -> float:
    """Probability that a draft with this evidence is an attribution."""
    table = learned("confidence")
    total = table["bias"] + sum(table.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-total))


def evidence(roles: CueRoles | None, ruled: Draft | None, content: Sequence[tuple[int, int]]) -> dict[str, float]:
    """What speaks for a draft: the head's probabilities, the rule's score, and whether both see one content."""
    found: dict[str, float] = {}
    if roles is not None:
        found |= {"likely": logit(roles.likely), "sure": logit(roles.sure)}
        found["kept"] = _share(roles.content, content)
    if ruled is not None:
        found |= {"ruled": logit(ruled.score), "has-rule": 1.0, f"rule={ruled.construction}": 1.0}
        found["agree"] = _share(ruled.content, roles.content) if roles is not None else 0.0
    return found


def logit(share: float) -> float:
    """Log odds, within reason."""
    bounded = min(max(share, 1e-6), 1 - 1e-6)
    return max(-_CLIP, min(_CLIP, math.log(bounded / (1 - bounded))))


def _share(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> float:
    """Characters shared, of all in either."""
    both = overlap(a, b)
    size = sum(e - s for s, e in [*a, *b]) - both
    return both / size if size else 0.0

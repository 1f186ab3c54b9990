"""What speaks for it that a report tells a statement otherwise, where the words alone do not show it.

*Would refuse to pay* and *it will cough up* share no word that an alignment could build on. The rewording head
(:mod:`quotecheck.parse.rewordings`) reads both and tells how likely each kind of difference is; how far it is to be
believed depends on what it makes of the other reports, and on what was aligned word by word.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quotecheck.lexicon import learned
from quotecheck.schema import EditKind

# The head's labels that an editor may care for, with the kind of edit that a report shows for each.
KINDS = {
    "negation": EditKind.NEGATION,
    "value": EditKind.NUMBER,
    "degree": EditKind.HEDGE,
    "condition": EditKind.CONDITION,
    "referent": EditKind.ENTITY,
    "word": EditKind.CONTENT_WORD,
}
MANY = 3  # voices beyond which more add nothing
_SUREST = 1 - 1e-4
_NOTHING = -4.0  # log odds of what no other report tells


@dataclass(frozen=True, slots=True)
class Reading:
    """How one sentence of a report has a statement.

    ``near`` from 0 to 2, as in :meth:`~quotecheck.parse.rewordings.Sentences.nearness`; ``aligned``: whether words of
    the statement were aligned with words of it; ``named``: whether it names the speaker; ``another``: whether it has
    somebody else speak; ``likely``: the probability of each label, once it has been read.
    """

    bounds: tuple[int, int]
    near: float
    aligned: bool
    named: bool
    another: bool
    likely: Mapping[str, float] = field(default_factory=dict)


def surest(label: str, readings: Sequence[Reading]) -> Reading:
    """The sentence of a report that a label is likeliest for."""
    return max(readings, key=lambda r: r.likely[label])


def evidence(
    label: str,
    own: Sequence[Reading],
    others: Sequence[Sequence[Reading]],
    known: float,
    elsewhere: float,
    agreeing: int,
) -> dict[str, float]:
    """What speaks for a label in one report.

    Parameters
    ----------
    label
        One of :data:`KINDS`.
    own, others
        The readings of the report, and of each other voice.
    known, elsewhere
        The probability of such a difference among the words that were aligned, there and in other reports.
    agreeing
        How many other voices have the statement's words, and nothing that differs.
    """
    best = surest(label, own)
    ranked = sorted((_odds(surest(label, o).likely[label]) for o in others), reverse=True)
    told = {
        "bias": 1.0,
        "likely": _odds(best.likely[label]),
        "same": _odds(max(r.likely["same"] for r in own)),
        "other": _odds(best.likely["other"]),
        "near": best.near,
        "aligned": float(best.aligned),
        "named": float(best.named),
        "another speaks": float(best.another),
        "agreeing": min(MANY, agreeing) / MANY,
        "first other": next(iter(ranked), _NOTHING),
        "second other": next(iter(ranked[1:]), _NOTHING),
        "no other": float(not ranked),
        "same elsewhere": max((_odds(max(r.likely["same"] for r in o)) for o in others), default=_NOTHING),
        "known": _odds(known),
        "nothing known": float(known == 0),
        "known elsewhere": _odds(elsewhere),
    }
    return {**told, **{f"{label}: {name}": value for name, value in told.items()}}


def certainty(evidence: Mapping[str, float]) -> float:
    """Probability that an editor would call it a difference."""
    weights = learned("rewordings")
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in evidence.items())))


def _odds(probability: float) -> float:
    likely = min(_SUREST, max(1 - _SUREST, probability))
    return math.log(likely / (1 - likely))

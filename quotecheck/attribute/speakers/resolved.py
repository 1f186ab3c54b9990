"""Whom a draft's source stands for, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resolved:
    """The speaker of one draft.

    ``speaker`` is the id of a :class:`~quotecheck.schema.Speaker`, or None when nobody
    is named (an expletive *it*, an agentless passive, an empty source).
    ``alternatives`` are the ids of close rivals, best first. ``margin`` is how far the
    chosen one leads its nearest rival (0 to 1; 1 where there is none), and ``doubtful``
    says that this is not far enough to rely on.
    """

    speaker: str | None
    alternatives: tuple[str, ...] = ()
    doubtful: bool = False
    margin: float = 1.0

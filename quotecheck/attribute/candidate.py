"""What a construction proposes: one possible attribution, in words of the parse."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Candidate:
    """A possible attribution.

    ``cue``, ``source`` and ``content`` are word indices (see ``parse.tree``); ``head``
    is the cue's main word, ``core`` the main word of the content. ``extra`` are
    character spans that belong to the content as well, such as whole quoted
    sentences that follow. ``features`` explain the score.
    """

    construction: str
    head: int
    cue: list[int]
    source: list[int]
    content: list[int]
    core: int = -1
    extra: list[tuple[int, int]] = field(default_factory=list)
    subject: int = -1
    features: dict[str, float] = field(default_factory=dict)
    score: float = 0.0

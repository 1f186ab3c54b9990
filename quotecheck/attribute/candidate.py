"""What a construction proposes: one possible attribution, in words of the parse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Candidate:
    """A possible attribution.

    ``cue``, ``source`` and ``content`` are word indices (see ``parse.tree``); ``head``
    is the cue's main word, ``core`` the main word of the content and ``subject`` that of
    the source (-1: none). ``floor`` is the
    least score where the layout alone is proof. ``content`` may be empty only until ``propose_all`` drops it.
    """

    construction: str
    head: int
    cue: list[int]
    source: list[int]
    content: list[int]
    core: int = -1
    subject: int = -1
    score: float = 0.0
    floor: float = 0.0

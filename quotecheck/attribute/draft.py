"""An accepted attribution on its way to a Quote, still in offsets and word indices."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotecheck.schema import Act, QuoteType, Status


@dataclass(slots=True)
class Draft:
    """One attribution.

    ``content``, ``cue`` and ``source`` are character spans in text order; ``head`` is
    the word index of the cue's main word and ``subject`` that of the source's head
    noun or pronoun (-1: none). ``evidence`` is what its
    score is made of, where the tagging head has spoken. ``parent`` is the position of the draft it is nested
    in, within the list it belongs to.
    """

    construction: str
    content: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    source: list[tuple[int, int]]
    head: int = -1
    subject: int = -1
    score: float = 0.5
    evidence: dict[str, float] = field(default_factory=dict)
    type: QuoteType = QuoteType.INDIRECT
    act: Act = Act.SPEECH
    status: Status = Status.ASSERTED
    parent: int | None = None

    def place(self) -> tuple[int, int]:
        """Sorts drafts into reading order, the longer of two that begin together first."""
        return self.content[0][0], -self.content[-1][1]

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0][0]

"""What an article says of who speaks a passage."""

from __future__ import annotations

from dataclasses import dataclass

from quotecheck.attribute.speakers.related import related
from quotecheck.schema import SpeakerKind, SpeakerName


@dataclass(frozen=True, slots=True)
class Spoken:
    """The speaker of a passage, as far as is known.

    ``named``: by name or description and not by a pronoun; ``all`` are the names of every quote around it;
    ``nobody``: the words are the writer's own; ``source``: the words that stand for the speaker.
    """

    speaker: str | None = None
    kind: SpeakerKind | None = None
    cue: str | None = None
    named: bool = False
    all: tuple[str, ...] = ()
    nobody: bool = False
    source: str = ""

    def relation(self, own: SpeakerName | None) -> str:
        """How the speaker there is related to the draft's: same, other, unknown or nobody."""
        if self.nobody:
            return "nobody"
        if own is None:
            return "unknown" if self.speaker else "nobody"
        if "same" in (related(own.name, name) for name in self.all):
            return "same"
        if self.speaker is None or self.kind is not own.kind:
            return "unknown"
        return related(own.name, self.speaker)

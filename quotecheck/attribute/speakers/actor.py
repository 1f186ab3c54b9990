"""A possible speaker: a person, organisation, document or group of one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotecheck.schema import SpeakerKind


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or something the article mentions.

    ``gender`` is ``"m"``, ``"f"`` or ``""`` (not known: agrees with both). ``roles``
    are the words of the descriptions linked to it, the head word first. ``key`` tells
    descriptions apart that have no name behind them. ``courtesy`` are the titles before its full names. ``behind``
    is who wrote or published a document.
    """

    kind: SpeakerKind
    name: str
    gender: str = ""
    plural: bool = False
    place: bool = False
    named: bool = True
    parts: tuple[str, ...] = ()
    roles: list[tuple[str, ...]] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    members: tuple[Actor, ...] = ()
    courtesy: set[str] = field(default_factory=set)
    behind: Actor | None = None

    @property
    def count(self) -> int:
        """How often the article names it."""
        return len(self.seen)


@dataclass(slots=True, eq=False)
class NameMention:
    """A name as it stands in the text: words ``first`` to ``last`` (exclusive).

    ``shape`` is ``person``, ``organisation``, ``place`` or ``other``; ``sure`` says that the
    mention's own words prove it. ``honorific`` is the folded title of courtesy before it, ``office`` the other title.
    """

    first: int
    last: int
    head: int
    name: str
    parts: tuple[str, ...]
    shape: str
    sure: bool = False
    honorific: str = ""
    office: str = ""
    actor: Actor | None = None
    rival: Actor | None = None

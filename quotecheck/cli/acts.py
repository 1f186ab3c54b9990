"""The choice that ``--act`` gives."""

from __future__ import annotations

from enum import StrEnum

from quotecheck.report.formats import Format
from quotecheck.schema import Act


class ActChoice(StrEnum):
    """The acts, and all of them."""

    SPEECH = "speech"
    THOUGHT = "thought"
    DOCUMENT = "document"
    ALL = "all"


def acts_to_keep(chosen: list[ActChoice], form: Format) -> frozenset[Act] | None:
    """Acts that were asked for, ``None`` for all of them.

    Unasked, a reader at a terminal gets what was uttered; the data formats hold every act.

    >>> acts_to_keep([], Format.JSONL) is None
    True
    """
    if ActChoice.ALL in chosen:
        return None
    if chosen:
        return frozenset(Act(choice) for choice in chosen)
    return frozenset({Act.SPEECH, Act.DOCUMENT}) if form is Format.TEXT else None

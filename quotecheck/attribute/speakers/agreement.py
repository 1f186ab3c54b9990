"""Which kind a pronoun is of, and who agrees with it in gender and number."""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

# The kinds of pronouns that stand for somebody spoken of.
THIRD = ("male", "female", "plural", "thing")


def pronoun_kind(word: Word) -> str:
    """``male``, ``female``, ``plural``, ``thing``, ``own``, ``other``, ``relative`` or ``""``."""
    low = word.text.lower()
    if word.upos not in ("PRON", "DET") or (low == "i" and word.text == "i"):
        return ""
    for kind in ("male", "female", "plural", "own", "other", "relative"):
        if low in words("speakers", f"pronouns.{kind}") and (word.upos == "PRON" or kind == "relative"):
            return kind
    return "thing" if low in words("speakers", "pronouns.thing") else ""


def agrees(actor: Actor, kind: str) -> bool:
    """Whether an actor agrees with a pronoun, or with ``person``, a description that fits anybody with a name."""
    person = actor.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and not actor.plural
    if kind in ("male", "female"):
        return person and actor.gender in ("", kind[0])
    if kind == "person":
        return person and actor.named
    if kind == "plural":
        several = actor.plural or actor.kind is SpeakerKind.GROUP
        return several or (not actor.named if person else actor.kind is not SpeakerKind.DOCUMENT)
    lifeless = not actor.named and bool(actor.roles) and not is_human(actor.roles[0][0])  # "the inquiry", "a gallery"
    return kind == "thing" and not actor.plural and (not person or lifeless)

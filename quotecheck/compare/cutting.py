"""What it means that the rest of a sentence is cut."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.compare.classes import is_phrase_of_doubt, opens_condition
from quotecheck.compare.classify import classify, is_doubt
from quotecheck.compare.limits import is_limited
from quotecheck.schema import EditKind
from quotecheck.text.tokens import Token

JOINING = frozenset(("and", "so", "or", "but", "yet", "then", "which", "who", "where"))
# A cut that carries one of these matters wherever it stands.
GRAVE = frozenset((EditKind.CONDITION, EditKind.NEGATION, EditKind.NUMBER, EditKind.HEDGE, EditKind.FREQUENCY))


def kind_of_rest(text: str, before: Token, rest: Sequence[Token]) -> EditKind:
    """The kind of a cut: ``rest`` is what the sentence goes on with behind ``before``.

    A clause of its own that holds no condition, negation, number or hedge is a cut and no
    more; part of a clause is words left out.
    """
    if is_phrase_of_doubt(rest):
        return EditKind.HEDGE
    if opens_condition(rest) or is_limited(text, before, rest):
        return EditKind.CONDITION
    between = text[before.end : rest[0].start]
    clause = rest[0].form in JOINING or any(mark in between for mark in ",;:—–")
    kind = classify([], rest)
    if kind in GRAVE and not (clause and is_mild(kind, rest)):
        return kind
    return EditKind.CUT if clause else EditKind.DELETION


def is_mild(kind: EditKind, rest: Sequence[Token]) -> bool:
    """Whether a clause that is cut only has a number, or a word of degree in it: much, fully."""
    return kind in (EditKind.FREQUENCY, EditKind.NUMBER) or (kind is EditKind.HEDGE and not is_doubt(rest))

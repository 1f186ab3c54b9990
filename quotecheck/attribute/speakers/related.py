"""Whether two names, as two articles give them, are one speaker's."""

from __future__ import annotations

import functools

from rapidfuzz import fuzz

from quotecheck.attribute.speakers.names import given_agree, misspelt, parts, same_person
from quotecheck.lexicon import words

HEARD, HEARD_LETTERS = 78, 5  # likeness and letters from which two surnames are one, spelt by ear
# Labels of transcripts that are nobody's name.
_LABELS = frozenset(
    ("q", "a", "question", "answer", "reporter", "moderator", "host", "chair", "audience", "interviewer", "operator")
)
_LITTLE = frozenset(["the", "a", "an", "of", "for", "and", "unnamed", "another", "un"])


def related(first: str, second: str, *, strict: bool = False) -> str:
    """``same``, ``other`` or ``unknown``.

    Titles are no part of a name; a surname alone may be the full name's. A role, an
    organisation and its spokesman may be anybody's, so they are ``unknown``. Two articles may call one person by the
    first name alone, or spell the surname otherwise; with ``strict`` those are not the same.

    >>> related("Ines Vardal", "Vardal"), related("Ines Vardal", "Joss Keld"), related("Ines Vardal", "the council")
    ('same', 'other', 'unknown')
    """
    a, b = _bare(first), _bare(second)
    if not a or not b or any(len(n) == 1 and (n[0] in _LABELS or len(n[0]) == 1) for n in (a, b)):
        return "unknown"
    if a == b or same_person(a, b):
        return "same"
    short, long = sorted((a, b), key=len)
    if not strict and len(short) == 1 and len(long) > 1 and short[0] == long[0] and _person(first) and _person(second):
        return "same"  # first names, as of children and families
    if len(short) == 1 and (short[0] == long[-1] or misspelt(short[0], long[-1])):
        return "same"
    if set(short) <= set(long) and short[-1] == long[-1]:
        return "same"
    if (
        not strict
        and len(short) < len(long)
        and _heard("".join(short), "".join(long[-len(short) :]))
        and _person(first)
        and _person(second)
    ):
        return "same"
    for_whom = [_spoken_for(name) for name in (first, second)]
    if all(for_whom) and not for_whom[0] & for_whom[1]:
        return "other"  # one side's spokesman is not the other's
    if not (_person(first) and _person(second)):
        shared = (set(a) & set(b)) - _LITTLE
        return "same" if shared and shared >= set(short) - _LITTLE else "unknown"
    if not strict and _respelt(a, b):
        return "same"
    if not strict and len(a) == len(b) == 2 and (a[0] == b[1] or a[1] == b[0]):
        return "unknown"  # "Vardal Works" may be Ines Vardal's; a surname may stand first
    if len(a) > 1 and len(b) > 1 and (a[-1] == b[-1] or (not strict and misspelt(a[-1], b[-1]))):
        in_common = not strict and not set(a[:-1]).isdisjoint(b[:-1])
        return "same" if given_agree(a[0], b[0]) or in_common else "other"
    return "other"


def _respelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one given name goes with what may be one surname, heard and written by two people.

    >>> _respelt(("nalem", "lokitare"), ("nalem", "lokitari")), _respelt(("joss", "vardal"), ("joss", "verhoel"))
    (True, False)
    """
    given = len(a) > 1 and len(b) > 1 and min(len(a[0]), len(b[0])) > 1 and given_agree(a[0], b[0])
    return given and _heard("".join(a[1:]), "".join(b[1:]))


def _heard(a: str, b: str) -> bool:
    """Whether two surnames sound alike enough to be one."""
    return min(len(a), len(b)) >= HEARD_LETTERS and a[0] == b[0] and fuzz.ratio(a, b) >= HEARD


def _bare(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles before it and suffixes behind."""
    found = parts(name)
    while len(found) > 1 and found[0] in _titles():
        found = found[1:]
    behind = words("speakers", "titles.suffixes") | words("speakers", "titles.postnominals")
    while len(found) > 1 and found[-1] in behind:
        found = found[:-1]
    return found


@functools.cache
def _titles() -> frozenset[str]:
    """The words that stand before a name and are no part of it."""
    lists = ("honorifics", "titles.nouns", "titles.modifiers", "sources.kin", "sources.familiar", "sources.single")
    return frozenset().union(*(words("speakers", name) for name in lists))


def _spoken_for(name: str) -> frozenset[str]:
    """The words of the body that a spokesman speaks for; empty for anybody else."""
    role, _, body = name.partition(" for ")
    speaks = {"spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney"} & set(parts(role))
    return frozenset(parts(body)) - _LITTLE if speaks else frozenset()


def _person(name: str) -> bool:
    """Whether a name looks like a person's: one to four capitalised words, none of them of an office or a body."""
    found = name.split()
    nouns = words("speakers", "organisations.nouns") | words("speakers", "titles.nouns")
    lower = {p for w in found for p in parts(w)}
    return 0 < len(found) <= 4 and all(w[:1].isupper() for w in found) and not lower & nouns

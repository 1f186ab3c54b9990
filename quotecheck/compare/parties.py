"""One body or office for another: another party is meant, though neither has a name."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from quotecheck.lexicon import lexicon, words

LONGEST = 3  # content words that name a body or office


def another_party(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether some words are of one body or office and others of another: the regulator, the foreign secretary.

    One of them is a body that a sentence may be about; *every senator* for *every candidate* is another word.
    """
    bodies = words("compare", "bodies")
    if {*first, *second} <= bodies:
        return True
    own, other = ({w for w in side if w in _parties()} for side in (first, second))
    same = {_synonyms().get(w, w) for w in own} & {_synonyms().get(w, w) for w in other}
    loosely = own | other <= words("speakers", "organisations.generic")  # "the firm" for "the company"
    short = max(len(first), len(second)) <= LONGEST
    return short and bool(own) and bool(other) and bool((own | other) & bodies) and not same and not loosely


@functools.cache
def _parties() -> frozenset[str]:
    """The nouns of bodies and offices."""
    generic = words("speakers", "organisations.generic")
    return words("compare", "bodies") | words("speakers", "titles.nouns") | generic


@functools.cache
def _synonyms() -> dict[str, str]:
    """Nouns of offices that are another's, by that one."""
    found: dict[str, str] = lexicon("speakers")["titles"]["synonyms"]
    return found

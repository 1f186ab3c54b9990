"""One body or office for another: another party is meant, though neither has a name."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from quotecheck.lexicon import lexicon, words

LONGEST = 3  # content words that name a body or office


def another_party(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether some words are of one body or office and others of another: the regulator, the foreign secretary."""
    if {*first, *second} <= words("compare", "bodies"):
        return True
    own, other = ({w for w in side if w in _parties()} for side in (first, second))
    same = {_synonyms().get(w, w) for w in own} & {_synonyms().get(w, w) for w in other}
    loosely = own | other <= words("speakers", "organisations.generic")  # "the firm" for "the company"
    return max(len(first), len(second)) <= LONGEST and bool(own) and bool(other) and not same and not loosely


@functools.cache
def _parties() -> frozenset[str]:
    """The nouns of bodies and offices."""
    return frozenset().union(
        words("compare", "bodies"),
        words("speakers", "titles.nouns"),
        words("speakers", "organisations.nouns"),
        words("speakers", "organisations.generic"),
    )


@functools.cache
def _synonyms() -> dict[str, str]:
    """Nouns of offices that are another's, by that one."""
    found: dict[str, str] = lexicon("speakers")["titles"]["synonyms"]
    return found

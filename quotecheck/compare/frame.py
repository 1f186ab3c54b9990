"""The frame of a quoted fragment: a few words between marks, and the writer's own words that say what they are about.

Eight of ten material changes in real pairs were of this kind: an intact fragment of one to
three words inside a claim that nobody else reports.
"""

from __future__ import annotations

from quotecheck.compare.align import is_match
from quotecheck.compare.classes import is_content, lemma, pronoun, weight
from quotecheck.compare.difference import Difference
from quotecheck.compare.match import Match
from quotecheck.compare.side import Side
from quotecheck.schema import EditKind
from quotecheck.text.tokens import Token, tokens

SUBJECT = 2  # words that name whoever "we" is
LONGEST = 5  # words between marks that are a fragment
NEAR = 100  # characters around the passage in which the frame's words may stand
HEAVY = 4.0  # weight of a fragment from which it is a claim of its own: 11,400 kilometres of rural road
# Share of the frame's content words found there at or under which it is another claim. In the labelled pairs,
# material changes had .00 to .21, harmless fragments .25 to 1 with one exception of .20.
STRANGE = 0.22


def frame(match: Match) -> Difference | None:
    """The words around a fragment, where the other text has the fragment but says nothing of what they say."""
    here, there = match.here, match.there
    quoted = [i for i, inside in enumerate(here.quoted) if inside]
    low, high = _clause(match, quoted) if quoted else (0, 0)
    aside = _aside(here)
    around = [i for i in range(low, high) if not here.quoted[i] and i not in aside and _tells(here.tokens[i])]
    heavy = sum(weight(here.tokens[i]) for i in quoted) >= HEAVY
    if not 0 < len(quoted) <= LONGEST or heavy or not around:
        return None
    good = {i for i, j in match.alignment.matched if is_match(here, there, i, j)}
    if not all(i in good for i in quoted if _tells(here.tokens[i])) or not good & set(quoted):
        return None
    at = next((j for i, j in match.alignment.matched if i == quoted[0]), 0)
    before = {pronoun(t.form) for t in there.tokens[max(0, at - 2) : at]} - {""}
    if before & {"first_one", "first_many", "they"} and len(around) <= SUBJECT and around[-1] < quoted[0]:
        return None  # whom the writer names for "we" or "they": the paper, the council
    if before:
        around = [i for i in around if not here.tokens[i].capital]  # who is meant by "he" stands further off there
    if not around:
        return None
    start, end = there.span(*match.bounds)
    near = {lemma(t.form) for t in tokens(there.text, max(0, start - NEAR), min(len(there.text), end + NEAR))}
    shared = sum(lemma(here.tokens[i].form) in near for i in around)
    if shared > STRANGE * len(around):
        return None
    return Difference(EditKind.FRAME, (around[0], around[-1] + 1), match.bounds, False)


def _clause(match: Match, quoted: list[int]) -> tuple[int, int]:
    """The writer's words around a fragment as far as the next *and* or *but*: what follows is another statement."""
    here = match.here
    joins = [i for i, t in enumerate(here.tokens) if t.form in ("and", "but") and not here.quoted[i]]
    low = max((i + 1 for i in joins if i < quoted[0]), default=0)
    return low, min((i for i in joins if i > quoted[-1]), default=len(here))


def _aside(here: Side) -> set[int]:
    """The positions of relative clauses between commas: what the writer tells of somebody by the way."""
    found: set[int] = set()
    for n, token in enumerate(here.tokens):
        before = here.text[here.tokens[n - 1].end : token.start] if n else ""
        if token.form in ("who", "whose", "which") and "," in before and not here.quoted[n]:
            ends = (
                k for k in range(n, len(here) - 1) if "," in here.text[here.tokens[k].end : here.tokens[k + 1].start]
            )
            found.update(range(n, next(ends, n - 1) + 1))
    return found


def _tells(token: Token) -> bool:
    return is_content(token) or token.is_number

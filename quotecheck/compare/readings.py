"""What words that only a report's other version has may do: limit a claim, or make it less sure.

A condition that a conjunction opens, or a set phrase that limits, is known by its form
(:mod:`quotecheck.compare.classify`). Most of what limits a claim has no such sign: *in the shops*, *on two days a
week*, *no {government} hospital*; and most verbs of intent are no modals: *proposes to*, *has begun to*. The form
does not tell them from a detail that one reporter has and another has not. The words themselves, what is claimed, and
what other outlets have there do, and how far is learned (``scripts/learn_certainty/fit.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecheck.compare.classes import is_content, is_date, is_negation, is_unit, lemma, modal, pronoun, says
from quotecheck.compare.difference import Difference, Reading
from quotecheck.compare.edits import VALUES
from quotecheck.compare.ends import repeated
from quotecheck.compare.match import Match, stretch
from quotecheck.compare.side import Side
from quotecheck.lexicon import lexicon, words
from quotecheck.schema import EditKind, Form
from quotecheck.text.clock_times import clock
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import ELLIPSIS, Token

LONGEST = 10  # words that a limit takes at most
CLOSE = 3  # words at an end of the quotation that may be put otherwise before what the other text has beyond them
COUNTED = 3  # words behind a number among which what it counts stands
_STOPS = ",;:.!?()—–"
_KINDS = {Reading.LIMIT: EditKind.CONDITION, Reading.DOUBT: EditKind.HEDGE}


def readings(match: Match, found: Sequence[Difference], later: frozenset[str]) -> Iterator[Difference]:
    """What else the differences of a match may be.

    ``found`` are those that are typed by their form, ``later`` the pairs of words that the draft has elsewhere near
    (:func:`quotecheck.compare.ends.cuts`).
    """
    known = [d.there for d in found if d.kind in (EditKind.CONDITION, EditKind.HEDGE)]
    for d in found:
        if not d.reported or d.there[1] - d.there[0] > LONGEST:
            continue
        if d.kind is EditKind.DELETION:
            yield _read(d.here, d.there, Reading.LIMIT)
            yield _read(d.here, d.there, Reading.DOUBT)
        elif d.kind in (EditKind.CONTENT_WORD, EditKind.INSERTION) and d.there[0] < d.there[1]:
            yield _read(d.here, d.there, Reading.DOUBT)
    for here, there in beyond(match):
        gone = not repeated(match.there.tokens[slice(*there)], later)
        if gone and not any(low < there[1] and there[0] < high for low, high in known):
            yield _read(here, there, Reading.LIMIT)
    if match.form is not Form.DIRECT or match.here.share_quoted < 1:
        yield from _other_values(match, found)


def _other_values(match: Match, found: Sequence[Difference]) -> Iterator[Difference]:
    """A value that only the quotation has, and one of its sort that only the other text's sentences have."""
    typed = [d for d in found if d.kind in VALUES]
    low, high = stretch(match.there, *match.bounds)
    own = [v for v in measured(match.here, 0, len(match.here)) if not any(v.meets(d.here) for d in typed)]
    told = [v for v in measured(match.there, low, high) if not any(v.meets(d.there) for d in typed)]
    forms = {v.form for v in own} & {v.form for v in told}
    for value in own:
        same = [v for v in told if v.sort == value.sort and v.form not in forms]
        if same and value.form not in forms:
            nearest = min(same, key=lambda v: abs(v.at - match.bounds[0] - value.at))
            spans = (value.at, value.at + 1), (nearest.at, nearest.at + 1)
            yield Difference(EditKind.DATE if value.sort in ("day", "time") else EditKind.NUMBER, *spans, True, Reading.VALUE)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value among the tokens of a side, with what it is a value of: a day, a time, how often, or what is counted."""

    form: str
    sort: str
    at: int

    def meets(self, bounds: tuple[int, int]) -> bool:
        """Whether it stands between two positions."""
        return bounds[0] <= self.at < bounds[1]


def measured(side: Side, low: int, high: int) -> Iterator[Measured]:
    """The values among the tokens between two positions."""
    times = lexicon("numbers")["times"]
    for n in range(low, high):
        form = side.tokens[n].form
        if clock(form):
            yield Measured(clock(form), "time", n)
        elif is_date(form):
            yield Measured(form, "day", n)
        elif form in times:
            yield Measured(f"{QUANTITY}{times[form]}", "times", n)
        elif side.tokens[n].is_number:
            following = (lemma(t.form) for t in side.tokens[n + 1 : min(high, n + 1 + COUNTED)] if is_content(t) or is_unit(t.form))
            counted = next(following, "")
            if counted:
                yield Measured(form, "times" if counted == "time" else counted, n)


def _read(here: tuple[int, int], there: tuple[int, int], reading: Reading) -> Difference:
    return Difference(_KINDS[reading], here, there, True, reading)


def beyond(match: Match) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Phrases that the other text has right before and right behind what both share, where the quotation ends."""
    here, there = match.here, match.there
    (first, start), (last, end) = match.alignment.matched[0], match.alignment.matched[-1]
    if last >= len(here) - CLOSE and not (here.quoted[-1] and there.quoted[end]):
        high = _phrase(there, end)
        if _tells(there.tokens[end + 1 : high]):
            yield (len(here), len(here)), (end + 1, high)
    if first < CLOSE and not (here.quoted[0] and there.quoted[start]):
        low = _opening(there, start)
        if _tells(there.tokens[low:start]):
            yield (0, 0), (low, start)


def _tells(found: Sequence[Token]) -> bool:
    return len(found) > 1 or any(is_content(t) or t.is_number for t in found)


def _phrase(there: Side, last: int) -> int:
    """Behind the phrase that goes on after a position: to the next stop, or to who says it."""
    at = last + 1
    while at < len(there) and at <= last + LONGEST and at not in there.breaks and not there.tokens[at - 1].last:
        token = there.tokens[at]
        if token.form == ELLIPSIS or (at > last + 1 and _stopped(there, at)):
            break
        if says(token.form) or (says_next(there, at) and (pronoun(token.form) or token.capital)):
            break
        at += 1
    return at


def _opening(there: Side, first: int) -> int:
    """Where the phrase begins that stands before a position and ends with a comma there: "After dark, …"."""
    if first == 0 or "," not in there.text[there.tokens[first - 1].end : there.tokens[first].start]:
        return first
    at = first
    while at > 0 and first - at < LONGEST and at not in there.breaks and not there.tokens[at - 1].last:
        if at < first and _stopped(there, at):
            break
        if says(there.tokens[at - 1].form):
            return first
        at -= 1
    return at


def says_next(there: Side, at: int) -> bool:
    """Whether the word after a position is a verb of speech."""
    return at + 1 < len(there) and says(there.tokens[at + 1].form)


def _stopped(there: Side, at: int) -> bool:
    """Whether a stop stands before a token."""
    return any(mark in there.text[there.tokens[at - 1].end : there.tokens[at].start] for mark in _STOPS)


def evidence(match: Match, d: Difference) -> dict[str, float]:
    """What tells whether a reading holds: the words themselves, and what they stand by."""
    here, there = match.here, match.there
    own = there.tokens[slice(*d.there)]
    before = there.tokens[max(0, d.there[0] - 3) : d.there[0]]
    sure = ("universal", _universal), ("negation", lambda t: is_negation(t.form)), ("modal", lambda t: bool(modal(t.form)))
    found = {f"opens={_opener(own[0])}": 1.0, "joined": float(d.there[0] == 0 or not _stopped(there, d.there[0]))}
    for name, test in sure:
        found[f"claims-{name}"] = float(any(map(test, here.tokens)))
        found[f"after-{name}"] = float(any(map(test, before)))
        found[f"has-{name}"] = float(any(map(test, own)))
    found |= {
        "has-number": float(any(t.is_number for t in own)),
        "has-date": float(any(is_date(t.form) for t in own)),
        "has-unit": float(any(is_unit(t.form) for t in own)),
        "has-name": float(any(t.capital for t in own)),
        "numbers-here": float(any(t.is_number for t in here.tokens)),
        "one-word": float(len(own) == 1),
        "behind": float(d.here[0] == len(here)),
        "ahead": float(d.here == (0, 0)),
        "narrow": float(" ".join(t.form for t in own) in words("compare", "limits.narrow")),
    }
    return found | {f"lemma={lemma(t.form)}": 1.0 for t in own if not t.is_number and not t.capital}


def _opener(token: Token) -> str:
    """How a phrase opens: its function word, or what kind of word it is."""
    if token.is_number:
        return "#"
    return token.form if not is_content(token) else "name" if token.capital else token.form[-2:]


def _universal(token: Token) -> bool:
    return token.form in words("compare", "limits.universal")

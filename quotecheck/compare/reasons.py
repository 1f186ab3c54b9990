"""What speaks against a difference: reasons why two wordings that are not the same may still say the same.

A paraphrase changes words as it must, and puts a denial, a condition or a value in another place. Each
function answers yes or no; some yeses settle it, and how much the others weigh is learned
(:mod:`quotecheck.compare.certainty`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.compare.align import is_match
from quotecheck.compare.classes import (
    is_content,
    is_date,
    is_frequency,
    is_function,
    is_hedge,
    is_negation,
    is_unit,
    lemma,
    modal,
    opens_condition,
)
from quotecheck.compare.classify import classify
from quotecheck.compare.difference import Difference, words_of
from quotecheck.compare.match import Match, stretch
from quotecheck.compare.measured import rounded
from quotecheck.compare.side import Side
from quotecheck.lexicon import words
from quotecheck.schema import EditKind
from quotecheck.text.clock_times import same_time
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import Token, tokens

_YEAR = re.compile(rf"{QUANTITY}(?:19|20)[0-9]{{2}}")
CUE = 40  # characters before reported speech in which a verb of denial stands


def denied(match: Match, difference: Difference) -> bool:
    """Whether one side's own words deny, and the other's do not: "he denied that he had known", "she refused to"."""
    here, there = match.here, match.there
    start = here.tokens[0].start
    before = tokens(here.text, max(0, start - CUE), start)[-2:]
    told = [
        there.tokens[n]
        for n in range(*stretch(there, *match.bounds))
        if not there.quoted[n] and not difference.there[0] <= n < difference.there[1]
    ]
    own = [t for n, t in enumerate(here.tokens) if not difference.here[0] <= n < difference.here[1]]
    first, second = (
        sum(lemma(t.form) in words("compare", "denying") for t in side) for side in ((*before, *own), told)
    )
    return first != second


def as_often(match: Match, difference: Difference) -> bool:
    """Whether both sentences have as many negations, wherever they stand: "can't run it", "none could be run"."""
    tokens_here = match.here.tokens
    low = max((n + 1 for n, t in enumerate(tokens_here[: difference.here[0]]) if t.last), default=0)
    high = next((n + 1 for n in range(low, len(tokens_here)) if tokens_here[n].last), len(tokens_here))
    told = match.there.tokens[slice(*stretch(match.there, *match.bounds))]
    own, other = (sum(is_negation(t.form) for t in side) for side in (tokens_here[low:high], told))
    return own == other > 0


def beside_verb(match: Match, difference: Difference) -> bool:
    """Whether both sides have a modal right before the same word, and another."""
    own, other = words_of(match.here, difference.here)[-1:], words_of(match.there, difference.there)[-1:]
    at = difference.here[1]
    verb = (at, difference.there[1]) in match.alignment.matched and is_content(match.here.tokens[at])
    modals = all(side and modal(side[0].form) for side in (own, other))
    return verb and modals and classify(own, other, reported=True) is EditKind.MODALITY


def reworded(match: Match, difference: Difference) -> bool:
    """Whether content words stand on both sides beside the words of degree: it is put otherwise altogether."""
    sides = words_of(match.here, difference.here), words_of(match.there, difference.there)
    return all(any(is_content(t) and not is_frequency(t.form) and not is_hedge(t.form) for t in s) for s in sides)


def one_person(match: Match, difference: Difference) -> bool:
    """Whether a name on either side is the other part of one that either text has in full: Feldwick, Dorian."""
    own, other = (
        [side.text[t.start : t.end].removesuffix("'s").removesuffix("’s") for t in words_of(side, bounds) if t.capital]
        for side, bounds in ((match.here, difference.here), (match.there, difference.there))
    )
    full = {f"{a} {b}" for a in own for b in other} | {f"{b} {a}" for a in own for b in other}
    return any(name in text for name in full for text in (match.here.text, match.there.text))


def loose(match: Match, difference: Difference) -> bool:
    """Whether a condition in reported speech may as well be the writer's own: but, while, after that."""
    own = (*words_of(match.here, difference.here), *words_of(match.there, difference.there))
    return own[0].form in words("compare", "conditions.loose")


def conditional(match: Match, difference: Difference) -> bool:
    """Whether a report of something conditional has its condition in another place, or in other words."""
    _, told = _condition_and_other(match, difference)
    loose = words("compare", "conditions.loose")
    return same_condition(match, difference) or any(
        t.form not in loose and opens_condition(told[n : n + 4]) for n, t in enumerate(told)
    )


def same_condition(match: Match, difference: Difference) -> bool:
    """Whether the other side has a condition that opens with the same word: it is put otherwise, in another place."""
    word, told = _condition_and_other(match, difference)
    return any(t.form == word for t in told)


def _condition_and_other(match: Match, difference: Difference) -> tuple[str, Sequence[Token]]:
    """The word that opens a condition which one side alone has here, and what the other has that this one has not."""
    gained = opens_condition(match.here.tokens[slice(*difference.here)])
    side, bounds = (match.there, stretch(match.there, *match.bounds)) if gained else (match.here, (0, len(match.here)))
    other = match.here if gained else match.there
    low, high = difference.here if gained else difference.there
    word = next((t.form for t in other.tokens[low:high] if opens_condition([t])), "")
    shared = {pair[gained] for pair in match.alignment.matched if is_match(match.here, match.there, *pair)}
    return word, [side.tokens[n] for n in range(*bounds) if n not in shared]


def _range(side: Side, bounds: tuple[int, int]) -> bool:
    """Whether some words make a range of the value beside them: "of two to" in "of two to three weeks"."""
    low, high = bounds
    own = list(side.tokens[low:high])
    beside = [side.tokens[k] for k in (low - 1, high) if 0 <= k < len(side)]
    while own and is_function(own[0].form) and own[0].form not in ("to", "or"):
        own = own[1:]
    ranges = all(_is_value(t) or t.form in ("to", "or", "and") for t in own) and len(own) > 1
    return ranges and any(map(_is_value, own)) and any(map(_is_value, beside))


def _one(found: Sequence[Token], bounds: tuple[int, int]) -> list[Token]:
    """Some words, an article before a unit as the number that it is: a year."""
    low, high = bounds
    if high - low == 1 and found[low].form in ("a", "an") and high < len(found) and is_unit(found[high].form):
        return [found[low]._replace(form=f"{QUANTITY}1")]
    return list(found[low:high])


def same_values(match: Match, difference: Difference) -> bool:
    """Whether a report has the other side's values somewhere, or rounds them, or has none: it is shorter, no more."""
    here, there = match.here, match.there
    own, other = words_of(here, difference.here), words_of(there, difference.there)
    if _range(there, difference.there) or _range(here, difference.here):
        return False
    if not own or not other:
        return True
    if len(other) == 1:  # "a day" beside "per day" is a rate
        own = _one(here.tokens, difference.here)
    if len(own) == 1:
        other = _one(there.tokens, difference.there)
    if rounded(own, other) or _told_from_today(own, other) or _told_from_today(other, own):
        return True
    whole = there.tokens[slice(*stretch(there, *match.bounds))], here.tokens
    return not all(map(_has_another, (own, other), whole))


def _has_another(found: Sequence[Token], whole: Sequence[Token]) -> bool:
    """Whether some words have a value that the other side has nowhere."""
    return any(_is_value(t) and not any(_same_value(t, o) for o in whole) for t in found)


def _told_from_today(own: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether one side tells a day from the day of speech and the other by its name: next week, in May."""
    relative = any(t.form in words("numbers", "relative") for t in own)
    return relative and any(is_date(t.form) or _YEAR.fullmatch(t.form) for t in other)


def _is_value(token: Token) -> bool:
    return token.is_number or is_date(token.form) or is_unit(token.form)


def _same_value(first: Token, second: Token) -> bool:
    return first.form == second.form or same_time(first.form, second.form)

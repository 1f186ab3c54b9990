"""Is it the same utterance? Decided from words, speaker, date and neighbourhood together.

A list of reasons, the first that applies, each with the share of pairs for which it
held among the labelled real pairs it was chosen on (132; see ``quotecheck evaluate``).
Those shares are optimistic: the thresholds were set on the same pairs.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from dataclasses import dataclass, replace

from quotecheck.compare.align import is_match
from quotecheck.compare.classes import is_content, lemma, weight
from quotecheck.compare.match import Match, stretch
from quotecheck.schema import EditKind, Form
from quotecheck.text.tokens import tokens

NEAR = 300  # characters on either side that make the neighbourhood
LEAST_CONTEXT = 0.12  # under which the same words from somebody else are another occasion
FEWEST_AROUND = 5  # content words; fewer tell nothing of the occasion
KERNEL = 2.4  # weight of a quoted fragment from which it tells more than a common phrase
AKIN = 0.25  # context from which scattered words of one speaker tell of the same thing
HEAVY = 5.0  # weight of shared words from which two changes within make no other remark of the same speaker
HALF_NEAR = 0.55  # share of the words that must then stand around, on both sides
LONG_RUN = 6  # words of one speaker in a row that make it one remark, if all of them stand around
LEAST_WEIGHT = 1.0  # under which words that stand in other surroundings tell nothing: I don't
SCATTERED = 0.25  # share of a stretch under which its words match by chance
SAME = 0.5  # probability from which two stretches are one utterance
_LIGHT = frozenset(
    (
        EditKind.BRACKET,
        EditKind.ELLIPSIS,
        EditKind.DISFLUENCY,
        EditKind.FUNCTION_WORD,
        EditKind.SPELLING,
        EditKind.CUT,
    )
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of two stretches.

    ``overlap``: the greater of the shares of either stretch that matches; ``there``: share
    of the aligned stretch; ``weight`` of the matched words; ``inner``: grave differences
    between the first and the last matched word; ``changed``: any, function words too;
    ``replaced``: words that stand for others, at the ends too;
    ``near``: the lesser of the shares of either's content words that the other's
    surroundings have; ``direct``: both stand between marks; ``context``: share of the
    surroundings' own words that they have in common, of the smaller; ``kernel``: where only
    some of the draft's words stand between marks, the weight of those, if all match;
    ``speakers``: same, other, quoting (one quotes the other), unknown or nobody; ``days``
    between the two articles, None where a date is missing.
    """

    overlap: float
    there: float
    weight: float
    run: int
    inner: int
    changed: bool
    replaced: bool
    near: float
    direct: bool
    context: float = 1.0
    kernel: float = 0.0
    speakers: str = "unknown"
    days: int | None = None


def evidence(match: Match, here_text: str, there_text: str) -> Evidence:
    """Gather what a match and its surroundings tell; who speaks, and when, is left open."""
    return with_differences(at_best(match, here_text, there_text), match)


def at_best(match: Match, here_text: str, there_text: str) -> Evidence:
    """The same as if nothing differed between the two: what differs can only make :func:`probability` less."""
    likeness = match.likeness
    low, high = match.bounds
    first = (match.here.tokens[0].start, match.here.tokens[-1].end)
    second = match.there.span(*stretch(match.there, low, high))
    own, other = content(here_text, *first), content(there_text, *second)
    near = min(_share(own, around(there_text, *second)), _share(other, around(here_text, *first)))
    direct = match.form is Form.DIRECT and match.here.share_quoted > 0.97
    overlap = max(likeness.here, likeness.stretch)
    return Evidence(
        overlap,
        likeness.there,
        likeness.weight,
        likeness.run,
        0,
        False,
        False,
        near,
        direct,
        _context(here_text, first, there_text, second),
        _kernel(match),
    )


def with_differences(known: Evidence, match: Match) -> Evidence:
    """What is known of a match with what differs in it; typing the differences takes most of the time."""
    matched = match.alignment.matched
    found = match.within
    within = [d.kind for d in found if matched[0][0] < d.here[0] and d.here[1] <= matched[-1][0]]
    replaced = [d.kind for d in found if d.here[0] < d.here[1] and d.there[0] < d.there[1]]  # at the edges too
    inner = sum(kind not in _LIGHT for kind in within)
    changed = EditKind.FUNCTION_WORD in within or bool(inner)
    return replace(known, inner=inner, changed=changed, replaced=any(kind not in _LIGHT for kind in replaced))


def _kernel(match: Match) -> float:
    here = match.here
    own = [i for i, quoted in enumerate(here.quoted) if quoted]
    good = {i for i, j in match.alignment.matched if is_match(here, match.there, i, j)}
    if not own or len(own) == len(here) or not good.issuperset(own):
        return 0.0
    return sum(weight(here.tokens[i]) for i in own)


def probability(found: Evidence) -> float:
    """Probability that the two are one utterance."""
    days = found.days or 0
    if found.speakers == "other":
        same_words = found.overlap >= 0.9 and found.run >= 5
        phrase = found.overlap >= 0.8 and found.run >= 5 and found.there >= 0.9 and found.context >= AKIN
        alike = found.overlap >= 0.7 and found.weight >= 3.5 and found.there >= 0.9
        near = found.context >= LEAST_CONTEXT and (days <= 14 or found.weight >= 8)
        return 0.85 if (same_words or phrase or alike) and near else 0.1
    if found.speakers == "nobody" and found.weight < 2:
        return 0.2
    if found.weight < LEAST_WEIGHT and found.near < 0.1:
        return 0.2
    told = found.speakers == "same" and (found.overlap >= 0.9 or (found.overlap >= 0.6 and found.context >= AKIN))
    if found.run < 2 and found.near < 0.9 and not told:
        return 0.2
    if days > 30 and found.replaced and found.weight < 8:
        return 0.3
    return _direct(found, days) if found.direct else _reported(found)


def _direct(found: Evidence, days: int) -> float:
    quoting = found.speakers == "quoting"
    if _is_phrase(found) and not _known(found) and found.context < LEAST_CONTEXT:
        return 0.2  # a common phrase, part of another remark
    far = days > 30 and found.weight < 6.5 and found.context < 0.1
    if days >= 7 and found.near < 0.2 and found.weight < 6 and not quoting:
        return 0.3  # a turn of phrase within another remark
    if (far or (days > 365 and found.weight < 8)) and not quoting:
        return 0.3  # a stock line, on another occasion
    if found.overlap < 0.5 or (found.overlap < 0.75 and days > 3 and found.speakers == "unknown"):
        return 0.15
    if days >= 3 and not quoting and ((found.inner and found.weight < 8) or (found.changed and found.weight < 6)):
        return 0.3  # a stock line, worded anew on another day
    long_run = _known(found) and found.run >= LONG_RUN and found.near >= 0.9
    heavy = (
        _known(found) and found.overlap >= 0.7 and found.weight >= HEAVY and found.run >= 5 and found.near >= HALF_NEAR
    )
    if found.overlap < 0.8 and found.there < 0.85 and found.inner > 1 and not (quoting or long_run or heavy):
        return 0.25
    if found.overlap < 0.8 and found.there < 0.8 and found.near < 0.4:
        return 0.3
    whole = _known(found) and found.there >= 0.95 and found.weight >= 6  # all that the other text has, and more here
    if found.overlap < 0.9 and ((found.near < 0.45 and not whole) or (days > 30 and found.near <= 0.5)):
        return 0.3
    return 0.97 if found.overlap >= 0.9 else 0.85


def _is_phrase(found: Evidence) -> bool:
    """Whether so few words are shared that anybody may have put them together."""
    return found.weight < 2.6 and found.run < 5 and found.near < 0.9


def _known(found: Evidence) -> bool:
    return found.speakers in ("same", "quoting")


def _reported(found: Evidence) -> float:
    if found.kernel >= KERNEL and found.run >= 3 and (_known(found) or found.context >= LEAST_CONTEXT):
        return 0.85  # all that the draft quotes; the words around are its writer's
    if _is_phrase(found) and (found.context < 0.1 or not _known(found)):
        return 0.2  # a common phrase, in another story or from nobody
    if found.near < 0.45 and (found.overlap < 0.5 or found.there < SCATTERED):
        return 0.2
    return 0.85 if found.overlap >= 0.5 else 0.7


@functools.lru_cache(maxsize=2_000)  # the draft's side is asked for again with every passage
def content(text: str, start: int, end: int) -> dict[str, float]:
    """The weights of a stretch's content words and numbers, by dictionary form; none is counted that it cuts."""
    found: dict[str, float] = {}
    while start < end:
        low, high = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        high = high if high >= 0 else len(text)
        line = _content(text, low, high)
        for _, behind, form, told in line[bisect_left(line, (start,)) :]:
            if behind > end:
                break
            found[form] = told
        start = high + 1
    return found


@functools.lru_cache(maxsize=2_000)  # the surroundings of one match are those of the next
def _content(text: str, low: int, high: int) -> list[tuple[int, int, str, float]]:
    """The content words of a line: where they stand, their dictionary form and their weight."""
    return [(t.start, t.end, lemma(t.form), weight(t)) for t in tokens(text, low, high) if is_content(t) or t.is_number]


def around(text: str, start: int, end: int) -> dict[str, float]:
    """The same of a stretch and what stands near it."""
    return content(text, max(0, start - NEAR), min(len(text), end + NEAR))


def _context(here_text: str, first: tuple[int, int], there_text: str, second: tuple[int, int]) -> float:
    """How much the surroundings have in common, the words of the two stretches aside."""
    own = content(here_text, *first) | content(there_text, *second)
    beside = [
        {w: weight for w, weight in around(text, *bounds).items() if w not in own}
        for text, bounds in ((here_text, first), (there_text, second))
    ]
    smaller, larger = sorted(beside, key=len)
    return _share(smaller, larger) if len(smaller) >= FEWEST_AROUND else 1.0


def _share(own: dict[str, float], other: dict[str, float]) -> float:
    total = sum(own.values())
    return sum(w for word, w in own.items() if word in other) / total if total else 1.0

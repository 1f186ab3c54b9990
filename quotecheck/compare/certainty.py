"""How sure one text makes it that an editor would call a difference one: learned from invented stories.

Two reporters never write alike, and what an aligner sees as a changed word is as often the end of
one remark beside the beginning of another. Which it is shows in the words around: how much of both
stretches matches, how close on either side, what else differs, who speaks. A logistic model for each
group of kinds adds that up; its weights stand in ``data/certainty.json``, fitted by
``scripts/learn_certainty/fit.py``. What the other texts say at the same place is weighed after it
(:mod:`quotecheck.compare.pooled`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotecheck.compare import reasons
from quotecheck.compare.align import is_match
from quotecheck.compare.apart import apart
from quotecheck.compare.classes import (
    is_content,
    is_frequency,
    is_hedge,
    is_negation,
    lemma,
    modal,
    opens_condition,
    weight,
)
from quotecheck.compare.difference import Difference
from quotecheck.compare.match import Match, stretch
from quotecheck.compare.utterance import Evidence, around
from quotecheck.lexicon import learned, words
from quotecheck.schema import EditKind, Form
from quotecheck.text.tokens import Token

WINDOW = 6  # positions on either side that tell how well a place is aligned
LONGEST = 8  # words beyond which a difference is no longer than long
# Kinds that an editor may care for, by what they have in common; what a frame says is measured elsewhere
# (:mod:`quotecheck.compare.frame`). Others are told between direct quotations only.
GROUPS = {
    EditKind.NEGATION: "negation",
    EditKind.NUMBER: "value",
    EditKind.DATE: "value",
    EditKind.UNIT: "value",
    EditKind.MODALITY: "degree",
    EditKind.HEDGE: "degree",
    EditKind.FREQUENCY: "degree",
    EditKind.ENTITY: "referent",
    EditKind.PRONOUN: "referent",
    EditKind.CONDITION: "condition",
    EditKind.SPLICE: "place",
    EditKind.REORDER: "place",
    EditKind.CONTENT_WORD: "word",
    EditKind.DELETION: "words",
    EditKind.INSERTION: "words",
}
APART = "apart"  # the group of values that are not aligned
# Of a text that is not surely the same utterance, only another value counts: what else differs there is chance.
OF_VALUES = frozenset(("value", APART))
_REASONS = {
    "degree": (reasons.beside_verb, reasons.reworded),
    "condition": (reasons.loose, reasons.conditional),
}
# No difference that one of these settles was ever expected, whatever else spoke for it.
_SETTLING = {
    "negation": (reasons.denied, reasons.as_often),
    "value": (reasons.same_values,),
    "referent": (reasons.one_person,),
    "condition": (reasons.same_condition,),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A difference with what speaks for and against it; one of a kind without a group is told as it stands."""

    difference: Difference
    evidence: Mapping[str, float]

    @property
    def group(self) -> str | None:
        """What it has in common with other kinds."""
        return group(self.difference)

    @property
    def certainty(self) -> float:
        """Probability that an editor would call it one, as far as one text tells."""
        return certainty(self.group, self.evidence) if self.group else 1.0


def group(d: Difference) -> str | None:
    """What a difference has in common with others."""
    return APART if d.apart else GROUPS.get(d.kind)


def judged(match: Match, found: Sequence[Difference], known: Evidence, authoritative: bool) -> list[Judged]:
    """The differences that an editor may want to be told, each with its evidence.

    Parameters
    ----------
    match, found
        Two stretches aligned, and what differs.
    known
        What is known of the two, with who speaks.
    authoritative
        Whether the other text is a transcript.
    """
    open_ones = [d for d in found if not settled(match, d) and (d.kind in GROUPS or not d.reported)]
    open_ones += apart(match, open_ones)
    return [Judged(*d) for d in zip(open_ones, features(match, open_ones, known, authoritative), strict=True)]


def settled(match: Match, d: Difference) -> bool:
    """Whether there is a reason for which a difference in reported speech is none, or none to be told."""
    return d.reported and any(reason(match, d) for reason in _SETTLING.get(group(d) or "", ()))


def certainty(group: str, evidence: Mapping[str, float]) -> float:
    """Probability that an editor would call a difference of a group one."""
    weights = learned("certainty")
    common, own = weights["all"], weights[group]
    total = own["bias"] + sum((common.get(n, 0.0) + own.get(n, 0.0)) * value for n, value in evidence.items())
    return 1 / (1 + math.exp(-total))


def features(
    match: Match, found: Sequence[Difference], known: Evidence, authoritative: bool
) -> Iterator[dict[str, float]]:
    """What speaks for and against each of the differences of a match, all between 0 and 1."""
    counted = [d for d in found if d.kind in GROUPS and not d.apart]
    shared = _shared(match, known, authoritative) if counted else {}
    good = {(i, j) for i, j in match.alignment.matched if is_match(match.here, match.there, i, j)}
    for d in found:
        if d.kind not in GROUPS:
            yield {}
            continue
        same = sum(o.kind is d.kind for o in counted) - 1
        others = {"others": min(6, len(counted) - 1) / 6, "others-same": min(3, same) / 3}
        place = _place(match, d, good)
        if not d.reported:  # between two direct quotations one difference in well aligned words is what it seems
            others |= {"direct-alone": 1 / len(counted), "direct-dense": place["dense"] ** 4}
        yield shared | others | place | _words(match, d) | _reasons(match, d)


def _shared(match: Match, known: Evidence, authoritative: bool) -> dict[str, float]:
    """What is the same for all differences of a match."""
    likeness, share = match.likeness, match.here.share_quoted
    return {
        "direct-here": float(share > 0.97),
        "indirect-here": float(share < 0.03),
        "direct-there": float(match.form is Form.DIRECT),
        "reported-there": float(match.form is Form.REPORTED),
        "like-here": likeness.here,
        "like-there": likeness.there,
        "like-stretch": likeness.stretch,
        "like-most": max(likeness.here, likeness.stretch),
        "weight": min(1.0, likeness.weight / 15),
        "run": min(1.0, likeness.run / 10),
        "near": known.near,
        "context": known.context,
        "authoritative": float(authoritative),
        f"speakers={known.speakers}": 1.0,
        "long": min(1.0, len(match.here) / 40),
    }


def _place(match: Match, d: Difference, good: set[tuple[int, int]]) -> dict[str, float]:
    """Where a difference stands, and how well the words on either side are aligned."""
    here, there = match.here, match.there
    (a, b), (c, e) = d.here, d.there
    placed = {i for i, _ in good}
    before = next((n for n in range(WINDOW) if (a - 1 - n, c - 1 - n) not in good), WINDOW)
    behind = next((n for n in range(WINDOW) if (b + n, e + n) not in good), WINDOW)
    close = [i for i in (*range(a - WINDOW, a), *range(b, b + WINDOW)) if 0 <= i < len(here)]
    low, high = match.bounds
    outer = stretch(there, low, high)
    return {
        "reported": float(d.reported),
        "at-start": float(a == 0),
        "at-end": float(b == len(here)),
        "before": before / WINDOW,
        "behind": behind / WINDOW,
        "least-beside": min(before, behind) / WINDOW,
        "dense": sum(i in placed for i in close) / len(close) if close else 1.0,
        "quoted-here": sum(here.quoted[a:b]) / (b - a) if b > a else 0.5,
        "quoted-there": sum(there.quoted[c:e]) / (e - c) if e > c else 0.5,
        "rest-there": min(1.0, (outer[1] - outer[0] - high + low) / 20),
    }


def _words(match: Match, d: Difference) -> dict[str, float]:
    """Which words differ, and whether they stand around in the other text."""
    here, there = match.here, match.there
    own, other = here.tokens[slice(*d.here)], there.tokens[slice(*d.there)]
    return {
        **{f"word={w}": 1.0 for w in _telling(own, other)},
        f"kind={d.kind}": 1.0,
        "put-in": float(not other),
        "left-out": float(not own),
        "size-here": min(LONGEST, len(own)) / LONGEST,
        "size-there": min(LONGEST, len(other)) / LONGEST,
        "content-here": min(4, sum(map(is_content, own))) / 4,
        "content-there": min(4, sum(map(is_content, other))) / 4,
        "told-there": _told(own, around(there.text, *there.span(*stretch(there, *match.bounds)))),
        "told-here": _told(other, around(here.text, *here.span(0, len(here)))),
        "value": float(any(t.is_number for t in (*own, *other))),
        "named": float(any(t.capital for t in (*own, *other))),
        "modals": float(any(modal(t.form) for t in own) and any(modal(t.form) for t in other)),
        "opens": float(opens_condition(own) or opens_condition(other)),
    }


def _reasons(match: Match, d: Difference) -> dict[str, float]:
    return {test.__name__: float(test(match, d)) for test in _REASONS.get(group(d) or "", ())}


def _telling(own: Sequence[Token], other: Sequence[Token]) -> Iterator[str]:
    """The closed-class words of a difference, with the side that has them alone: gained or lost."""
    first, second = {t.form for t in own}, {t.form for t in other}
    for side, forms in (("gained", first - second), ("lost", second - first)):
        for form in forms:
            degree = is_hedge(form) or is_frequency(form) or {form, lemma(form)} & words("compare", "hedges.verbs")
            if modal(form) or is_negation(form) or degree:
                yield f"{side}:{lemma(form)}"
    for side, found in (("gained", own), ("lost", other)):
        if opens_condition(found):
            yield f"{side}:opens:{found[0].form}"


def _told(found: Sequence[Token], around: Mapping[str, float]) -> float:
    """Share of some words' weight that stands around in the other text."""
    wanted = [t for t in found if is_content(t) or t.is_number]
    total = sum(map(weight, wanted))
    return sum(weight(t) for t in wanted if lemma(t.form) in around) / total if total else 0.5

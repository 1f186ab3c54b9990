"""From an alignment to typed differences, in the order of the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quotecheck.compare.align import Alignment, is_match
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
    pronoun,
)
from quotecheck.compare.classify import classify
from quotecheck.compare.cutting import JOINING, kind_of_rest
from quotecheck.compare.difference import Difference, Region, words_of
from quotecheck.compare.limits import is_limited
from quotecheck.compare.measured import as_here
from quotecheck.compare.side import Side
from quotecheck.lexicon import words
from quotecheck.schema import EditKind
from quotecheck.text.clock_times import clock
from quotecheck.text.tokens import Token

MOVED = 4  # words from which a stretch in another place is a reordering and not a turn of phrase
NARRATIVE = 18  # words between two quotations that are more than a cue and where it was said
RESTART = 6  # words within which words said again are a restart
MOVABLE = frozenset((EditKind.NEGATION, EditKind.MODALITY))
VALUES = frozenset((EditKind.NUMBER, EditKind.DATE, EditKind.UNIT))
CLAUSE = 5  # words from which a left-out stretch can be a clause


def differences(here: Side, there: Side, alignment: Alignment) -> list[Difference]:
    """What differs between the first and the last matched word, and what of ``here`` stands elsewhere there."""
    found = [d for r in regions(here, there, alignment) if (d := _typed(here, there, r)) is not None]
    found = [_moved(here, there, d) for d in _reordered(here, there, found)]
    return [*found, *_joined(here, there, alignment), *_spellings(here, there, alignment)]


def regions(here: Side, there: Side, alignment: Alignment) -> Iterator[Region]:
    """Runs of aligned pairs that do not match, between those that do; and what ``here`` has at its ends."""
    good = [(i, j) for i, j in alignment.matched if is_match(here, there, i, j)]
    if not good:
        return
    if good[0][0] > 0:
        yield Region((0, good[0][0]), (good[0][1], good[0][1]))
    for (i, j), (k, m) in pairwise(good):
        if k > i + 1 or m > j + 1:
            yield Region((i + 1, k), (j + 1, m))
    if good[-1][0] < len(here) - 1:
        yield Region((good[-1][0] + 1, len(here)), (good[-1][1] + 1, good[-1][1] + 1))


def _typed(here: Side, there: Side, region: Region) -> Difference | None:
    a, b = words_of(here, region.here), words_of(there, region.there)
    quoted = [*here.quoted[slice(*region.here)], *there.quoted[slice(*region.there)]]
    around = [here.quoted[k] for k in (region.here[0] - 1, region.here[1]) if 0 <= k < len(here)]
    around += [there.quoted[k] for k in (region.there[0] - 1, region.there[1]) if 0 <= k < len(there)]
    reported = not all(quoted) or not all(around)
    if not a and region.here[0] in here.breaks and not _said_before(there, region.there):
        return _at_break(there, region, reported)
    if (not b and _said_before(here, region.here)) or (not a and _said_before(there, region.there)):
        return Difference(EditKind.DISFLUENCY, region.here, region.there, reported)
    if not b and is_clause(a) and region.here[0] > 0 and region.here[1] < len(here):
        return Difference(EditKind.INSERTION, region.here, region.there, reported)
    left_out = _left_out(here, there, region, reported) if not a else EditKind.DELETION
    if a and all(t.form in JOINING for t in a) and any(t.last for t in b) and sum(map(is_content, b)) > 1:
        left_out = EditKind.SPLICE  # a sentence's end and beginning are joined with "and"
    if left_out is not EditKind.DELETION:
        return Difference(left_out, region.here, region.there, reported)
    if _longer_name(here, region.here, b) or _longer_name(there, region.there, a):
        return Difference(EditKind.FUNCTION_WORD, region.here, region.there, reported)
    if classify(a, b) is EditKind.DISFLUENCY:
        return Difference(EditKind.DISFLUENCY, region.here, region.there, reported)
    if _same_amount(here, there, region):
        return Difference(EditKind.SPELLING, region.here, region.there, reported)
    # What stands around tells whether "about" and "think" are hedges; it is the same on both sides.
    following = here.tokens[region.here[1]] if region.here[1] < len(here) else None
    amount = _amount(here.tokens[region.here[1] : region.here[1] + 2])
    if amount:
        a, b = [*a, *amount], [*b, *amount]
    elif region.here[1] < len(here) and region.there[1] < len(there) and is_unit(here.tokens[region.here[1]].form):
        a, b = [*a, here.tokens[region.here[1]]], [*b, there.tokens[region.there[1]]]
    elif a and b and following is not None and following.form == "to":
        a, b = [*a, following], [*b, following]  # "going" and "hoping" tell how sure it is before a verb
    if region.here[0] > 0 and pronoun(here.tokens[region.here[0] - 1].form).startswith("first"):
        a, b = [here.tokens[region.here[0] - 1], *a], [here.tokens[region.here[0] - 1], *b]
    return Difference(classify(a, b, reported), region.here, region.there, reported)


def _amount(following: Sequence[Token]) -> Sequence[Token]:
    """The words that begin an amount or a time of the day, where they are one: forty, an hour, every five days."""
    if not following:
        return []
    if following[0].is_number or clock(following[0].form):
        return following[:1]
    if len(following) < 2:
        return []
    first, second = following
    every = first.form == "every" and second.is_number
    return following if every or (first.form in words("compare", "hedges.amounts") and is_unit(second.form)) else []


def _same_amount(here: Side, there: Side, region: Region) -> bool:
    """Whether, with the same number before, both sides tell the same: two out of three, and two thirds."""
    low, other = region.here[0], region.there[0]
    if not low or not other or not (here.tokens[low - 1].is_number and there.tokens[other - 1].is_number):
        return False
    a, b = words_of(here, (low - 1, region.here[1])), words_of(there, (other - 1, region.there[1]))
    return a[1:] != b[1:] and [t.form for t in as_here(a, b)] == [t.form for t in a]


def _longer_name(side: Side, bounds: tuple[int, int], other: Sequence[Token]) -> bool:
    """Whether the words are part of a name of which the other side has the rest: Teo Brandvik, and Teo."""
    low, high = bounds
    own = side.tokens[low:high]
    title = words("speakers", "titles.nouns") | words("speakers", "honorifics")
    titled = bool(own) and all(t.form in title for t in own)
    if other or not own or (low == 0 and not titled) or not (titled or all(_is_name(t) for t in own)):
        return False
    beside = [side.tokens[k] for k in (low - 1, high) if 0 <= k < len(side)]
    return any(_is_name(t) for t in beside) and not own[0].last


def _is_name(token: Token) -> bool:
    own = is_date(token.form) or is_hedge(token.form) or is_frequency(token.form)
    return token.capital and is_content(token) and not own


def _left_out(here: Side, there: Side, region: Region, reported: bool) -> EditKind:
    """What it is that the draft leaves out: whole sentences or clauses, or the rest of a sentence, or words of one."""
    low, high = region.there
    found = there.tokens[low:high]
    closed = region.here[0] > 0 and here.tokens[region.here[0] - 1].last
    opened = low == 0 or there.tokens[low - 1].last
    end = next((n + 1 for n, t in enumerate(found) if t.last), len(found))
    if closed and not opened:  # the draft ends a sentence that goes on there
        rest = found[end:]
        if len(rest) > 2 and any(map(is_content, rest)):
            return EditKind.SPLICE
        return kind_of_rest(there.text, there.tokens[low - 1], found[:end])
    if not opened and not closed and end == len(found) and found[-1].last and not pronoun(found[0].form):
        return kind_of_rest(there.text, there.tokens[low - 1], found)  # the draft goes on where the sentence ends there
    whole = any(t.last for t in found) or (opened and not closed)
    if whole and len(found) > 2 and any(map(is_content, found)):
        return EditKind.SPLICE
    if not opened and is_limited(there.text, there.tokens[low - 1], found, reported):
        return EditKind.CONDITION
    return EditKind.SPLICE if is_clause(found) else EditKind.DELETION


def _at_break(there: Side, region: Region, reported: bool) -> Difference | None:
    """Words left out where the draft's cue interrupts: only what belongs to the part before it can be missing."""
    low, high = region.there
    if low == 0 or there.tokens[low - 1].last:
        return None
    end = next((n + 1 for n in range(low, high) if there.tokens[n].last), high)
    left_out = there.tokens[low:end]
    kind = EditKind.CONDITION if opens_condition(left_out) else classify([], left_out)
    grave = kind in (EditKind.CONDITION, EditKind.NEGATION, EditKind.NUMBER, EditKind.HEDGE, EditKind.FREQUENCY)
    return Difference(kind, region.here, (low, end), reported) if grave else None


def _said_before(side: Side, bounds: tuple[int, int]) -> bool:
    """Whether words repeat what was said just before or is said just after: a restart."""
    low, high = bounds
    own = [t.form for t in side.tokens[low:high] if t.form not in words("compare", "hesitations")]
    size = len(own)
    beside = [[t.form for t in side.tokens[max(0, k) : k + size]] for k in (low - size, high)]
    if classify(side.tokens[low:high], []) in (EditKind.HEDGE, EditKind.NEGATION) and len(own) > 1:
        return own in beside  # said again at once
    if len(own) <= 1:  # "no, no": one word counts only right beside itself
        return not own or own in beside
    around = (
        [t.form for t in side.tokens[max(0, low - RESTART) : low]],
        [t.form for t in side.tokens[high : high + RESTART]],
    )
    return any(part[k : k + len(own)] == own for part in around for k in range(len(part) - len(own) + 1))


def is_clause(found: Sequence[Token]) -> bool:
    """Whether some words look like a coordinate clause: a joining word or none, a subject, a finite verb."""
    own = list(found)
    joined = bool(own) and own[0].form in ("and", "so", "or", "yet", "then")
    if joined:
        own = own[1:]
    if len(own) < CLAUSE - joined:
        return False
    subject = bool(pronoun(own[0].form)) or own[0].form in ("there", "this", "that", "it", "the", "a")
    finite = any(t.form in words("compare", "limits.finite") or modal(t.form) or is_negation(t.form) for t in own[1:6])
    return subject and (finite or bool(pronoun(own[0].form))) and (joined or own[0].form not in ("that", "the", "a"))


def come_back(here: Side, there: Side, found: list[Difference]) -> list[Difference]:
    """A negation or modal gone from one place and come near by is the same one: "I don't mind" and "Mind? I don't".

    Nor does one more negation deny what is denied already: "don't want no rain".
    """
    result = list(found)
    sides: list[tuple[Side, Callable[[Difference], tuple[int, int]]]] = [(here, _here), (there, _there)]
    for n, difference in enumerate(found):
        if difference.kind is EditKind.NEGATION and _doubled(here, there, difference):
            result[n] = replace(difference, kind=EditKind.FUNCTION_WORD)
    for n, (first, second) in enumerate(pairwise(found)):
        if second.here[0] - first.here[1] > RESTART:
            continue
        own, other = ([t for d in (first, second) for t in words_of(side, bounds(d))] for side, bounds in sides)
        kinds = {first.kind, second.kind} & MOVABLE
        denied = [sum(is_negation(t.form) for t in words) for words in (own, other)]
        if len(kinds) == 1 and first.kind is second.kind:
            gone = classify(own, other, first.reported or second.reported) not in kinds
        else:
            gone = EditKind.NEGATION in kinds and denied[0] == denied[1] > 0
        if gone:
            result[n : n + 2] = [
                replace(d, kind=EditKind.FUNCTION_WORD) if d.kind in kinds else d for d in (first, second)
            ]
    return result


def _here(difference: Difference) -> tuple[int, int]:
    return difference.here


def _there(difference: Difference) -> tuple[int, int]:
    return difference.there


def _doubled(here: Side, there: Side, difference: Difference) -> bool:
    """Whether both sides deny just before, and one has a second negation for *a* or *any*."""
    before = [
        any(is_negation(t.form) for t in side.tokens[max(0, low - RESTART) : low])
        for side, low in ((here, difference.here[0]), (there, difference.there[0]))
    ]
    own = [*words_of(here, difference.here), *words_of(there, difference.there)]
    return all(before) and all(is_function(t.form) or t.form in words("compare", "concord") for t in own)


def _reordered(here: Side, there: Side, found: list[Difference]) -> list[Difference]:
    """Where words left out in one place are put in at another, they have moved."""
    result = list(found)
    for n, gone in enumerate(found):
        if gone.there[0] == gone.there[1] or (gone.kind in VALUES and gone.here[0] < gone.here[1]):
            continue  # values that stand for one another have changed places, and what they count has not
        lost = _bag(words_of(there, gone.there))
        for k, come in enumerate(found):
            if k == n or come.here[0] == come.here[1] or (come.kind in VALUES and come.there[0] < come.there[1]):
                continue
            gained = _bag(words_of(here, come.here))
            if len(lost & gained) >= max(1, 0.75 * max(len(lost), len(gained))):
                size = min(gone.there[1] - gone.there[0], come.here[1] - come.here[0])
                kind = EditKind.REORDER if size >= MOVED else EditKind.FUNCTION_WORD
                result[n] = replace(gone, kind=kind)
                result[k] = replace(come, kind=EditKind.FUNCTION_WORD)
    return result


def _moved(here: Side, there: Side, difference: Difference) -> Difference:
    """Words put in that stand elsewhere in the other text: before their place there, or after a gap."""
    own = here.tokens[slice(*difference.here)]
    alone = difference.there[0] == difference.there[1]
    if not alone or len(own) < MOVED:
        return difference
    stretch = _find([t.form for t in own], [t.form for t in there.tokens])
    if stretch is None:
        return difference
    forward = stretch[0] >= difference.there[0]
    kind = EditKind.SPLICE if forward == (difference.here[0] > 0) else EditKind.REORDER
    return replace(difference, kind=kind, there=stretch)


def _joined(here: Side, there: Side, alignment: Alignment) -> Iterator[Difference]:
    """Neighbouring words between which the other text closes its quotation and tells something else at length."""
    for (i, j), (k, m) in pairwise(alignment.matched):
        if k == i + 1 and m == j + 1 and m in there.breaks and k not in here.breaks:
            between = there.text[there.tokens[j].end : there.tokens[m].start]
            if len(between.split()) >= NARRATIVE:
                yield Difference(EditKind.SPLICE, (i, k + 1), (j, m + 1), not (here.quoted[i] and there.quoted[j]))


def _find(wanted: list[str], forms: list[str]) -> tuple[int, int] | None:
    """Where most of some words stand in a row; a joining word at either edge may be missing."""
    while wanted and wanted[0] in ("and", "but", "so"):
        wanted = wanted[1:]
    while wanted and wanted[-1] in ("and", "but", "so"):
        wanted = wanted[:-1]
    size = len(wanted)
    if size < MOVED - 1:
        return None
    return next(((at, at + size) for at in range(len(forms) - size + 1) if forms[at : at + size] == wanted), None)


def _spellings(here: Side, there: Side, alignment: Alignment) -> Iterator[Difference]:
    """Matched words that are written otherwise."""
    for i, j in alignment.matched:
        a, b = here.tokens[i], there.tokens[j]
        if a.form == b.form and a.form[0].isalpha():
            first, second = (t.text[w.start : w.end].casefold().replace("’", "'") for t, w in ((here, a), (there, b)))
            if first != second:
                quoted = here.quoted[i] and there.quoted[j]
                yield Difference(EditKind.SPELLING, (i, i + 1), (j, j + 1), not quoted)


def _bag(found: Sequence[Token]) -> set[str]:
    return {lemma(t.form) for t in found if is_content(t) or t.is_number}

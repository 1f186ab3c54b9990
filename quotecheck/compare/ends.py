"""What the other text says just before and just behind the words of a quotation: cuts at its ends."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quotecheck.compare.classes import (
    is_content,
    is_frequency,
    is_hedge,
    is_limit,
    lemma,
    opens_condition,
    pronoun,
    says,
    weight,
)
from quotecheck.compare.classify import classify, fluent, is_doubt
from quotecheck.compare.cutting import GRAVE, JOINING, is_mild, kind_of_rest
from quotecheck.compare.difference import Difference
from quotecheck.compare.side import Side
from quotecheck.lexicon import words
from quotecheck.schema import EditKind
from quotecheck.text.tokens import ELLIPSIS, Token, tokens

_CLOSED = re.compile(r"\s*(?:[.!?]|,[\"”’'])")
REPEATED = 0.6  # share of the pairs of a cut that the draft must have elsewhere
SENTENCE = 4  # words from which what ends with a stop is a sentence
_STOPPED = re.compile(r"[.!?][\"”’']?\s+[\"“‘']?$")
DOUBT = 4  # words that a speaker's doubt at the beginning of a sentence takes
CUE = 60  # characters before reported speech in which its verb stands
CLOSE = 3  # words at an end of reported speech that may be put otherwise before what the other text has beyond them
LONGEST = 40  # words looked at on either side


def cuts(here: Side, there: Side, matched: Sequence[tuple[int, int]], later: frozenset[str]) -> list[Difference]:
    """The cuts at the two ends of ``here``.

    ``later`` holds the pairs of neighbouring words that the draft has elsewhere near (see
    :func:`word_pairs`): what it quotes there is not cut.
    """
    if not matched or len(here) < 3:
        return []
    found: list[Difference] = []
    (first_here, first_there), (last_here, last_there) = matched[0], matched[-1]
    if not _direct(here, there, 0, first_there) and first_here < CLOSE:
        found += _before_report(here, there, first_there, later)
    if not _direct(here, there, len(here) - 1, last_there) and last_here >= len(here) - CLOSE:
        found += _behind_report(here, there, last_there, later)
    elif last_here == len(here) - 1 and here.tokens[-1].form != ELLIPSIS:
        tail = _tail(there, last_there)
        kind = _kind_of_tail(here, there, tail, last_there, later)
        if kind is not None:
            end = len(here)
            found.append(Difference(kind, (end, end), tail, False))
    if first_here == 0 and _direct(here, there, 0, first_there):
        head = _head(there, first_there)
        kind = _kind_of_head(here, there, head, first_there, later)
        if kind is not None:
            found.append(Difference(kind, (0, 0), head, False))
    return found


def _before_report(here: Side, there: Side, first: int, later: frozenset[str]) -> Iterator[Difference]:
    """What stands before the first word that reported speech shares: a condition, or a word of degree or doubt."""
    low, high = _head(there, first)
    words_before = there.tokens[low:high]
    if repeated(words_before, later):
        return
    for n in range(len(words_before) - 1):
        if "," in there.text[words_before[n].end : there.tokens[high].start] and opens_condition(words_before[n:]):
            if _claims(here):
                yield Difference(EditKind.CONDITION, (0, 0), (low + n, high), True)
            break
    if _doubted(here) or not any(_may_tell_degree(t.form) for t in words_before[-DOUBT:]):
        return
    counted = _counted(there, high)
    for size in range(1, min(DOUBT, len(words_before)) + 1):
        kind = _degree(words_before[-size:], counted)
        if kind is not None:
            yield Difference(kind, (0, 0), (high - size, high), True)
            break


def _behind_report(here: Side, there: Side, last: int, later: frozenset[str]) -> Iterator[Difference]:
    """What stands behind the last word that reported speech shares: a condition, or a phrase of doubt."""
    low, high = _tail(there, last)
    rest = there.tokens[low:high]
    if not rest or repeated(rest, later) or not _claims(here):
        return
    opening = next((n for n in range(min(CLOSE + 1, len(rest) - 1)) if opens_condition(rest[n:])), None)
    end = len(here)
    if opening is not None:
        limits = rest[opening].form not in words("compare", "conditions.loose") or any(
            map(is_content, rest[opening + 1 :])
        )
        if limits:  # "after that" does not
            yield Difference(EditKind.CONDITION, (end, end), (low + opening, high), True)
    elif len(rest) <= DOUBT and (kind := _degree(rest, [])) is not None:
        yield Difference(kind, (end, end), (low, high), True)


def _counted(there: Side, at: int) -> list[Token]:
    """The word of a quantity that begins at a position: what *about* before it limits."""
    first = there.tokens[at]
    return [first] if first.is_number or first.form in words("compare", "hedges.amounts") else []


@functools.lru_cache(maxsize=50_000)
def _may_tell_degree(form: str) -> bool:
    """Whether a form is, or stands in, what says how sure, how often or how many."""
    phrases = {w for row in ("hedges.phrases", "hedges.of_doubt") for p in words("compare", row) for w in p.split()}
    verbs = words("compare", "hedges.verbs") | words("compare", "hedges.verbs_past")
    own = {form, lemma(form)}
    return any(is_hedge(f) or is_frequency(f) for f in own) or not own.isdisjoint(verbs) or form in phrases


def _degree(found: Sequence[Token], counted: Sequence[Token]) -> EditKind | None:
    """Whether some words, before what is counted, make a claim less sure or exact: a hedge or frequency, or None."""
    verbs = words("compare", "hedges.verbs") | words("compare", "hedges.verbs_past")
    if any({t.form, lemma(t.form)} & verbs for t in found):
        return EditKind.HEDGE  # a report's "it expected to" is the speaker's "we expect to"
    kind = classify([*counted], [*found, *counted])
    return kind if kind in (EditKind.HEDGE, EditKind.FREQUENCY) else None


def _direct(here: Side, there: Side, i: int, j: int) -> bool:
    return here.quoted[i] and there.quoted[j]


def _tail(there: Side, last: int) -> tuple[int, int]:
    """From behind the last matched word to the end of its sentence, within one quotation."""
    end = last
    while end < len(there) - 1 and not there.tokens[end].last and end + 1 not in there.breaks and end - last < LONGEST:
        if there.quoted[end + 1] != there.quoted[last]:
            break
        end += 1
    return last + 1, end + 1


def _head(there: Side, first: int) -> tuple[int, int]:
    start = first
    if there.tokens[first].capital and _STOPPED.search(there.text[: there.tokens[first].start]):
        return first, first  # an abbreviation may end a sentence: "in Washington, D.C. This is"
    while start > 0 and not there.tokens[start - 1].last and start not in there.breaks and first - start < LONGEST:
        if there.quoted[start - 1] != there.quoted[first]:
            break
        start -= 1
    return start, first


def repeated(found: Sequence[Token], later: frozenset[str]) -> bool:
    """Whether the draft has these words elsewhere."""
    pairs = word_pairs(found) if any(weight(t) >= 1 for t in found) else []  # "some of the" stands anywhere
    return bool(pairs) and sum(p in later for p in pairs) >= REPEATED * len(pairs)


def word_pairs(found: Sequence[Token]) -> list[str]:
    """Pairs of neighbouring words, by their dictionary forms."""
    return [f"{lemma(a.form)} {lemma(b.form)}" for a, b in pairwise(found)]


def _kind_of_tail(here: Side, there: Side, tail: tuple[int, int], last: int, later: frozenset[str]) -> EditKind | None:
    found = fluent(there.tokens[slice(*tail)])
    if not (is_limit(found) or any(is_content(t) or t.is_number for t in found)) or repeated(found, later):
        return None
    if found[0].form == ELLIPSIS or any(t.bracketed for t in found[:1]):
        return None
    if opens_condition(found):
        return EditKind.CONDITION if _claims(here) else None
    if not _whole(here):
        return None
    return kind_of_rest(there.text, there.tokens[last], found)


def _kind_of_head(here: Side, there: Side, head: tuple[int, int], first: int, later: frozenset[str]) -> EditKind | None:
    found = fluent(there.tokens[slice(*head)])
    if not found or repeated(found, later):
        return None
    if not here.tokens[0].capital:
        return None
    named = there.tokens[first].capital and is_content(here.tokens[0])
    if named and not (len(here) >= SENTENCE and _CLOSED.match(here.text, here.tokens[-1].end)):
        return None  # begins with a name: no sign that it is shown as a sentence
    again = [t.form for t in there.tokens[first : first + len(found)]]
    if found[-1].form == ELLIPSIS or [t.form for t in found] == again:
        return None  # a restart: "We want to, we want to mend it"
    says_who = _says_who(found)
    if opens_condition(found) and any(is_content(t) for t in found) and len(found) > 1 and not says_who:
        return EditKind.CONDITION
    counted = _counted(there, first)
    kind = EditKind.CUT if says_who else classify(counted, [*found, *counted])
    clause = found[-1].form in JOINING or any(
        mark in there.text[found[-1].end : there.tokens[first].start] for mark in ",;:—–"
    )
    if kind in GRAVE and not (clause and is_mild(kind, found)):
        return kind
    return EditKind.CUT if any(is_content(t) for t in found) else None


def _doubted(here: Side) -> bool:
    """Whether the writer's words before reported speech, or its own, say that it is not sure: she thought, he hopes."""
    start = here.tokens[0].start
    before = tokens(here.text, max(0, start - CUE), start)
    verbs = words("compare", "hedges.verbs") | words("compare", "hedges.verbs_past")
    return is_doubt([*before, *here.tokens]) or any({t.form, lemma(t.form)} & verbs for t in before)


def _says_who(found: Sequence[Token]) -> bool:
    """Whether some words end with who says what follows, which is no part of it: "when I met him he said"."""
    if len(found) < 2 or not says(found[-1].form):
        return False
    subject = found[-2]
    return subject.capital or bool(pronoun(subject.form)) or subject.form == "to"


def _whole(here: Side) -> bool:
    """Whether the draft shows the words as a whole sentence: a capital, and a stop or the cue behind."""
    last = here.tokens[-1]
    starts = [0, *(n + 1 for n, t in enumerate(here.tokens[:-1]) if t.last)]
    capital = here.tokens[starts[-1]].capital
    return capital and _CLOSED.match(here.text, last.end) is not None


def _claims(here: Side) -> bool:
    """Whether the draft's words state something: a fragment of a few words without a verb does not."""
    return len(here) >= 3

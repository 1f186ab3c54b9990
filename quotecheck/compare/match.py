"""Hold one quotation against one stretch of another article: how much of it stands there, and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quotecheck.attribute.marks import Marked
from quotecheck.compare.align import Alignment, align, is_match
from quotecheck.compare.classes import is_negation, lemma, weight
from quotecheck.compare.classify import classify
from quotecheck.compare.clauses import permuted
from quotecheck.compare.difference import Difference, words_of
from quotecheck.compare.edits import come_back, differences
from quotecheck.compare.ends import cuts, repeated
from quotecheck.compare.measured import SHARE, quantities
from quotecheck.compare.side import Side, quoted_side, side
from quotecheck.schema import EditKind, Form
from quotecheck.text.tokens import ELLIPSIS

GAP = 10  # words apart from which matched words are two blocks
LIGHT = 0.5  # weight up to which a word alone makes no match
LOOSE = 3  # places between a lone function word and the next match
LEAST_BLOCK = 0.7  # weight of a block at an end that is kept: one content word, or a hedge
DENSE = 0.45  # share of a sentence at an end that must match, or it is not in the other text at all
LONG_EDGE = 4  # words at an end beyond which they are no rewording of the other's
PREFER_DIRECT = 1.15  # words between marks are the better witness
# What these are is known from more than the words beyond the last match.
_SETTLED = frozenset((EditKind.SPLICE, EditKind.REORDER, EditKind.SPELLING, EditKind.DISFLUENCY))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two stretches share, by the weight of their words.

    ``here``, ``there``: share of the quotation's and of the aligned stretch's weight that
    matches; ``stretch``: the same for the quotation marks' whole stretch there; ``weight``:
    weight of the matched words; ``run``: the longest run of matching words.
    """

    here: float
    there: float
    stretch: float
    weight: float
    run: int


@dataclass(frozen=True)
class Match:
    """A quotation aligned with a stretch of another text."""

    here: Side
    there: Side
    alignment: Alignment
    likeness: Likeness

    @property
    def bounds(self) -> tuple[int, int]:
        """The tokens of ``there`` from the first to behind the last matched one."""
        matched = self.alignment.matched
        return matched[0][1], matched[-1][1] + 1

    @property
    def form(self) -> Form:
        """Whether the words stand between marks there."""
        low, high = self.bounds
        share = sum(self.there.quoted[low:high]) / (high - low)
        return Form.DIRECT if share > 0.97 else Form.MIXED if share > 0.03 else Form.REPORTED

    def differences(self, later: frozenset[str] = frozenset()) -> list[Difference]:
        """What differs, in the order of the draft; ``later`` as in :func:`~quotecheck.compare.ends.cuts`."""
        found = list(self.within)
        if self._swapped is not None:
            return found
        # A sentence that the draft has on the cue's other side is not left out: the alignment begins before it.
        found = [d for d in found if d.kind is not EditKind.SPLICE or not self._has_elsewhere(d, later)]
        moved = [d.there for d in found if d.kind is EditKind.REORDER]
        for cut in cuts(self.here, self.there, self.alignment.matched, later):
            if not any(cut.there[0] < high and low < cut.there[1] for low, high in moved):
                found.append(cut)
        return sorted(found, key=lambda d: (d.here, d.there))

    def _has_elsewhere(self, difference: Difference, later: frozenset[str]) -> bool:
        return repeated(words_of(self.there, difference.there), later)

    @cached_property
    def within(self) -> tuple[Difference, ...]:
        """What differs of the quotation's own words: all but the cuts at its ends."""
        if self._swapped is not None:
            return (self._swapped,)
        found = [d for e in differences(self.here, self.there, self.alignment) if (d := self._at_edge(e)) is not None]
        return tuple(come_back(self.here, self.there, found))

    @cached_property
    def _swapped(self) -> Difference | None:
        return permuted(self.here, self.there)

    def _at_edge(self, difference: Difference) -> Difference | None:
        """Of words that the quotation has beyond the last match, only those that the other text puts otherwise."""
        low, high = difference.here
        if difference.kind in _SETTLED or (low > 0 and high < len(self.here)):
            return difference
        (first, start), (last, end) = self.alignment.matched[0], self.alignment.matched[-1]
        if first < low <= high <= last:
            return difference
        within = [b for b in self.here.breaks if low < b < high]
        low, high = (max(within, default=low), high) if low == 0 else (low, min(within, default=high))
        share = any(q.measure == SHARE for q in quantities(self.here.tokens[low:high]))
        size = high - low + 2 * share  # "half" may be "50 per cent of"
        outer = stretch(self.there, start, end + 1)
        head = high <= first
        other = (max(outer[0], start - size), start) if head else (end + 1, min(outer[1], end + 1 + size))
        if any(t.form == ELLIPSIS for t in self.here.tokens[low:high]):
            other = (outer[0], start) if head else (end + 1, outer[1])  # it stands for all of the sentence
        if other[0] >= other[1] and not head and self.there.tokens[end].last and self.here.tokens[low - 1].last:
            other = end + 1, min(len(self.there), end + 1 + size)  # the next sentence, on both sides
        named = difference.kind is EditKind.FUNCTION_WORD  # a title, or a longer form of a name
        if head and other[0] >= other[1] and not named and self._opens(low, high, start):
            return Difference(EditKind.INSERTION, (low, high), (start, start), difference.reported)
        if other[0] >= other[1] or any(other[0] <= b < other[1] for b in self.there.breaks):
            return None  # the other text quotes less
        if not head and outer[1] - other[1] <= LONG_EDGE // 2:
            other = other[0], outer[1]  # the rest of the sentence there
        counted = head and self.here.tokens[high].is_number  # what is counted tells whether "some" is "about"
        kind = classify(
            words_of(self.here, (low, high + counted)),
            words_of(self.there, (other[0], other[1] + counted)),
            difference.reported,
        )
        if difference.reported and kind is EditKind.NEGATION and self._denied_too((low, high), outer):
            return None
        if size > LONG_EDGE and kind in (EditKind.CONTENT_WORD, EditKind.DELETION, EditKind.INSERTION):
            return None  # the other text goes on with something else
        return Difference(kind, (low, high), other, difference.reported)

    def _denied_too(self, own: tuple[int, int], outer: tuple[int, int]) -> bool:
        """Whether the rest of a report's sentence denies as often as the words that it puts otherwise."""
        (_, start), (_, end) = self.alignment.matched[0], self.alignment.matched[-1]
        rest = [*self.there.tokens[outer[0] : start], *self.there.tokens[end + 1 : outer[1]]]
        count = sum(is_negation(t.form) for t in self.here.tokens[slice(*own)])
        return 0 < count == sum(is_negation(t.form) for t in rest)

    def _opens(self, low: int, high: int, start: int) -> bool:
        """Whether the draft puts a content word before what the other text shows as a sentence's beginning."""
        own = self.here.tokens[low:high]
        kind = classify(own, [])
        whole = self.there.tokens[start].capital and self.here.quoted[low] and self.there.quoted[start]
        return whole and len(own) <= LONG_EDGE // 2 and kind is EditKind.INSERTION


def match(here: Side, text: str, bounds: tuple[int, int], marks: Sequence[Marked]) -> Match | None:
    """Align a quotation with a stretch of another article.

    Parameters
    ----------
    here
        The quotation.
    text, bounds, marks
        The other article, the offsets between which to look, and its quotation marks.

    Returns
    -------
    Match or None
        None when no content word is shared.
    """
    best: Match | None = None
    direct = quoted_side(text, *bounds, marks)
    if len(direct) and _may_share(here, direct):
        best = _match(here, direct)
        if best is not None and here.share_quoted > 0.97 and _whole(best):
            return best
        if best is not None and best.likeness.there > 0.8 and any(t.bracketed for t in here.tokens):
            return best  # the words in brackets are the writer's, and may well stand outside the marks there
    whole = _match(here, side(text, [bounds], marks))
    if best is None or (whole is not None and whole.likeness.weight > PREFER_DIRECT * best.likeness.weight):
        return whole
    return best


def _may_share(here: Side, there: Side) -> bool:
    """Whether one of the longer words of a quotation stands there, in any form: without, nothing can match."""
    known = {lemma(t.form) for t in there.tokens} | {t.form for t in there.tokens}
    telling = [t for t in here.tokens if weight(t) > LIGHT]
    return not telling or any(t.is_number or t.form in known or lemma(t.form) in known for t in telling)


def _whole(found: Match) -> bool:
    """Whether a match leaves nothing to look for outside the marks."""
    likeness = found.likeness
    return likeness.here > 0.9 or (likeness.there > 0.9 and likeness.stretch > 0.9)


def _match(here: Side, there: Side) -> Match | None:
    alignment = _trimmed(here, there, align(here, there))
    matched = alignment.matched
    if not matched:
        return None
    good = [(i, j) for i, j in matched if is_match(here, there, i, j)]
    shared = sum(weight(here.tokens[i]) for i, _ in good)
    low, high = matched[0][1], matched[-1][1] + 1
    outer = stretch(there, low, high)
    sizes = [
        sum(map(weight, here.tokens)),
        sum(map(weight, there.tokens[low:high])),
        sum(map(weight, there.tokens[slice(*outer)])),
    ]
    a, b, c = (min(1.0, shared / size) if size else 0.0 for size in sizes)
    return Match(here, there, alignment, Likeness(a, b, c, shared, _run(good)))


def stretch(there: Side, low: int, high: int) -> tuple[int, int]:
    """Positions grown to the quotation marks around, or to the sentence where there are none."""
    quoted, tokens, breaks = there.quoted, there.tokens, there.breaks
    while low > 0 and low not in breaks and quoted[low - 1] == quoted[low] and not tokens[low - 1].last:
        low -= 1
    last = high - 1
    while (
        last + 1 < len(there) and last + 1 not in breaks and quoted[last + 1] == quoted[last] and not tokens[last].last
    ):
        last += 1
    return low, last + 1


def _run(good: Sequence[tuple[int, int]]) -> int:
    longest = run = 0
    before = (-2, -2)
    for i, j in good:
        run = run + 1 if (i - 1, j - 1) == before else 1
        longest, before = max(longest, run), (i, j)
    return longest


def _trimmed(here: Side, there: Side, alignment: Alignment) -> Alignment:
    """Without matches of function words far from the others, at either end."""
    pairs = list(alignment.pairs)
    good = [n for n, (i, j) in enumerate(pairs) if i is not None and j is not None and is_match(here, there, i, j)]
    if here.share_quoted < 0.97 or there.share_quoted < 0.97:
        good = _without_chance(good, pairs, here)
    blocks: list[list[int]] = []
    for n in good:
        if blocks and n - blocks[-1][-1] <= GAP:
            blocks[-1].append(n)
        else:
            blocks.append([n])

    def size(block: list[int]) -> float:
        return sum(weight(here.tokens[pairs[n][0] or 0]) for n in block)

    while blocks and size(blocks[0]) < LEAST_BLOCK:
        blocks.pop(0)
    while blocks and size(blocks[-1]) < LEAST_BLOCK:
        blocks.pop()
    if not blocks:
        return Alignment((), 0.0)
    first, last = _dense(here, pairs, blocks[0][0], blocks[-1][-1], good)
    # Words of the quotation outside the blocks are kept, without partners too far away.
    before = [(i, None) for i, _ in pairs[:first] if i is not None]
    behind = [(i, None) for i, _ in pairs[last + 1 :] if i is not None]
    kept = pairs[first : last + 1]
    return Alignment((*before, *kept, *behind), alignment.score)


def _without_chance(good: list[int], pairs: list[tuple[int | None, int | None]], here: Side) -> list[int]:
    """Without function words at the ends with a gap behind them: in a paraphrase they match by chance."""
    content = [n for n in good if (i := pairs[n][0]) is not None and weight(here.tokens[i]) >= LEAST_BLOCK / 2]
    if not content:
        return good
    before, behind = [n for n in good if n < content[0]], [n for n in good if n > content[-1]]
    if before and content[0] - before[-1] > LOOSE:
        good = [n for n in good if n >= content[0]]
    if behind and behind[0] - content[-1] > LOOSE:
        good = [n for n in good if n <= content[-1]]
    return good


def _dense(
    here: Side, pairs: list[tuple[int | None, int | None]], first: int, last: int, good: list[int]
) -> tuple[int, int]:
    """Without sentences of the quotation at either end that share only a few words with the other text."""
    starts = [0, *(n + 1 for n, t in enumerate(here.tokens[:-1]) if t.last or n + 1 in here.breaks)]
    bounds = list(zip(starts, [*starts[1:], len(here)], strict=True))
    if len(bounds) == 1:
        return first, last
    placed = {i: n for n in good if first <= n <= last and (i := pairs[n][0]) is not None}

    def share(low: int, high: int) -> float:
        total = sum(map(weight, here.tokens[low:high]))
        return sum(weight(here.tokens[i]) for i in range(low, high) if i in placed) / total if total else 0.0

    while len(bounds) > 1 and share(*bounds[0]) < DENSE:
        bounds.pop(0)
    while len(bounds) > 1 and share(*bounds[-1]) < DENSE:
        bounds.pop()
    kept = [n for i, n in placed.items() if bounds[0][0] <= i < bounds[-1][1]]
    return (min(kept), max(kept)) if kept else (first, last)

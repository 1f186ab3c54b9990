"""Quotation marks, paired within a paragraph.

Marks go wrong in one article of eight, so nothing here counts marks: each mark is
judged by its own shape and neighbours, pairs are made within one block, and what
does not pair ends with the block. One odd mark never shifts the pairs after it.

Double marks are paired first, as brackets are. An opening mark that stays without
its partner ends before the next pair, or, where it opens the block and so carries
on a quotation from block to block, with the block. Single marks come second,
because most of them are apostrophes: one opens only where a word begins, and
closes only among the marks in the same double pair, or outside all of them.

Work is linear in the length of the text.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quotecheck.lexicon import words
from quotecheck.schema import Block

OPENING, CLOSING = "“„‟«", "”»"
_DOUBLE = re.compile(r"[\"“”„‟«»]|''|``|‘‘|’’")
_SINGLE = re.compile(r"(?<!['‘’`])['‘’‚`](?!['‘’`])")
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$")
_STOP = re.compile(r"[.!?,](?!\d)")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s+[^\W\d_a-z])")
# Where the last clause before a stop is this short it is taken for the cue: “Foo, he added, “bar”.
CUE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks.

    ``start`` and ``end`` take in the marks; ``closed`` is false when the closing
    mark is missing and the stretch ends with its block; ``level`` is 2 for marks
    inside marks.
    """

    start: int
    end: int
    closed: bool
    block: int
    level: int = 1


def pair_marks(text: str, blocks: Sequence[Block]) -> list[Marked]:
    """Pair the quotation marks of an article, block by block.

    Returns
    -------
    list of Marked
        In text order; a level 2 stretch follows the level 1 stretch it lies in.
        Stretches of level 1 do not overlap.

    Examples
    --------
    >>> from quotecheck.schema import BlockKind
    >>> text = "“It is ‘over’,” she said."
    >>> for m in pair_marks(text, [Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))]):
    ...     print(m.level, text[m.start : m.end])
    1 “It is ‘over’,”
    2 ‘over’
    """
    found: list[Marked] = []
    open_end = False  # whether the block before ends inside a quotation
    for number, block in enumerate(blocks):
        low, high = block.start, min(block.end, len(text))
        if high <= low:
            continue
        own = _block(text, low, high, number, open_end)
        found.extend(own)
        open_end = any(not m.closed and m.level == 1 and not text[m.end : high].strip() for m in own)
    return sorted(found, key=lambda m: (m.start, -m.end))


def double_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The double quotation marks between two offsets, paired or not, as spans."""
    return [m.span() for m in _DOUBLE.finditer(text, start, end)]


def _block(text: str, low: int, high: int, number: int, goes_on: bool) -> list[Marked]:
    doubles, orphans = _doubles(text, low, high, number)
    if goes_on and orphans and all(orphans[0] <= m.start for m in doubles):
        # A quotation that a paragraph break cuts in two: no mark opens the second half, one closes it.
        doubles.insert(0, Marked(low, orphans.pop(0), True, number))
    outer = [m for m in doubles if m.level == 1]
    starts, ends = [m.start for m in outer], [m.end for m in outer]
    singles = list(_singles(text, low, high, number, outer, starts, orphans))
    enclosed: set[int] = set()
    kept: list[Marked] = []
    for single in singles:
        first, last = bisect_right(ends, single.start), bisect_left(starts, single.end)
        if single.level == 2 or first >= last:
            kept.append(single)
        elif all(single.start < m.start and m.end < single.end and m.closed for m in outer[first:last]):
            kept.append(single)
            enclosed.update(m.start for m in outer[first:last])
    return [replace(m, level=2) if m.start in enclosed else m for m in doubles] + kept


# Double marks ---------------------------------------------------------------


def _before(text: str, at: int, low: int) -> bool:
    """Whether a word may begin here: blank, bracket or dash before."""
    return at <= low or text[at - 1].isspace() or text[at - 1] in "([{—–-/\u200b"


def _after(text: str, at: int, high: int) -> bool:
    """Whether a word may have ended here: blank or punctuation after."""
    return at >= high or text[at].isspace() or text[at] in ")]}.,;:!?—–-/…"


def _direction(text: str, start: int, end: int, low: int, high: int) -> str:
    """'open', 'close' or 'either', from the mark's neighbours and its shape."""
    mark = text[start:end]
    before, after = _before(text, start, low), _after(text, end, high)
    if mark[0] in OPENING or mark in ("``", "‘‘"):
        # Turned the wrong way (“abhorrent“ in a tweet): after a word and before a blank it closes.
        return "either" if after and not before else "open"
    if mark[0] in CLOSING or mark == "’’":
        return "either" if before and not after else "close"
    if before != after:
        return "open" if before else "close"
    return "either"


def _doubles(text: str, low: int, high: int, block: int) -> tuple[list[Marked], list[int]]:
    """Pairs of double marks, and the ends of closing marks that found no partner."""
    marks = [
        (m.start(), m.end(), _direction(text, m.start(), m.end(), low, high)) for m in _DOUBLE.finditer(text, low, high)
    ]
    stack: list[tuple[int, int]] = []
    pairs: list[tuple[int, int]] = []
    orphans: list[int] = []
    adrift: int | None = None  # a mark with a closing shape where only an opening one makes sense
    for position, (start, end, way) in enumerate(marks):
        if way == "either":
            way = "close" if stack else "open"
        if way == "open":
            if stack and stack[-1][1] == start:
                stack.pop()  # one mark typed twice
            stack.append((start, end))
            adrift = None
            continue
        if stack and _inches(text, start, end, high, marks[position + 1 : position + 2]):
            continue
        if stack:
            opened = stack.pop()
            if start > opened[1]:
                pairs.append((opened[0], end))
        elif adrift is not None:
            pairs.append((adrift, end))
            adrift = None
        elif start == low or text[max(low, start - 3) : start].rstrip().endswith(":"):
            adrift = start
        else:
            orphans.append(end)
    return list(_levels(text, sorted(pairs), [s for s, _ in stack], (low, high), block)), orphans


def _inches(text: str, start: int, end: int, high: int, following: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a mark inside a quotation measures instead of closing: 6'2" tall, a 12" record."""
    if text[start:end] not in ('"', "”", "''", "’’") or not text[start - 1 : start].isdigit():
        return False
    if following and following[0][2] == "close":
        return True
    return _INCHES.search(text[max(0, start - 6) : start]) is not None and end < high and text[end].isspace()


def _levels(
    text: str, pairs: list[tuple[int, int]], unclosed: list[int], limits: tuple[int, int], block: int
) -> Iterator[Marked]:
    """Pairs and opening marks without a partner as stretches, with levels."""
    low, high = limits
    reached = -1  # end of the level 1 stretch
    stretches = sorted([(s, e, True) for s, e in pairs] + [(s, high, False) for s in unclosed])
    for position, (start, end, closed) in enumerate(stretches):
        level = 2 if start < reached else 1
        if not closed:
            following = stretches[position + 1][0] if position + 1 < len(stretches) else high
            end = _end_of_unclosed(text, start, following, high, start == low)
            end = min(end, reached) if level == 2 else end
            if end - start < 3:
                continue
        reached = max(reached, end)
        yield Marked(start, end, closed, block, level)


def _end_of_unclosed(text: str, start: int, following: int, high: int, opens_block: bool) -> int:
    """Where a stretch without a closing mark ends; ``following`` is the next opening mark, or the block's end."""
    before = text[start - 2 : start] if not opens_block else ""
    if before[:1].isalpha() and before[1:] == " " and text[start + 1 : start + 2].islower():
        # A fragment within a sentence goes no further than its sentence: he called it “a farce. He left.
        stop = _SENTENCE.search(text, start, following)
        if stop is not None:
            return stop.start() + 1
    if following >= high:
        return high
    stretch = text[start:following].rstrip()
    stops = [m.end() for m in _STOP.finditer(stretch)]
    if opens_block and (not stops or (text[start] == '"' and text[following] in OPENING)):
        return high  # it carries on to the next block, and the marks in it stand for themselves
    if not stops:
        return start + len(stretch)
    if len(stops) > 1 and len(stretch[stops[-2] : stops[-1]].split()) <= CUE_WORDS and stretch[stops[-2] - 1] != ".":
        return start + stops[-2]
    return start + stops[-1]


# Single marks ---------------------------------------------------------------


@functools.cache
def _elision() -> re.Pattern[str]:
    """An apostrophe that opens a shortened word or a year rather than a quotation."""
    shortened = "|".join(sorted(map(re.escape, words("cues", "elisions")), key=len, reverse=True))
    return re.compile(rf"['’‘`](?:\d0s|\d\d|{shortened})(?!\w)", re.IGNORECASE)


def _singles(
    text: str, low: int, high: int, block: int, outer: Sequence[Marked], starts: Sequence[int], orphans: Sequence[int]
) -> Iterator[Marked]:
    groups: dict[int, list[int]] = {}
    for match in _SINGLE.finditer(text, low, high):
        inside = bisect_right(starts, match.start()) - 1
        groups.setdefault(inside if inside >= 0 and match.start() < outer[inside].end else -1, []).append(match.start())
    for group, marks in groups.items():
        level = 1 if group < 0 else 2
        left, right = (low, high) if group < 0 else (outer[group].start, outer[group].end)
        edge = left if group < 0 else left + 1
        for start, end, closed in _pairs(text, marks, edge, right, orphans if group < 0 else ()):
            yield Marked(start, end, closed, block, level)


def _opens(text: str, at: int, low: int, high: int) -> bool:
    """Whether a single mark may open a quotation."""
    if at + 1 >= high or (not _before(text, at, low) and text[at - 1] not in '"“„«,:;'):
        return False
    if text[at + 1].isspace() or text[at + 1] in ",.;:!?)" or _elision().match(text, at):
        return False
    # Turned the wrong way it is mostly an apostrophe; before a capital at the edge it may open.
    return text[at] != "’" or (at <= low and text[at + 1].isupper())


def _closes(text: str, at: int, high: int) -> int:
    """How surely a single mark closes: 0 not, 1 perhaps (an apostrophe at a word's end), 2 surely."""
    ends_word = at + 1 >= high or text[at + 1].isspace() or text[at + 1] in ').,;:!?—–-"”»…]/'
    if text[at] in "‘‚`" or at == 0 or not ends_word or text[at - 1].isspace():
        return 0
    # The residents' group; goin' home.
    return 1 if text[at - 1] in "sS" or text[at - 2 : at].lower() in ("in", "o", "th") else 2


def _pairs(text: str, marks: list[int], low: int, high: int, orphans: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
    """Single-marked stretches among marks that stand in one double pair, or outside all."""
    elided = _elided(text, marks)
    opens = [at not in elided and _opens(text, at, low, high) for at in marks]
    closes = [0 if at in elided else _closes(text, at, high) for at in marks]
    # For each mark: the next that opens, that surely closes, that perhaps closes (indices of marks).
    after: list[tuple[int, int, int]] = [(len(marks),) * 3] * len(marks)
    opening = sure = perhaps = len(marks)
    for i in range(len(marks) - 1, -1, -1):
        after[i] = opening, sure, perhaps
        opening = i if opens[i] and not closes[i] else opening
        sure, perhaps = (i if closes[i] == 2 else sure), (i if closes[i] == 1 else perhaps)
    reached = low
    stray = sorted(orphans)
    for i, start in enumerate(marks):
        if start < reached or not opens[i]:
            continue
        opening, sure, perhaps = after[i]
        chosen = sure if sure < opening or perhaps > opening else perhaps
        limit = marks[opening] if opening < len(marks) else high
        if chosen < opening and marks[chosen] - start > 1:
            reached = marks[chosen] + 1
            yield start, reached, True
            continue
        # ‘Foo,” she said: the closing mark is a double one.
        odd = bisect_right(stray, start)
        if odd < len(stray) and stray[odd] <= limit:
            reached = stray[odd]
            yield start, reached, True
        elif opening >= len(marks) and high - start > 2 and _carries_on(text, start, low, high):
            reached = high
            yield start, high, False


def _carries_on(text: str, at: int, low: int, high: int) -> bool:
    """Whether an opening mark without a partner opens a sentence that runs to the end of its block, or beyond."""
    before, after = text[low:at].rstrip(), text[at + 1 : at + 2]
    whole = text[low:high].rstrip()[-1:] in ".!?…"
    if text[at] == "‘":
        return not before or (after.isupper() and before[-1] in ".!?,:’" and whole)
    return text[at] == "'" and not before and after.isupper() and whole


def _elided(text: str, marks: Sequence[int]) -> set[int]:
    """Marks of shortened words, both of them in rock 'n' roll."""
    found: set[int] = set()
    known = set(marks)
    for at in marks:
        match = _elision().match(text, at)
        if match is not None:
            found.add(at)
            if match.end() - at == 2 and match.end() in known and text[at + 1] in "nN":
                found.add(match.end())
    return found

"""Align the words of a quotation with those of a longer text.

A semi-global alignment (Needleman–Wunsch with affine gaps after Gotoh, 1982): all of
``here`` is placed, while ``there`` may begin and end anywhere. Words left out cost
little once a gap is open, so that a splice stays one alignment. Where either side
has an ellipsis, the other's words beside it cost nothing.

:func:`align` looks only at the part of ``there`` that shares words with ``here``;
:func:`align_all` is the obvious reference over the whole of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add

from quotecheck.compare.classes import weight
from quotecheck.compare.likeness import LEAST_LIKE, SAME, likeness, likenesses
from quotecheck.compare.side import Side
from quotecheck.text.tokens import ELLIPSIS, Token

OPEN_OUT, MORE_OUT = -1.6, -0.12  # words of ``there`` that ``here`` leaves out
OPEN_IN, MORE_IN = -1.6, -0.5  # words of ``here`` that ``there`` has not
BRACKET_IN = -0.1  # words in square brackets are not the speaker's
_NONE = -1e9


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of positions (here, there) in order; None where one side has no word.

    ``score`` is the alignment's own; positions of ``there`` before the first and after
    the last pair are not in it.
    """

    pairs: tuple[tuple[int | None, int | None], ...]
    score: float

    @property
    def matched(self) -> list[tuple[int, int]]:
        """Pairs with a word on either side."""
        return [(i, j) for i, j in self.pairs if i is not None and j is not None]


def align(here: Side, there: Side) -> Alignment:
    """Align within the stretch of ``there`` that has most of the words of ``here``."""
    return _exact(here, there) or _align(here, there, *window(here.tokens, there.tokens))


def align_all(here: Side, there: Side) -> Alignment:
    """The reference: align with the whole of ``there``."""
    return _align(here, there, 0, len(there))


def window(here: Sequence[Token], there: Sequence[Token]) -> tuple[int, int]:
    """Where in ``there`` the words of ``here`` crowd, with room on either side."""
    size = len(here)
    room = size + 30
    if len(there) <= size + 2 * room:
        return 0, len(there)
    wanted = Counter(t.form for t in here)
    gains = [weight(t) if t.form in wanted else 0.0 for t in there]
    reach = round(size * 1.5) + 8
    total = sum(gains[:reach])
    best, at = total, 0
    for low in range(1, len(there) - reach + 1):
        total += gains[low + reach - 1] - gains[low - 1]
        if total > best + 1e-9:
            best, at = total, low
    return max(0, at - room), min(len(there), at + reach + room)


def _exact(here: Side, there: Side) -> Alignment | None:
    """The alignment where ``here`` stands word for word in ``there``: most quotations do."""
    wanted = [t.form for t in here.tokens]
    forms = [t.form for t in there.tokens]
    size = len(wanted)
    if not wanted or ELLIPSIS in wanted or any(t.bracketed for t in here.tokens):
        return None
    for at in range(len(forms) - size + 1):
        if forms[at] == wanted[0] and forms[at : at + size] == wanted:
            return Alignment(tuple((i, at + i) for i in range(size)), SAME * size)
    return None


def _align(here: Side, there: Side, low: int, high: int) -> Alignment:
    a, b = here.tokens, there.tokens[low:high]
    m, n = len(a), len(b)
    if not m or not n:
        return Alignment((), 0.0)
    quoted_a, quoted_b = here.quoted, there.quoted[low:high]
    # Before which positions of ``there`` a gap of ``here`` is free, and the other way round.
    free_a = [i < m and (a[i].form == ELLIPSIS or (i > 0 and a[i - 1].form == ELLIPSIS)) for i in range(m + 1)]
    free_b = [j < n and (b[j].form == ELLIPSIS or (j > 0 and b[j - 1].form == ELLIPSIS)) for j in range(n + 1)]
    free = [j for j, is_free in enumerate(free_b) if is_free]
    # best[i][j]: a[:i] placed, ending before b[j]; out: ending in words of there only; into: of here only.
    best = [[0.0] * (n + 1)]
    out = [[_NONE] * (n + 1)]
    into = [[_NONE] * (n + 1)]
    forms = [t.form for t in b]
    for i in range(1, m + 1):
        word, above, into_above = a[i - 1], best[i - 1], into[i - 1]
        out_open, out_more = (0.0, 0.0) if free_a[i] else (OPEN_OUT, MORE_OUT)
        skip = word.form == ELLIPSIS
        first, more = (0.0, 0.0) if skip else (BRACKET_IN, BRACKET_IN) if word.bracketed else (OPEN_IN, MORE_IN)
        costs = zip(above, into_above, strict=True)
        into_row = [begun if (begun := x + first) > (longer := y + more) else longer for x, y in costs]
        for j in free:
            into_row[j] = max(above[j], into_above[j])
        pairs_row = [-1.4] * n if skip else _likenesses(word.form, quoted_a[i - 1], forms, quoted_b)
        value = into_row[0]
        gap = _NONE
        row, out_row = [value], [gap]
        for paired, kept in zip(map(add, above, pairs_row), into_row[1:], strict=True):
            opened, gap = value + out_open, gap + out_more
            if opened > gap:
                gap = opened
            out_row.append(gap)
            value = paired if paired > kept else kept
            if gap > value:
                value = gap
            row.append(value)
        best.append(row)
        out.append(out_row)
        into.append(into_row)
    end = max(range(n + 1), key=lambda j: (best[m][j], -j))
    pairs = _trace(a, b, (quoted_a, quoted_b), (free_a, free_b), (best, out, into), end)
    return Alignment(tuple((i, None if j is None else j + low) for i, j in pairs), best[m][end])


def _likenesses(form: str, quoted: bool, there: Sequence[str], quoted_there: Sequence[bool]) -> list[float]:
    """How like each of some forms one is."""
    if not quoted or not any(quoted_there):
        return [*map(likenesses(form, True).__getitem__, there)]
    direct = likenesses(form, False)
    if all(quoted_there):
        return [*map(direct.__getitem__, there)]
    shifted = likenesses(form, True)
    return [(direct if q else shifted)[other] for other, q in zip(there, quoted_there, strict=True)]


def _trace(
    a: Sequence[Token],
    b: Sequence[Token],
    quoted: tuple[Sequence[bool], Sequence[bool]],
    free: tuple[list[bool], list[bool]],
    tables: tuple[list[list[float]], list[list[float]], list[list[float]]],
    end: int,
) -> list[tuple[int | None, int | None]]:
    """The pairs behind the best score, found backwards."""
    best, out, into = tables
    i, j, state = len(a), end, "best"
    pairs: list[tuple[int | None, int | None]] = []
    while i > 0:
        skip = a[i - 1].form == ELLIPSIS
        if state == "best":
            if j and not skip:
                pair = likeness(a[i - 1], b[j - 1], not (quoted[0][i - 1] and quoted[1][j - 1]))
                if abs(best[i][j] - best[i - 1][j - 1] - pair) < 1e-9:
                    pairs.append((i - 1, j - 1))
                    i, j = i - 1, j - 1
                    continue
            state = "into" if abs(best[i][j] - into[i][j]) < 1e-9 else "out"
        if state == "into":
            pairs.append((i - 1, None))
            first = 0.0 if skip or free[1][j] else BRACKET_IN if a[i - 1].bracketed else OPEN_IN
            if abs(into[i][j] - best[i - 1][j] - first) < 1e-9:
                state = "best"
            i -= 1
        else:
            pairs.append((None, j - 1))
            first = 0.0 if free[0][i] else OPEN_OUT
            if abs(out[i][j] - best[i][j - 1] - first) < 1e-9:
                state = "best"
            j -= 1
    return pairs[::-1]


def is_match(here: Side, there: Side, i: int, j: int) -> bool:
    """Whether an aligned pair is the same word, or as good as."""
    a, b = here.tokens[i], there.tokens[j]
    return likeness(a, b, not (here.quoted[i] and there.quoted[j])) >= LEAST_LIKE

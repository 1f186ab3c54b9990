"""Choose the edits that are written: of every kind the same number, and of many patterns."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TypedDict

from edited_quotes import conditions, harmless, hedges, names, negation, numbers, numerals, structure, words
from edited_quotes.corpus import Quotation
from edited_quotes.edit import HARMFUL, HARMLESS, Edit, Lists, Maker, pair

MOST_USES = 5  # kinds that one quotation may serve

MAKERS: dict[str, Maker] = {
    "negation_in": negation.negation_in,
    "negation_out": negation.negation_out,
    "number": numbers.number,
    "unit": numbers.unit,
    "hedge_dropped": hedges.hedge_dropped,
    "hedge_strengthened": hedges.hedge_strengthened,
    "name_swapped": names.name_swapped,
    "condition_dropped": conditions.condition_dropped,
    "content_word": words.content_word,
    "splice": structure.splice,
    "reorder": structure.reorder,
    "cut_inside_clause": structure.cut_inside_clause,
    "word_put_in": words.word_put_in,
    "cut_at_clause": structure.cut_at_clause,
    "bracket": harmless.bracket,
    "marked_ellipsis": structure.marked_ellipsis,
    "spelling": harmless.spelling,
    "marks": harmless.marks,
    "disfluency": harmless.disfluency,
    "contraction": harmless.contraction,
    "numerals": numerals.numerals,
}


class Row(TypedDict):
    """One line of the output."""

    id: str
    kind: str
    harmful: bool
    original: str
    edited: str
    origin: str
    note: str


def choose(quotations: Sequence[Quotation], lists: Lists, per_kind: int, seed: int) -> list[Row]:
    """Up to ``per_kind`` pairs of each kind, scarce kinds first; no quotation twice in a kind."""
    made: dict[str, list[tuple[Quotation, Edit]]] = {
        kind: [(q, e) for q in quotations for e in MAKERS[kind](q, lists)] for kind in (*HARMFUL, *HARMLESS)
    }
    uses: Counter[str] = Counter()
    rows: dict[str, list[Row]] = {}
    for kind in sorted(made, key=lambda k: (len(made[k]), k)):
        rows[kind] = _of_kind(kind, made[kind], per_kind, random.Random(f"{seed}:{kind}"), uses)
    return [row for kind in (*HARMFUL, *HARMLESS) for row in rows[kind]]


def _of_kind(
    kind: str, made: list[tuple[Quotation, Edit]], wanted: int, rng: random.Random, uses: Counter[str]
) -> list[Row]:
    """Go round the patterns, taking one edit of each, until there are enough."""
    rng.shuffle(made)
    queues: dict[str, list[tuple[Quotation, Edit]]] = defaultdict(list)
    for quotation, edit in made:
        queues[edit.pattern].append((quotation, edit))
    rows: list[Row] = []
    seen: set[str] = set()
    while len(rows) < wanted and any(queues.values()):
        for queue in queues.values():
            while queue and len(rows) < wanted:
                quotation, edit = queue.pop()
                key = re.sub(r"\W", "", quotation.text.lower())[:40]
                texts = pair(quotation, edit)
                if texts is None or key in seen or uses[key] >= MOST_USES:
                    continue
                seen.add(key)
                uses[key] += 1
                name = f"{kind}-{len(rows) + 1:03d}"
                rows.append(Row(
                    id=name, kind=kind, harmful=kind in HARMFUL, original=texts[0], edited=texts[1],
                    origin=quotation.origin, note=edit.note,
                ))  # fmt: skip
                break
    return rows

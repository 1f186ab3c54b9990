"""An edit: what is changed in a quotation, of which kind, and the pair of texts it gives."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edited_quotes.corpus import LONGEST, SHORTEST, Quotation

HARMFUL = (
    "negation_in",
    "negation_out",
    "number",
    "unit",
    "hedge_dropped",
    "hedge_strengthened",
    "name_swapped",
    "condition_dropped",
    "content_word",
    "splice",
    "reorder",
    "cut_inside_clause",
    "word_put_in",
)
HARMLESS = (
    "cut_at_clause",
    "bracket",
    "marked_ellipsis",
    "spelling",
    "marks",
    "disfluency",
    "contraction",
    "numerals",
)
FEWEST_LEFT = 4  # words an edited quotation keeps

Change = tuple[int, int, str]


@dataclass(frozen=True)
class Edit:
    """Replacements in a quotation's text.

    Attributes
    ----------
    kind
        One of ``HARMFUL`` or ``HARMLESS``.
    pattern
        What varies within a kind: choice goes round the patterns, so that none dominates.
    changes
        Start, end (offsets into the quotation) and the new words.
    note
        What was changed, in words.
    reach
        Offsets of the stretch that must be shown, if wider than the changes.
    """

    kind: str
    pattern: str
    changes: tuple[Change, ...]
    note: str
    reach: tuple[int, int] | None = None


@dataclass(frozen=True)
class Lists:
    """The word lists of ``edits.toml``."""

    tables: dict[str, Any]

    @classmethod
    def load(cls, path: Path) -> Lists:
        """Read the TOML file."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def words(self, *keys: str) -> tuple[str, ...]:
        """A list, under a key or a table and a key."""
        found: Any = self.tables
        for key in keys:
            found = found[key]
        return tuple(found)

    def pairs(self, *keys: str) -> dict[str, Any]:
        """A table, or a list of pairs as one."""
        found: Any = self.tables
        for key in keys:
            found = found[key]
        return dict(found)


Maker = Callable[[Quotation, Lists], Iterator[Edit]]


def apply(text: str, changes: tuple[Change, ...]) -> str:
    """The text after the changes, blanks and stops made good.

    >>> apply("We will win, if we try.", ((11, 22, ""),))
    'We will win.'
    """
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    text = re.sub(r"\s+", " ", text).strip(" ,")
    text = re.sub(r"\s+([,.?!:])(?![.\d])", r"\1", text)
    text = re.sub(r"[,:]+(?=[,.?!:])", "", text)
    return text[:1].upper() + text[1:]


def quote_shown(quotation: Quotation, edit: Edit) -> tuple[int, int] | None:
    """The stretch of whole sentences to show: all of a short quotation, of a long one those about the edit."""
    if quotation.words <= LONGEST:
        return 0, len(quotation.text)
    start = min(c[0] for c in edit.changes)
    end = max(c[1] for c in edit.changes)
    if edit.reach:
        start, end = min(start, edit.reach[0]), max(end, edit.reach[1])
    spans = [(s.start, s.end) for s in quotation.parse.sentences]
    first = max((i for i, s in enumerate(spans) if s[0] <= start), default=0)
    last = min((i for i, s in enumerate(spans) if s[1] >= end), default=len(spans) - 1)

    def length(a: int, b: int) -> int:
        return len(quotation.text[spans[a][0] : spans[b][1]].split())

    if length(first, last) > LONGEST:
        return None
    while length(first, last) < 2 * SHORTEST and last + 1 < len(spans) and length(first, last + 1) <= LONGEST:
        last += 1
    while length(first, last) < SHORTEST and first > 0 and length(first - 1, last) <= LONGEST:
        first -= 1
    return spans[first][0], spans[last][1]


def pair(quotation: Quotation, edit: Edit) -> tuple[str, str] | None:
    """Original and edited text, or None where the edit leaves nothing sensible."""
    shown = quote_shown(quotation, edit)
    if shown is None:
        return None
    first, last = shown
    original = quotation.text[first:last]
    edited = apply(original, tuple((a - first, b - first, new) for a, b, new in edit.changes))
    if edit.kind in ("marks", "numerals", "spelling"):  # these change what ``apply`` makes good
        edited = original
        for a, b, new in sorted(edit.changes, reverse=True):
            edited = edited[: a - first] + new + edited[b - first :]
    if edited == original or len(edited.split()) < FEWEST_LEFT or not original[:1].isupper():
        return None
    if (
        len(original.split()) < SHORTEST
        or original[-1] not in ".?!"
        or (edited[-1:].isalnum() and edit.kind != "marks")
    ):
        return None
    return original, edited

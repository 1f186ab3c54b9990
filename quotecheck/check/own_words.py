"""The writer's own words of a paragraph: what stands outside its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.marks import Marked
from quotecheck.compare.classes import lemma
from quotecheck.lexicon import lexicon

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def unquoted(text: str, bounds: tuple[int, int], marks: Sequence[Marked]) -> str:
    """What stands outside the quotation marks between two offsets."""
    kept, at = [], bounds[0]
    for mark in sorted((m for m in marks if m.level == 1), key=lambda m: m.start):
        if bounds[0] <= mark.start < bounds[1]:
            kept.append(text[at : mark.start])
            at = max(at, mark.end)
    return " ".join([*kept, text[at : bounds[1]]])


def speech_verb(segment: str) -> str | None:
    """The first verb of speech among some words."""
    known = lexicon("cues")["verb"]
    for match in WORD.finditer(segment):
        word: str = match.group()
        if word[0].islower() and "quote" in known.get(lemma(word), {}).get("frame", ()):
            return word
    return None

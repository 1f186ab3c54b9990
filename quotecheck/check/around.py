"""What of an article is read to know who speaks a passage: as little as tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.attribute.run import story_blocks
from quotecheck.check.own_words import WORD, speech_verb, unquoted
from quotecheck.compare.classes import pronoun
from quotecheck.schema import Article, Block

_PERSONS = ("he", "she", "they")
_SENTENCE = re.compile(r"[.!?][\"”’']*\s+(?=[\"“‘']?[A-Z])")


def around(article: Article, start: int, end: int) -> list[Block]:
    """The sentences, or the paragraphs, from which the speaker of a stretch is known.

    The sentences that the stretch stands in, where they name somebody who speaks; else their whole
    paragraph; else the paragraph before as well. A stretch of several paragraphs has them all.
    """
    blocks = story_blocks(article)
    inside = [n for n, b in enumerate(blocks) if b.start < end and start < b.end]
    if not inside:
        return []
    first = blocks[inside[0]]
    marks = pair_marks(article.text, [first])
    if len(inside) == 1:
        low, high = _sentences(article.text, first, marks, start, end)
        if _tells(article.text, (low, high), marks):
            return [first.model_copy(update={"start": low, "end": high})]
    if _tells(article.text, (first.start, first.end), marks):
        return blocks[inside[0] : inside[-1] + 1]
    return blocks[max(0, inside[0] - 1) : inside[-1] + 1]


def _sentences(text: str, block: Block, marks: Sequence[Marked], start: int, end: int) -> tuple[int, int]:
    """The sentences that a stretch stands in; none is cut within quotation marks."""
    ends = [m.end() for m in _SENTENCE.finditer(text, block.start, block.end)]
    cuts = [c for c in ends if not any(m.start < c < m.end for m in marks)]
    low = max((c for c in cuts if c <= start), default=block.start)
    return low, min((c for c in cuts if c >= end), default=block.end)


def _tells(text: str, bounds: tuple[int, int], marks: Sequence[Marked]) -> bool:
    """Whether the writer's own words there have a verb of speech, and no pronoun for somebody named before."""
    own = unquoted(text, bounds, marks)
    return speech_verb(own) is not None and not any(pronoun(w.lower()) in _PERSONS for w in WORD.findall(own))

"""The sentences of an article, by its punctuation: coverage is not parsed."""

from __future__ import annotations

import re

from quotecheck.attribute.run import story_blocks
from quotecheck.schema import Article

_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[“‘\"(\[—–]*\s?[^\Wa-z_]|[£$€])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Sgt|Lt|Col|Gen|Sen|Rep|Gov|No|Inc|Ltd|Co|vs|a\.m|p\.m|U\.S|Jr|Sr)|\b[A-Z])\.$"
)


def sentences(article: Article) -> list[tuple[int, int]]:
    """Offsets of an article's sentences, headline and quoted ones too."""
    found = []
    for block in story_blocks(article):
        start = block.start
        for end in _ends(article.text, block.start, block.end):
            if article.text[start:end].strip():
                found.append((start, end))
            start = end + len(article.text[end : block.end]) - len(article.text[end : block.end].lstrip())
    return found


def _ends(text: str, low: int, high: int) -> list[int]:
    """Where a block's sentences end, closing marks included."""
    ends = []
    for match in _END.finditer(text, low, high):
        if "\n" in match[0] or not _ABBREVIATED.search(text, low, match.start()):
            ends.append(match.start() + len(match[0].rstrip()))
    return [*ends, high]

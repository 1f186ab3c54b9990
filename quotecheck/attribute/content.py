"""From the words of a content to its character spans, quotation marks respected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse

Spans = list[tuple[int, int]]


def spans_of(parse: Parse, indices: Iterable[int], text: str) -> Spans:
    """Words to spans: one span for words with nothing but blanks and punctuation between them."""
    spans: Spans = []
    for i in sorted(set(indices)):
        word = parse.words[i]
        if spans and not any(c.isalnum() for c in text[spans[-1][1] : word.start]):
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.end))
        else:
            spans.append((word.start, word.end))
    return [tidy(text, s, e) for s, e in spans if any(c.isalnum() for c in text[s:e])]


def tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Without stray commas, dashes and blanks at the edges; quotation marks and final stops inside them stay."""
    while start < end and (text[start].isspace() or text[start] in ",;:—–-.)]"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-.(["):
        if text[end - 1] in ".," and text[start] in "\"“'‘":
            break
        end -= 1
    return start, end


def tidy_mention(text: str, start: int, end: int) -> tuple[int, int]:
    """A mention without what stands before its first letter: *“* of *“My neighbour asked …”*."""
    first = next((i for i in range(start, end) if text[i].isalnum()), start)
    return first, end


def merge(spans: Iterable[tuple[int, int]], text: str) -> Spans:
    """Overlapping and adjoining spans as one, in order."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and not any(c.isalnum() for c in text[merged[-1][1] : start]):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif end > start:
            merged.append((start, end))
    return merged


def subtract(spans: Iterable[tuple[int, int]], holes: Sequence[tuple[int, int]]) -> Spans:
    """Spans without the given holes."""
    left = list(spans)
    for low, high in holes:
        left = [part for s, e in left for part in ((s, min(e, low)), (max(s, high), e)) if part[0] < part[1]]
    return left


def overlap(a: Iterable[tuple[int, int]], b: Sequence[tuple[int, int]]) -> int:
    """Characters two sets of spans share."""
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)


def complete_marks(spans: Spans, marks: Sequence[Marked], holes: Spans, text: str) -> Spans:
    """Grow spans so that a quotation they cover for the most part is covered whole, marks included."""
    grown = list(spans)
    for marked in marks:
        if not overlap([(marked.start, marked.end)], grown):
            continue  # most quotations of an article stand elsewhere
        stretch = subtract([(marked.start, marked.end)], holes)
        size = sum(e - s for s, e in stretch)
        shared = overlap(stretch, grown)
        if shared and shared >= 0.4 * size:
            grown.extend(stretch)
    return merge(grown, text)

"""Where the words of a parse stand between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse


class MarkIndex:
    """Which words stand between quotation marks, and in which stretch."""

    def __init__(self, parse: Parse, marks: Sequence[Marked]) -> None:
        self.of: list[int] = [-1] * len(parse.words)
        self.words: dict[int, list[int]] = {number: [] for number in range(len(marks))}
        outer = [(n, m) for n, m in enumerate(marks) if m.level == 1]
        position = 0
        for word in parse.words:
            while position < len(outer) and outer[position][1].end <= word.start:
                position += 1
            if position < len(outer):
                number, marked = outer[position]
                if marked.start <= word.start and word.end <= marked.end:
                    self.of[word.index] = number
                    self.words[number].append(word.index)

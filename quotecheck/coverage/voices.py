"""Which articles are one voice: wire copy that several outlets carry nearly word for word.

An article's sketch is a sample of its five-word sequences (those whose hash is a
multiple of ``SAMPLE``), so that the share two sketches have in common estimates how
much of the shorter article stands in the longer (containment, Broder 1997).
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

SHINGLE = 5
SAMPLE = 2
ENOUGH = 0.5  # share of the smaller sketch from which two articles are one voice
LEAST = 10  # smaller sketches say nothing


def sketch(forms: Sequence[str]) -> frozenset[int]:
    """A sample of the hashes of an article's word sequences."""
    hashes = (zlib.crc32(" ".join(forms[i : i + SHINGLE]).encode()) for i in range(max(0, len(forms) - SHINGLE + 1)))
    return frozenset(h for h in hashes if h % SAMPLE == 0)


def alike(size: int, other: int, shared: int) -> bool:
    """Whether two articles are one voice, by the sizes of their sketches and what these share."""
    smaller = min(size, other)
    return smaller >= LEAST and shared >= ENOUGH * smaller


class Voices:
    """Articles grouped by voice, in memory."""

    def __init__(self) -> None:
        self._sizes: dict[int, int] = {}
        self._by_hash: dict[int, list[int]] = defaultdict(list)
        self._above: dict[int, int] = {}

    def add(self, key: int, hashes: Iterable[int]) -> None:
        """Take in an article; it joins the voices it is like."""
        own = frozenset(hashes)
        self._sizes[key], self._above[key] = len(own), key
        shared = Counter(other for h in own for other in self._by_hash[h])
        for other, count in shared.items():
            if alike(len(own), self._sizes[other], count):
                first, second = self.of(key), self.of(other)
                self._above[max(first, second)] = min(first, second)
        for h in own:
            self._by_hash[h].append(key)

    def of(self, key: int) -> int:
        """The voice of an article: the key of the first that it is like."""
        while self._above[key] != key:
            key = self._above[key]
        return key

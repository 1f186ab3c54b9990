"""The stretches of coverage that a quotation is held against: passages that were found, and neighbours joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from quotecheck.coverage import Candidate

PER_ARTICLE = 4  # passages of one article that are looked at
NEXT = 4  # characters between paragraphs that are read as one stretch


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets into the text of the article behind ``key``, and the forms of the words between them."""

    key: int
    start: int
    end: int
    forms: tuple[str, ...]


def stretches(hits: Iterable[Candidate]) -> list[list[Stretch]]:
    """The hits of each article, those of neighbouring paragraphs joined as well."""
    by_article: dict[int, list[Candidate]] = defaultdict(list)
    for hit in hits:
        if len(by_article[hit.key]) < PER_ARTICLE:
            by_article[hit.key].append(hit)
    return [_with_joined(found) for found in by_article.values()]


def _with_joined(hits: Iterable[Candidate]) -> list[Stretch]:
    single = [Stretch(h.key, h.start, h.end, h.forms) for h in sorted(hits, key=lambda h: (h.start, h.end))]
    joined: list[Stretch] = []
    for one in single:
        if joined and one.start - joined[-1].end <= NEXT:
            before = joined[-1]
            joined[-1] = Stretch(one.key, before.start, one.end, before.forms + one.forms)
        else:
            joined.append(one)
    return list(dict.fromkeys([*single, *joined]))

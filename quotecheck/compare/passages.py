"""From a quotation of the draft and stretches of other articles to passages with typed edits."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.compare.align import is_match
from quotecheck.compare.certainty import judged
from quotecheck.compare.difference import Difference
from quotecheck.compare.ends import word_pairs
from quotecheck.compare.frame import frame
from quotecheck.compare.match import Match, match
from quotecheck.compare.pooled import Weighed
from quotecheck.compare.side import Side, side
from quotecheck.compare.utterance import SAME, Evidence, at_best, probability, with_differences
from quotecheck.schema import Article, Edit, EditKind, Form, Passage, Quote, Span
from quotecheck.text import article_from_text
from quotecheck.text.tokens import tokens

LEAST_SHARED = 0.25  # share of either stretch under which nothing is compared
CUE = 8  # words up to which what stands between two parts of a quotation is a cue and tells nothing else
FEW_WORDS = 1.5  # weight of shared words under which it is chance, unless they are all there is
WHOLE = 0.9  # probability from which a passage has all of a part, and not some words of it
LATER = 400  # characters after a quotation in which the draft may quote the rest


@dataclass(frozen=True)
class Found:
    """A stretch of another article aligned with a quotation, before it is known who speaks there."""

    quote: Quote
    match: Match
    draft: str
    text: str

    def probability(self, speakers: str, days: int | None) -> float:
        """Probability that it is the same utterance; see :mod:`quotecheck.compare.utterance`."""
        best = probability(replace(self._at_best, speakers=speakers, days=days))
        if best < SAME:
            return best  # half of what was aligned: its differences need not be typed
        return probability(replace(self._evidence, speakers=speakers, days=days))

    @cached_property
    def _at_best(self) -> Evidence:
        return at_best(self.match, self.draft, self.text)

    @cached_property
    def _evidence(self) -> Evidence:
        return with_differences(self._at_best, self.match)

    @property
    def content(self) -> list[tuple[int, int]]:
        """Where the words stand in the other article."""
        return self.match.there.spans(*self.match.bounds)

    @property
    def carried(self) -> list[tuple[int, int]]:
        """The stretches of the draft that the passage carries word for word."""
        return runs(self.match)

    def weighed(self, speakers: str, *, authoritative: bool = False) -> list[Weighed]:
        """The typed differences that an editor may want to be told; ``speakers`` as for the probability."""
        known = replace(self._evidence, speakers=speakers)
        return weighed(self.match, known, _nearby(self.draft, self.match.here), authoritative=authoritative)


def carried(found: Match) -> tuple[int, int]:
    """Offsets from the first to the last word of the quotation that has a partner."""
    matched = found.alignment.matched
    return found.here.span(matched[0][0], matched[-1][0] + 1)


def runs(found: Match) -> list[tuple[int, int]]:
    """Offsets of the stretches of the quotation that stand in the other text without a change."""
    good = [(i, j) for i, j in found.alignment.matched if is_match(found.here, found.there, i, j)]
    stretches: list[list[tuple[int, int]]] = []
    for i, j in good:
        if stretches and stretches[-1][-1] == (i - 1, j - 1):
            stretches[-1].append((i, j))
        else:
            stretches.append([(i, j)])
    return [found.here.span(s[0][0], s[-1][0] + 1) for s in stretches]


def in_order(passages: Sequence[tuple[Passage, str]], draft: str) -> list[Passage]:
    """The passages of one quotation, with a reordering where one paragraph has its parts the other way round.

    Each comes with the text that it stands in. Parts between which either text tells something else are two remarks.
    """
    known = sorted(passages, key=lambda p: p[0].carries[0].start)
    kept = [p for p, _ in known]
    for n, (second, text) in enumerate(known):
        for first in kept[:n]:
            gaps = (
                (draft, first.carries[-1].end, second.carries[0].start),
                (text, second.content[-1].end, first.content[0].start),
            )
            whole = first.form is second.form is Form.DIRECT and min(first.confidence, second.confidence) >= WHOLE
            if first.origin == second.origin and whole and all(_only_a_cue(*gap) for gap in gaps):
                here, there = second.carries[0], second.content[0]
                edit = Edit(kind=EditKind.REORDER, here=here, there=there, at=here.start)
                kept[n] = second.model_copy(update={"edits": (*second.edits, edit)})
                break
    return kept


def _only_a_cue(text: str, start: int, end: int) -> bool:
    """Whether two places of a text follow one another with a cue between them, or nothing."""
    return start <= end and len(text[start:end].split()) <= CUE and "\n" not in text[start:end]


def typed(found: Match) -> list[Edit]:
    """All that differs in a match, sure or not."""
    return [_edit(found, d) for d in _differences(found)]


def weighed(
    found: Match, known: Evidence, later: frozenset[str] = frozenset(), *, authoritative: bool = False
) -> list[Weighed]:
    """The differences that an editor may want to be told; ``later`` as in :func:`~quotecheck.compare.ends.cuts`."""
    judgements = judged(found, _differences(found, later), known, authoritative)
    return [Weighed(_edit(found, j.difference), j.group, j.evidence, j.certainty) for j in judgements]


def _differences(found: Match, later: frozenset[str] = frozenset()) -> list[Difference]:
    strange = frame(found)
    return [*found.differences(later), *([strange] if strange else [])]


def quotation(article: Article, quote: Quote, marks: Sequence[Marked]) -> Side:
    """The words of a quotation of the draft."""
    return side(article.text, [(s.start, s.end) for s in quote.content], marks)


def parts(article: Article, quote: Quote, marks: Sequence[Marked]) -> list[Side]:
    """The words of a quotation, cut where its cue stands between two sentences: each may stand elsewhere on its own."""
    groups: list[list[tuple[int, int]]] = []
    for span in quote.content:
        inner = span.text.lstrip("\"“”'‘’ ")
        between = article.text[groups[-1][-1][1] : span.start] if groups else ""
        sentence = between.rstrip().endswith((".", ":")) or "\n" in between
        if groups and not (inner[:1].isupper() and sentence):
            groups[-1].append((span.start, span.end))
        else:
            groups.append([(span.start, span.end)])
    found = (side(article.text, group, marks).without_that() for group in groups)
    return [part for part in found if len(part)]


def find(
    draft: str, quote: Quote, here: Side, text: str, bounds: tuple[int, int], marks: Sequence[Marked]
) -> Found | None:
    """Align a quotation with a stretch of another article; None when they share no content word."""
    found = match(here, text, bounds, marks) if len(here) else None
    if found is None or _by_chance(found):
        return None
    return Found(quote, found, draft, text)


def _by_chance(found: Match) -> bool:
    """Whether so few words are shared that nothing more needs to be looked at."""
    likeness = found.likeness
    overlap = max(likeness.here, likeness.stretch)
    few = likeness.weight < FEW_WORDS and likeness.run < 3 and overlap < 0.9
    return overlap < LEAST_SHARED or few or (overlap < 0.5 and likeness.weight < 2 and likeness.run < 3)


def marks_of(article: Article) -> list[Marked]:
    """The quotation marks of an article; one without blocks is read anew."""
    blocks = article.blocks or article_from_text(article.text, id=article.id).blocks
    return pair_marks(article.text, blocks)


def days_between(first: str | None, second: str | None) -> int | None:
    """Days between two dates written ``YYYY-MM-DD``; None where one is missing or no date."""
    try:
        return abs((date.fromisoformat((first or "")[:10]) - date.fromisoformat((second or "")[:10])).days)
    except ValueError:
        return None


def _nearby(draft: str, here: Side) -> frozenset[str]:
    """Pairs of neighbouring words that the draft has around a quotation."""
    return _pairs_near(draft, *here.span(0, len(here)))


@functools.lru_cache(maxsize=200)  # the same for every passage of a quotation
def _pairs_near(draft: str, start: int, end: int) -> frozenset[str]:
    around = tokens(draft, max(0, start - LATER), start), tokens(draft, end, min(len(draft), end + LATER))
    return frozenset(pair for found in around for pair in word_pairs(found))


def _edit(match: Match, difference: Difference) -> Edit:
    here, there = match.here, match.there
    (a, b), (c, d) = difference.here, difference.there
    at = here.tokens[a].start if a < len(here) else here.tokens[-1].end
    own = here.span(a, b) if a < b else None
    if own is not None and difference.kind is EditKind.BRACKET:
        own = own[0] - here.text[: own[0]].endswith("["), own[1] + here.text[own[1] :].startswith("]")
    return Edit(
        kind=difference.kind,
        here=Span.of(here.text, *own) if own is not None else None,
        there=Span.of(there.text, *there.span(c, d)) if c < d else None,
        at=at,
        reported=difference.reported,
    )

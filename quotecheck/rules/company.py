"""Who differs from the draft at one place, and who agrees with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quotecheck.compare.pooled import APART, carries, extent
from quotecheck.compare.utterance import SAME
from quotecheck.schema import CheckedQuote, Edit, EditKind, Form, Level, Passage, Quote, QuoteType

WHOLE = 0.85  # share of a quotation's letters that is nearly all of it
EDGE = 2  # characters of marks and commas between the last word of a quotation and its end
HARMLESS = frozenset((EditKind.FUNCTION_WORD, EditKind.SPELLING, EditKind.DISFLUENCY))


@dataclass(frozen=True, slots=True)
class Place:
    """Edits of several passages at one place of a quotation.

    ``differing`` pairs each passage with its edit; ``agreeing`` are passages that carry the
    draft's words there.
    """

    quote: CheckedQuote
    differing: tuple[tuple[Passage, Edit], ...]
    agreeing: tuple[Passage, ...]

    @property
    def edit(self) -> Edit:
        """The edit to show: the transcript's, else the first."""
        return next((e for p, e in self.differing if p.authoritative), self.differing[0][1])

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that differ."""
        return tuple(p for p, _ in self.differing)

    @property
    def outvoted(self) -> bool:
        """Whether the draft has the better company: the transcript, or more independent voices."""
        against = [p for p in self.passages if p.authoritative]
        if against:
            return False
        if any(p.authoritative for p in self.agreeing):
            return True
        return voices(self.agreeing) > voices(self.passages)

    def level(self) -> Level | None:
        """A note when somebody else is the odd one out, else the rule's own level."""
        return Level.NOTE if self.outvoted else None


def sure(passages: Iterable[Passage]) -> list[Passage]:
    """Those that are the same utterance, whatever differs in them; of others, only the difference is told."""
    return [p for p in passages if p.confidence >= SAME]


def voices(passages: Iterable[Passage]) -> int:
    """How many independent voices there are among some passages."""
    return len({p.voice for p in passages})


def places(quote: CheckedQuote, wanted: Callable[[Edit], bool]) -> Iterator[Place]:
    """The places of a quotation at which passages have a wanted edit, in reading order.

    Where no words of it differ so, what is told otherwise of the whole of it is one place.
    """
    groups: list[tuple[int, int, list[tuple[Passage, Edit]]]] = []
    found = [(p, e) for p in quote.passages for e in p.edits if wanted(e)]
    for passage, edit in sorted((f for f in found if not f[1].reworded), key=lambda f: extent(f[1])):
        start, end = extent(edit)
        if groups and start <= groups[-1][1] + APART:
            low, high, members = groups[-1]
            groups[-1] = (low, max(high, end), [*members, (passage, edit)])
        else:
            groups.append((start, end, [(passage, edit)]))
    for start, end, members in groups:
        differing = {id(m) for m, _ in members}
        direct = quote.quote.type is QuoteType.DIRECT
        edges = {edge for s in quote.quote.content for edge in (s.start, s.end)} if direct else set()
        agreeing = tuple(p for p in quote.passages if _agrees(p, start, end, differing, edges))
        yield Place(quote, tuple(members), agreeing)
    if found and not groups:
        yield Place(quote, tuple(found), tuple(p for p in sure(quote.passages) if carries_whole(p, quote.quote)))


def carries_whole(passage: Passage, quote: Quote) -> bool:
    """Whether a passage carries nearly all of a quotation word for word."""
    return share_carried([passage], quote) >= WHOLE


def share_carried(passages: Iterable[Passage], quote: Quote) -> float:
    """How much of a quotation some passages carry word for word, by its letters."""
    own = {n for s in quote.content for n in _letters(s.start, s.text)}
    return len(own & {n for p in passages for c in p.carries for n in _letters(c.start, c.text)}) / max(1, len(own))


def _letters(start: int, text: str) -> Iterator[int]:
    return (start + n for n, letter in enumerate(text) if letter.isalnum())


def _at_edge(at: int, edges: set[int]) -> bool:
    return any(abs(at - edge) <= EDGE for edge in edges)


def _agrees(passage: Passage, start: int, end: int, differing: set[int], edges: set[int]) -> bool:
    """Whether a passage carries the draft's words at a place."""
    if id(passage) in differing or passage.confidence < SAME:
        return False
    if start == end and _at_edge(start, edges) and passage.form is Form.DIRECT:  # its words end, or begin, there too
        return any(c.start - EDGE <= start <= c.end + EDGE for c in passage.carries)
    return carries(passage, start, end)

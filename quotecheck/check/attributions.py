"""Who says it there: the paragraphs around a match are attributed, once, when somebody asks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from quotecheck.attribute.run import attribute_blocks
from quotecheck.attribute.speakers.names import parts
from quotecheck.check.around import around
from quotecheck.check.own_words import WORD
from quotecheck.check.spoken import Spoken
from quotecheck.compare.classes import pronoun
from quotecheck.config import AttributeSettings
from quotecheck.coverage import Coverage
from quotecheck.schema import Article, Attribution, Block, Quote, SpeakerKind

OVERLAP = 0.5  # share of a passage that a quote must cover to be its attribution


class Attributions:
    """Attributions of stretches of coverage, kept in the coverage."""

    def __init__(self, coverage: Coverage, model: str) -> None:
        self._coverage = coverage
        self._settings = AttributeSettings(model=model)
        self._what = f"attribution 6 {model}"
        self._known: dict[int, tuple[frozenset[Block], Attribution]] = {}

    def read(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        """Attribute the paragraphs around some stretches (key, start, end), all in one go."""
        needed: dict[int, set[Block]] = defaultdict(set)
        for key, start, end in stretches:
            needed[key].update(around(self._article(key), start, end))
        items: list[tuple[int, Article, list[Block]]] = []
        for key, blocks in needed.items():
            done, _ = self._stored(key)
            if not all(any(_holds(d, b) for d in done) for b in blocks):
                items.append((key, self._article(key), _outermost(blocks | done)))
        wanted = [(article, blocks) for _, article, blocks in items]
        # The tagging head takes a quarter of the time, and changed no finding on the gold stories.
        found = attribute_blocks(wanted, self._settings, rules_alone=True)
        for (key, _, read), attribution in zip(items, found, strict=True):
            self._known[key] = frozenset(read), attribution
            value = {
                "blocks": [b.model_dump(mode="json") for b in read],
                "attribution": attribution.model_dump(mode="json", by_alias=True),
            }
            self._coverage.keep(key, self._what, json.dumps(value))

    def spoken(self, key: int, spans: Iterable[tuple[int, int]]) -> Spoken:
        """Who speaks a passage; what has not been read yet is unknown."""
        _, attribution = self._stored(key)
        bounds = list(spans)
        size = sum(e - s for s, e in bounds)
        scored = []
        for quote in attribution.quotes:
            shared = sum(max(0, min(c.end, e) - max(c.start, s)) for c in quote.content for s, e in bounds)
            if shared >= OVERLAP * size:
                length = sum(c.end - c.start for c in quote.content)
                scored.append((shared / (length + size - shared), quote))
        if not scored:
            return Spoken()
        best = max(scored, key=lambda s: s[0])[1]
        speaker = best.speaker if not _described(best) else None  # a few paragraphs do not tell who "the judge" is
        names = tuple(dict.fromkeys(q.speaker.name for _, q in scored if q.speaker))
        return Spoken(
            speaker.name if speaker else None,
            speaker.kind if speaker else None,
            _cue(best),
            by_name(best),
            names,
            source=" ".join(s.text for s in best.source),
        )

    def _article(self, key: int) -> Article:
        return self._coverage.article(key).article

    def _stored(self, key: int) -> tuple[frozenset[Block], Attribution]:
        if key not in self._known:
            kept = self._coverage.recall(key, self._what)
            if kept is None:
                return frozenset(), Attribution(id="")
            value = json.loads(kept)
            blocks = frozenset(Block(**b) for b in value["blocks"])
            self._known[key] = blocks, Attribution(**value["attribution"])
        return self._known[key]


def _holds(outer: Block, inner: Block) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _outermost(blocks: Iterable[Block]) -> list[Block]:
    """The blocks in reading order, without those that stand in another."""
    kept: list[Block] = []
    for block in sorted(blocks, key=lambda b: (b.start, -b.end)):
        if not kept or not _holds(kept[-1], block):
            kept.append(block)
    return kept


def by_name(quote: Quote) -> bool:
    """Whether a quote's source mention is more than a pronoun."""
    mentioned = {p for s in quote.source for p in parts(s.text)}
    return any(not pronoun(p) for p in mentioned)


def _described(quote: Quote) -> bool:
    """Whether a named person stands behind a source without his name: *the judge*, *the Registrar's bulletin*."""
    if quote.speaker is None or quote.speaker.kind is not SpeakerKind.PERSON or not by_name(quote):
        return False
    own = parts(quote.speaker.name)
    return not any(p in own for s in quote.source for w in WORD.findall(s.text) for p in parts(w))


def _cue(quote: Quote) -> str | None:
    return " ".join(s.text for s in quote.cue) or None

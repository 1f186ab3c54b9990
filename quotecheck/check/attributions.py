"""Who says it there: the paragraphs around a match are attributed, once, when somebody asks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from quotecheck.attribute.marks import pair_marks
from quotecheck.attribute.run import attribute_blocks, story_blocks
from quotecheck.attribute.speakers.names import parts
from quotecheck.check.own_words import WORD, speech_verb, unquoted
from quotecheck.check.spoken import Spoken
from quotecheck.compare.classes import pronoun
from quotecheck.config import AttributeSettings
from quotecheck.coverage import Coverage
from quotecheck.schema import Article, Attribution, Block, Quote

_PERSONS = ("he", "she", "they")
OVERLAP = 0.5  # share of a passage that a quote must cover to be its attribution


class Attributions:
    """Attributions of stretches of coverage, kept in the coverage."""

    def __init__(self, coverage: Coverage, model: str) -> None:
        self._coverage = coverage
        self._settings = AttributeSettings(model=model)
        self._what = f"attribution 1 {model}"
        self._known: dict[int, tuple[set[tuple[int, int]], Attribution]] = {}

    def read(self, wanted: Iterable[tuple[int, int, int]]) -> None:
        """Attribute the paragraphs around some stretches (key, start, end), all in one go."""
        needed: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for key, start, end in wanted:
            needed[key].update((b.start, b.end) for b in _around(self._article(key), start, end))
        items: list[tuple[int, Article, list[Block]]] = []
        for key, bounds in needed.items():
            done, _ = self._stored(key)
            if not bounds <= done:
                article = self._article(key)
                both = bounds | done
                items.append((key, article, [b for b in story_blocks(article) if (b.start, b.end) in both]))
        found = attribute_blocks([(article, blocks) for _, article, blocks in items], self._settings)
        for (key, _, blocks), attribution in zip(items, found, strict=True):
            read = {(b.start, b.end) for b in blocks}
            self._known[key] = read, attribution
            value = {"blocks": sorted(read), "attribution": json.loads(attribution.model_dump_json(by_alias=True))}
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
        names = tuple(dict.fromkeys(q.speaker.name for _, q in scored if q.speaker))
        return Spoken(
            best.speaker.name if best.speaker else None,
            best.speaker.kind if best.speaker else None,
            _cue(best),
            by_name(best),
            names,
        )

    def _article(self, key: int) -> Article:
        return self._coverage.article(key).article

    def _stored(self, key: int) -> tuple[set[tuple[int, int]], Attribution]:
        if key not in self._known:
            kept = self._coverage.recall(key, self._what)
            if kept is None:
                return set(), Attribution(id="")
            value = json.loads(kept)
            self._known[key] = {(s, e) for s, e in value["blocks"]}, Attribution(**value["attribution"])
        return self._known[key]


def by_name(quote: Quote) -> bool:
    """Whether a quote's source mention is more than a pronoun."""
    mentioned = {p for s in quote.source for p in parts(s.text)}
    return any(not pronoun(p) for p in mentioned)


def _cue(quote: Quote) -> str | None:
    return " ".join(s.text for s in quote.cue) or None


def _around(article: Article, start: int, end: int) -> list[Block]:
    """The blocks that hold a stretch, and the one before where they do not tell by themselves who speaks."""
    blocks = story_blocks(article)
    inside = [n for n, b in enumerate(blocks) if b.start < end and start < b.end]
    if not inside:
        return []
    first = inside[0] if _tells(article, blocks[inside[0]]) else max(0, inside[0] - 1)
    return blocks[first : inside[-1] + 1]


def _tells(article: Article, block: Block) -> bool:
    """Whether a paragraph's own words have a verb of speech, and no pronoun for somebody named before."""
    own = unquoted(article.text, (block.start, block.end), pair_marks(article.text, [block]))
    return speech_verb(own) is not None and not any(pronoun(w.lower()) in _PERSONS for w in WORD.findall(own))

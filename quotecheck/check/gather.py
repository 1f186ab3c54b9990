"""For each quotation of the draft, the passages that carry the same utterance."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.attribute.speakers.names import parts as parts_of_name
from quotecheck.attribute.speakers.names import surname
from quotecheck.attribute.speakers.related import related
from quotecheck.check.attributions import Attributions
from quotecheck.check.doubt import NEAR, SHORT, Place, may_be_same, own_doubtful
from quotecheck.check.glance import Glance
from quotecheck.check.glimpse import author, glimpse
from quotecheck.check.hits import Hits, of_the_story
from quotecheck.check.own_words import WORD
from quotecheck.check.reworded import with_reworded
from quotecheck.check.spoken import Spoken
from quotecheck.check.stretches import Stretch, stretches
from quotecheck.compare.apart import values
from quotecheck.compare.certainty import OF_VALUES
from quotecheck.compare.classes import says
from quotecheck.compare.passages import Found, days_between, find, in_order, marks_of, parts
from quotecheck.compare.pooled import Witness, told
from quotecheck.compare.side import Side
from quotecheck.compare.utterance import SAME
from quotecheck.coverage import Coverage, CoveredArticle
from quotecheck.schema import Article, Form, Origin, Passage, Quote, Span, SpeakerKind, SpeakerName
from quotecheck.text.tokens import tokens
from quotecheck.text.transcript import Transcript, Turn

_CLOSED = re.compile(r"[.!?][\"”’]\s")
K = 50  # candidates a quotation
DIRECT_BONUS = 1.5
RECENT = 8  # words before a passage in which a verb of speech makes it second-hand


@dataclass(frozen=True, slots=True)
class Window:
    """Dates between which coverage is searched, as ``YYYY-MM-DD``."""

    since: str | None = None
    until: str | None = None


class Gatherer:
    """Finds the passages that carry the quotations of one draft."""

    def __init__(self, draft: Article, coverages: Sequence[Coverage], model: str, window: Window) -> None:
        self._draft = draft
        self._marks = marks_of(draft)
        self._coverages = coverages
        self._attributions = [Attributions(c, model) for c in coverages]
        self._window = window
        self._articles: dict[tuple[int, int], CoveredArticle] = {}
        self._texts: dict[tuple[int, int], str] = {}
        self._known_marks: dict[tuple[int, int, int], list[Marked]] = {}
        self._near: dict[tuple[int, int, tuple[int, int]], list[Marked]] = {}

    def witnesses(self, quotes: Sequence[Quote]) -> list[list[Witness]]:
        """The passages of each quotation, with all that differs there."""
        searched = [hits for n, quote in enumerate(quotes) for hits in self._searched(n, quote)]
        found = [
            (hits.number, hits.source, key, f)
            for hits in of_the_story(searched, len(quotes))
            for key, f in self._found(quotes[hits.number], hits)
        ]
        for source, attributions in enumerate(self._attributions):
            attributions.read(
                (key, *_bounds(f))
                for n, s, key, f in found
                if s == source
                and self._glimpse(quotes[n], s, key, f) is None
                and plausible(f, quotes[n].speaker, self._days(s, key))
            )
        result: list[list[Witness]] = [[] for _ in quotes]
        for n, source, key, f in found:
            witness = self._witness(quotes[n], source, key, f)
            if witness is not None:
                result[n].append(witness)
        return result

    def _searched(self, number: int, quote: Quote) -> Iterator[Hits]:
        """What a search finds for each part of a quotation."""
        for here in parts(self._draft, quote, self._marks):
            words = here.words(0, len(here))
            for source, coverage in enumerate(self._coverages):
                yield Hits(number, here, source, coverage.search(words, K, self._window.since, self._window.until))

    def _found(self, quote: Quote, hits: Hits) -> Iterator[tuple[int, Found]]:
        """The best stretch of each article that has words of a part of a quotation."""
        glance = Glance(hits.here)
        for near in stretches(hits.found):
            options = [
                self._find(quote, hits.here, hits.source, s)
                for s in near
                if glance.worth(s, functools.partial(self._text, hits.source, s.key))
            ]
            best = max((f for f in options if f is not None), key=_rank, default=None)
            if best is not None:
                yield near[0].key, best

    def _find(self, quote: Quote, here: Side, source: int, there: Stretch) -> Found | None:
        bounds = there.start, there.end
        marks = self._marks_near(source, there.key, bounds)
        article = self._article(source, there.key).article
        if author(quote.speaker, article):  # all of it is his own words, as if between marks
            marks = [Marked(b.start, b.end, True, n) for n, b in enumerate(article.blocks)]
        return find(self._draft.text, quote, here, self._text(source, there.key), bounds, marks)

    def _text(self, source: int, key: int) -> str:
        if (source, key) not in self._texts:
            self._texts[source, key] = self._coverages[source].text(key)
        return self._texts[source, key]

    def _article(self, source: int, key: int) -> CoveredArticle:
        if (source, key) not in self._articles:
            self._articles[source, key] = self._coverages[source].article(key)
        return self._articles[source, key]

    def _marks_near(self, source: int, key: int, bounds: tuple[int, int]) -> list[Marked]:
        """The quotation marks of the blocks that a stretch lies in."""
        if (source, key, bounds) not in self._near:
            self._near[source, key, bounds] = self._read_marks(source, key, bounds)
        return self._near[source, key, bounds]

    def _read_marks(self, source: int, key: int, bounds: tuple[int, int]) -> list[Marked]:
        article = self._article(source, key).article
        if not article.blocks:
            return marks_of(article)
        near: list[Marked] = []
        for block in article.blocks:
            if block.start < bounds[1] and bounds[0] < block.end:
                place = source, key, block.start
                if place not in self._known_marks:
                    self._known_marks[place] = pair_marks(article.text, [block])
                near.extend(self._known_marks[place])
        return near

    def _witness(self, quote: Quote, source: int, key: int, found: Found) -> Witness | None:
        covered = self._article(source, key)
        spoken = self._glimpse(quote, source, key, found) or self._attributions[source].spoken(key, found.content)
        if spoken.speaker is None and not self._marks_near(source, key, _bounds(found)):
            spoken = author(quote.speaker, covered.article) or spoken
        own = quote.speaker.name if quote.speaker else None
        relation = spoken.relation(quote.speaker)
        speaker = own if relation == "same" and spoken.speaker else spoken.speaker
        marks = self._marks_near(source, key, _bounds(found))
        here = Place(self._draft.text, found.match.here.span(0, len(found.match.here)), self._marks)
        if relation == "other" and may_be_same(quote, spoken, here, Place(found.text, _bounds(found), marks)):
            relation = "unknown"
        quoting = relation == "other" and (
            _named_inside(own, spoken.speaker or "", found) or _second_hand(found, marks)
        )
        speakers = "quoting" if quoting else relation
        confidence = found.probability(speakers, self._days(source, key))
        if confidence < SAME and not (speakers == "same" and _counts(found)):
            return None
        article = covered.article
        passage = Passage(
            origin=Origin(
                article=article.id, outlet=article.outlet, date=article.date, url=article.url, path=article.path
            ),
            voice=f"{source}{covered.voice}",
            form=found.match.form,
            content=tuple(Span.of(article.text, s, e) for s, e in found.content),
            carries=tuple(Span.of(self._draft.text, s, e) for s, e in found.carried),
            speaker=speaker,
            another=relation == "other" and not quoting,
            cue=spoken.cue,
            confidence=confidence,
        )
        return _if_it_tells(Witness(passage, found.text, found.weighed(speakers), (source, key)))

    def _days(self, source: int, key: int) -> int | None:
        return days_between(self._draft.date, self._article(source, key).article.date)

    def _glimpse(self, quote: Quote, source: int, key: int, found: Found) -> Spoken | None:
        return glimpse(quote.speaker, found.text, _bounds(found), self._marks_near(source, key, _bounds(found)))


def witnesses(
    draft: Article,
    quotes: Sequence[Quote],
    coverages: Sequence[Coverage],
    transcript: Transcript | None,
    window: Window,
    model: str,
) -> Iterator[tuple[list[Witness], list[Witness]]]:
    """What carries each quotation of a draft: of the transcript, and of other articles."""
    spoken = transcript_witnesses(draft, transcript, quotes) if transcript is not None else [[] for _ in quotes]
    return zip(spoken, Gatherer(draft, coverages, model, window).witnesses(quotes), strict=True)


def with_edits(
    draft: Article, spoken: Sequence[Witness], found: Sequence[Witness], reworded: Sequence[Passage] = ()
) -> list[Passage]:
    """The passages of one quotation with their edits: the transcript's, then other articles', the surest first."""
    passages = [(w.passage, w.text) for w in told([*spoken, *found])]
    own = [p for p, _ in passages if p.authoritative]
    ordered = in_order([(p, text) for p, text in passages if not p.authoritative], draft.text)
    return [*own, *sorted(with_reworded(ordered, reworded), key=lambda p: -p.confidence)]


def transcript_witnesses(draft: Article, transcript: Transcript, quotes: Sequence[Quote]) -> list[list[Witness]]:
    """The turns of a transcript that carry each quotation; what is said there is authoritative."""
    marks = marks_of(draft)
    spoken = [Marked(t.start, t.end, True, n) for n, t in enumerate(transcript.turns)]
    return [
        [p for here in parts(draft, quote, marks) if (p := _spoken(draft, transcript, spoken, quote, here)) is not None]
        for quote in quotes
    ]


def _spoken(
    draft: Article, transcript: Transcript, marks: Sequence[Marked], quote: Quote, here: Side
) -> Witness | None:
    """The turn that carries a part of a quotation."""
    text = transcript.article.text
    options = []
    for turn in transcript.turns:
        found = find(draft.text, quote, here, text, (turn.start, turn.end), marks)
        if found is None:
            continue
        relation = _relation(quote, turn, draft.text, here)
        if relation == "other" and quote.speaker is not None:
            name = parts_of_name(quote.speaker.name)
            told_of = bool(name) and surname(name) in parts_of_name(text[turn.start : turn.end])
            relation = "quoting" if told_of and _second_hand(found, marks) else relation
        speakers = relation if relation != "unknown" else "same"
        confidence = found.probability(speakers, 0)
        if confidence >= SAME or (speakers == "same" and _counts(found)):
            options.append((confidence >= SAME, _rank(found), found, turn, relation, speakers, confidence))
    if not options:
        return None
    _, _, found, turn, relation, speakers, confidence = max(options, key=lambda o: o[:2])
    own = quote.speaker.name if relation == "same" and quote.speaker else None
    passage = Passage(
        origin=Origin(
            article=transcript.article.id,
            path=transcript.article.path,
            time=transcript.time_at(found.content[0][0]),
        ),
        voice="transcript",
        authoritative=True,
        form=Form.DIRECT,
        content=tuple(Span.of(text, s, e) for s, e in found.content),
        carries=tuple(Span.of(draft.text, s, e) for s, e in found.carried),
        speaker=own or turn.speaker,
        another=relation == "other",
        confidence=confidence,
    )
    return _if_it_tells(Witness(passage, text, found.weighed(speakers, authoritative=True)))


def _counts(found: Found) -> bool:
    """Whether the quotation has a value that another text may tell otherwise."""
    return any(values(found.match.here, 0, len(found.match.here)))


def _if_it_tells(witness: Witness) -> Witness | None:
    """A witness; of one that is not surely the same utterance what another value in a report tells, or None."""
    if witness.sure:
        return witness
    told = [w for w in witness.weighed if w.group in OF_VALUES and w.edit.reported]
    return replace(witness, weighed=told) if told else None


def _relation(quote: Quote, turn: Turn, draft: str, here: Side) -> str:
    """How whoever has a turn is related to the draft's speaker."""
    own = quote.speaker
    if own is None or own.kind is not SpeakerKind.PERSON or not turn.speaker:
        return "unknown"
    name = turn.speaker.title() if turn.speaker.isupper() else turn.speaker
    relation = related(own.name, name)
    doubtful = own_doubtful(quote, name, Place(draft, here.span(0, len(here))))
    return "unknown" if relation == "other" and doubtful else relation


def _rank(found: Found) -> float:
    """Which of several stretches of one article carries the quotation: the most words, between marks if possible."""
    likeness = found.match.likeness
    bonus = DIRECT_BONUS if found.match.form is Form.DIRECT else 1.0
    return likeness.weight * (0.5 + likeness.there) * bonus


def plausible(found: Found, own: SpeakerName | None, days: int | None) -> bool:
    """Whether the words allow that it is the same utterance, so that it is worth to see who speaks."""
    if max(found.probability(s, days) for s in ("unknown", "other")) >= SAME:
        return True
    return max(found.probability(s, days) for s in ("same", "quoting")) >= SAME and (
        own is None or _is_near(own, found)
    )


def _is_near(own: SpeakerName, found: Found) -> bool:
    """Whether a speaker is named, or a word of what he is called stands, around a passage."""
    start, end = _bounds(found)
    near = {p for w in WORD.findall(found.text[max(0, start - NEAR) : end + NEAR]) for p in parts_of_name(w)}
    name = parts_of_name(own.name)
    return bool(name) and (surname(name) in near or any(p in near for p in name if len(p) > SHORT))


def _bounds(found: Found) -> tuple[int, int]:
    spans = found.content
    return spans[0][0], spans[-1][1]


def _second_hand(found: Found, marks: Sequence[Marked]) -> bool:
    """Whether the words stand in a quotation within a quotation, or behind a verb of speech within one."""
    start, end = _bounds(found)
    for mark in marks:
        if mark.start <= start and end <= mark.end:
            opened = max((m.end() for m in _CLOSED.finditer(found.text, mark.start, start)), default=mark.start)
            before = tokens(found.text, opened, start)
            if mark.level == 2 or any(says(t.form) for t in before[-RECENT:]):
                return True
    return False


def _named_inside(own: str | None, other: str, found: Found) -> bool:
    """Whether the draft's speaker is named in, or just before, the words that another speaks."""
    if own is None:
        return False
    start, end = _bounds(found)
    text, name, folded = found.text, own.split(), parts_of_name(own)
    if not folded:
        return False  # no letter in it
    told = name[0] if surname(folded) in parts_of_name(other) else name[-1]  # of relatives, the given name
    low = max(text.rfind("\n", 0, start) + 1, start - 120)
    low = max((m.end() for m in _CLOSED.finditer(text, low, start)), default=low)  # another's words end there
    return told in text[low:end]

"""Reports that tell a quotation of the draft otherwise, in words too unlike it to be aligned.

Only articles that surely carry some quotation of the draft are looked through: those are about the same story. A
statement that both sides have between marks is left to the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quotecheck.check.sentences import sentences
from quotecheck.compare.certainty import APART, OF_VALUES
from quotecheck.compare.pooled import Weighed, Witness, is_told, likelihood
from quotecheck.compare.rewording import KINDS, Reading, certainty, evidence, surest
from quotecheck.coverage import Coverage, CoveredArticle
from quotecheck.parse.models import model_path
from quotecheck.parse.pair_model import LABELS
from quotecheck.parse.rewordings import Judge, Sentences, load_judge
from quotecheck.schema import Article, Edit, Form, Origin, Passage, Quote, QuoteType, Span

MOST = 2  # sentences of an article that may have a statement: one of them has it in nine of ten
NEAREST = 0.5  # nearness under which none has it; 8 of 100 that do are below
SHORTEST = 3  # pieces of a statement
UNTOLD = 0.5  # the most that a difference counts which the words leave too doubtful to be told
LEAST_REWORDED = 0.6  # probability from which a difference is told
GRAVE = frozenset((*KINDS, APART))  # groups of differences beside which no other is told
Place = tuple[int, int]  # which coverage, and the key of the article there


@dataclass(frozen=True)
class _Report:
    """An article of the story, with its sentences and their pieces; ``first``: position of its first sentence."""

    covered: CoveredArticle
    bounds: list[tuple[int, int]]
    pieces: list[list[int]]
    first: int


class Rewordings:
    """Reads how the reports on a draft's story have its quotations."""

    def __init__(self, draft: Article, coverages: Sequence[Coverage], model: str) -> None:
        self._draft = draft
        self._coverages = coverages
        self._model = model

    def witnesses(self, quotes: Sequence[Quote], heard: Sequence[Sequence[Witness]]) -> list[list[Witness]]:
        """For each quotation, the sentences that tell it otherwise; ``heard``: the witnesses that were aligned."""
        read = self.readings(quotes, heard)
        return [list(self._told(quote, own, known)) for quote, own, known in zip(quotes, read, heard, strict=True)]

    def readings(self, quotes: Sequence[Quote], heard: Sequence[Sequence[Witness]]) -> list[dict[Place, list[Reading]]]:
        """For each quotation and each article of the story, how the sentences that may have it do."""
        found: list[dict[Place, list[Reading]]] = [{} for _ in quotes]
        places = _of_the_story(heard)
        judge = load_judge(model_path(self._model)) if places else None
        if judge is None:
            return found
        reports, near = self._reports(judge, places)
        statements = judge.pieces([" … ".join(s.text for s in q.content) for q in quotes])
        wanted = [
            (n, place, at, nearness, aligned)
            for n, quote in enumerate(quotes)
            if len(statements[n]) >= SHORTEST
            for place, at, nearness, aligned in _candidates(
                quote, heard[n], reports, near.nearness(statements[n]).tolist()
            )
        ]
        pairs = [(statements[n], reports[place].pieces[at]) for n, place, at, _, _ in wanted]
        for (n, place, at, nearness, aligned), row in zip(wanted, judge.judge(pairs).tolist(), strict=True):
            likely = dict(zip(LABELS, row, strict=True))
            reading = Reading(reports[place].bounds[at], likely, nearness, aligned)
            found[n].setdefault(place, []).append(reading)
        return found

    def _reports(self, judge: Judge, places: Sequence[Place]) -> tuple[dict[Place, _Report], Sentences]:
        """The articles, one of each voice, and all their sentences."""
        reports: dict[Place, _Report] = {}
        voices: set[tuple[int, str]] = set()
        pieces: list[list[int]] = []
        for source, key in places:
            covered = self._coverages[source].article(key)
            if (source, covered.voice) not in voices:
                voices.add((source, covered.voice))
                bounds = sentences(covered.article)
                own = judge.pieces([covered.article.text[s:e] for s, e in bounds])
                reports[source, key] = _Report(covered, bounds, own, len(pieces))
                pieces += own
        return reports, judge.sentences(pieces)

    def _told(self, quote: Quote, read: Mapping[Place, list[Reading]], known: Sequence[Witness]) -> Iterator[Witness]:
        """The one difference of each report that is likeliest, if it is likely enough."""
        for place in read:
            if told_already(place, known):
                continue
            likely = {label: certainty(evidence_of(label, place, read, known)) for label in KINDS}
            label = max(likely, key=lambda k: likely[k])
            if likely[label] >= LEAST_REWORDED:
                yield self._witness(quote, place, label, surest(label, read[place]))

    def _witness(self, quote: Quote, place: Place, label: str, reading: Reading) -> Witness:
        source, key = place
        covered = self._coverages[source].article(key)
        article = covered.article
        here = Span.of(self._draft.text, quote.content[0].start, quote.content[-1].end)
        there = Span.of(article.text, *reading.bounds)
        edit = Edit(kind=KINDS[label], here=here, there=there, at=here.start, reported=True, reworded=True)
        passage = Passage(
            origin=Origin(
                article=article.id, outlet=article.outlet, date=article.date, url=article.url, path=article.path
            ),
            voice=f"{source}{covered.voice}",
            form=Form.REPORTED,
            content=(there,),
            carries=(),
            confidence=0.0,
            edits=(edit,),
        )
        return Witness(passage, article.text, (Weighed(edit, None, {}, 1.0),), place)


def with_reworded(passages: Sequence[Passage], reworded: Sequence[Passage]) -> list[Passage]:
    """The passages of one quotation, with those that tell it otherwise; one passage of an article has what it tells."""
    kept = list(passages)
    for passage in reworded:
        at = next((n for n, p in enumerate(kept) if p.origin == passage.origin), None)
        if at is None:
            kept.append(passage)
        else:
            kept[at] = kept[at].model_copy(update={"edits": (*kept[at].edits, *passage.edits)})
    return kept


def evidence_of(
    label: str, place: Place, read: Mapping[Place, list[Reading]], known: Sequence[Witness]
) -> dict[str, float]:
    """What speaks for a label in one article, by the readings of all and by what was aligned."""
    aligned = _aligned(label, known)
    elsewhere = max((p for other, p in aligned.items() if other != place), default=0.0)
    others = [readings for other, readings in read.items() if other != place]
    return evidence(label, read[place], others, aligned.get(place, 0.0), elsewhere)


def _aligned(label: str, known: Sequence[Witness]) -> dict[Place, float]:
    """How likely each article has such a difference among the words that were aligned."""
    groups = {label, APART} if label in OF_VALUES else {label}
    found: dict[Place, float] = defaultdict(float)
    for n, witness in enumerate(known):
        for weighed in witness.weighed if witness.place else ():
            if witness.place and weighed.group in groups:
                likely = likelihood(weighed, n, known)
                certain = is_told(weighed, n, known)
                found[witness.place] = max(found[witness.place], likely if certain else min(likely, UNTOLD))
    return found


def told_already(place: Place, known: Sequence[Witness]) -> bool:
    """Whether the words that were aligned tell a difference of such a kind in one article."""
    return any(
        weighed.group in GRAVE and is_told(weighed, n, known)
        for n, witness in enumerate(known)
        if witness.place == place
        for weighed in witness.weighed
    )


def _of_the_story(heard: Sequence[Sequence[Witness]]) -> list[Place]:
    """The articles that surely carry one of the quotations."""
    return sorted({w.place for own in heard for w in own if w.place is not None and w.sure})


def _candidates(
    quote: Quote, known: Sequence[Witness], reports: Mapping[Place, _Report], near: Sequence[float]
) -> Iterator[tuple[Place, int, float, bool]]:
    """Sentences that may have a quotation: the article, the sentence, how near it is, and whether it was aligned."""
    for place, report in reports.items():
        own = [w.passage for w in known if w.place == place]
        if quote.type is QuoteType.DIRECT and any(p.form is Form.DIRECT for p in own):
            continue
        spans = [(s.start, s.end) for p in own for s in p.content]
        aligned = {n for n, (start, end) in enumerate(report.bounds) if any(s < end and start < e for s, e in spans)}
        distances = near[report.first : report.first + len(report.bounds)]
        ranked = sorted(range(len(report.bounds)), key=lambda n: -distances[n])[:MOST]
        for n in sorted(aligned.union(n for n in ranked if distances[n] >= NEAREST)):
            yield place, n, float(distances[n]), n in aligned

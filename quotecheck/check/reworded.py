"""Reports that tell a quotation of the draft otherwise, in words too unlike it to be aligned.

Only articles that surely carry some quotation of the draft are looked through: those are about the same story. What
both sides have between marks, and what a report carries nearly whole, is left to the words. So is a quotation that the
words alone tell something grave of, or that several voices have as it is: reading takes long, and of 64 differences
that it told besides, three were in such quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from quotecheck.attribute.marks import Marked
from quotecheck.attribute.speakers.names import parts, surname
from quotecheck.check.own_words import WORD, speech_verb, unquoted
from quotecheck.check.sentences import sentences
from quotecheck.compare.certainty import APART, OF_VALUES
from quotecheck.compare.classes import pronoun
from quotecheck.compare.passages import marks_of
from quotecheck.compare.pooled import Witness, is_told, likelihood
from quotecheck.compare.rewording import KINDS, Reading, certainty, evidence, surest
from quotecheck.compare.utterance import SAME
from quotecheck.coverage import Coverage, CoveredArticle
from quotecheck.parse.models import model_path
from quotecheck.parse.pair_model import LABELS
from quotecheck.parse.rewordings import Judge, Sentences, load_judge
from quotecheck.rules.company import carries_whole, share_carried
from quotecheck.schema import Article, Edit, Form, Origin, Passage, Quote, QuoteType, Span

MOST = 2  # sentences of an article that may have a statement: one of them has it in nine of ten
NEAREST = 0.75  # nearness under which a sentence is not read; from .6 it took twice as long, and found 10 errors more
ENOUGH = 2  # voices that have a quotation as it is: nearly nothing was told where so many agree
AGREES = 0.7  # share of a quotation that such a voice has word for word: with any part, 24 errors were found, not 28
SHORTEST = 3  # pieces of a statement
GRAVE = frozenset((*KINDS, APART))  # groups of differences
UNTOLD = 0.5  # the most that a difference counts which the words leave too doubtful to be told
# Probability from which a difference is told. In 117 stories that the head had not learned from, 27 were, and 19 of
# them were expected, three as another kind; from .6 it was 59, 42 and five.
LEAST_REWORDED = 0.75
BELOW = SAME - 0.01  # the words do not make it the same utterance
_CUT = ("…", "...")
_PERSONS = ("he", "she", "they")


@dataclass(frozen=True)
class _Report:
    """One article of a voice: its quotation marks, sentences and their pieces; ``first``: where its sentences begin."""

    covered: CoveredArticle
    marks: list[Marked]
    bounds: list[tuple[int, int]]
    pieces: list[list[int]]
    first: int

    def piece(self, reading: Reading) -> list[int]:
        """The pieces of a sentence."""
        return self.pieces[self.bounds.index(reading.bounds)]


class Rewordings:
    """Reads how the reports on a draft's story have its quotations."""

    def __init__(self, draft: Article, coverages: Sequence[Coverage], model: str) -> None:
        self._draft = draft
        self._coverages = coverages
        self._model = model
        self._reports: dict[str, _Report] = {}

    def passages(self, quotes: Sequence[Quote], heard: Sequence[Sequence[Witness]]) -> list[list[Passage]]:
        """For each quotation, the sentences that tell it otherwise.

        Parameters
        ----------
        quotes
            The draft's quotations.
        heard
            The witnesses of each that were aligned, those of a transcript too.
        """
        read = self.readings(quotes, heard)
        return [list(self._told(*found)) for found in zip(quotes, read, heard, strict=True)]

    def readings(self, quotes: Sequence[Quote], heard: Sequence[Sequence[Witness]]) -> list[dict[str, list[Reading]]]:
        """For each quotation that is left open, and each voice on the story, how the sentences that may have it do."""
        places = _of_the_story(heard)
        open_ones = [
            [v for v in places if _lacks(v, q, own)] if _is_open(q, own) else []
            for q, own in zip(quotes, heard, strict=True)
        ]
        judge = load_judge(model_path(self._model)) if any(open_ones) else None
        if judge is None:
            return [{} for _ in quotes]
        near = self._read(judge, places)
        statements = judge.pieces([_whole(q) for q in quotes])
        found: list[dict[str, list[Reading]]] = []
        for quote, statement, voices, own in zip(quotes, statements, open_ones, heard, strict=True):
            distances = near.nearness(statement).tolist() if len(statement) >= SHORTEST and voices else []
            unread = ((v, list(self._candidates(quote, v, own, distances))) for v in voices if distances)
            found.append({voice: readings for voice, readings in unread if readings})
        wanted = [(n, v, k) for n, own in enumerate(found) for v, readings in own.items() for k in range(len(readings))]
        rows = judge.judge([(statements[n], self._reports[v].piece(found[n][v][k])) for n, v, k in wanted])
        for (n, voice, k), row in zip(wanted, rows.tolist(), strict=True):
            found[n][voice][k] = replace(found[n][voice][k], likely=dict(zip(LABELS, row, strict=True)))
        return found

    def _read(self, judge: Judge, places: Mapping[str, tuple[int, int]]) -> Sentences:
        """All sentences of the articles."""
        pieces: list[list[int]] = []
        for voice, (source, key) in places.items():
            covered = self._coverages[source].article(key)
            bounds = sentences(covered.article)
            own = judge.pieces([covered.article.text[s:e] for s, e in bounds])
            self._reports[voice] = _Report(covered, marks_of(covered.article), bounds, own, len(pieces))
            pieces += own
        return judge.sentences(pieces)

    def _candidates(
        self, quote: Quote, voice: str, known: Sequence[Witness], near: Sequence[float]
    ) -> Iterator[Reading]:
        """The sentences of a voice that may have a quotation."""
        report = self._reports[voice]
        article = report.covered.article.id
        own = [w.passage for w in known if w.passage.voice == voice and w.passage.origin.article == article]
        spans = [(s.start, s.end) for p in own for s in p.content]
        aligned = {n for n, (low, high) in enumerate(report.bounds) if any(s < high and low < e for s, e in spans)}
        distances = near[report.first : report.first + len(report.bounds)]
        ranked = sorted(range(len(report.bounds)), key=lambda n: -distances[n])[:MOST]
        for n in sorted(aligned.union(n for n in ranked if distances[n] >= NEAREST)):
            named, another = _speaks(quote, report, report.bounds[n])
            yield Reading(report.bounds[n], distances[n], n in aligned, named, another)

    def _told(self, quote: Quote, read: Mapping[str, list[Reading]], known: Sequence[Witness]) -> Iterator[Passage]:
        """The one difference of each voice that is likeliest, if it is likely enough."""
        settled = agreeing(quote, known)
        for voice in read:
            likely = {label: certainty(evidence_of(label, voice, read, known, settled)) for label in KINDS}
            label = max(likely, key=lambda k: likely[k])
            if likely[label] >= LEAST_REWORDED:
                yield self._passage(quote, voice, label, surest(label, read[voice]))

    def _passage(self, quote: Quote, voice: str, label: str, reading: Reading) -> Passage:
        report = self._reports[voice]
        article = report.covered.article
        here = Span.of(self._draft.text, quote.content[0].start, quote.content[-1].end)
        there = Span.of(article.text, *reading.bounds)
        form = _form(report.marks, reading.bounds)
        reported = quote.type is not QuoteType.DIRECT or form is not Form.DIRECT
        edit = Edit(kind=KINDS[label], here=here, there=there, at=here.start, reported=reported, reworded=True)
        return Passage(
            origin=Origin(
                article=article.id, outlet=article.outlet, date=article.date, url=article.url, path=article.path
            ),
            voice=voice,
            form=form,
            content=(there,),
            carries=(),
            confidence=min(BELOW, 1 - reading.likely["other"]),
            edits=(edit,),
        )


def with_reworded(passages: Sequence[Passage], reworded: Sequence[Passage]) -> list[Passage]:
    """The passages of one quotation, with those that tell it otherwise; one passage of an article has what it tells."""
    kept = list(passages)
    for passage in reworded:
        at = next((n for n, p in enumerate(kept) if (p.voice, p.origin) == (passage.voice, passage.origin)), None)
        if at is None:
            kept.append(passage)
        else:
            kept[at] = kept[at].model_copy(update={"edits": (*kept[at].edits, *passage.edits)})
    return kept


def evidence_of(
    label: str, voice: str, read: Mapping[str, list[Reading]], known: Sequence[Witness], settled: Set[str]
) -> dict[str, float]:
    """What speaks for a label in one voice, by the readings of all and by what was aligned; ``settled``: who agrees."""
    aligned = _aligned(label, known)
    elsewhere = max((p for other, p in aligned.items() if other != voice), default=0.0)
    others = [readings for other, readings in read.items() if other != voice]
    return evidence(label, read[voice], others, aligned.get(voice, 0.0), elsewhere, len(settled - {voice}))


def agreeing(quote: Quote, known: Sequence[Witness]) -> set[str]:
    """The voices that surely have most words of a quotation, and nothing that differs."""
    differing = {w.passage.voice for n, w in enumerate(known) if any(is_told(d, n, known) for d in w.weighed)}
    own: dict[str, list[Passage]] = defaultdict(list)
    for witness in known:
        if witness.sure:
            own[witness.passage.voice].append(witness.passage)
    return {v for v, passages in own.items() if v not in differing and share_carried(passages, quote) >= AGREES}


def _groups(label: str) -> set[str]:
    """The groups of differences that a label stands for."""
    return {label, APART} if label in OF_VALUES else {label}


def _aligned(label: str, known: Sequence[Witness]) -> dict[str, float]:
    """How likely each voice has such a difference among the words that were aligned."""
    groups = _groups(label)
    found: dict[str, float] = defaultdict(float)
    for n, witness in enumerate(known):
        for weighed in witness.weighed:
            if weighed.group in groups:
                likely = likelihood(weighed, n, known)
                voice, certain = witness.passage.voice, is_told(weighed, n, known)
                found[voice] = max(found[voice], likely if certain else min(likely, UNTOLD))
    return found


def _of_the_story(heard: Sequence[Sequence[Witness]]) -> dict[str, tuple[int, int]]:
    """The voices that surely carry one of the quotations, each with one of its articles."""
    found: dict[str, tuple[int, int]] = {}
    for witness in sorted((w for own in heard for w in own if w.place and w.sure), key=lambda w: w.place or (0, 0)):
        if witness.place is not None:
            found.setdefault(witness.passage.voice, witness.place)
    return found


def _is_open(quote: Quote, known: Sequence[Witness]) -> bool:
    """Whether the words leave open how reports have a quotation; the draft must mark no cut."""
    if any(mark in s.text for s in quote.content for mark in _CUT) or len(agreeing(quote, known)) >= ENOUGH:
        return False
    return not any(
        w.group in GRAVE and is_told(w, n, known) for n, witness in enumerate(known) for w in witness.weighed
    )


def _lacks(voice: str, quote: Quote, known: Sequence[Witness]) -> bool:
    """Whether a voice has a quotation neither between marks, as the draft does, nor nearly whole."""
    own = [w.passage for w in known if w.passage.voice == voice]
    if quote.type is QuoteType.DIRECT and any(p.form is Form.DIRECT for p in own):
        return False
    return not any(p.confidence >= SAME and carries_whole(p, quote) for p in own)


def _whole(quote: Quote) -> str:
    return " … ".join(s.text for s in quote.content)


def _form(marks: Sequence[Marked], bounds: tuple[int, int]) -> Form:
    """Whether a sentence stands between marks."""
    low, high = bounds
    inside = sum(max(0, min(m.end, high) - max(m.start, low)) for m in marks if m.level == 1)
    return Form.DIRECT if inside > 0.9 * (high - low) else Form.MIXED if inside else Form.REPORTED


def _speaks(quote: Quote, report: _Report, bounds: tuple[int, int]) -> tuple[bool, bool]:
    """Whether a sentence names the draft's speaker, and whether it has somebody else speak."""
    text = report.covered.article.text
    found = WORD.findall(text[slice(*bounds)])
    name = parts(quote.speaker.name) if quote.speaker else ()
    named = bool(name) and any(surname(name) in parts(w) for w in found)
    cue = speech_verb(unquoted(text, bounds, report.marks))
    return named, cue is not None and not named and not any(pronoun(w.lower()) in _PERSONS for w in found)

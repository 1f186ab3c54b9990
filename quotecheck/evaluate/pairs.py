"""Pairs of wordings compared on their own: a draft's quotation and a report's, without a story around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.compare.match import Match, match
from quotecheck.compare.passages import runs, weighed
from quotecheck.compare.pooled import Witness, told
from quotecheck.compare.side import side
from quotecheck.compare.utterance import evidence
from quotecheck.config import CheckSettings, levels
from quotecheck.rules import RULES, Case, run
from quotecheck.schema import (
    Act,
    Article,
    Attribution,
    Block,
    BlockKind,
    CheckedQuote,
    Finding,
    Origin,
    Passage,
    Quote,
    QuoteType,
    Span,
    Status,
)

# Rules about the wording alone; the others need speakers, a story, or other reports.
WORDING = tuple(RULES[f"QC{n}"] for n in (101, 102, 103, 104, 105, 106, 107, 108, 111, 113, 115))


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of a text that is one side of a pair; ``marks`` are the text's quotation marks."""

    text: str
    start: int
    end: int
    marks: Sequence[Marked]

    @classmethod
    def quoted(cls, words: str) -> Wording:
        """Some words as a direct quotation of their own."""
        text = f"“{words}”"
        block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
        return cls(text, 0, len(text), pair_marks(text, [block]))


def aligned(here: Wording, there: Wording) -> Match | None:
    """One side of a pair aligned with the other."""
    own = side(here.text, [(here.start, here.end)], here.marks)
    return match(own, there.text, (there.start, there.end), there.marks) if len(own) else None


def witness(here: Wording, found: Match) -> Witness:
    """The other side of a pair with all that differs there; one person speaks on both."""
    there = found.there
    passage = Passage(
        origin=Origin(article="other"),
        voice="other",
        form=found.form,
        content=tuple(Span.of(there.text, s, e) for s, e in there.spans(*found.bounds)),
        carries=tuple(Span.of(here.text, s, e) for s, e in runs(found)),
        confidence=1.0,
    )
    known = replace(evidence(found, here.text, there.text), speakers="same")
    return Witness(passage, there.text, weighed(found, known))


def findings(here: Wording, found: Match) -> Iterator[Finding]:
    """What the rules about wording say of a quotation, held against one passage."""
    content = (Span.of(here.text, here.start, here.end),)
    share = found.here.share_quoted
    quote = Quote(
        id="q1",
        type=QuoteType.DIRECT if share > 0.97 else QuoteType.MIXED if share > 0.03 else QuoteType.INDIRECT,
        act=Act.SPEECH,
        status=Status.ASSERTED,
        content=content,
        cue=(),
        source=(),
        speaker=None,
        construction="pair",
        confidence=1.0,
    )
    article = Article(id="pair", text=here.text)
    held = CheckedQuote(quote=quote, verdict="", passages=tuple(w.passage for w in told([witness(here, found)])))
    case = Case(article, Attribution(id="pair", quotes=(quote,)), [held])
    return run(WORDING, case, levels(CheckSettings()))

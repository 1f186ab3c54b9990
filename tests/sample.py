"""A small article attributed by hand, for tests of whatever takes an attribution."""

from __future__ import annotations

from quotecheck.report.entry import Entry
from quotecheck.schema import (
    Act,
    Article,
    Attribution,
    Quote,
    QuoteType,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerName,
    Status,
)

TEXT = """Ferry to stop at noon

“We stop at noon,” said Orla Vance, “and not a minute later.” She expects a storm.

A harbour log says Vance told her crew that “the sea is rising”. Reports of damage were denied.
"""

ORLA = SpeakerName(id="s1", name="Orla Vance", kind=SpeakerKind.PERSON)
LOG = SpeakerName(id="s2", name="harbour log", kind=SpeakerKind.DOCUMENT)


def span(words: str, text: str = TEXT) -> Span:
    """Find the words in the text, where they stand first."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def quotes() -> tuple[Quote, ...]:
    """Give five quotes: interrupted, a thought, a document's, one nested in it, and one without speaker."""
    return (
        Quote(
            id="q1",
            type=QuoteType.DIRECT,
            act=Act.SPEECH,
            status=Status.ASSERTED,
            content=(span("“We stop at noon,”"), span("“and not a minute later.”")),
            cue=(span("said"),),
            source=(span("Orla Vance"),),
            speaker=ORLA,
            construction="cue-inside",
            confidence=0.98,
        ),
        Quote(
            id="q2",
            type=QuoteType.INDIRECT,
            act=Act.THOUGHT,
            status=Status.ASSERTED,
            content=(span("a storm"),),
            cue=(span("expects"),),
            source=(span("She"),),
            speaker=ORLA,
            construction="clausal-complement",
            confidence=0.75,
        ),
        Quote(
            id="q3",
            type=QuoteType.INDIRECT,
            act=Act.DOCUMENT,
            status=Status.ASSERTED,
            content=(span("Vance told her crew that “the sea is rising”"),),
            cue=(span("says"),),
            source=(span("A harbour log"),),
            speaker=LOG,
            construction="clausal-complement",
            confidence=0.9,
        ),
        Quote(
            id="q4",
            type=QuoteType.MIXED,
            act=Act.SPEECH,
            status=Status.ASSERTED,
            content=(span("that “the sea is rising”"),),
            cue=(span("told"),),
            source=(Span.of(TEXT, span("Vance told").start, span("Vance told").start + 5),),
            speaker=ORLA,
            alternatives=(LOG,),
            parent="q3",
            construction="clausal-complement",
            confidence=0.66,
        ),
        Quote(
            id="q5",
            type=QuoteType.INDIRECT,
            act=Act.SPEECH,
            status=Status.DENIED,
            content=(span("Reports of damage"),),
            cue=(span("denied"),),
            source=(),
            speaker=None,
            construction="passive",
            confidence=0.31,
        ),
    )


def entry(article_id: str = "ferry") -> Entry:
    """Give the article with its attribution."""
    path = f"desk/{article_id}.txt"
    article = Article(id=article_id, text=TEXT, path=path, title="Ferry to stop at noon")
    speakers = (
        Speaker(**ORLA.model_dump(), mentions=(span("Orla Vance"), span("She"))),
        Speaker(**LOG.model_dump(), mentions=(span("A harbour log"),)),
    )
    attribution = Attribution(id=article_id, path=path, title=article.title, quotes=quotes(), speakers=speakers)
    return Entry(attribution, article)

"""Two articles in which the same words may stand: what a draft quotes is held against the whole of another text."""

from __future__ import annotations

from quotecheck.attribute.marks import Marked
from quotecheck.compare import pooled
from quotecheck.compare.difference import Difference
from quotecheck.compare.match import Match, match
from quotecheck.compare.passages import Found, find, marks_of
from quotecheck.compare.pooled import Witness
from quotecheck.compare.side import Side, side
from quotecheck.schema import Act, Article, Edit, EditKind, Origin, Passage, Quote, QuoteType, Span, Status
from quotecheck.text import article_from_text

Told = tuple[EditKind, str, str]


def article(text: str, name: str = "draft", day: str | None = None) -> Article:
    return article_from_text(text, id=name, date=day)


def marks(text: str) -> list[Marked]:
    return marks_of(article(text))


def stretch(text: str) -> Side:
    """The whole of a text."""
    return side(text, [(0, len(text))], marks(text))


def quotation(text: str) -> Side:
    """What stands between the marks of a text, the cue left out."""
    return side(text, [(m.start, m.end) for m in marks(text) if m.level == 1], marks(text))


def quote(text: str, *contents: str) -> Quote:
    """A quotation of a text: the stretches named, else what stands between marks; nobody says it."""
    spans = [(text.index(c), text.index(c) + len(c)) for c in contents]
    spans = spans or [(m.start, m.end) for m in marks(text) if m.level == 1]
    share = side(text, spans, marks(text)).share_quoted
    return Quote(
        id="q1",
        type=QuoteType.DIRECT if share > 0.97 else QuoteType.MIXED if share else QuoteType.INDIRECT,
        act=Act.SPEECH,
        status=Status.ASSERTED,
        content=tuple(Span.of(text, s, e) for s, e in spans),
        cue=(),
        source=(),
        speaker=None,
        construction="test",
        confidence=1.0,
    )


def compared(draft: str, report: str, *contents: str) -> Match:
    """What a draft quotes (or the stretches named), held against a report."""
    here = side(draft, [(s.start, s.end) for s in quote(draft, *contents).content], marks(draft))
    found = match(here, report, (0, len(report)), marks(report))
    assert found is not None
    return found


def told(found: Match, differences: list[Difference] | None = None) -> list[Told]:
    """The differences of a match as kind, words here, words there."""
    return [
        (d.kind, found.here.words(*d.here), found.there.words(*d.there))
        for d in (found.differences() if differences is None else differences)
    ]


def found(draft: str, report: str, *contents: str) -> Found:
    """The same as :func:`compared`, with everything around."""
    own = quote(draft, *contents)
    here = side(draft, [(s.start, s.end) for s in own.content], marks(draft))
    result = find(draft, own, here, report, (0, len(report)), marks(report))
    assert result is not None
    return result


def edits(found: Found, speakers: str = "same", voice: str = "other") -> list[Edit]:
    """The differences that an editor is told where nobody else carries the quotation."""
    return list(pooled.told([witness(found, speakers, voice)])[0].passage.edits)


def witness(found: Found, speakers: str = "same", voice: str = "other") -> Witness:
    """A passage with all that differs there."""
    passage = Passage(
        origin=Origin(article=voice),
        voice=voice,
        form=found.match.form,
        content=tuple(Span.of(found.text, s, e) for s, e in found.content),
        carries=tuple(Span.of(found.draft, s, e) for s, e in found.carried),
        confidence=1.0,
    )
    return Witness(passage, found.text, found.weighed(speakers))


def said(here: str, there: str) -> list[Told]:
    """The differences between two direct quotations, given without their marks."""
    return told(compared(f"“{here}” Orla Vance said.", f"“{there}” Orla Vance said."))

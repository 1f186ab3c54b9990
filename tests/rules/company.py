"""A quotation with passages that differ from it or not, made by hand: nothing is parsed or compared."""

from __future__ import annotations

from quotecheck.rules import RULES, Case, run
from quotecheck.schema import (
    Act,
    Article,
    Attribution,
    CheckedQuote,
    Edit,
    EditKind,
    Finding,
    Form,
    Level,
    Origin,
    Passage,
    Quote,
    QuoteType,
    Span,
    Status,
)

TEXT = "“We may not open the old lock on Monday,” Orla Vance said."
CONTENT = TEXT[: TEXT.index(" Orla")]


def span(words: str, text: str = TEXT) -> Span:
    """The words where they stand first."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def edit(here: str, there: str, kind: EditKind = EditKind.MODALITY, before: str = "") -> Edit:
    """Words of the draft that are others there; what is missing here stands ``before`` some words."""
    own = span(here) if here else None
    other = Span.of(there, 0, len(there)) if there else None
    return Edit(kind=kind, here=own, there=other, at=own.start if own else span(before).start)


def passage(
    outlet: str, *edits: Edit, voice: str = "", carries: str = CONTENT, day: str | None = "2025-03-04"
) -> Passage:
    """An outlet's passage; without edits it carries the whole quotation, else what stands around them."""
    return Passage(
        origin=Origin(article=outlet.lower(), outlet=outlet, date=day),
        voice=voice or outlet,
        form=Form.DIRECT,
        content=(Span(start=0, end=1, text="…"),),
        carries=_without(span(carries), edits),
        confidence=0.9,
        edits=edits,
    )


def transcript(*edits: Edit, time: str | None = "00:01:02") -> Passage:
    """The transcript's passage."""
    return passage("hearing", *edits).model_copy(
        update={"authoritative": True, "voice": "transcript", "origin": Origin(article="hearing", time=time)}
    )


def quoted(*passages: Passage, text: str = TEXT, content: str = CONTENT) -> CheckedQuote:
    """The quotation with its passages."""
    quote = Quote(
        id="q1",
        type=QuoteType.DIRECT,
        act=Act.SPEECH,
        status=Status.ASSERTED,
        content=(span(content, text),),
        cue=(),
        source=(),
        speaker=None,
        construction="test",
        confidence=1.0,
    )
    return CheckedQuote(quote=quote, verdict="", passages=passages)


def findings(
    *passages: Passage, rule: str = "QC103", levels: dict[str, Level | None] | None = None, text: str = TEXT
) -> list[Finding]:
    """What one rule says of the quotation."""
    quote = quoted(*passages, text=text)
    case = Case(Article(id="draft", text=text), Attribution(id="draft", quotes=(quote.quote,)), [quote])
    return list(run([RULES[rule]], case, levels or {}))


def _without(whole: Span, edits: tuple[Edit, ...]) -> tuple[Span, ...]:
    cuts = sorted((e.here.start, e.here.end) if e.here else (e.at, e.at) for e in edits)
    bounds = [whole.start, *(at for cut in cuts for at in cut), whole.end]
    stretches = zip(bounds[::2], bounds[1::2], strict=True)
    return tuple(Span.of(TEXT, s, e) for s, e in stretches if s < e)

"""A small draft checked by hand, for tests of whatever takes a check."""

from __future__ import annotations

from quotecheck.report.check_entry import CheckEntry, Scope
from quotecheck.schema import (
    Act,
    Article,
    Check,
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
    SpeakerKind,
    SpeakerName,
    Status,
    Variant,
)

TEXT = """Ferry to stop at noon

“We may stop at noon,” said Orla Vance. She left at once.

“The sea is rising,” said the harbour master. "Nobody swims.
"""

ORLA = SpeakerName(id="s1", name="Orla Vance", kind=SpeakerKind.PERSON)
MASTER = SpeakerName(id="s2", name="harbour master", kind=SpeakerKind.UNNAMED)


def span(words: str, text: str = TEXT) -> Span:
    """Find the words in the text, where they stand first."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def quote(id_: str, content: str, speaker: SpeakerName, source: str) -> Quote:
    """A direct quotation."""
    return Quote(
        id=id_,
        type=QuoteType.DIRECT,
        act=Act.SPEECH,
        status=Status.ASSERTED,
        content=(span(content),),
        cue=(span("said"),),
        source=(span(source),),
        speaker=speaker,
        construction="cue-inside",
        confidence=0.98,
    )


def passage(outlet: str, voice: str, verb: str = "may", form: Form = Form.DIRECT) -> Passage:
    """What an outlet has of the first quotation: its words, with another verb."""
    text = f"“We {verb} stop at noon,” she said."
    edit = Edit(kind=EditKind.MODALITY, here=span("may"), there=span(verb, text), at=span("may").start)
    return Passage(
        origin=Origin(article=outlet.lower(), outlet=outlet, date="2025-03-04"),
        voice=voice,
        form=form,
        content=(span(f"We {verb} stop at noon", text),),
        carries=(span("We may stop at noon"),),
        confidence=0.9,
        edits=() if verb == "may" else (edit,),
    )


def transcript(verb: str) -> Passage:
    """What the transcript has of the first quotation."""
    return passage("Transcript", "transcript", verb).model_copy(
        update={"authoritative": True, "origin": Origin(article="hearing", time="00:01:02.000")}
    )


PASSAGES = (passage("Gazette", "a", "will"), passage("Post", "a", "will"), passage("Echo", "b", "must", Form.REPORTED))
FINDINGS = (
    Finding(rule="QC110", level=Level.NOTE, message="the verb.", spans=(span("said"),), quote="q1", fingerprint="0"),
    Finding(
        rule="QC103",
        level=Level.ERROR,
        message="what the speaker is sure of differs.",
        spans=(span("may"),),
        quote="q1",
        diff="“We {-may-}{+will+} stop at noon,”",
        evidence=(PASSAGES[0].origin,),
        fingerprint="1",
    ),
    Finding(
        rule="QC003", level=Level.WARNING, message="this mark has no partner.", spans=(span('"'),), fingerprint="2"
    ),
)


def check(
    passages: tuple[Passage, ...] = PASSAGES, findings: tuple[Finding, ...] = FINDINGS, draft: str = "ferry"
) -> Check:
    """Two quotations, of which the first is worded otherwise elsewhere."""
    differing = CheckedQuote(
        quote=quote("q1", "“We may stop at noon,”", ORLA, "Orla Vance"),
        verdict="differs from 2 of 2 reports: modality",
        passages=passages,
        variants=(Variant(wording="We will stop at noon", voices=1, outlets=("Gazette",), kinds=(EditKind.MODALITY,)),),
    )
    alone = CheckedQuote(
        quote=quote("q2", "“The sea is rising,”", MASTER, "the harbour master"), verdict="no other report carries it"
    )
    return Check(id=draft, path=f"desk/{draft}.txt", quotes=(alone, differing), findings=findings)


def entry(
    min_level: Level = Level.NOTE,
    scope: Scope = Scope(reports=3),  # noqa: B008 - frozen
    passages: tuple[Passage, ...] = PASSAGES,
    findings: tuple[Finding, ...] = FINDINGS,
    text: str = TEXT,
) -> CheckEntry:
    """The draft with its check."""
    found = check(passages, findings)
    return CheckEntry(found, Article(id="ferry", text=text, path="desk/ferry.txt"), scope, min_level)

"""The words everyone shares: articles, quotes, speakers, and the wire format.

Every offset is a Python string offset (code points) into ``Article.text``, end
exclusive. The JSON Schemas of :class:`Attribution` and :class:`Check` are committed as
``quotecheck/data/*.schema.json`` and tested against this module.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

ATTRIBUTION_SCHEMA: Final = "quotecheck.attribution/1"
CHECK_SCHEMA: Final = "quotecheck.check/1"


class BlockKind(StrEnum):
    """What a stretch of an article is, editorially."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    PULL_QUOTE = "pull_quote"
    BOILERPLATE = "boilerplate"


class QuoteType(StrEnum):
    """How much of the content stands between quotation marks: all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """What kind of act the cue reports."""

    SPEECH = "speech"
    THOUGHT = "thought"
    DOCUMENT = "document"


class Status(StrEnum):
    """Whether the attribution is stated as a fact (said), denied, coming, or possible."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PROSPECTIVE = "prospective"
    HYPOTHETICAL = "hypothetical"


class SpeakerKind(StrEnum):
    """What stands behind a mention."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


class Model(BaseModel):
    """Base of all wire objects: unknown fields are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Span(Model):
    """A stretch of an article's text.

    >>> Span.of("He said no.", 3, 7)
    Span(start=3, end=7, text='said')
    """

    start: int = Field(ge=0, description="offset of the first character")
    end: int = Field(ge=0, description="offset after the last character")
    text: str = Field(description="the article's text from start to end")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span out of the article's text."""
        return cls(start=start, end=end, text=text[start:end])


class Block(Model):
    """One editorial unit of an article; blocks are in reading order and do not overlap."""

    kind: BlockKind
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Article(Model):
    """The text being read, and where it came from. ``text`` is never altered."""

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None


class SpeakerName(Model):
    """A speaker, as a quote refers to one."""

    id: str
    name: str = Field(description="the name a reader would give, from the whole article")
    kind: SpeakerKind


class Speaker(SpeakerName):
    """A speaker with every mention of it that the article makes as a source."""

    mentions: tuple[Span, ...] = ()

    def reference(self) -> SpeakerName:
        """The short form that quotes carry."""
        return SpeakerName(id=self.id, name=self.name, kind=self.kind)


class Quote(Model):
    """One attribution: who said what, and in which words the article says so."""

    id: str
    type: QuoteType
    act: Act
    status: Status
    content: tuple[Span, ...] = Field(description="what was said; several spans when the cue interrupts it")
    cue: tuple[Span, ...] = Field(description="the words that signal it, such as 'said' or 'according to'")
    source: tuple[Span, ...] = Field(description="the mention of the speaker as it stands in the text")
    speaker: SpeakerName | None
    alternatives: tuple[SpeakerName, ...] = Field(default=(), description="other speakers the evidence allows")
    parent: str | None = Field(default=None, description="id of the quote this one is nested in")
    construction: str = Field(description="name of the rule that linked content, cue and source")
    confidence: float = Field(ge=0, le=1, description="probability that this is a quotation so attributed")


class Attribution(Model):
    """All quotes and speakers of one article: one line of the JSON Lines output."""

    schema_: Literal["quotecheck.attribution/1"] = Field(default=ATTRIBUTION_SCHEMA, alias="schema")
    id: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[Speaker, ...] = ()


class EditKind(StrEnum):
    """What differs between a quotation and a passage; the last five are never a fault by themselves."""

    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    MODALITY = "modality"
    HEDGE = "hedge"
    FREQUENCY = "frequency"
    ENTITY = "entity"
    PRONOUN = "pronoun"
    CONDITION = "condition"
    CONTENT_WORD = "content-word"
    FRAME = "frame"
    INSERTION = "insertion"
    DELETION = "deletion"
    SPLICE = "splice"
    REORDER = "reorder"
    CUT = "cut"
    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"
    FUNCTION_WORD = "function-word"
    SPELLING = "spelling"
    DISFLUENCY = "disfluency"


class Form(StrEnum):
    """How a passage gives the words: between marks, partly so, or as reported speech."""

    DIRECT = "direct"
    MIXED = "mixed"
    REPORTED = "reported"


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Edit(Model):
    """One typed difference between a quotation of the draft and a passage."""

    kind: EditKind
    here: Span | None = Field(description="the words in the draft; null where it has none")
    there: Span | None = Field(description="the words in the other article; null where it has none")
    at: int = Field(ge=0, description="offset in the draft at which the difference stands")
    reported: bool = Field(default=False, description="one of the two stands in reported speech")
    reworded: bool = Field(default=False, description="here and there are whole statements, in quite other words")


class Origin(Model):
    """Where a passage comes from."""

    article: str = Field(description="id of the article")
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    path: str | None = None
    time: str | None = Field(default=None, description="time code in a transcript, as it stands there")


class Passage(Model):
    """A stretch of coverage that carries the same utterance as a quotation of the draft."""

    origin: Origin
    voice: str = Field(description="near-identical articles share one voice")
    authoritative: bool = Field(default=False, description="it is the transcript given with --source")
    form: Form
    content: tuple[Span, ...] = Field(description="the words as they stand there")
    carries: tuple[Span, ...] = Field(description="the stretches of the draft that it carries word for word")
    speaker: str | None = Field(default=None, description="who says it there, as far as it was looked up")
    another: bool = Field(default=False, description="the speaker there is not the draft's, as far as is known")
    cue: str | None = Field(default=None, description="the verb of attribution there, as far as it was looked up")
    confidence: float = Field(ge=0, le=1, description="probability that it is the same utterance")
    edits: tuple[Edit, ...] = ()


class Variant(Model):
    """One wording of a quotation and who carries it; the draft's own wording has no edits."""

    wording: str
    voices: int = Field(description="independent voices that carry it")
    outlets: tuple[str, ...]
    kinds: tuple[EditKind, ...] = ()


class CheckedQuote(Model):
    """A quotation of the draft with the passages that carry it."""

    quote: Quote
    verdict: str = Field(description="one line: who agrees, who differs and in what")
    passages: tuple[Passage, ...] = ()
    variants: tuple[Variant, ...] = ()


class Finding(Model):
    """What a rule reports."""

    rule: str
    level: Level
    message: str
    spans: tuple[Span, ...] = Field(description="the words of the draft it is about")
    quote: str | None = Field(default=None, description="id of the quote it is about")
    diff: str | None = Field(default=None, description="the draft's wording with changes marked {-so-}{+so+}")
    evidence: tuple[Origin, ...] = Field(default=(), description="the reports that differ")
    fingerprint: str = Field(description="stays the same when other parts of the draft change")


class Check(Model):
    """The check of one draft: one line of the JSON Lines output."""

    schema_: Literal["quotecheck.check/1"] = Field(default=CHECK_SCHEMA, alias="schema")
    id: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    quotes: tuple[CheckedQuote, ...] = ()
    findings: tuple[Finding, ...] = ()

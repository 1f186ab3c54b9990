"""The words everyone shares: articles, quotes, speakers, and the wire format.

Every offset is a Python string offset (code points) into ``Article.text``, end
exclusive. The JSON Schema of :class:`Attribution` is committed as
``quotecheck/data/attribution.schema.json`` and tested against this module.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

ATTRIBUTION_SCHEMA: Final = "quotecheck.attribution/1"


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

"""Stand in for the attribution of coverage: what stands between marks is said by whoever *said* follows or precedes.

It parses nothing, and counts the blocks that it was asked to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quotecheck.compare.passages import marks_of
from quotecheck.config import AttributeSettings
from quotecheck.schema import (
    Act,
    Article,
    Attribution,
    Block,
    Quote,
    QuoteType,
    Span,
    SpeakerKind,
    SpeakerName,
    Status,
)
from quotecheck.text import article_from_text

NAME = r"[A-Z]\w+ [A-Z]\w+"
CUE = re.compile(rf"(?P<cue>said|claimed) (?P<after>{NAME})|(?P<before>{NAME}|\b[Ss]he|\b[Hh]e) (?P<verb>said|claimed)")


def article(text: str, name: str = "draft", day: str | None = "2025-03-04", outlet: str | None = None) -> Article:
    return article_from_text(text, id=name, date=day, outlet=outlet)


def quotes(text: Article, blocks: Sequence[Block] | None = None) -> tuple[Quote, ...]:
    """The direct quotations of some blocks, else of all; a pronoun is whoever was named last."""
    found: list[Quote] = []
    for block in text.blocks if blocks is None else blocks:
        marks = [m for m in marks_of(text) if block.start <= m.start < block.end and m.level == 1]
        cue = CUE.search(text.text, block.start, block.end)
        if not marks:
            continue
        low, high = cue.span("after" if cue["after"] else "before") if cue else (0, 0)
        words = text.text[low:high]
        named = re.findall(NAME, text.text[:low]) if words.lower() in ("he", "she") else [words]
        spans = tuple(Span.of(text.text, m.start, m.end) for m in marks)
        found.append(
            Quote(
                id=f"q{len(found) + 1}",
                type=QuoteType.DIRECT,
                act=Act.SPEECH,
                status=Status.ASSERTED,
                content=spans,
                cue=(Span.of(text.text, *cue.span("cue" if cue["cue"] else "verb")),) if cue else (),
                source=(Span.of(text.text, low, high),) if cue else (),
                speaker=SpeakerName(id="s", name=named[-1], kind=SpeakerKind.PERSON) if cue and named else None,
                construction="stand-in",
                confidence=1.0,
            )
        )
    return tuple(found)


@dataclass
class Reader:
    """The stand-in for ``attribute_blocks``; ``read`` holds the words of each block in turn."""

    calls: int = 0
    read: list[str] = field(default_factory=list)
    models: list[str] = field(default_factory=list)

    def __call__(
        self, items: Sequence[tuple[Article, Sequence[Block]]], settings: AttributeSettings, *, rules_alone: bool
    ) -> Iterator[Attribution]:
        assert rules_alone
        self.calls += 1
        for text, blocks in items:
            self.read += [text.text[b.start : b.end] for b in blocks]
            self.models.append(settings.model)
            yield Attribution(id=text.id, quotes=quotes(text, blocks))

"""Of coverage a few paragraphs are read: they tell the speaker's name only where it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from quotecheck.check.attributions import Attributions
from quotecheck.check.spoken import Spoken
from quotecheck.config import AttributeSettings
from quotecheck.coverage import MemoryCoverage
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
from tests.check.conftest import STAGE
from tests.check.standin import article

QUILL = SpeakerName(id="s1", name="Tamsin Quill", kind=SpeakerKind.PERSON)
GUILD = SpeakerName(id="s2", name="Skelling Tanners", kind=SpeakerKind.ORGANISATION)
WORDS = "“The pits must be fenced before the frost,”"


def spoken(monkeypatch: pytest.MonkeyPatch, source: str, speaker: SpeakerName) -> Spoken:
    """What is told of some words whose source is taken for a speaker."""
    text = f"{WORDS} {source} said."

    def attributed(
        items: Sequence[tuple[Article, Sequence[Block]]], settings: AttributeSettings, *, rules_alone: bool
    ) -> Iterator[Attribution]:
        for given, _ in items:
            low, cue = text.index(source), text.index("said")
            quote = Quote(
                id="q1",
                type=QuoteType.DIRECT,
                act=Act.SPEECH,
                status=Status.ASSERTED,
                content=(Span.of(text, 0, len(WORDS)),),
                cue=(Span.of(text, cue, cue + 4),),
                source=(Span.of(text, low, low + len(source)),),
                speaker=speaker,
                construction="test",
                confidence=1.0,
            )
            yield Attribution(id=given.id, quotes=(quote,))

    monkeypatch.setattr(STAGE, "attribute_blocks", attributed)
    found = Attributions(MemoryCoverage([article(text, "gazette")]), "m")
    found.read([(0, 0, len(WORDS))])
    return found.spoken(0, [(0, len(WORDS))])


@pytest.mark.parametrize(
    "source", ["the judge", "The judge", "a judge of the county", "the Judge", "The Judge’s letter"]
)
def test_a_description_without_a_name_has_no_speaker_s_name(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    found = spoken(monkeypatch, source, QUILL)
    assert (found.speaker, found.kind, found.cue, found.named) == (None, None, "said", True)


@pytest.mark.parametrize("source", ["Quill", "Judge Quill", "the judge Tamsin Quill", "she", "Tamsin Quill, a judge"])
def test_a_name_or_a_pronoun_keeps_it(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    found = spoken(monkeypatch, source, QUILL)
    assert (found.speaker, found.kind) == ("Tamsin Quill", SpeakerKind.PERSON)


def test_an_organisation_may_be_described(monkeypatch: pytest.MonkeyPatch) -> None:
    found = spoken(monkeypatch, "the guild", GUILD)
    assert (found.speaker, found.kind) == ("Skelling Tanners", SpeakerKind.ORGANISATION)


def test_a_description_accuses_nobody_and_may_be_the_draft_s_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    other = SpeakerName(id="s3", name="Bram Oster", kind=SpeakerKind.PERSON)
    assert spoken(monkeypatch, "the judge", QUILL).relation(other) == "unknown"
    assert spoken(monkeypatch, "the judge", QUILL).relation(QUILL) == "same"
    assert spoken(monkeypatch, "Tamsin Quill", QUILL).relation(other) == "other"

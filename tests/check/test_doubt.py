"""Whether somebody who seems to speak in another article may yet be the draft's own speaker."""

from __future__ import annotations

import pytest

from quotecheck.check.doubt import Place, may_be_same, own_doubtful
from quotecheck.check.spoken import Spoken
from quotecheck.compare.passages import marks_of
from quotecheck.schema import Act, Quote, QuoteType, Span, SpeakerKind, SpeakerName, Status
from tests.check.standin import article

WORDS = "We may open the lock"
ORLA = "Orla Vance"
DRAFT = f"Orla Vance took questions. “{WORDS},” Orla Vance said."


def place(text: str) -> Place:
    at = text.index(WORDS)
    return Place(text, (at, at + len(WORDS)), marks_of(article(text)))


def quote(speaker: str, source: str, text: str) -> Quote:
    at, said = text.index(WORDS), text.rindex(source)
    return Quote(
        id="q1",
        type=QuoteType.DIRECT,
        act=Act.SPEECH,
        status=Status.ASSERTED,
        content=(Span.of(text, at, at + len(WORDS)),),
        cue=(),
        source=(Span.of(text, said, said + len(source)),),
        speaker=SpeakerName(id="s", name=speaker, kind=SpeakerKind.PERSON),
        construction="stand-in",
        confidence=1.0,
    )


def doubted(
    there: str, spoken: Spoken, draft: str = DRAFT, own: str = "Orla Vance", source: str = "Orla Vance"
) -> bool:
    return may_be_same(quote(own, source, draft), spoken, place(draft), place(there))


def said(name: str, source: str, *others: str) -> Spoken:
    by_pronoun = source in ("he", "she")
    return Spoken(name, SpeakerKind.PERSON, "said", not by_pronoun, (name, *others), source=source)


def test_somebody_named_beside_the_words_there_is_another() -> None:
    assert not doubted(f"“{WORDS},” Joss Keld said.", said("Joss Keld", "Joss Keld"))


@pytest.mark.parametrize(
    ("there", "doubtful"),
    [
        (f"Joss Keld came late.\n\n“{WORDS},” he said.", False),
        (f"Joss Keld came late.\n\nThe pumps ran.\n\n“{WORDS},” he said.", True),
        (f"Joss Keld came late.\n\nIlan Petrov wept. “{WORDS},” he said.", True),
        (f"Joss Keld came late to Vance's lock. “{WORDS},” he said.", False),
        (f"Joss Keld came late with Orla Vance. “{WORDS},” he said.", True),
        (f"Joss Keld came late.\n\nThe judge had a line for it. “{WORDS},” he said.", True),
        (f"Joss Keld came late. The harbour's lawyer sighed. “{WORDS},” he said.", True),
        (f"Joss Keld, the mayor's deputy, came late. “{WORDS},” he said.", False),
        (f"Joss Keld, the harbour minister, came late. The minister sighed. “{WORDS},” he said.", False),
        (f"The judge had a line for it. Joss Keld sighed. “{WORDS},” he said.", False),
    ],
)
def test_a_pronoun_there_is_somebody_s_who_was_named_lately_and_alone(there: str, doubtful: bool) -> None:
    assert doubted(there, said("Joss Keld", "he")) is doubtful


def test_he_and_she_are_two_people() -> None:
    draft = f"Orla Vance came with Sam Keld. “{WORDS},” she said."
    there = f"Sam Keld came late. “{WORDS},” he said."
    assert not doubted(there, said("Sam Keld", "he"), draft, source="she")


def test_one_given_name_with_a_surname_in_two_languages_is_one_person() -> None:
    there = f"“{WORDS},” Orla Uance-Ui said."
    assert doubted(there, said("Orla Ui Bhans", "Orla Ui Bhans"))
    family = f"Orla Vance and Orla Keld came. “{WORDS},” Orla Keld said."
    assert not doubted(family, said("Orla Keld", "Orla Keld"))


def test_words_within_two_speakers_quotations_are_nobody_s_for_sure() -> None:
    there = f"The board said Joss Keld said “{WORDS}”."
    assert doubted(there, said("Joss Keld", "Joss Keld", "the board"))


def test_a_mention_that_ends_with_a_name_is_that_person_s() -> None:
    draft = f"“{WORDS},” said the head of Salt and Sand, Joss Keld."
    source = "the head of Salt and Sand, Joss Keld"
    there = f"“{WORDS},” Joss Keld said."
    assert doubted(there, said("Joss Keld", "Joss Keld"), draft, "Salt", source)
    lawyer = draft.replace("the head of Salt and Sand, Joss Keld", "Joss Keld’s lawyer Orla Vance")
    assert not doubted(there, said("Joss Keld", "Joss Keld"), lawyer, source="Joss Keld’s lawyer Orla Vance")


@pytest.mark.parametrize(
    ("draft", "doubtful"),
    [
        (f"Orla Vance, the director, came.\n\nIt rained.\n\n“{WORDS},” the director said.", False),
        (f"Orla Vance came.\n\nIt rained.\n\n“{WORDS},” the director said.", True),
        (f"Orla Vance came.\n\n“{WORDS},” the director said.", False),
    ],
)
def test_a_description_is_somebody_s_who_was_introduced_by_it(draft: str, doubtful: bool) -> None:
    assert own_doubtful(quote("Orla Vance", "the director", draft), "Joss Keld", place(draft)) is doubtful

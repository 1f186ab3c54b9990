"""Only what stands around a match is attributed, once, and kept for the next draft."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotecheck.check.attributions import Attributions
from quotecheck.check.spoken import Spoken
from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage
from quotecheck.schema import Attribution, SpeakerKind, SpeakerName
from tests.check.standin import Reader, article

LINES = [
    "The lock at Ostrey is old.",
    "The harbour board met on Monday.",
    "Orla Vance was in the chair.",
    "“We may open the old lock,” she said.",
    "The keeper fishes.",
    "“I like eels,” said Joss Keld.",
    "Nobody asked the geese.",
]
TEXT = "Lock to open\n\n" + "\n\n".join(LINES) + "\n"
ORLA = SpeakerName(id="s1", name="Orla Vance", kind=SpeakerKind.PERSON)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.fixture(params=["memory", "store"])
def coverage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Coverage]:
    if request.param == "memory":
        yield MemoryCoverage([article(TEXT, "gazette")])
        return
    with SqliteCoverage(tmp_path / "desk.store", create=True) as store:
        store.add([article(TEXT, "gazette")])
        yield store


def key(coverage: Coverage) -> int:
    return coverage.search("We may open the old lock")[0].key


def test_the_paragraphs_around_a_match_are_read_and_no_others(coverage: Coverage, reader: Reader) -> None:
    Attributions(coverage, "m").read([(key(coverage), *at("We may open"))])
    assert reader.read == LINES[2:4]


def test_what_was_read_is_not_read_again(coverage: Coverage, reader: Reader) -> None:
    own, wanted = key(coverage), at("We may open")
    first = Attributions(coverage, "m")
    first.read([(own, *wanted)])
    first.read([(own, *wanted)])
    assert len(reader.read) == 2
    second = Attributions(coverage, "m")
    second.read([(own, *wanted)])
    assert len(reader.read) == 2
    assert second.spoken(own, [wanted]) == first.spoken(own, [wanted])
    assert second.spoken(own, [wanted]).speaker == "Orla Vance"


def test_a_store_keeps_it_for_another_day(tmp_path: Path, reader: Reader) -> None:
    path, wanted = tmp_path / "desk.store", at("We may open")
    with SqliteCoverage(path, create=True) as store:
        store.add([article(TEXT, "gazette")])
        Attributions(store, "m").read([(key(store), *wanted)])
    with SqliteCoverage(path) as store:
        again = Attributions(store, "m")
        again.read([(key(store), *wanted)])
        assert again.spoken(key(store), [wanted]).speaker == "Orla Vance"
    assert len(reader.read) == 2


def test_another_model_reads_for_itself(coverage: Coverage, reader: Reader) -> None:
    for model in ("m", "n", "n"):
        Attributions(coverage, model).read([(key(coverage), *at("We may open"))])
    assert reader.models == ["m", "n"]


def test_a_stretch_further_on_adds_to_what_is_known(coverage: Coverage, reader: Reader) -> None:
    own, found = key(coverage), Attributions(coverage, "m")
    found.read([(own, *at("We may open"))])
    found.read([(own, *at("I like eels"))])
    assert reader.read[2:] == [*LINES[2:4], LINES[5]]
    for again in (found, Attributions(coverage, "m")):
        assert again.spoken(own, [at("We may open the old lock")]).speaker == "Orla Vance"
        assert again.spoken(own, [at("I like eels")]).speaker == "Joss Keld"
    found.read([(own, *at("We may open")), (own, *at("I like eels"))])
    assert len(reader.read) == 5


def test_a_paragraph_that_names_its_speaker_is_read_alone(coverage: Coverage, reader: Reader) -> None:
    Attributions(coverage, "m").read([(key(coverage), *at("I like eels"))])
    assert reader.read == [LINES[5]]


class Noting(MemoryCoverage):
    """Coverage that notes the contents of the quotations it was last given to keep."""

    contents: list[str]

    def keep(self, key: int, what: str, value: str) -> None:
        super().keep(key, what, value)
        kept = Attribution(**json.loads(value)["attribution"])
        self.contents = [span.text for quote in kept.quotes for span in quote.content]


WEIR = [
    "Hanna Reyl keeps the weir.",
    "“The sluice is jammed,” said Joss Keld. Rain came. “A rope will do,” she said.",
]
WEIR_TEXT = "\n\n".join(WEIR) + "\n"
SLUICE, ROPE = at("The sluice is jammed", WEIR_TEXT), at("A rope will do", WEIR_TEXT)


def test_a_sentence_and_then_its_paragraph_give_each_quotation_once(reader: Reader) -> None:
    coverage = Noting([article(WEIR_TEXT, "gazette")])
    found = Attributions(coverage, "m")
    found.read([(0, *SLUICE)])
    assert [r.strip() for r in reader.read] == ["“The sluice is jammed,” said Joss Keld."]
    assert coverage.contents == ["“The sluice is jammed,”"]
    found.read([(0, *ROPE)])
    assert reader.read[1:] == WEIR
    assert coverage.contents == ["“The sluice is jammed,”", "“A rope will do,”"]


def test_a_sentence_and_its_paragraph_asked_for_together_are_read_as_the_paragraph(reader: Reader) -> None:
    coverage = Noting([article(WEIR_TEXT, "gazette")])
    Attributions(coverage, "m").read([(0, *SLUICE), (0, *ROPE)])
    assert reader.read == WEIR
    assert coverage.contents == ["“The sluice is jammed,”", "“A rope will do,”"]


def test_a_sentence_of_a_paragraph_that_was_read_is_not_read_again(reader: Reader) -> None:
    own = MemoryCoverage([article(WEIR_TEXT, "gazette")])
    for stretch in (ROPE, SLUICE):
        Attributions(own, "m").read([(0, *stretch)])
    assert (reader.calls, reader.read) == (2, WEIR)


def test_what_was_not_read_is_unknown(coverage: Coverage, reader: Reader) -> None:
    found = Attributions(coverage, "m")
    assert found.spoken(key(coverage), [at("We may open")]) == Spoken()
    found.read([(key(coverage), *at("The lock at Ostrey"))])
    assert found.spoken(key(coverage), [at("I like eels")]) == Spoken()


def test_nothing_is_read_where_there_is_no_paragraph(coverage: Coverage, reader: Reader) -> None:
    Attributions(coverage, "m").read([(key(coverage), len(TEXT) - 1, len(TEXT))])
    assert reader.read == []


def test_several_articles_are_read_in_one_go(reader: Reader) -> None:
    coverage = MemoryCoverage([article(TEXT, name) for name in ("a", "b", "c")])
    Attributions(coverage, "m").read([(own, *at("We may open")) for own in range(3)])
    assert (reader.calls, len(reader.read)) == (1, 6)


def test_who_speaks_is_told_with_the_verb_and_whether_by_name(coverage: Coverage, reader: Reader) -> None:
    found, own = Attributions(coverage, "m"), key(coverage)
    found.read([(own, *at("We may open")), (own, *at("I like eels"))])
    assert found.spoken(own, [at("We may open the old lock")]) == Spoken(
        "Orla Vance", SpeakerKind.PERSON, "said", named=False, all=("Orla Vance",), source="she"
    )
    assert found.spoken(own, [at("I like eels")]).named


def test_a_quotation_that_has_less_than_half_of_a_passage_is_not_its_own(reader: Reader) -> None:
    text = "“Eels,” said Joss Keld, who then told the board all that he had seen of the lock and of its keeper.\n"
    coverage = MemoryCoverage([article(text, "gazette")])
    found = Attributions(coverage, "m")
    found.read([(0, *at("Eels", text))])
    assert found.spoken(0, [at("“Eels,”", text)]).speaker == "Joss Keld"
    assert found.spoken(0, [(0, len(text))]) == Spoken()


@pytest.mark.parametrize(
    ("spoken", "own", "relation"),
    [
        (Spoken("Vance", SpeakerKind.PERSON, all=("Vance",)), ORLA, "same"),
        (Spoken("Joss Keld", SpeakerKind.PERSON, all=("Joss Keld",)), ORLA, "other"),
        (Spoken("Joss Keld", SpeakerKind.PERSON, all=("Joss Keld", "Ms Vance")), ORLA, "same"),
        (Spoken("the board", SpeakerKind.ORGANISATION, all=("the board",)), ORLA, "unknown"),
        (Spoken(), ORLA, "unknown"),
        (Spoken("Joss Keld", SpeakerKind.PERSON, all=("Joss Keld",)), None, "unknown"),
        (Spoken(), None, "nobody"),
    ],
)
def test_the_speaker_there_is_the_draft_s_or_another_or_it_is_not_known(
    spoken: Spoken, own: SpeakerName | None, relation: str
) -> None:
    assert spoken.relation(own) == relation

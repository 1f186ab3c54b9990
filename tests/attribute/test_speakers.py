"""Speakers: who stands behind a source, and the name a reader would write down."""

from __future__ import annotations

import pytest

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import noun_phrase
from quotecheck.attribute.speakers import Resolved, resolve_speakers
from quotecheck.parse.tree import Entity, Parse, Sentence, Word
from quotecheck.schema import Speaker, SpeakerKind

_PERSONS = (
    "Ana Ruiz",
    "Ruiz",
    "Tom Vale",
    "Vale",
    "Eva Lind",
    "Lind",
    "Ada Orlo",
    "Ben Orlo",
    "Orlo",
    "Sergo Tamm",
    "Tamm",
)


def story(text: str, *rows: str) -> Parse:
    """A parse by hand: a row is a sentence, a word is ``form/UPOS/head/relation`` (head counts from 1, 0 is the root).

    Blocks are the lines of the text. Persons known to the tests are tagged as such.
    """
    words: list[Word] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    at = 0
    for number, row in enumerate(rows):
        first = len(words)
        for item in row.split():
            form, upos, head, relation = item.rsplit("/", 3)
            start = text.index(form, at)
            at = start + len(form)
            feats = "Number=Plur" if upos == "NOUNS" else ""
            xpos = {"NOUNS": "NNS", "NOUN": "NN", "PROPN": "NNP", "VPASS": "VBN"}.get(upos, "")
            upos = {"NOUNS": "NOUN", "VPASS": "VERB"}.get(upos, upos)
            lemma = form.lower().removesuffix("s") if xpos == "NNS" else form.lower()
            index = int(head) - 1 + first if head != "0" else -1
            words.append(Word(len(words), number, start, at, form, lemma, upos, xpos, feats, index, relation))
        block = text.count("\n", 0, words[first].start)
        sentences.append(Sentence(first, len(words), block, words[first].start, words[-1].end))
    for name in _PERSONS:
        for word in words:
            if text.startswith(name, word.start):
                entities.append(Entity(word.start, word.start + len(name), "Person"))
                for inside in words:
                    if word.start <= inside.start < word.start + len(name):
                        inside.entity = "I-Person"
    return Parse(words, sentences, entities)


def draft(text: str, source: str, content: str, cue: str = "said", nth: int = 0, parent: int | None = None) -> Draft:
    """A draft with the ``nth`` occurrence of its source."""
    low = -1
    for _ in range(nth + 1):
        low = text.index(source, low + 1) if source else 0
    spans = [(low, low + len(source))] if source else []
    begin = text.index(content)
    at = text.index(cue) if cue else begin
    return Draft("test", [(begin, begin + len(content))], [(at, at + len(cue))], spans, parent=parent)


def names(text: str, parse: Parse, *drafts: Draft) -> list[str | None]:
    speakers, resolved = resolve_speakers(text, parse, drafts)
    by_id = {s.id: s.name for s in speakers}
    return [by_id[r.speaker] if r.speaker else None for r in resolved]


MAYOR = "Mayor Ana Ruiz said work starts .\nThe mayor said it ends .\nShe said it rains ."
MAYOR_ROWS = (
    "Mayor/PROPN/2/compound Ana/PROPN/4/nsubj Ruiz/PROPN/2/flat said/VERB/0/root work/NOUN/6/nsubj"
    " starts/VERB/4/ccomp ./PUNCT/4/punct",
    "The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root it/PRON/5/nsubj ends/VERB/3/ccomp ./PUNCT/3/punct",
    "She/PRON/2/nsubj said/VERB/0/root it/PRON/4/nsubj rains/VERB/2/ccomp ./PUNCT/2/punct",
)


def test_title_name_role_and_pronoun_are_one_speaker() -> None:
    text = MAYOR
    parse = story(text, *MAYOR_ROWS)
    drafts = [
        draft(text, "Mayor Ana Ruiz", "work starts"),
        draft(text, "The mayor", "it ends"),
        draft(text, "She", "it rains"),
    ]
    speakers, resolved = resolve_speakers(text, parse, drafts)
    assert [s.name for s in speakers] == ["Ana Ruiz"]
    assert speakers[0].kind is SpeakerKind.PERSON
    assert {r.speaker for r in resolved} == {"s1"}
    assert [m.text for m in speakers[0].mentions] == ["Mayor Ana Ruiz", "The mayor", "She"]


def test_surname_takes_the_full_name_from_later_in_the_article() -> None:
    text = "Mr. Vale said no. Tom Vale left."
    parse = story(
        text,
        "Mr./PROPN/2/compound Vale/PROPN/3/nsubj said/VERB/0/root no/INTJ/3/obj ./PUNCT/3/punct",
        "Tom/PROPN/3/nsubj Vale/PROPN/1/flat left/VERB/0/root ./PUNCT/3/punct",
    )
    assert names(text, parse, draft(text, "Mr. Vale", "no")) == ["Tom Vale"]


def test_courtesy_title_parts_a_couple_with_one_surname() -> None:
    text = "Ada Orlo met Ben Orlo. Mrs. Orlo said yes. Mr. Orlo said no."
    parse = story(
        text,
        "Ada/PROPN/3/nsubj Orlo/PROPN/1/flat met/VERB/0/root Ben/PROPN/3/obj Orlo/PROPN/4/flat ./PUNCT/3/punct",
        "Mrs./PROPN/2/compound Orlo/PROPN/3/nsubj said/VERB/0/root yes/INTJ/3/obj ./PUNCT/3/punct",
        "Mr./PROPN/2/compound Orlo/PROPN/3/nsubj said/VERB/0/root no/INTJ/3/obj ./PUNCT/3/punct",
    )
    # "Ada" is in no list of first names: the title alone does not tell; "Ben" is known to be a man.
    got = names(text, parse, draft(text, "Mrs. Orlo", "yes"), draft(text, "Mr. Orlo", "no"))
    assert got == ["Ada Orlo", "Ben Orlo"]


def test_bare_surname_of_two_people_lists_the_other_as_an_alternative() -> None:
    text = "Ada Orlo met Ben Orlo. Orlo said yes."
    parse = story(
        text,
        "Ada/PROPN/3/nsubj Orlo/PROPN/1/flat met/VERB/0/root Ben/PROPN/3/obj Orlo/PROPN/4/flat ./PUNCT/3/punct",
        "Orlo/PROPN/2/nsubj said/VERB/0/root yes/INTJ/2/obj ./PUNCT/2/punct",
    )
    speakers, resolved = resolve_speakers(text, parse, [draft(text, "Orlo", "yes", nth=2)])
    assert [s.name for s in speakers] == ["Ben Orlo", "Ada Orlo"]
    assert resolved == [Resolved("s1", ("s2",), True, resolved[0].margin)]


def test_pronoun_takes_gender_from_the_first_name() -> None:
    text = "Tom Vale met Eva Lind. She said no."
    parse = story(
        text,
        "Tom/PROPN/3/nsubj Vale/PROPN/1/flat met/VERB/0/root Eva/PROPN/3/obj Lind/PROPN/4/flat ./PUNCT/3/punct",
        "She/PRON/2/nsubj said/VERB/0/root no/INTJ/2/obj ./PUNCT/2/punct",
    )
    assert names(text, parse, draft(text, "She", "no")) == ["Eva Lind"]


def test_previous_speaker_beats_a_person_inside_the_quotation() -> None:
    text = "Tom Vale said Sergo Tamm lied. He said so twice."
    parse = story(
        text,
        "Tom/PROPN/3/nsubj Vale/PROPN/1/flat said/VERB/0/root Sergo/PROPN/6/nsubj Tamm/PROPN/4/flat"
        " lied/VERB/3/ccomp ./PUNCT/3/punct",
        "He/PRON/2/nsubj said/VERB/0/root so/ADV/2/obj twice/ADV/2/advmod ./PUNCT/2/punct",
    )
    got = names(text, parse, draft(text, "Tom Vale", "Sergo Tamm lied"), draft(text, "He", "so"))
    assert got == ["Tom Vale", "Tom Vale"]


def test_addressee_is_no_candidate() -> None:
    text = "Tom Vale smiled. He told Sergo Tamm no."
    parse = story(
        text,
        "Tom/PROPN/3/nsubj Vale/PROPN/1/flat smiled/VERB/0/root ./PUNCT/3/punct",
        "He/PRON/2/nsubj told/VERB/0/root Sergo/PROPN/2/iobj Tamm/PROPN/3/flat no/INTJ/2/obj ./PUNCT/2/punct",
    )
    assert names(text, parse, draft(text, "He", "no", cue="told")) == ["Tom Vale"]


def test_i_inside_a_quotation_is_its_speaker() -> None:
    text = "“I think it works,” Eva Lind said ."
    parse = story(
        text,
        "“/PUNCT/3/punct I/PRON/3/nsubj think/VERB/9/ccomp it/PRON/5/nsubj works/VERB/3/ccomp"
        " ,/PUNCT/3/punct ”/PUNCT/3/punct"
        " Eva/PROPN/10/nsubj Lind/PROPN/8/flat said/VERB/0/root ./PUNCT/10/punct",
    )
    outer = draft(text, "Eva Lind", "“I think it works,”")
    inner = draft(text, "I", "it works", cue="think", parent=0)
    assert names(text, parse, outer, inner) == ["Eva Lind", "Eva Lind"]


def test_relative_pronoun_is_the_noun_its_clause_modifies() -> None:
    text = "Eva Lind , who said no , left ."
    parse = story(
        text,
        "Eva/PROPN/8/nsubj Lind/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj said/VERB/1/acl:relcl"
        " no/INTJ/5/obj ,/PUNCT/5/punct"
        " left/VERB/0/root ./PUNCT/8/punct",
    )
    assert names(text, parse, draft(text, "who", "no")) == ["Eva Lind"]


@pytest.mark.parametrize(
    ("text", "row", "source", "name", "kind"),
    [
        ("The report said no .", "The/DET/2/det report/NOUN/3/nsubj", "The report", "report", SpeakerKind.DOCUMENT),
        ("Residents said no .", "Residents/NOUNS/2/nsubj", "Residents", "residents", SpeakerKind.GROUP),
        (
            "A witness said no .",
            "A/DET/2/det witness/NOUN/3/nsubj",
            "A witness",
            "unnamed witness",
            SpeakerKind.UNNAMED,
        ),
        ("Moscow said no .", "Moscow/PROPN/2/nsubj", "Moscow", "Moscow", SpeakerKind.ORGANISATION),
        (
            "Another official in the Harbour Office said no .",
            "Another/DET/2/det official/NOUN/7/nsubj in/ADP/6/case the/DET/6/det Harbour/PROPN/6/compound"
            " Office/PROPN/2/nmod",
            "Another official in the Harbour Office",
            "unnamed Harbour Office official",
            SpeakerKind.UNNAMED,
        ),
    ],
)
def test_sources_without_a_name(text: str, row: str, source: str, name: str, kind: SpeakerKind) -> None:
    size = len(row.split())
    parse = story(text, f"{row} said/VERB/0/root no/INTJ/{size + 1}/obj ./PUNCT/{size + 1}/punct")
    speakers, _ = resolve_speakers(text, parse, [draft(text, source, "no", cue="said no")])
    assert [(s.name, s.kind) for s in speakers] == [(name, kind)]


def test_the_official_is_the_one_met_before_and_another_is_not() -> None:
    text = "An official said yes . The official said no . Another official said maybe ."
    row = "{}/DET/2/det official/NOUN/3/nsubj said/VERB/0/root {}/INTJ/3/obj ./PUNCT/3/punct"
    parse = story(text, row.format("An", "yes"), row.format("The", "no"), row.format("Another", "maybe"))
    _, resolved = resolve_speakers(
        text,
        parse,
        [
            draft(text, "An official", "yes"),
            draft(text, "The official", "no"),
            draft(text, "Another official", "maybe"),
        ],
    )
    assert [r.speaker for r in resolved] == ["s1", "s1", "s2"]


def test_acronym_in_brackets_joins_its_organisation() -> None:
    text = "The Port Safety Agency (PSA) opened . The PSA said no ."
    parse = story(
        text,
        "The/DET/4/det Port/PROPN/4/compound Safety/PROPN/4/compound Agency/PROPN/8/nsubj (/PUNCT/6/punct"
        " PSA/PROPN/4/appos"
        " )/PUNCT/6/punct opened/VERB/0/root ./PUNCT/8/punct",
        "The/DET/2/det PSA/PROPN/3/nsubj said/VERB/0/root no/INTJ/3/obj ./PUNCT/3/punct",
    )
    assert names(text, parse, draft(text, "The PSA", "no")) == ["Port Safety Agency"]


def test_impersonal_passive_and_empty_source_have_no_speaker() -> None:
    text = "It was said that ships leave ."
    parse = story(
        text,
        "It/PRON/3/nsubj:pass was/AUX/3/aux:pass said/VPASS/0/root that/SCONJ/6/mark ships/NOUNS/6/nsubj"
        " leave/VERB/3/ccomp ./PUNCT/3/punct",
    )
    assert resolve_speakers(text, parse, [draft(text, "It", "ships leave"), draft(text, "", "ships leave")]) == (
        [],
        [Resolved(None), Resolved(None)],
    )


def test_joined_speakers_are_a_group_with_both_names() -> None:
    text = "Tom Vale and Eva Lind said no ."
    parse = story(
        text,
        "Tom/PROPN/6/nsubj Vale/PROPN/1/flat and/CCONJ/4/cc Eva/PROPN/1/conj Lind/PROPN/4/flat"
        " said/VERB/0/root no/INTJ/6/obj ./PUNCT/6/punct",
    )
    speakers, _ = resolve_speakers(text, parse, [draft(text, "Tom Vale and Eva Lind", "no")])
    assert [(s.name, s.kind) for s in speakers] == [("Tom Vale and Eva Lind", SpeakerKind.GROUP)]


def test_nothing_in_nothing_out() -> None:
    nobody: list[Speaker] = []
    assert resolve_speakers("", Parse([], [], []), []) == (nobody, [])


def test_a_possessive_that_leads_back_to_its_noun_ends() -> None:
    text = "his view that counts ."
    parse = story(
        text, "his/PRON/2/nmod:poss view/NOUN/0/root that/PRON/4/nsubj counts/VERB/2/acl:relcl ./PUNCT/2/punct"
    )
    resolve_speakers(
        text, parse, [draft(text, "that", "counts", cue="view"), draft(text, "his", "counts", cue="view", parent=0)]
    )


@pytest.mark.parametrize(
    ("text", "row", "source", "name"),
    [
        (
            "The U.S. Harbour Agency",
            "The/DET/4/det U.S./PROPN/4/compound Harbour/PROPN/4/compound Agency/PROPN/5/nsubj",
            "The U.S. Harbour Agency",
            "United States Harbour Agency",
        ),
        (
            "The UK Treasury",
            "The/DET/3/det UK/PROPN/3/compound Treasury/PROPN/4/nsubj",
            "The UK Treasury",
            "United Kingdom Treasury",
        ),
        ("US officials", "US/PROPN/2/compound officials/NOUNS/3/nsubj", "US officials", "unnamed US officials"),
    ],
)
def test_a_public_body_is_named_with_its_country_in_full(text: str, row: str, source: str, name: str) -> None:
    size = len(row.split())
    text = f"{text} said no ."
    parse = story(text, f"{row} said/VERB/0/root no/INTJ/{size + 1}/obj ./PUNCT/{size + 1}/punct")
    assert names(text, parse, draft(text, source, "no")) == [name]


def test_the_country_in_short_and_in_full_is_one_body() -> None:
    text = "The United States Navy said yes . The U.S. Navy said no ."
    parse = story(
        text,
        "The/DET/4/det United/PROPN/4/compound States/PROPN/4/compound Navy/PROPN/5/nsubj said/VERB/0/root"
        " yes/INTJ/5/obj ./PUNCT/5/punct",
        "The/DET/3/det U.S./PROPN/3/compound Navy/PROPN/4/nsubj said/VERB/0/root no/INTJ/4/obj ./PUNCT/4/punct",
    )
    drafts = [draft(text, "The United States Navy", "yes"), draft(text, "The U.S. Navy", "no")]
    assert names(text, parse, *drafts) == ["United States Navy"] * 2


def test_a_pronoun_is_hardly_the_one_its_quotation_names() -> None:
    text = "Tom Vale and John Tamm left . He said “ {} lives ” ."
    rows = (
        "Tom/PROPN/6/nsubj Vale/PROPN/1/flat and/CCONJ/4/cc John/PROPN/1/conj Tamm/PROPN/4/flat left/VERB/0/root"
        " ./PUNCT/6/punct",
        "He/PRON/2/nsubj said/VERB/0/root “/PUNCT/5/punct {}/PROPN/5/nsubj lives/VERB/2/ccomp ”/PUNCT/5/punct"
        " ./PUNCT/2/punct",
    )
    for told, speaker in (("Vale", "John Tamm"), ("Tamm", "Tom Vale")):
        own = text.format(told)
        parse = story(own, *(row.format(told) for row in rows))
        assert names(own, parse, draft(own, "He", f"“ {told} lives ”")) == [speaker]


def test_i_in_a_pull_quote_without_marks_is_the_one_who_signs_it() -> None:
    text = "I was told it sinks . Eva Lind\nThe pier closed ."
    parse = story(
        text,
        "I/PRON/3/nsubj was/AUX/3/aux told/VERB/0/root it/PRON/5/nsubj sinks/VERB/3/ccomp ./PUNCT/3/punct",
        "Eva/PROPN/0/root Lind/PROPN/1/flat",
        "The/DET/2/det pier/NOUN/3/nsubj closed/VERB/0/root ./PUNCT/3/punct",
    )
    assert names(text, parse, draft(text, "I", "it sinks", cue="told")) == ["Eva Lind"]


def test_an_and_inside_a_name_joins_no_speakers() -> None:
    text = "Tom Vale of The Port and Pier said no ."
    parse = story(
        text,
        "Tom/PROPN/8/nsubj Vale/PROPN/1/flat of/ADP/5/case The/DET/5/det Port/PROPN/1/nmod and/CCONJ/7/cc"
        " Pier/PROPN/1/conj said/VERB/0/root no/INTJ/8/obj ./PUNCT/8/punct",
    )
    for word in parse.words[3:7]:
        word.entity = {"The": "B-Organization", "Pier": "E-Organization"}.get(word.text, "I-Organization")
    assert names(text, parse, draft(text, "Tom Vale of The Port and Pier", "no")) == ["Tom Vale"]


def test_names_joined_behind_a_plural_title_are_a_group() -> None:
    text = "Candidates Tom Vale and Eva Lind said no ."
    parse = story(
        text,
        "Candidates/NOUNS/7/nsubj Tom/PROPN/1/appos Vale/PROPN/2/flat and/CCONJ/5/cc Eva/PROPN/2/conj"
        " Lind/PROPN/5/flat said/VERB/0/root no/INTJ/7/obj ./PUNCT/7/punct",
    )
    assert names(text, parse, draft(text, "Candidates Tom Vale and Eva Lind", "no")) == ["Tom Vale and Eva Lind"]


def test_the_name_behind_a_long_title_belongs_to_the_source() -> None:
    text = "Director of the Council on Port - Pier Relations Eva Lind said no ."
    parse = story(
        text,
        "Director/NOUN/11/nsubj of/ADP/4/case the/DET/4/det Council/PROPN/1/nmod on/ADP/8/case Port/PROPN/8/amod"
        " -/PUNCT/6/punct Pier/PROPN/4/nmod Relations/PROPN/8/flat Eva/PROPN/12/nsubj Lind/PROPN/10/flat"
        " said/VERB/0/root no/INTJ/12/obj ./PUNCT/12/punct",
    )
    parse.words[0].head = 11
    parse = Parse(parse.words, parse.sentences, parse.entities)
    assert parse.text(noun_phrase(parse, 0)).replace(" ", "") == text.removesuffix(" said no .").replace(" ", "")
    for word in parse.words[3:9]:
        word.entity = {"Council": "B-Organization", "Relations": "E-Organization"}.get(word.text, "I-Organization")
    assert names(text, parse, draft(text, text.removesuffix(" said no ."), "no")) == ["Eva Lind"]

"""As little of an article is read as tells who speaks: sentences, else the paragraph, else the one before as well."""

from __future__ import annotations

import pytest

from quotecheck.check.around import around
from tests.check.standin import article

PARAGRAPHS = [
    "The pottery at Skelling has two kilns and a single potter.",
    "Rain fell on the clay. “The kiln is cold. It will stay cold. Nobody lights it,” Ada Brook said. The cat slept on.",
    "It was late. “We sold the wheel,” she said. The mayor said that the wheel was on loan.",
    "“We shall fire it in May. The clay will keep.",
    "“The moulds are dry already,” Ada Brook said.",
    "Piet Holm said that the yard was let. “It is on the deed. I have the deed.",
    "“And I have the keys to the yard and to the kiln.”",
]
TEXT = "Kiln to stay cold\n\nBy Hanna Reyl\n\n" + "\n\n".join(PARAGRAPHS) + "\n"


def read(words: str, last: str | None = None, text: str = TEXT) -> list[str]:
    """What is read to know who speaks some words, or all from them to others."""
    end = last or words
    blocks = around(article(text), text.index(words), text.index(end) + len(end))
    return [text[b.start : b.end].strip() for b in blocks]


def test_a_sentence_that_names_its_speaker_is_read_alone() -> None:
    assert read("the wheel was on loan") == ["The mayor said that the wheel was on loan."]


@pytest.mark.parametrize("words", ["The kiln is cold", "It will stay cold", "Nobody lights it", "“The kiln"])
def test_nothing_is_cut_inside_quotation_marks(words: str) -> None:
    assert read(words) == ["“The kiln is cold. It will stay cold. Nobody lights it,” Ada Brook said."]


def test_a_stretch_over_two_sentences_has_both() -> None:
    assert read("Rain fell", "It will stay cold") == [PARAGRAPHS[1].removesuffix(" The cat slept on.")]


def test_what_comes_between_two_sentences_with_the_stretch_is_read_with_them() -> None:
    text = "Ada Brook said that the loft was full. It was full of jars. They had lids, said Piet Holm. Rain fell.\n"
    assert read("the loft was full", "had lids", text)[0].startswith("Ada Brook said that the loft was full. It was")


@pytest.mark.parametrize("words", ["Rain fell", "The cat slept"])
def test_a_sentence_without_a_verb_of_speech_is_read_with_its_paragraph(words: str) -> None:
    assert read(words) == [PARAGRAPHS[1]]


def test_where_a_pronoun_speaks_the_paragraph_before_is_read_as_well() -> None:
    assert read("We sold the wheel") == PARAGRAPHS[1:3]


def test_a_pronoun_or_a_verb_between_marks_is_not_the_writer_s() -> None:
    own = "“She said they were his,” Ada Brook said."
    assert read("they were", text=f"The jars had no lids at all.\n\n{own}\n") == [own]
    bare = "“Everybody said that the jars were full.”"
    assert read("jars were", text=f"The jars had no lids at all.\n\n{bare}\n") == ["The jars had no lids at all.", bare]


def test_a_paragraph_without_a_verb_of_speech_is_read_with_the_one_before() -> None:
    assert read("The clay will keep") == PARAGRAPHS[2:4]


def test_the_first_paragraph_has_none_before() -> None:
    text = "“We sold the wheel,” she said.\n\nIt rained on the yard all day.\n"
    assert read("sold the wheel", text=text) == ["“We sold the wheel,” she said."]


def test_a_stretch_over_two_paragraphs_has_both_whole() -> None:
    assert read("I have the deed", "And I have the keys") == PARAGRAPHS[5:7]


def test_a_stretch_over_two_paragraphs_whose_first_does_not_tell_has_the_one_before_too() -> None:
    assert read("The clay will keep", "The moulds are dry") == PARAGRAPHS[2:5]


def test_what_is_read_keeps_the_kind_of_its_paragraph_and_lies_in_it() -> None:
    given = article(TEXT)
    start = TEXT.index("on loan")
    [block] = around(given, start, start + 7)
    [whole] = [b for b in given.blocks if b.start <= start < b.end]
    assert block.kind is whole.kind
    assert whole.start < block.start < start
    assert block.end == whole.end


def test_outside_paragraphs_nothing_is_read() -> None:
    assert read("By Hanna Reyl") == []
    assert around(article(TEXT), len(TEXT) - 1, len(TEXT)) == []
    assert around(article(TEXT), len(TEXT) + 5, len(TEXT) + 9) == []
    assert around(article(""), 0, 0) == []

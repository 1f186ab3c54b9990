"""One line a quotation says who agrees and who differs; and its wordings are grouped."""

from __future__ import annotations

import pytest

from quotecheck.check.verdict import by_wording, checked, grave, verdict
from quotecheck.schema import EditKind, Form, Passage
from tests.rules.company import edit, passage, quoted, transcript

MAY = edit("may", "will")
MUST = edit("may", "must")
NOT = edit("not", "", EditKind.NEGATION)
LIGHT = edit("the", "that", EditKind.FUNCTION_WORD)
CUT = edit("", "and the band plays", EditKind.CUT, before="Orla")


def reported(own: Passage) -> Passage:
    return own.model_copy(update={"form": Form.REPORTED})


@pytest.mark.parametrize(
    ("passages", "line"),
    [
        ((), "no other report carries it"),
        ((passage("Gazette"),), "1 report agrees"),
        ((passage("Gazette"), passage("Post")), "2 reports agree"),
        ((passage("Gazette", voice="wire"), passage("Post", voice="wire")), "1 report agrees"),
        ((passage("Gazette", MAY),), "differs from 1 of 1 report: modality"),
        ((passage("Gazette", MAY, NOT), passage("Post", NOT)), "differs from 2 of 2 reports: modality, negation"),
        ((passage("Gazette", MAY), passage("Post")), "differs from 1 of 2 reports: modality"),
        ((passage("Gazette", LIGHT), passage("Post", CUT)), "2 reports agree"),
        ((reported(passage("Gazette")),), "1 report agrees; reported speech there"),
        ((reported(passage("Gazette")), passage("Post")), "2 reports agree"),
        ((transcript(),), "agrees with the transcript"),
        ((transcript(MAY),), "differs from the transcript: modality"),
        ((transcript(), passage("Gazette", MAY)), "agrees with the transcript; differs from 1 of 1 report: modality"),
        ((transcript(MAY), passage("Gazette")), "differs from the transcript: modality; 1 report agrees"),
    ],
)
def test_the_line_says_who_agrees_and_who_differs_in_what(passages: tuple[Passage, ...], line: str) -> None:
    assert verdict(passages) == line


def test_kinds_are_written_in_words() -> None:
    word = edit("old", "new", EditKind.CONTENT_WORD)
    assert verdict([passage("Gazette", word)]).endswith("content word")


def test_a_draft_that_was_held_against_nothing_says_so() -> None:
    quote = quoted().quote
    assert checked(quote, [], compared=False).verdict == "held against nothing"
    assert checked(quote, []).verdict == "no other report carries it"


def test_marked_and_harmless_changes_make_no_other_wording() -> None:
    bracket = edit("old", "it", EditKind.BRACKET)
    assert grave(passage("Gazette", LIGHT, CUT, bracket)) == []
    assert grave(passage("Gazette", NOT, MAY, edit("old", "new", EditKind.NEGATION))) == [
        EditKind.NEGATION,
        EditKind.MODALITY,
    ]


def test_passages_are_grouped_by_their_wording() -> None:
    a, b, c = passage("A", MAY), passage("B", MAY, LIGHT), passage("C", MUST)
    assert by_wording([a, b, c, passage("D")]) == [[a, b], [c], [passage("D")]]


def test_spelling_and_number_of_a_word_make_no_other_wording() -> None:
    colour, color = (edit("old", word, EditKind.CONTENT_WORD) for word in ("colour", "color"))
    assert len(by_wording([passage("A", colour), passage("B", color)])) == 1


def test_variants_come_with_most_voices_first_and_name_their_outlets() -> None:
    passages = [
        passage("A", MUST),
        passage("B", MAY, voice="wire"),
        passage("C", MAY, voice="wire"),
        passage("D"),
        passage("E"),
    ]
    variants = checked(quoted().quote, passages).variants
    assert [(v.voices, v.outlets, v.kinds) for v in variants] == [
        (2, ("D", "E"), ()),
        (1, ("A",), (EditKind.MODALITY,)),
        (1, ("B", "C"), (EditKind.MODALITY,)),
    ]

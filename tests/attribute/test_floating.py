"""Quotations without a cue of their own: whose the words before them make them."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import told
from tests.attribute.test_speakers import draft, names, story


@needs_pack
def test_a_sentence_introduces_who_says_it_and_not_of_whom_he_tells() -> None:
    seen = told(
        "The row has left many stranded. Otto Brandis, who drives the ferry, said the office had promised him a room "
        "by May. “They tell us the pump is broken.”"
    )
    assert ("Otto Brandis", "“They tell us the pump is broken.”") in seen


@needs_pack
def test_what_a_name_is_said_to_have_said_goes_on_as_its_own() -> None:
    lead = "Ilka Fenn left the harbour. Prosecutors said Otto Brandis had"
    seen = told(f"{lead} told her he would come back. “I'll burn the place down.”")
    assert ("Otto Brandis", "“I'll burn the place down.”") in seen
    seen = told(f"{lead} feared her questions. “We know that from his letters to the bank.”")
    assert ("Otto Brandis", "“We know that from his letters to the bank.”") not in seen


@needs_pack
def test_after_a_question_speaks_whoever_was_asked() -> None:
    seen = told(
        "Ilka Fenn, the first witness, told the court that the pump was old. “It leaked,” she said.\n\n"
        "“Did it leak at night?” asked Mr Brandis, for the harbour.\n\n“Every night.”\n\n"
        "The court rose at four."
    )
    assert ("Ilka Fenn", "“Every night.”") in seen
    seen = told(
        "Ilka Fenn told the court that the pump was old.\n\n"
        "The prosecutor, Otto Brandis, asked if she had ever seen it run.\n\n“Once. In the rain.”"
    )
    assert ("Ilka Fenn", "“Once. In the rain.”") in seen


@needs_pack
def test_who_has_an_answer_may_ask_again() -> None:
    seen = told(
        "Otto Brandis asked where the money would come from.\n\n"
        "“From the fund,” Ilka Fenn replied. She coughed.\n\n“Which one?”\n\n“The one you voted for, Otto.”"
    )
    assert ("Otto Brandis", "“Which one?”") in seen
    assert ("Ilka Fenn", "“The one you voted for, Otto.”") in seen


def test_a_perfect_is_no_passive_without_a_speaker() -> None:
    text = "Ana Ruiz had asked . Why here ?"
    parse = story(
        text,
        "Ana/PROPN/4/nsubj Ruiz/PROPN/1/flat had/AUX/4/aux asked/VERB/0/root ./PUNCT/4/punct",
        "Why/ADV/2/advmod here/ADV/0/root ?/PUNCT/2/punct",
    )
    parse.words[2].lemma, parse.words[3].feats = "have", "Tense=Past|VerbForm=Part"
    why = draft(text, "", "Why here", "asked")
    why.head = 3
    assert names(text, parse, why) == ["Ana Ruiz"]
    parse.words[2].lemma = "get"
    assert names(text, parse, why) == [None]


@needs_pack
def test_who_asks_for_something_or_only_wonders_goes_on_himself() -> None:
    lead = "Karl Heyden, the minister, said there was no danger."
    seen = told(f"{lead}\n\nDr Otto Brandis asked for an inquiry into the drug.\n\n“We have seen nine deaths here.”")
    assert ("Otto Brandis", "“We have seen nine deaths here.”") in seen
    seen = told(
        f"{lead}\n\nIlka Fenn, who sells eels, asked why nobody had told her.\n\n“I have three children and a boat.”"
    )
    assert ("Ilka Fenn", "“I have three children and a boat.”") in seen


@needs_pack
def test_a_question_after_a_question_is_no_answer() -> None:
    seen = told(
        "Ilka Fenn told the court that the pump was old.\n\n"
        "“Did it leak?” asked Mr Brandis, for the harbour. He coughed.\n\n“At night as well?”\n\n"
        "The court rose at four."
    )
    assert ("Mr Brandis", "“At night as well?”") in seen

"""Attribution of whole stories, with the real pack: what a user would see go wrong first."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck import Attribution, ReadError, attribute
from quotecheck.attribute.run import attribute_articles
from quotecheck.config import AttributeSettings
from quotecheck.schema import Act, Article, QuoteType, Status
from quotecheck.text import article_from_text
from tests.attribute.needs import needs_pack

pytestmark = needs_pack


def pairs(result: Attribution) -> dict[str, str | None]:
    """Content to speaker's name."""
    return {
        " … ".join(c.text for c in q.content).strip("“”\"' ,."): q.speaker.name if q.speaker else None
        for q in result.quotes
    }


def test_the_full_name_stands_behind_surname_role_and_pronoun() -> None:
    result = attribute(
        "Mayor Ana Ruiz opened the new lock on Friday.\n\n"
        "“It took us nine years,” Ruiz said.\n\n"
        "She said the old gates would be sold for scrap.\n\n"
        "“Nobody will miss them,” the mayor added."
    )
    assert {q.speaker.name for q in result.quotes if q.speaker and q.act is Act.SPEECH} == {"Ana Ruiz"}
    assert len([q for q in result.quotes if q.act is Act.SPEECH]) == 3


def test_an_interrupted_quotation_is_one_quote_in_two_spans() -> None:
    result = attribute("“We start,” said Tomas Brandt, the foreman, “on Monday morning.”")
    (quote,) = result.quotes
    assert [c.text.strip("“”, ") for c in quote.content] == ["We start", "on Monday morning."]
    assert quote.type is QuoteType.DIRECT


def test_a_quotation_over_several_paragraphs_is_one_quote() -> None:
    result = attribute(
        "Harbour master Leila Osei wrote to the council on Tuesday. She said:\n\n"
        "“The east wall is cracked from end to end and nobody has looked at it since the storm.\n\n"
        "“The west wall is no better, and I have told the engineers so.”"
    )
    long = max(result.quotes, key=lambda q: sum(c.end - c.start for c in q.content))
    assert "east wall" in long.content[0].text
    assert "west wall" in long.content[-1].text
    assert long.speaker is not None
    assert long.speaker.name == "Leila Osei"


def test_following_quoted_sentences_belong_to_the_same_cue() -> None:
    result = attribute(
        "“The pool is closed,” said caretaker Ivo Lindqvist. “It will stay closed until the roof is mended.”"
    )
    direct = [q for q in result.quotes if q.type is QuoteType.DIRECT]
    assert len(direct) == 1
    assert "roof" in direct[0].content[-1].text


def test_scare_quotes_and_titles_are_no_quotations() -> None:
    result = attribute(
        "The band played “Harbour Lights” twice. The so-called “smart” bridge was closed again on Sunday."
    )
    assert [q for q in result.quotes if q.type is not QuoteType.INDIRECT] == []


def test_one_odd_mark_does_not_shift_the_rest() -> None:
    text = (
        "The sign read “Closed on Monday.\n\n“We were not told,” Petra Novak said.\n\n“Nor were we,” said Sam Adeyemi."
    )
    names = pairs(attribute(text))
    assert names["We were not told"] == "Petra Novak"
    assert names["Nor were we"] == "Sam Adeyemi"


def test_nested_attribution_has_its_parent() -> None:
    result = attribute("Ruth Bello said that engineers believed the dam was safe.")
    by_id = {q.id: q for q in result.quotes}
    inner = [q for q in result.quotes if q.parent]
    assert inner
    outer = by_id[str(inner[0].parent)]
    assert outer.speaker is not None
    assert outer.speaker.name == "Ruth Bello"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Minister Karl Voss said the plan was dead.", Status.ASSERTED),
        ("Minister Karl Voss did not say that the plan was dead.", Status.DENIED),
        ("Minister Karl Voss will say that the plan is dead.", Status.PROSPECTIVE),
    ],
)
def test_status_tells_denied_and_coming_from_said(sentence: str, status: Status) -> None:
    assert attribute(sentence).quotes[0].status is status


def test_a_report_is_a_document() -> None:
    result = attribute("The report says the bridge was never inspected.")
    (quote,) = [q for q in result.quotes if "bridge" in q.content[0].text]
    assert quote.act is Act.DOCUMENT
    assert quote.speaker is not None
    assert quote.speaker.kind == "document"


def test_offsets_are_those_of_the_text() -> None:
    text = "\ufeff“Übergang\u00a0ist zu,” sagte man.\r\n\r\nDana Okoro said the crossing was shut — for good.\n"
    result = attribute(text)
    assert result.quotes
    for quote in result.quotes:
        for span in (*quote.content, *quote.cue, *quote.source):
            assert text[span.start : span.end] == span.text


def test_settings_choose_acts_types_and_confidence() -> None:
    text = "Ana Ruiz said the bridge was safe. Ana Ruiz hopes the bridge will hold."
    everything = attribute(text)
    speech = attribute(text, AttributeSettings(acts=frozenset({Act.SPEECH})))
    assert {q.act for q in everything.quotes} >= {Act.SPEECH, Act.THOUGHT}
    assert {q.act for q in speech.quotes} == {Act.SPEECH}
    assert attribute(text, AttributeSettings(min_confidence=1.0)).quotes == ()


def test_empty_and_blank_texts_give_no_quotes() -> None:
    assert attribute("").quotes == ()
    assert attribute(" \n\n ").quotes == ()


def test_many_articles_come_in_order_and_equal_single_ones() -> None:
    articles = [
        article_from_text(f"Speaker number {n}, Ana Ruiz, said gate {n} was shut.", id=str(n)) for n in range(20)
    ]
    many = list(attribute_articles(articles))
    assert [a.id for a in many] == [str(n) for n in range(20)]
    assert many[7] == attribute(articles[7])


def test_a_file_of_many_articles_is_refused_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', encoding="utf-8")
    with pytest.raises(ReadError, match="attribute_articles"):
        attribute(path)


def test_an_article_object_keeps_its_origin() -> None:
    given = Article(id="x", text="Ana Ruiz said no.", outlet="The Port Vell Courier", date="2026-05-01")
    result = attribute(given)
    assert (result.id, result.outlet, result.date) == ("x", "The Port Vell Courier", "2026-05-01")


def test_a_web_address_is_one_name_and_ends_no_sentence() -> None:
    result = attribute("The council read it online. The editors of Tidewatch.org have stated that the pier is closing.")
    assert [q.speaker.name for q in result.quotes if q.speaker] == ["editors of Tidewatch.org"]


def test_a_report_within_a_report_is_a_quote_of_its_own() -> None:
    result = attribute("According to the Garrow Times, Ana Ruiz said the pier would be sold to the highest bidder.")
    assert {q.speaker.name for q in result.quotes if q.speaker} == {"Garrow Times", "Ana Ruiz"}


def test_a_cue_between_subject_and_verb_is_found() -> None:
    result = attribute("New tenants, said Ruiz, are required to repair the sea wall every ten years.")
    assert [q.speaker.name for q in result.quotes if q.speaker] == ["Ruiz"]


def test_a_long_quotation_after_according_to_is_one_quote() -> None:
    text = "According to Ana Ruiz, “The pier was never safe. Nobody painted it. Nobody asked who owned the thing.”"
    (quote,) = [q for q in attribute(text).quotes if q.parent is None]
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Ruiz"
    assert quote.content[-1].text.rstrip("”.").endswith("owned the thing")


def test_a_quotation_cut_by_a_paragraph_break_is_one_quote() -> None:
    result = attribute(
        "After the match Tomas Brandt, the coach, said, “We learned a great deal from this game.\n\n"
        "It was a long evening and the wind did not help. They were better in the end.”"
    )
    (quote,) = result.quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Tomas Brandt"
    assert "wind did not help" in quote.content[-1].text


def test_a_comma_behind_the_mark_introduces_the_speaker_too() -> None:
    result = attribute(
        "The ferry company issued a notice. “The pier was closed at noon. Six boats were turned back”, said Ana Ruiz."
    )
    assert [q.speaker.name for q in result.quotes if q.speaker and q.type is QuoteType.DIRECT] == ["Ana Ruiz"]


def test_a_signed_quotation_that_fills_its_paragraph_is_the_signers() -> None:
    result = attribute(
        "The pier closed on Monday.\n\n“So far it is one to nil. The tide is still coming in.” - Ana Ruiz\n\nIt rained."
    )
    assert [(q.construction, q.speaker.name) for q in result.quotes if q.speaker] == [("signature", "Ana Ruiz")]

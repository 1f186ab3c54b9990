"""What is shown is what the article says, and cannot drive the terminal."""

from __future__ import annotations

from quotecheck.report.wording import joined, one_line, paragraphs, speaker_label, type_label
from quotecheck.schema import Span, SpeakerKind, SpeakerName
from tests.sample import quotes


def test_words_left_out_between_spans_become_an_ellipsis() -> None:
    text = "work starts, she said, on Monday"
    assert joined((Span.of(text, 0, 12), Span.of(text, 23, 32)), text) == "work starts, … on Monday"


def test_a_quotation_over_two_paragraphs_has_no_ellipsis_between_them() -> None:
    text = "“One.\n\n“Two.”"
    assert joined((Span.of(text, 0, 5), Span.of(text, 7, 13)), text) == text
    assert paragraphs(text) == ["“One.", "“Two.”"]


def test_hard_wrapped_lines_are_joined() -> None:
    assert paragraphs("one\ntwo\r\n \r\nthree") == ["one two", "three"]


def test_escape_sequences_and_direction_overrides_do_not_reach_the_terminal() -> None:
    shown = one_line("a\x1b[2Jb\x9bc\u202ed\x07")
    assert shown == "a\ufffd[2Jb\ufffdcd\ufffd"


def test_a_speaker_that_is_no_person_says_what_it_is() -> None:
    assert speaker_label(SpeakerName(id="s", name="the log", kind=SpeakerKind.DOCUMENT)) == "the log (document)"
    assert speaker_label(None) == "(no speaker)"


def test_only_what_is_out_of_the_ordinary_is_said_of_a_quote() -> None:
    assert [type_label(quote) for quote in quotes()] == [
        "direct",
        "indirect, thought",
        "indirect, document",
        "mixed",
        "indirect, denied",
    ]

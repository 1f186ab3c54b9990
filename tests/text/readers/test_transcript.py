"""Transcripts in plain text, WebVTT and SRT come out as the words spoken, who spoke them, and when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.errors import ReadError
from quotecheck.schema import BlockKind
from quotecheck.text.readers.transcript import read_transcript
from quotecheck.text.transcript import Transcript

STORIES = Path(__file__).resolve().parents[3] / "gold" / "stories"
Read = Callable[[str], Transcript]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a transcript from what a file holds."""

    def written(text: str) -> Transcript:
        path = tmp_path / "hearing.txt"
        path.write_text(text, encoding="utf-8", newline="")
        return read_transcript(path)

    return written


def turns(transcript: Transcript) -> list[tuple[str | None, str | None, str]]:
    return [(t.speaker, t.time, transcript.article.text[t.start : t.end]) for t in transcript.turns]


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    return [(speaker, words) for speaker, _, words in turns(transcript)]


def time_of(transcript: Transcript, words: str) -> str | None:
    return transcript.time_at(transcript.article.text.index(words))


# Plain text


def test_a_label_begins_a_turn_and_is_not_spoken(read: Read) -> None:
    transcript = read("ANN LEE: Order, please.\n\nBOB HALL: I object.\n\nANN LEE: Noted.\n")
    assert said(transcript) == [("ANN LEE", "Order, please."), ("BOB HALL", "I object."), ("ANN LEE", "Noted.")]
    assert transcript.article.text == "Order, please.\n\nI object.\n\nNoted."


def test_every_turn_is_a_paragraph_of_the_article(read: Read) -> None:
    transcript = read("ANN LEE: Order.\nBOB HALL: No.\n")
    blocks = transcript.article.blocks
    assert [(b.kind, b.start, b.end) for b in blocks] == [
        (BlockKind.PARAGRAPH, t.start, t.end) for t in transcript.turns
    ]
    assert (transcript.article.id, Path(transcript.article.path or "").name) == ("hearing", "hearing.txt")


def test_lines_without_a_label_go_on_with_the_last_speaker(read: Read) -> None:
    assert said(read("ANN LEE: We begin at noon\nand end at one.\n\nNobody may leave.\nBOB HALL: I may.\n")) == [
        ("ANN LEE", "We begin at noon and end at one. Nobody may leave."),
        ("BOB HALL", "I may."),
    ]


def test_words_before_the_first_label_are_nobody_s(read: Read) -> None:
    assert said(read("Hearing of 3 May\nDate: 3 May 2031\n\nANN LEE: Order.\n")) == [
        (None, "Hearing of 3 May Date: 3 May 2031"),
        ("ANN LEE", "Order."),
    ]


def test_a_text_without_labels_is_one_turn_of_nobody(read: Read) -> None:
    assert said(read("We begin at noon.\n\nWe end at one.\n")) == [(None, "We begin at noon. We end at one.")]


@pytest.mark.parametrize(
    ("line", "speaker", "time"),
    [
        ("GOVERNOR: Yes.", "GOVERNOR", None),
        ("Ines de la Torre: Yes.", "Ines de la Torre", None),
        ("DR. O’NEILL-VANCE: Yes.", "DR. O’NEILL-VANCE", None),
        ("ANN LEE (Chair of the board): Yes.", "ANN LEE", None),
        ("Ann Lee [by telephone]: Yes.", "Ann Lee", None),
        ("Unidentified speaker 2: Yes.", "Unidentified speaker 2", None),
        ("SPEAKER 1: Yes.", "SPEAKER 1", None),
        ("Q: Yes.", "Q", None),
        ("**Ann Lee:** Yes.", "Ann Lee", None),
        ("[00:12:03] ANN LEE: Yes.", "ANN LEE", "00:12:03"),
        ("(12:03) ANN LEE: Yes.", "ANN LEE", "12:03"),
        ("00:12:03 ANN LEE: Yes.", "ANN LEE", "00:12:03"),
        ("12:03 ANN LEE: Yes.", "ANN LEE", "12:03"),
        ("00:12:03.250 - Ann Lee (Chair): Yes.", "Ann Lee", "00:12:03.250"),
        ("ANN LEE [00:12:03]: Yes.", "ANN LEE", "00:12:03"),
        ("ANN LEE: [00:12:03] Yes.", "ANN LEE", "00:12:03"),
        ("Ann Lee  12:03\nYes.", "Ann Lee", "12:03"),
        ("[00:12:03]\nANN LEE: Yes.", "ANN LEE", "00:12:03"),
        ("ANN LEE:\nYes.", "ANN LEE", None),
        (">> ANN LEE: Yes.", "ANN LEE", None),
        ("ANN LEE: Yes. (Applause.)", "ANN LEE", None),
    ],
)
def test_labels_are_read_in_many_forms(read: Read, line: str, speaker: str, time: str | None) -> None:
    assert turns(read(f"{line}\n")) == [(speaker, time, "Yes.")]


@pytest.mark.parametrize(
    "line",
    [
        "Remember: we close at six.",
        "My answer is this: no.",
        "But one thing is clear: we close.",
        "It is ten to 12: time to go.",
        "What did they say: nothing.",
        "See https://quay.example for the plan.",
        "He told me\nWaiting: that is all we do.",
        "12:30 is when we close.",
    ],
)
def test_a_colon_in_prose_makes_no_speaker(read: Read, line: str) -> None:
    transcript = read(f"ANN LEE: So.\n{line}\n")
    assert said(transcript) == [("ANN LEE", " ".join(f"So. {line}".split()))]


def test_where_labels_are_in_capitals_a_lone_one_in_title_case_is_prose(read: Read) -> None:
    text = "ANN LEE: So.\n\nBOB HALL: Yes.\n\nVA NESS: Well.\n\nClean Water: that is what we want.\n"
    assert said(read(text))[-1] == ("VA NESS", "Well. Clean Water: that is what we want.")
    assert read("CHAIR: So.\n\nJane Doe: Yes.\n").turns[-1].speaker == "Jane Doe"


def test_noises_are_left_out_and_missing_words_are_not(read: Read) -> None:
    transcript = read("ANN LEE: We [inaudible] go. (Laughter) Now (as agreed) we wait. [Applause]\n(Music.)\n")
    assert transcript.article.text == "We [inaudible] go. Now (as agreed) we wait."


def test_time_codes_within_a_turn_are_found_by_offset_and_not_spoken(read: Read) -> None:
    transcript = read("[00:01] ANN LEE: One [00:20] two.\n[00:40] Three.\nBOB HALL: Four.\n")
    assert said(transcript)[0] == ("ANN LEE", "One two. Three.")
    assert [time_of(transcript, word) for word in ("One", "two", "Three", "Four")] == ["00:01", "00:20", "00:40", None]


def test_a_time_of_day_that_is_spoken_stays(read: Read) -> None:
    assert read("ANN LEE: 12:30 is when we close.\n").article.text == "12:30 is when we close."
    assert read("WEBVTT\n\n00:01.000 --> 00:02.000\n12:30 is late.\n").article.text == "12:30 is late."


# WebVTT and SRT

VTT = """WEBVTT - Hearing
Kind: captions

STYLE
::cue { color: red }

NOTE taken by hand
on 3 May

first
00:01.000 --> 00:05.500 align:start position:10%
<v.loud Ann Lee>Bread &amp; <i>butter</i>, she
said.</v>

00:05.600 --> 00:07.000
<v Ann Lee>No more.

00:08.000 --> 00:09.500
<v Bob>Yes.</v> <v Ann Lee>No.
00:09.600 --> 00:10.000
TOM VALE: Now.

00:11.000 --> 00:12.000

"""


def test_webvtt_is_read_without_its_settings_notes_styles_and_tags(read: Read) -> None:
    assert turns(read(VTT)) == [
        ("Ann Lee", "00:01.000", "Bread & butter, she said. No more."),
        ("Bob", "00:08.000", "Yes."),
        ("Ann Lee", "00:08.000", "No."),
        ("TOM VALE", "00:09.600", "Now."),
    ]


def test_a_cue_s_time_code_is_found_by_offset(read: Read) -> None:
    transcript = read(VTT)
    assert [time_of(transcript, words) for words in ("Bread", "said", "No more", "Yes", "No.")] == [
        "00:01.000", "00:01.000", "00:05.600", "00:08.000", "00:08.000",
    ]  # fmt: skip
    assert transcript.time_at(len(transcript.article.text)) is None
    assert transcript.time_at(transcript.turns[0].end) is None  # between turns nobody speaks


def test_words_outside_the_voices_are_nobody_s(read: Read) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Yes.\n\n00:03.000 --> 00:04.000\nOne.\nTwo.\n\n"
    assert said(read(text)) == [("Ann", "Yes."), (None, "One. Two.")]


def test_rolling_captions_are_said_once(read: Read) -> None:
    text = (
        "WEBVTT\n\n00:00:00.160 --> 00:00:02.000 align:start\n \ngood<00:00:00.500><c> evening</c>\n\n"
        "00:00:02.000 --> 00:00:02.010\ngood evening\n \n\n"
        "00:00:02.010 --> 00:00:04.000\ngood evening\nand<00:00:02.500><c> welcome</c>\n"
    )
    assert read(text).article.text == "good evening and welcome"


SRT = """1
00:00:03,200 --> 00:00:08,900 X1:10 X2:20
<i>ANN LEE:</i> Thanks for coming.
It is 3 < 4.

2
00:00:09,100 --> 00:00:14,600
{\\an8}The advice is simple.

Leave now.
3
00:00:15,000 --> 00:00:16,000
BOB HALL: When?

4
00:00:17,000 --> 00:00:18,000
- Now?
- Now.

5
00:00:19,000 --> 00:00:20,000
>> Later.
"""


def test_srt_is_read_with_its_time_codes_as_they_stand(read: Read) -> None:
    assert turns(read(SRT)) == [
        ("ANN LEE", "00:00:03,200", "Thanks for coming. It is 3 < 4. The advice is simple. Leave now."),
        ("BOB HALL", "00:00:15,000", "When?"),
        (None, "00:00:17,000", "Now?"),
        (None, "00:00:17,000", "Now."),
        (None, "00:00:19,000", "Later."),
    ]
    assert time_of(read(SRT), "Leave") == "00:00:09,100"


def test_line_ends_and_byte_order_marks_of_any_system_are_read_alike(tmp_path: Path) -> None:
    for name, text in (("a.srt", SRT), ("b.vtt", VTT)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        expected = turns(read_transcript(path))
        for ending, encoding in (("\r\n", "utf-8-sig"), ("\r", "utf-8"), ("\r\n", "utf-16")):
            path.write_bytes(text.replace("\n", ending).encode(encoding))
            assert turns(read_transcript(path)) == expected


# All of them


@pytest.mark.parametrize("path", sorted(STORIES.glob("*/transcript.*")), ids=lambda path: path.parent.name)
def test_the_gold_stories_transcripts_name_every_speaker(path: Path) -> None:
    transcript = read_transcript(path)
    assert len(transcript.turns) > 2
    turns = transcript.turns[not transcript.turns[0].speaker :]  # an interview's heading is nobody's
    assert all(turn.speaker and turn.speaker[0].isupper() for turn in turns)  # RUIZ: in a text, <v Ana Ruiz> in WebVTT
    assert all((turn.time is None) == (path.suffix == ".txt") for turn in transcript.turns)
    assert "-->" not in transcript.article.text
    assert not any(f"\n{turn.speaker}:" in transcript.article.text for turn in turns)


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "is empty"),
        (b" \n\n", "holds no words"),
        (b"WEBVTT\n\nNOTE nothing\n", "no cue with words"),
        (b"1\n00:00:03,200 --> 00:00:08,900\n\n", "no cue with words"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07" * 40, "plain text, WebVTT or SRT"),
    ],
)
def test_a_file_that_is_no_transcript_is_one_clear_error(tmp_path: Path, data: bytes, advice: str) -> None:
    (tmp_path / "t.vtt").write_bytes(data)
    with pytest.raises(ReadError, match=advice):
        read_transcript(tmp_path / "t.vtt")
    with pytest.raises(ReadError, match="There is no file"):
        read_transcript(tmp_path / "missing.vtt")


LINES = st.lists(
    st.sampled_from(
        ["WEBVTT", "", "1", "00:01.000 --> 00:02.000", "00:00:01,000 --> 00:00:02,000 x", "ANN LEE: Yes.", "Bob: no",
         "x", "NOTE", "<v Ann>Yes</v> no", "<v", "&amp;", "- a", ">> b", "[00:01]", "(Laughter)", "ANN:", "{\\an8}",
         "[", "0:10"]
    ),
    max_size=12,
).map("\n".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(LINES, st.text(max_size=80)))
def test_any_text_gives_turns_in_order_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.vtt"
    path.write_bytes(text.encode())
    try:
        transcript = read_transcript(path)
    except ReadError:
        return
    words, at = transcript.article.text, 0
    for turn in transcript.turns:
        assert words[at : turn.start] == ("" if at == 0 else "\n\n")
        assert words[turn.start : turn.end].strip() == words[turn.start : turn.end] != ""
        assert turn.time is None or transcript.time_at(turn.start) == turn.time
        at = turn.end
    assert at == len(words)

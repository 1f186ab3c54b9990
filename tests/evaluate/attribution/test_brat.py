"""brat's files are read as our guidelines use them, with whatever else brat's tools write into them."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.brat import read_brat
from quotecheck.evaluate.attribution.gold import GoldQuote
from quotecheck.schema import Act, QuoteType, Status
from tests.evaluate.attribution.sample import ANN, at, brat, entity
from tests.sample import TEXT


def first(folder: Path, *more: str) -> GoldQuote:
    """The first quotation, when some lines are added."""
    return read_brat(brat(folder, ann=[*ANN, *more])).quotes[0]


def complaint(folder: Path, *ann: str, text: str = TEXT) -> str:
    with pytest.raises(ReadError) as caught:
        read_brat(brat(folder, ann=list(ann), text=text))
    return str(caught.value)


def test_a_content_has_what_is_linked_to_it_and_said_of_it(tmp_path: Path) -> None:
    gold = read_brat(brat(tmp_path))
    assert (gold.id, gold.text, gold.part, len(gold.quotes)) == ("ferry", TEXT, "dev", 4)
    one = gold.quotes[0]
    assert [TEXT[s:e] for s, e in one.content] == ["“We stop at noon,”", "“and not a minute later.”"]
    assert [TEXT[s:e] for s, e in (*one.cue, *one.source)] == ["said", "Orla Vance"]
    assert (one.speaker, one.type, one.act) == ("Orla Vance", QuoteType.DIRECT, Act.SPEECH)
    assert (one.status, one.way, one.parent) == (Status.ASSERTED, "3", None)


def test_a_content_with_nothing_linked_is_a_quotation_too(tmp_path: Path) -> None:
    bare = read_brat(brat(tmp_path)).quotes[3]
    assert (bare.cue, bare.source, bare.speaker, bare.parent, bare.status) == ((), (), None, "T7", None)
    only = read_brat(brat(tmp_path, ann=[entity(1, "Content", "a storm")])).quotes
    assert only == (GoldQuote(id="T1", content=((TEXT.index("a storm"), TEXT.index("a storm") + 7),)),)


def test_a_trap_has_its_reason(tmp_path: Path) -> None:
    [trap] = read_brat(brat(tmp_path)).traps
    assert [TEXT[s:e] for s, e in trap.spans] == ["Reports of damage"]
    assert trap.reason == "no content"


def test_quotations_come_in_the_order_of_the_text_whatever_that_of_the_lines(tmp_path: Path) -> None:
    assert read_brat(brat(tmp_path, ann=ANN[::-1])) == read_brat(brat(tmp_path))


@pytest.mark.parametrize(
    "line",
    [
        "E1\tSay:T2 Who:T3",
        "A20\tNegated E1",
        "*\tEquiv T3 T6",
        "N1\tReference T3 Wikidata:Q42\tVance",
        "#9\tAnnotatorNotes T99\ta note on what was deleted",
        "#10\tAnnotatorNotes\ta note on nothing",
        "#11\tNormalisationIssue T1\tanother tool's",
        "T50\tPlace 0 5\tFerry",
        "R50\tAbout Arg1:T1 Arg2:T50",
        "R51\tBy Arg1:T1 Arg2:T50",
        "A21\tColour T1 red",
        "",
        "   ",
    ],
)
def test_what_is_not_about_quotations_makes_no_difference(line: str, tmp_path: Path) -> None:
    others = ["E1\tSay:T2", "T50\tPlace 0 5\tFerry"]
    known = [other for other in others if other[:3].strip() in line and other[:3] != line[:3]]
    assert first(tmp_path, *known, line) == first(tmp_path)


def test_files_of_windows_and_of_old_brat_are_read(tmp_path: Path) -> None:
    old = [line.replace("A", "M", 1) if line.startswith("A") else line for line in ANN]
    assert read_brat(brat(tmp_path, ann=old, end="\r\n")) == read_brat(brat(tmp_path))
    ended = [f"{line}\t" if line.startswith("R") else line for line in ANN]
    assert read_brat(brat(tmp_path, ann=ended)) == read_brat(brat(tmp_path))


def test_offsets_count_the_line_ends_that_the_text_has(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    gold = read_brat(brat(tmp_path, ann=[entity(1, "Content", "a storm", text=text)], text=text))
    assert [gold.text[s:e] for s, e in gold.quotes[0].content] == ["a storm"]


def test_several_sources_are_one_with_several_spans(tmp_path: Path) -> None:
    own = first(tmp_path, "R60\tBy Arg1:T1 Arg2:T6")
    assert [TEXT[s:e] for s, e in own.source] == ["Orla Vance", "She"]


def test_an_empty_file_says_that_there_is_no_quotation(tmp_path: Path) -> None:
    assert read_brat(brat(tmp_path, ann=[])).quotes == ()


def test_part_toml_says_what_is_held_out(tmp_path: Path) -> None:
    path = brat(tmp_path)
    (tmp_path / "part.toml").write_text('test = ["ferry"]\n', encoding="utf-8")
    assert read_brat(path).part == "test"


def test_a_part_that_names_no_article_is_a_mistake(tmp_path: Path) -> None:
    path = brat(tmp_path)
    (tmp_path / "part.toml").write_text('test = ["fery"]\n', encoding="utf-8")
    with pytest.raises(ReadError, match=r"part\.toml names fery, but there is no fery\.ann"):
        read_brat(path)


def test_a_text_that_is_missing_is_named(tmp_path: Path) -> None:
    path = brat(tmp_path)
    (tmp_path / "ferry.txt").unlink()
    with pytest.raises(ReadError, match=r"ferry\.ann: there is no ferry\.txt beside it"):
        read_brat(path)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("some words", "not a line of brat's"),
        ("T9 Content 0 5 Ferry", "not a line of brat's"),
        ("T9\tContent 0-5\tFerry", "not a stretch of text"),
        ("T9\tContent 5 5\t", "5 5 is no stretch of the text"),
        ("T9\tContent 0 5000\tFerry", "0 5000 is no stretch of the text, which has"),
        ("T9\tContent 0 5\tFjord", "the text has “Ferry” there, and not “Fjord”"),
        ("T1\tCue 0 5\tFerry", "T1 is given twice"),
        ("R1\tBy T1", "not a relation"),
        ("R1\tBy Arg1:T1 Arg2:T8", "there is no T8"),
        ("R1\tBy Arg1:T1 Arg2:T2", "By must lead from a Content to a Source, and not from a Content to a Cue"),
        ("A1\tAct T8 speech", "there is no T8"),
        ("A1\tAct T1 shout", "Act is shout; it must be speech, thought, document"),
        ("A1\tType T1", "Type is nothing; it must be direct, mixed, indirect"),
    ],
)
def test_a_mistake_is_told_with_the_file_and_the_line(line: str, told: str, tmp_path: Path) -> None:
    message = complaint(tmp_path, entity(1, "Content", "a storm"), entity(2, "Cue", "expects"), line)
    assert message.startswith(f"{tmp_path / 'ferry.ann'}, line 3: ")
    assert told in message


def test_words_over_a_line_end_are_written_with_a_blank(tmp_path: Path) -> None:
    place = at("noon\n\n“We stop")
    ann = [f"T1\tContent {place}\tnoon “We stop"]
    assert len(read_brat(brat(tmp_path, ann=ann)).quotes) == 1

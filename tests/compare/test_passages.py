"""From matches to passages: the parts of a quotation, what is carried word for word, the order of parts, the edits."""

from __future__ import annotations

import pytest

from quotecheck.compare.passages import (
    WHOLE,
    carried,
    days_between,
    find,
    in_order,
    marks_of,
    parts,
    quotation,
    runs,
    typed,
)
from quotecheck.schema import Article, EditKind, Form, Origin, Passage, Span
from tests.compare.words import article, compared, edits, found, marks, quote


def test_a_quotation_cut_by_its_cue_between_two_sentences_is_two_parts() -> None:
    text = "“We will close the pier,” Orla Vance said. “It is rotten.”"
    assert [p.words(0, len(p)) for p in parts(article(text), quote(text), marks(text))] == [
        "We will close the pier",
        "It is rotten",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We will close the pier,” Orla Vance said, “because it is rotten.”",
        "“We will close the pier,” said Mr. Keld, “I promise you.”",
        "She called it “rotten” and “a disgrace”.",
    ],
)
def test_a_quotation_cut_within_a_sentence_is_one_part(text: str) -> None:
    [part] = parts(article(text), quote(text), marks(text))
    assert len(part.breaks) == 1


def test_a_paragraph_s_end_parts_a_quotation_too() -> None:
    text = "“We will close the pier” — so Orla Vance told us\n\n“It is rotten,” she said."
    assert len(parts(article(text), quote(text), marks(text))) == 2


def test_a_quotation_without_words_has_no_part() -> None:
    text = "She said: “…?!” And “ – ” again."
    assert [len(p) for p in parts(article(text), quote(text, "“ – ”"), marks(text))] == []


def test_the_words_of_a_quotation_leave_out_the_cue() -> None:
    text = "“We will close it,” Orla Vance said, “because it is rotten.”"
    whole = quotation(article(text), quote(text), marks(text))
    assert whole.words(0, len(whole)) == "We will close it … because it is rotten"


def test_an_article_without_blocks_has_its_marks_all_the_same() -> None:
    text = "Pier shut\n\n“We close it,” she said.\n\nHe said: “Good.”"
    bare = Article(id="bare", text=text)
    assert [text[m.start : m.end] for m in marks_of(bare)] == ["“We close it,”", "“Good.”"]
    assert marks_of(Article(id="none", text="")) == []


def test_runs_are_what_stands_there_unchanged() -> None:
    draft = "“We will close the old pier on Monday for good,” she said."
    there = compared(draft, "“We will sell the old pier on Tuesday for good,” she said.")
    assert [draft[s:e] for s, e in runs(there)] == ["We will", "the old pier on", "for good"]
    assert draft[slice(*carried(there))] == "We will close the old pier on Monday for good"


def test_a_gap_there_breaks_a_run_as_a_gap_here_does() -> None:
    draft = "“We will close the pier on Monday,” she said."
    assert [draft[s:e] for s, e in runs(compared(draft, "“We will close the old pier on Monday,” she said."))] == [
        "We will close the",
        "pier on Monday",
    ]


TEXT = "said the chair of it all. " * 40


def passage(start: int, at: int, form: Form = Form.DIRECT, name: str = "gazette", confidence: float = WHOLE) -> Passage:
    """A passage of ten characters that carries ten of the draft's."""
    return Passage(
        origin=Origin(article=name),
        voice=name,
        form=form,
        content=(Span(start=at, end=at + 10, text="x" * 10),),
        carries=(Span(start=start, end=start + 10, text="x" * 10),),
        confidence=confidence,
    )


def moved(*passages: Passage) -> list[EditKind]:
    return [e.kind for p in in_order([(p, TEXT) for p in passages], TEXT) for e in p.edits]


def test_parts_that_stand_the_other_way_round_there_are_a_reordering() -> None:
    assert moved(passage(0, 60), passage(30, 20)) == [EditKind.REORDER]
    assert moved(passage(30, 20), passage(0, 60)) == [EditKind.REORDER]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (passage(0, 20), passage(50, 100)),
        (passage(0, 600), passage(50, 20)),
        (passage(0, 60), passage(300, 20)),
        (passage(0, 60), passage(30, 20, name="post")),
        (passage(0, 60, Form.REPORTED), passage(30, 20)),
        (passage(0, 60), passage(30, 20, Form.REPORTED)),
        (passage(0, 60), passage(30, 20, Form.MIXED)),
        (passage(0, 60, confidence=WHOLE - 0.05), passage(30, 20)),
    ],
)
def test_in_order_or_far_apart_or_in_another_article_or_reported_they_are_none(first: Passage, second: Passage) -> None:
    assert moved(first, second) == []


def test_a_sentence_that_the_draft_quotes_before_its_cue_is_not_left_out() -> None:
    draft = "“I've stood on that pier since I was six,” Vance said. “I've had my tooth knocked out on that pier.”"
    report = "“I've stood on that pier since I was six. I had my tooth knocked out on that pier,” the chair said."
    kept = found(draft, report, "“I've had my tooth knocked out on that pier.”")
    alone = found(f"Vance said: {draft[55:]}", report, "“I've had my tooth knocked out on that pier.”")
    assert EditKind.SPLICE in [e.kind for e in edits(alone)]
    assert EditKind.SPLICE not in [w.edit.kind for w in kept.weighed("same")]


def test_edits_tell_both_wordings_and_where_they_stand() -> None:
    draft, report = "“We may sell it on Monday,” she said.", "“We will sell it Monday,” she said."
    first, second = edits(found(draft, report))
    assert (first.kind, first.here, first.there) == (EditKind.MODALITY, Span.of(draft, 4, 7), Span.of(report, 4, 8))
    assert first.at == 4
    assert (second.here, second.there) == (Span.of(draft, 16, 18), None)


def test_words_missing_here_stand_before_the_word_that_follows() -> None:
    draft = "“We will sell it on Monday,” she said."
    [edit] = edits(found(draft, "“We will not sell it on Monday,” she said."))
    assert (edit.kind, edit.here) == (EditKind.NEGATION, None)
    assert draft[edit.at :].startswith("sell")


def test_a_cut_at_the_end_stands_behind_the_last_word() -> None:
    draft = "“We will sell it on Monday,” she said."
    [edit] = edits(found(draft, "“We will sell it on Monday if it floats,” she said."))
    assert draft[: edit.at].endswith("Monday")


def test_brackets_are_shown_with_their_words() -> None:
    draft = "“We will sell [the pier] on Monday,” she said."
    [edit] = edits(found(draft, "“We will sell it on Monday,” she said."))
    assert edit.kind is EditKind.BRACKET
    assert edit.here is not None
    assert edit.here.text == "[the pier]"


def test_a_frame_is_among_the_edits() -> None:
    draft = "Orla Vance called the tax “a disgrace”."
    report = "Orla Vance called the ferry timetable “a disgrace” on Monday."
    assert EditKind.FRAME in [e.kind for e in typed(compared(draft, report, "the tax “a disgrace”"))]


def test_stretches_that_share_little_are_not_compared() -> None:
    draft = "“The geese have eaten nine lanterns, two maps, a flag, four boots and the pier,” she said."
    report = "“The pier needs paint, brushes, patience, sunshine, scaffolding and money,” she said."
    own = quote(draft)
    [part] = parts(article(draft), own, marks(draft))
    assert find(draft, own, part, report, (0, len(report)), marks(report)) is None


def test_who_speaks_and_when_decide_with_the_words() -> None:
    draft, report = "“We will go on,” she said.", "“We will go on,” he wrote."
    same = found(draft, report)
    assert same.probability("same", 0) > 0.9
    assert same.probability("nobody", 0) < 0.5
    assert same.probability("same", 400) < 0.5


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2025-03-04", "2025-03-01", 3),
        ("2025-03-04T10:00:00Z", "2025-03-04", 0),
        ("2025-03-04", None, None),
        (None, None, None),
        ("March", "2025-03-04", None),
    ],
)
def test_days_between_dates_as_written(first: str | None, second: str | None, days: int | None) -> None:
    assert days_between(first, second) == days


def test_the_writer_s_that_is_no_word_of_what_is_reported() -> None:
    own = article("Orla Vance said that the boat leaks. “That boat leaks,” she said.")
    reported = quote(own.text, "that the boat leaks")
    direct = quote(own.text, "“That boat leaks,”")
    assert [p.words(0, len(p)) for p in parts(own, reported, marks(own.text))] == ["the boat leaks"]
    assert [p.words(0, len(p)) for p in parts(own, direct, marks(own.text))] == ["That boat leaks"]

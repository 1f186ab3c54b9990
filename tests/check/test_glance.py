"""What a glance passes over would not have become a passage."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from quotecheck.check.gather import plausible
from quotecheck.check.glance import Glance
from quotecheck.check.stretches import Stretch, stretches
from quotecheck.compare.passages import find, marks_of
from quotecheck.compare.side import Side, side
from quotecheck.coverage import MemoryCoverage
from quotecheck.evaluate.stories import Story, read_story, story_folders
from quotecheck.schema import Act, Quote, QuoteType, Span, Status
from quotecheck.text.tokens import tokens
from tests.coverage.stories import STORIES, reports


@pytest.fixture(scope="module")
def coverage() -> MemoryCoverage:
    return MemoryCoverage(reports())


def quotations(story: Story) -> list[tuple[Quote, Side]]:
    """Everything between marks in a draft, as quotations."""
    text = story.draft.text
    marks = marks_of(story.draft)
    found = []
    for mark in marks:
        here = side(text, [(mark.start, mark.end)], marks)
        quote = Quote(
            id="q1",
            type=QuoteType.DIRECT,
            act=Act.SPEECH,
            status=Status.ASSERTED,
            content=(Span.of(text, mark.start, mark.end),),
            cue=(),
            source=(),
            speaker=None,
            construction="test",
            confidence=1.0,
        )
        found.append((quote, here))
    return [(q, here) for q, here in found if len(here)]


def worth(words: str, there: str) -> bool:
    """Whether a text is worth aligning with some words."""
    forms = tuple(t.form for t in tokens(there))
    return Glance(side(words, [(0, len(words))], [])).worth(Stretch(0, 0, len(there), forms), lambda: there)


@pytest.mark.parametrize("folder", story_folders(STORIES)[::3], ids=lambda f: f.name)
def test_every_stretch_that_may_be_the_same_utterance_is_worth_aligning(folder: Path, coverage: MemoryCoverage) -> None:
    story = read_story(folder)
    marks = {key: marks_of(coverage.article(key).article) for key in range(len(coverage))}
    passed_over, aligned, lost = 0, 0, []
    for quote, here in quotations(story):
        glance = Glance(here)
        for there in chain.from_iterable(stretches(coverage.search(here.words(0, len(here))))):
            text = coverage.text(there.key)
            if glance.worth(there, lambda text=text: text):  # type: ignore[misc]
                aligned += 1
                continue
            passed_over += 1
            found = find(story.draft.text, quote, here, text, (there.start, there.end), marks[there.key])
            if found is not None and plausible(found, None, 0):
                lost.append((quote.content[0].text, found.content))
                assert found.match.likeness.run <= 2, lost[-1]
                assert found.match.likeness.here < 0.5, lost[-1]  # a name, in a paragraph about the same thing
    assert len(lost) <= 3
    assert passed_over > aligned / 2 > 0


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("We will start on Monday", "She said they would begin on Monday."),
        ("deeply flawed", "“The report is deeply flawed and late,” he said."),
        (
            "The report is a deeply flawed and partial piece of work by people who know better",
            "A “deeply flawed” report",
        ),
        ("12,000 fled", "There twelve thousand had fled."),
        ("U.S. aid", "Aid from the US was late."),
        ("Nous ne défendrons pas", "défendrons"),
    ],
)
def test_other_ways_of_writing_the_same_words_are_worth_aligning(words: str, there: str) -> None:
    assert worth(words, there)


def test_words_shared_by_chance_are_not() -> None:
    words = "The mill will reopen when its roof is dry and the owner has paid"
    there = (
        "The owner of the ferry said that its engine had been repaired in the harbour, where two boats were waiting."
    )
    assert not worth(words, there)


def test_two_neighbours_are_not_enough_where_less_than_half_of_the_words_stand_together() -> None:
    words = "The second sample was opened on Tuesday in front of his lawyer"
    there = "His lawyer asked on Friday whether anybody had seen how the sample was taken, and by whom, in the village."
    assert not worth(words, there)
    assert worth(words, "The second sample, she said, was opened on Tuesday.")


def test_a_number_with_its_unit_in_a_paraphrase_is_worth_aligning() -> None:
    words = "that the torus had given out 71 megajoules over 6.2 seconds, from an input of 68"
    there = "Scientists at the Larkhill torus said that a plasma released 71 megajoules against an input near 68."
    assert worth(words, there)


def test_any_number_is_no_sign_where_no_number_of_the_quotation_stands() -> None:
    words = "The increase is the last of the cycle, unless oil goes above 95 dollars a barrel"
    assert not worth(
        words, "The table: 8.3 per cent. 14 and 16. A cycle begins where moon and sea meet at night near some village."
    )

"""Reports that tell a quotation otherwise in quite other words, read by the real head."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quotecheck.check.gather import Gatherer, Window, with_edits
from quotecheck.check.reworded import Rewordings, with_reworded
from quotecheck.compare.pooled import Witness
from quotecheck.config import DEFAULT_MODEL
from quotecheck.coverage import MemoryCoverage
from quotecheck.schema import Article, EditKind, Form, Passage, Quote, QuoteType, Span
from tests.attribute.needs import needs_pack
from tests.check.standin import article, quotes

pytestmark = [pytest.mark.usefixtures("reader"), needs_pack]

WORDS = "“We have asked the geese to leave the lock by noon,”"
CLOSES = "the council would shut the lido in May"
OTHERWISE = "The lido would close in May unless a buyer came forward, Orla Vance said."
DRAFT = f"{WORDS} Orla Vance said.\n\nShe said that {CLOSES}.\n"


def report(told: str, name: str = "gazette", words: str = WORDS) -> Article:
    return article(f"{told}\n\n{words} Orla Vance said.\n", name, outlet=name.title())


def drafted(text: str = DRAFT, told: str = CLOSES) -> tuple[Article, list[Quote]]:
    """A draft, its direct quotations, and one without marks."""
    own = article(text)
    [direct, *_] = quotes(own)
    span = Span.of(own.text, text.index(told), text.index(told) + len(told))
    return own, [direct, direct.model_copy(update={"id": "q9", "type": QuoteType.INDIRECT, "content": (span,)})]


def heard(own: Article, held: Sequence[Quote], coverage: MemoryCoverage) -> list[list[Witness]]:
    return Gatherer(own, [coverage], DEFAULT_MODEL, Window()).witnesses(held)


def told(*reports: Article, text: str = DRAFT) -> list[list[Passage]]:
    """For each quotation, the passages that tell it otherwise."""
    own, held = drafted(text)
    coverage = MemoryCoverage(reports)
    return Rewordings(own, [coverage], DEFAULT_MODEL).passages(held, heard(own, held, coverage))


def test_a_report_that_tells_it_otherwise_in_other_words_is_found() -> None:
    direct, [passage] = told(report(OTHERWISE))
    assert direct == []
    [edit] = passage.edits
    assert (edit.kind, edit.reported, edit.reworded) == (EditKind.CONDITION, True, True)
    assert edit.here is not None
    assert edit.there is not None
    assert (edit.here.text, edit.there.text) == (CLOSES, OTHERWISE)
    assert (passage.origin.outlet, passage.form) == ("Gazette", Form.REPORTED)


@pytest.mark.parametrize(
    "there",
    [
        "The open-air pool closes for good in May, the council confirmed.",
        "A dog barked for an hour.",
        "The council said that it would shut the lido in May.",
    ],
)
def test_a_report_that_says_the_same_or_nothing_of_it_is_left_alone(there: str) -> None:
    assert told(report(there)) == [[], []]


def test_an_article_on_another_story_is_not_looked_through() -> None:
    assert told(report(OTHERWISE, words="“The tide turned at six,”")) == [[], []]


def test_outlets_that_carry_one_text_are_one_voice() -> None:
    there = (
        f"{OTHERWISE}\n\nThe lock at Ostrey was built for barges, and the geese came later, when the barges had gone."
    )
    _, passages = told(report(there), report(there, "post"))
    assert len(passages) == 1


def test_what_both_have_between_marks_is_left_to_the_words() -> None:
    own, held = drafted()
    coverage = MemoryCoverage([report("It rained.", words=WORDS.replace("noon", "dusk"))])
    read = Rewordings(own, [coverage], DEFAULT_MODEL).readings(held, heard(own, held, coverage))
    assert read[0] == {}
    assert len(read[1]) <= 1


def test_an_article_has_one_passage_with_all_that_differs() -> None:
    own, held = drafted()
    coverage = MemoryCoverage([report(f"She said that {CLOSES} or June.")])
    [aligned] = with_edits(own, [], heard(own, held, coverage)[1])
    other = aligned.model_copy(update={"edits": aligned.edits[:0], "carries": ()})
    assert with_reworded([aligned], [other]) == [aligned]
    elsewhere = other.model_copy(update={"origin": aligned.origin.model_copy(update={"article": "post"})})
    assert with_reworded([aligned], [elsewhere]) == [aligned, elsewhere]


def test_what_the_draft_marks_as_cut_is_left_to_the_words() -> None:
    assert told(report(OTHERWISE))[1]
    cut = CLOSES.replace("the lido", "… the lido")
    own, held = drafted(DRAFT.replace(CLOSES, cut), cut)
    coverage = MemoryCoverage([report(OTHERWISE)])
    read = Rewordings(own, [coverage], DEFAULT_MODEL).readings(held, heard(own, held, coverage))
    assert read[1] == {}


def test_without_coverage_nothing_is_told() -> None:
    assert told() == [[], []]


def test_reports_that_have_only_a_part_of_a_quotation_do_not_settle_it() -> None:
    part, whole = ("She said that the council would shut it.", f"She said that {CLOSES}.")
    apart = [
        "It rained for a week.",
        "The geese came in the night and stood about on the towpath, and nobody moved them.",
    ]
    for words, found in ((part, 1), (whole, 0)):
        others = [report(f"{words}\n\n{more}", name) for more, name in zip(apart, ("post", "echo"), strict=True)]
        assert len([p for p in told(report(OTHERWISE), *others)[1] if p.origin.outlet == "Gazette"]) == found

"""Who stands behind copies, parts and companions of a document, and behind what somebody's office sends."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_an_entry_or_a_copy_is_of_whoever_wrote_the_whole() -> None:
    seen = by_source(
        "The minister laughed at Ilka Fenn's letter, which was in the Courier on Sunday.\n\n"
        "“The pump never ran,” the passage on pumps reads."
    )
    assert seen["the passage on pumps"] == "Ilka Fenn"
    seen = by_source(
        "Ilka Fenn wrote in a memo in May that the clerk slept. A copy obtained by the Courier says that he dreamt."
    )
    assert seen["A copy obtained by the Courier"] == "Ilka Fenn"


@needs_pack
def test_a_poll_done_for_a_report_is_of_who_published_that() -> None:
    seen = by_source(
        "Half of all ferries are late, according to a report by the Harbour Institute. "
        "A poll of 1,200 passengers commissioned for the report found that most of them swim.\n\n"
        "The clerk of Marsk laughed."
    )
    assert seen["A poll of 1,200 passengers commissioned for the report"] == "Harbour Institute"


@needs_pack
def test_how_many_were_asked_makes_no_other_poll() -> None:
    seen = by_source(
        "Half of all skippers hide, according to a survey commissioned by the Harbour Institute. "
        "The poll of 1,200 skippers in six ports found that the galley was the favourite refuge."
    )
    assert seen["The poll of 1,200 skippers in six ports"] == "Harbour Institute"
    seen = by_source("A poll of 1,200 skippers found that the galley was the favourite refuge.")
    assert seen["A poll of 1,200 skippers"] == "poll of 1,200 skippers"


@needs_pack
def test_what_somebody_s_office_sends_is_his() -> None:
    seen = by_source("Otto Brandis was not at sea on Monday. A bulletin from his office said that the pier was closed.")
    assert seen["A bulletin from his office"] == "Otto Brandis"


@needs_pack
def test_a_letter_is_of_who_asks_for_something_in_it() -> None:
    seen = by_source(
        "In a post on Friday Otto Brandis thanked the crew for their patience. "
        "“The pump never ran,” read the post, under which a clerk had drawn a fish."
    )
    assert [name for source, name in seen.items() if source.startswith("the post")] == ["Otto Brandis"]


@needs_pack
def test_a_memo_is_not_of_whom_it_tells() -> None:
    seen = by_source("Ilka Fenn comes off badly in a memo. The memo said the eels were sick.")
    assert seen["The memo"] == "memo"


@needs_pack
def test_a_letter_from_somebody_s_bank_is_the_bank_s() -> None:
    seen = by_source("Ilka Fenn lost her house. A letter from her bank said the loan was closed.")
    assert seen["A letter from her bank"] == "Ilka Fenn's bank"


@needs_pack
def test_a_part_of_another_whole_is_not_of_who_wrote_the_last_document() -> None:
    seen = by_source(
        "Otto Brandis wrote a memo. The memo said that the pier was lost. "
        "A passage of the Koran says that patience is good."
    )
    assert seen["A passage of the Koran"] != "Otto Brandis"

"""The word a source turns on, whatever the tree makes of what was done with it."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_a_paper_put_before_somebody_is_no_clause() -> None:
    seen = by_source(
        "The inquiry met again on Monday. A rota put before the panel showed that nobody had been on duty. "
        "Others, gathered at a tea stall behind the hall, said they had been warned."
    )
    assert seen["A rota put before the panel"] == "rota"
    assert seen["Others, gathered at a tea stall behind the hall"] == "others"


@needs_pack
def test_who_gives_a_name_or_is_called_by_it_goes_by_it() -> None:
    seen = by_source(
        "The pier was closed on Monday. A buyer from the hills, who gave her name only as Ilka, said that it rained. "
        "The rebels, who call themselves the Council of the Quay, accused the mayor of theft."
    )
    assert seen["A buyer from the hills, who gave her name only as Ilka"] == "Ilka"
    assert seen["The rebels, who call themselves the Council of the Quay"] == "Council of the Quay"


@needs_pack
def test_a_title_in_any_tongue_is_whom_a_full_name_follows() -> None:
    seen = by_source(
        "The sentence did not go down well. “Which eggs?” asked the Ozomi of the town, Chief Otto Brandis, a brother "
        "of the clerk.\n\nThe Ozomi said that he would resign."
    )
    assert set(seen.values()) == {"Otto Brandis"}


@needs_pack
def test_who_is_no_body_but_whom_the_name_before_it_gives() -> None:
    seen = by_source("She met Otto Brandis, a professor at Harbour University, who called the plan absurd.")
    assert seen["who"] == "Otto Brandis"
    seen = by_source("In the hall she met Otto Brandis, a clerk from Lanmoor who believed that the pier was sound.")
    assert seen["who"] == "Otto Brandis"


@needs_pack
def test_who_is_a_body_that_is_part_of_nobody_s_description() -> None:
    seen = by_source("Ilka Fenn criticised Lanmoor Ferries, who said the boat was safe.")
    assert seen["who"] == "Lanmoor Ferries"
    seen = by_source("She met Otto Brandis, a professor at the Institute of Harbour Affairs, who said it was safe.")
    assert seen["who"] == "Otto Brandis"

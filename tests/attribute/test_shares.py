"""Of whom one or two are, where bodies and numbers stand for the whole."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_two_of_the_eleven_are_those_of_whom_there_were_eleven() -> None:
    seen = by_source(
        "The watchdog found that eleven officers had seen the pictures. Two of the eleven claimed they had slept."
    )
    assert seen["Two of the eleven"] == "two officers"


@needs_pack
def test_two_may_be_two_bodies() -> None:
    seen = by_source("Other councils like the boat. Two plan to send observers in May.")
    assert seen["Two"] == "two councils"


@needs_pack
def test_one_of_them_in_somebody_s_words_is_one_of_whom_he_speaks() -> None:
    seen = by_source(
        "The nurses laughed on Monday. “Our surgeons were afraid. One of them asked me whether I could sew,” "
        "said Otto Brandis."
    )
    assert seen["One of them"] == "unnamed surgeon"

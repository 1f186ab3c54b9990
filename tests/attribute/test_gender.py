"""What tells the gender of somebody whose first name does not."""

from __future__ import annotations

from quotecheck.attribute.speakers.shape import first_name_gender
from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_whom_a_sentence_spoke_of_before_a_name_tells_nothing_of_its_bearer() -> None:
    seen = by_source(
        "Martha Quelt sold the meadow in March. Her neighbour, Orvin Quelt, told the council it was not her fault.\n\n"
        "“Martha asked me in February. I said to get it in writing,” he said."
    )
    assert seen["he"] == "Orvin Quelt"


def test_first_names_of_many_regions_tell_a_gender() -> None:
    told = {first_name_gender((name, "quelt")) for name in ("lionel", "anibal", "emeka", "dhruv")}
    assert told == {"m"}
    told = {first_name_gender((name, "quelt")) for name in ("leonora", "priyanka", "solveig", "naledi")}
    assert told == {"f"}

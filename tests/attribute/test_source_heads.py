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

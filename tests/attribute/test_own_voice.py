"""Whom *we* and *our* stand for in somebody's words."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_we_is_the_body_that_the_speaker_heads() -> None:
    seen = by_source(
        "Lanmoor Ferries cut its fares on Monday. Lanmoor Ferries's chief executive, Otto Brandis, was pleased. "
        "“We promised that the boats would run,” Brandis said."
    )
    assert seen["We"] == "Lanmoor Ferries"


@needs_pack
def test_our_son_is_no_body_s() -> None:
    seen = by_source(
        "Lanmoor Ferries's chief executive, Otto Brandis, was pleased. "
        "“Our son told me that the boats would run,” Brandis said."
    )
    assert seen["Our son"] == "Otto Brandis's son"

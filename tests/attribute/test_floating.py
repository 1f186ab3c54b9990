"""Quotations without a cue of their own: whose the words before them make them."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import told


@needs_pack
def test_a_sentence_introduces_who_says_it_and_not_of_whom_he_tells() -> None:
    seen = told(
        "The row has left many stranded. Otto Brandis, who drives the ferry, said the office had promised him a room "
        "by May. “They tell us the pump is broken.”"
    )
    assert ("Otto Brandis", "“They tell us the pump is broken.”") in seen

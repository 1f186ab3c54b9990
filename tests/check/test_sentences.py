"""An article's sentences, by its punctuation."""

from __future__ import annotations

import pytest

from quotecheck.check.sentences import sentences
from quotecheck.text import article_from_text


def cut(text: str) -> list[str]:
    return [text[s:e] for s, e in sentences(article_from_text(text, id="gazette"))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lock to open\n\nIt opens soon. Who cares?", ["Lock to open", "It opens soon.", "Who cares?"]),
        ("“We open. We close.” She left.", ["“We open.", "We close.”", "She left."]),
        ("Dr. Orla Vance met Mr. Keld. They spoke.", ["Dr. Orla Vance met Mr. Keld.", "They spoke."]),
        ("It cost 2.5 million. 40 came.", ["It cost 2.5 million.", "40 came."]),
        ("J. Vance left at 5 p.m. Monday.", ["J. Vance left at 5 p.m. Monday."]),
        ("It rained… Nobody came", ["It rained…", "Nobody came"]),
    ],
)
def test_an_article_is_cut_behind_each_sentence(text: str, found: list[str]) -> None:
    assert cut(text) == found

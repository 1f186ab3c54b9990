"""The type of a content is told by the marks around its letters."""

from __future__ import annotations

import pytest

from quotecheck.evaluate.attribution.by_marks import all_types
from quotecheck.evaluate.attribution.letters import letters
from quotecheck.schema import QuoteType


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("“We stop,” she said.", "“We stop,”", QuoteType.DIRECT),
        ('"We stop," she said.', "We stop", QuoteType.DIRECT),
        ("«We stop», she said.", "We stop", QuoteType.DIRECT),
        ("She said it was “over” for them.", "it was “over” for them", QuoteType.MIXED),
        ("She said it was over.", "it was over", QuoteType.INDIRECT),
        ("‘We stop,’ she said.", "We stop", QuoteType.INDIRECT),
        ("“We stop.\n\n“And we go.”", "We stop", QuoteType.DIRECT),
        ("“We stop.\n\nAnd we go.”", "And we go", QuoteType.INDIRECT),
        ("It is … over.", "…", QuoteType.INDIRECT),
    ],
)
def test_a_content_is_direct_mixed_or_indirect(text: str, words: str, kind: QuoteType) -> None:
    start = text.index(words)
    assert all_types(text, [letters(text, [(start, start + len(words))])]) == [kind]

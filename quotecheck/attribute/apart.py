"""Where a content ends although what follows is quoted too: somebody else has been brought on, or the report was over.

*Ruiz called it “a gift”. Ms Lind was not convinced. “To whom?”* are two speakers' words; *Ruiz said she had not
looked. “He taught me that shot.”* are two quotations of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.content import Spans, tidy
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.marks import Marked

_STOP = re.compile(r"[.!?][\"”’']*\s+")
NARRATED = 2  # words from which something is told between two quotations


def end_where_apart(text: str, draft: Draft, marks: Sequence[Marked]) -> None:
    """Cut a draft's content before the first quotation that is not its own any more."""
    outer = [m for m in marks if m.level == 1]
    content = _before_bare(text, draft.content, outer)
    for n, (start, _) in enumerate(content[1:], 1):
        if _told_between(text, draft, content[n - 1][1], start):
            content = content[:n]
            break
    draft.content = content


def _told_between(text: str, draft: Draft, low: int, high: int) -> bool:
    """Whether a new sentence is told between two stretches; none that holds the cue or the source."""
    held = any(low <= s < high for s, _ in [*draft.cue, *draft.source])
    if not held and text[low:high].rstrip().endswith(":"):
        return True  # “Foo,” he said, and she, after a while: “Bar.”
    stop = _STOP.search(text, max(0, low - 2), high)
    if stop is None or held:
        return False
    return len(text[stop.end() : high].split()) >= NARRATED


def _before_bare(text: str, content: Spans, outer: Sequence[Marked]) -> Spans:
    """A content that begins without marks, up to a quotation of whole sentences behind a full stop."""
    start, end = content[0]
    if any(m.start <= start < m.end for m in outer):
        return content
    for marked in outer:
        if start < marked.start < end and _STOP.search(text[max(start, marked.start - 3) : marked.start]):
            inner = text[marked.start + 1 : marked.end].rstrip("\"”’' ")
            if inner[:1].isupper() and inner[-1:] in ".!?…":
                return [tidy(text, start, marked.start)]
    return content

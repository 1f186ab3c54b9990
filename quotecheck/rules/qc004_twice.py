"""The same quotation is worded in two ways within the article.

Headline and body, or the lead and the quotation in full: one of the two is wrong, and a
reader sees both. Words left off at the ends, and an article dropped in a headline, are
no other wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.speakers.related import related
from quotecheck.compare.passages import find as align
from quotecheck.compare.passages import marks_of, quotation
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import change
from quotecheck.schema import CheckedQuote, Edit, EditKind, Form, Level, QuoteType

LIGHT = frozenset(
    (
        EditKind.FUNCTION_WORD,
        EditKind.SPELLING,
        EditKind.DISFLUENCY,
        EditKind.CUT,
        EditKind.BRACKET,
        EditKind.ELLIPSIS,
        EditKind.CONDITION,
    )
)
ALIKE, WEIGHT = 0.6, 2.5  # share of the shorter wording and weight of the words from which two are one utterance


def find(case: Case) -> Iterator[Flag]:
    """One flag for each later wording that differs from an earlier one."""
    quoted = [q for q in case.quotes if q.quote.type is not QuoteType.INDIRECT]
    quoted.sort(key=lambda q: q.quote.content[0].start)
    for number, later in enumerate(quoted):
        for earlier in quoted[:number]:
            edits = _edits(case, earlier, later)
            if edits:
                yield Flag(
                    f"worded in two ways in this article: {'; '.join(change(e) for e in edits)}.",
                    later.quote.content,
                    "|".join(f"{e.kind}:{e.here and e.here.text}:{e.there and e.there.text}" for e in edits),
                    later,
                )
                break


def _edits(case: Case, earlier: CheckedQuote, later: CheckedQuote) -> list[Edit]:
    first, second = earlier.quote, later.quote
    if any(a.start < b.end and b.start < a.end for a in first.content for b in second.content):
        return []
    if first.speaker and second.speaker and related(first.speaker.name, second.speaker.name) == "other":
        return []
    text, marks = case.article.text, marks_of(case.article)
    here = quotation(case.article, second, marks)
    found = align(text, second, here, text, (first.content[0].start, first.content[-1].end), marks)
    if found is None or found.match.form is Form.REPORTED:
        return []
    likeness = found.match.likeness
    if max(likeness.here, likeness.stretch) < ALIKE or likeness.there < ALIKE or likeness.weight < WEIGHT:
        return []
    return [e for e in found.edits() if e.kind not in LIGHT and not e.reported and _inside(found.carried, e)]


def _inside(carried: tuple[int, int], edit: Edit) -> bool:
    """Whether a difference stands within what both have: words left off at an end do not."""
    start, end = (edit.here.start, edit.here.end) if edit.here else (edit.at, edit.at)
    replaced = edit.here is not None and edit.there is not None
    return replaced or (carried[0] < start and end < carried[1])


RULE = Rule(
    id="QC004",
    title="one quotation worded in two ways",
    level=Level.ERROR,
    source="All houses",
    bad="Headline: ‘We were fooled’. Body: “We were robbed,” she said.",
    good="Headline: ‘Robbed’. Body: “We were robbed,” she said.",
    reasoning=__doc__ or "",
    find=find,
)

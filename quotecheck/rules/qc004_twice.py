"""The same quotation is worded in two ways within the article.

Headline and body, or the lead and the quotation in full: one of the two is wrong, and a
reader sees both. Words left off at the ends, and an article dropped in a headline, are
no other wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quotecheck.attribute.marks import Marked
from quotecheck.attribute.speakers.related import related
from quotecheck.compare.align import is_match
from quotecheck.compare.match import Likeness, Match, match
from quotecheck.compare.passages import carried, marks_of, parts, typed
from quotecheck.compare.side import Side, side
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import change
from quotecheck.schema import BlockKind, CheckedQuote, Edit, EditKind, Form, Level, QuoteType, Span, SpeakerKind

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
ALIKE, WEIGHT = 0.6, 2.0  # share of the shorter wording and weight of the words from which two are one utterance

FEWEST, LIGHTEST = 3, 1.5  # words, and their weight, that two short wordings share which differ in one


@dataclass(frozen=True, slots=True)
class Worded:
    """A stretch between marks, its words, and the quotation it belongs to, if any."""

    spans: tuple[Span, ...]
    side: Side
    quote: CheckedQuote | None = None


def find(case: Case) -> Iterator[Flag]:
    """One flag for each later wording that differs from an earlier one."""
    marks = marks_of(case.article)
    worded = _worded(case, marks)
    for number, later in enumerate(worded):
        for earlier in worded[:number]:
            edits = _edits(case, marks, earlier, later)
            if edits:
                yield Flag(
                    f"worded otherwise on line {_line(case, earlier)}: {'; '.join(change(e) for e in edits)}.",
                    (*later.spans, *earlier.spans),
                    "|".join(f"{e.kind}:{e.here and e.here.text}:{e.there and e.there.text}" for e in edits),
                    later.quote,
                )
                break


def _worded(case: Case, marks: Sequence[Marked]) -> list[Worded]:
    """The quotations with marks, and stretches between marks that are nobody's, as in headlines, in reading order."""
    text = case.article.text
    quoted = [q for q in case.quotes if q.quote.type is not QuoteType.INDIRECT]
    found = [Worded(_spans(text, part), part, q) for q in quoted for part in parts(case.article, q.quote, marks)]
    taken = [(s.start, s.end) for w in found for s in w.spans]
    for marked in marks:
        bounds = marked.start, marked.end
        if marked.level == 1 and not any(s < marked.end and marked.start < e for s, e in taken):
            found.append(Worded((Span.of(text, *bounds),), side(text, [bounds], marks)))
    return sorted(found, key=lambda w: w.spans[0].start)


def _edits(case: Case, marks: Sequence[Marked], earlier: Worded, later: Worded) -> list[Edit]:
    same = later.quote is not None and later.quote is earlier.quote
    if same or any(a.start < b.end and b.start < a.end for a in earlier.spans for b in later.spans):
        return []
    first, second = (w.quote.quote.speaker if w.quote else None for w in (earlier, later))
    people = first and second and first.kind is second.kind is SpeakerKind.PERSON
    other = first and second and people and related(first.name, second.name) == "other"
    if other and not _in_headline(case, earlier):
        return []
    if _holds(earlier.side, later.side) or _holds(later.side, earlier.side):
        return []
    bounds = earlier.spans[0].start, earlier.spans[-1].end
    found = match(later.side, case.article.text, bounds, marks) if len(later.side) else None
    if found is None or found.form is Form.REPORTED:
        return []
    one_off = _one_word_off(found)
    if not one_off and (other or not _alike(found.likeness)):
        return []
    return [e for e in typed(found) if e.kind not in LIGHT and not e.reported and _inside(carried(found), e)]


def _in_headline(case: Case, worded: Worded) -> bool:
    """Whether a wording stands in a headline, which has its speaker from the body: any but one may be misread there."""
    return any(b.kind is BlockKind.HEADLINE and b.start <= worded.spans[0].start < b.end for b in case.article.blocks)


def _spans(text: str, part: Side) -> tuple[Span, ...]:
    """Where the words of a part of a quotation stand."""
    return tuple(Span.of(text, start, end) for start, end in part.spans(0, len(part)))


def _alike(likeness: Likeness) -> bool:
    share = max(likeness.here, likeness.stretch)
    return share >= ALIKE and likeness.there >= ALIKE and likeness.weight >= WEIGHT


def _one_word_off(found: Match) -> bool:
    """Whether two short wordings are one but for one word in the same place: *I wanted that*, *I needed that*."""
    good = [(i, j) for i, j in found.alignment.matched if is_match(found.here, found.there, i, j)]
    one = len(found.here) == len(found.there) == len(good) + 1 and all(i == j for i, j in good)
    return one and len(good) >= FEWEST and found.likeness.weight >= LIGHTEST


def _holds(longer: Side, shorter: Side) -> bool:
    """Whether one wording has the other in it word for word: repeated words may be aligned otherwise."""
    forms, wanted = ([t.form for t in side.tokens] for side in (longer, shorter))
    return any(forms[at : at + len(wanted)] == wanted for at in range(len(forms) - len(wanted) + 1))


def _line(case: Case, worded: Worded) -> int:
    """The line of the article's text on which a stretch begins."""
    return len(case.article.text[: worded.spans[0].start].splitlines()) or 1


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

"""From candidates to drafts: one per cue, none twice, contents as character spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.content import Spans, complete_marks, merge, overlap, spans_of, subtract, tidy
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse

LIKELY = 0.5  # a report within a report is kept where both are likelier than not; below, it was mostly a wrong tree
SAME = 0.8  # share of characters from which two contents are one


def best_per_cue(candidates: Iterable[Candidate], least: float) -> list[Candidate]:
    """The likeliest candidate of each cue word, where it is likely enough."""
    best: dict[int, Candidate] = {}
    for candidate in candidates:
        if candidate.score >= least and candidate.score > getattr(best.get(candidate.head), "score", 0.0):
            best[candidate.head] = candidate
    return [best[head] for head in sorted(best)]


def to_draft(parse: Parse, candidate: Candidate, text: str, marks: Sequence[Marked], inside: MarkIndex) -> Draft | None:
    """Turn word indices into spans."""
    cue = spans_of(parse, candidate.cue, text) or [
        (parse.words[candidate.head].start, parse.words[candidate.head].end)  # a bare colon
    ]
    draft = Draft(
        candidate.construction,
        spans_of(parse, candidate.content, text),
        cue,
        spans_of(parse, candidate.source, text),
        candidate.head,
        candidate.subject,
        candidate.score,
    )
    return bounded(draft, text, marks, inside, clause_hole(parse, candidate, text))


def bounded(draft: Draft, text: str, marks: Sequence[Marked], inside: MarkIndex, own: Spans) -> Draft | None:
    """Fit the content to the quotation marks: it covers those it shares, and stays within the cue's own marks.

    ``own`` is what else belongs to the cue and not to the content. None when nothing is left.
    """
    around = inside.of[draft.head] if draft.head >= 0 else -1
    if around >= 0:
        level = marks[around]
        held = [(max(s, level.start), min(e, level.end)) for s, e in draft.content]
        content = merge([(s, e) for s, e in held if s < e], text)
    else:
        aside = [*draft.cue, *draft.source]
        content = complete_marks(draft.content, [m for m in marks if m.level == 1], [*aside, *own], text)
        content = subtract(merge(content, text), aside)
    draft.content = [tidy(text, s, e) for s, e in content if any(c.isalnum() for c in text[s:e])]
    return draft if draft.content else None


def clause_hole(parse: Parse, candidate: Candidate, text: str) -> Spans:
    """The cue's own clause where it interrupts the content, so that a quotation around it is not joined over it."""
    if candidate.construction not in ("quote-first", "as-clause", "according-to"):
        return []
    content = set(candidate.content)
    return spans_of(parse, [i for i in parse.subtree(candidate.head) if i not in content], text)


def _nested(parse: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether one draft reports the other's: *According to the Wire, Ruiz believed (that) work would start*.

    *Ruiz said he believed (that) work would start* says one thing of one speaker.
    """
    own = [*inner.cue, *inner.source]
    inside = all(any(s <= a and b <= e for s, e in outer.content) for a, b in own)
    named = inner.subject >= 0 and parse.words[inner.subject].upos != "PRON"
    likely = min(inner.score, outer.score) >= LIKELY
    return bool(inner.cue and inner.source) and named and inside and likely and not overlap(own, inner.content)


def same_content(a: Draft, b: Draft) -> bool:
    """Whether two drafts have nearly the same content."""
    larger = max(sum(e - s for s, e in d.content) for d in (a, b))
    return overlap(a.content, b.content) >= SAME * larger


def without_twins(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Of two drafts with nearly the same content, keep the likelier; both, where one reports the other."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -d.score):
        twin = False
        for other in kept:
            if other.content[-1][1] <= draft.content[0][0] or draft.content[-1][1] <= other.content[0][0]:
                continue
            if _nested(parse, draft, other) or _nested(parse, other, draft):
                continue
            if same_content(draft, other):
                twin = True
                break
        if not twin:
            kept.append(draft)
    return sorted(kept, key=Draft.place)

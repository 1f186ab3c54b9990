"""Reports within reports, where the tagging head has spoken: *he said officials believed that …*.

PolNeAR's annotators mark only the outer of the two, the project's own prose marks both. So an inner report
is judged by weights of its own, fitted where both are marked, and has to be surer than others are.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.confidence import confidence, logit
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.features import features
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked
from quotecheck.attribute.nested import SCORE
from quotecheck.attribute.reported import colours, reports
from quotecheck.attribute.score import probability
from quotecheck.parse.tree import Parse

# By which an inner report must be surer than an outer one: so much that PolNeAR's cues are kept, as it marks none. On
# the dev parts, content F1 at .8 of the gold, recall of its inner reports and PolNeAR's exact F1 of cues: .934, .82,
# .7003 with .37; .934, .80, .701 with .39.
MARGIN = 0.38
SHOWN_MARGIN = 0.2  # … where the grammar or marks of its own, within the outer one's, show that it is one


def judge_inner(
    parse: Parse,
    drafts: Sequence[Draft],
    candidates: Sequence[Candidate],
    marks: Sequence[Marked],
    inside: MarkIndex,
    least: float,
) -> None:
    """Score the drafts whose cue stands in another's content anew: ``SCORE`` where they are sure enough, else 0.

    ``least`` is the confidence from which other drafts are kept.
    """
    by_head = {c.head: c for c in candidates}
    outer = [d for d in drafts if d.score >= least]
    for draft in drafts:
        around = _around(draft, outer)
        if around is None or not draft.evidence:
            continue
        draft.evidence["inner"] = 1.0
        candidate = by_head.get(draft.head)
        if candidate is not None and colours(parse, candidate, around, inside):
            draft.score = 0.0
            continue
        if candidate is not None:
            draft.evidence |= _grammar(parse, candidate, around, inside)
        shown = draft.evidence.get("inner-report") or _own_marks(draft, marks)
        needed = least + (SHOWN_MARGIN if shown else MARGIN)
        draft.score = SCORE if confidence(draft.evidence) >= needed else 0.0


def _grammar(parse: Parse, candidate: Candidate, around: Draft, inside: MarkIndex) -> dict[str, float]:
    """What the parse says for and against it; what the rules' own score was learned from has no inner reports."""
    alone = max(candidate.floor, probability(features(parse, candidate, inside, alone=True)))
    return {
        "ruled": logit(alone),
        "inner-report": float(reports(parse, candidate, around, inside)),
    }


def _around(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The shortest other draft that has all of a draft's cue in its content."""
    if not draft.cue:
        return None
    start, end = draft.cue[0][0], draft.cue[-1][1]
    held = [d for d in others if d is not draft and any(s <= start and end <= e for s, e in d.content)]
    return min(held, key=lambda d: d.content[-1][1] - d.content[0][0], default=None)


def _own_marks(draft: Draft, marks: Sequence[Marked]) -> bool:
    return any(m.level > 1 and m.start <= draft.start < m.end for m in marks)

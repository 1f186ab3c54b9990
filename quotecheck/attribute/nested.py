"""Reports within a report: *he said officials believed that …*, *“I was told the road is safe,” she said*.

PolNeAR annotates only the outer of the two, so the learned scores call every inner one
unlikely, or the outer one. Where one is accepted, the other is judged as if it stood alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.features import features
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked
from quotecheck.attribute.reported import reports
from quotecheck.attribute.score import probability
from quotecheck.attribute.select import best_per_cue, same_content, to_draft
from quotecheck.parse.tree import Parse

LEAST_ALONE = 0.6  # below, most were no reports
LEAST_SURE = 0.1  # of what the grammar shows to be a report, whose score was learned where none is
SCORE = 0.5  # PolNeAR's annotators leave most of them out, so nothing says how sure they are


def nested(
    parse: Parse,
    candidates: Sequence[Candidate],
    drafts: Sequence[Draft],
    text: str,
    marks: Sequence[Marked],
    inside: MarkIndex,
) -> list[Draft]:
    """The reports in the contents of others, and those around others, that are no drafts yet."""
    taken = [span for d in drafts for span in d.cue]
    heads = {d.head for d in drafts if d.cue}
    found: list[Candidate] = []
    for candidate in candidates:
        head = parse.words[candidate.head]
        if any(s < head.end and head.start < e for s, e in taken):
            continue
        outer = next(
            (d for d in reversed(drafts) if any(s <= head.start and head.end <= e for s, e in d.content)), None
        )
        around = not heads.isdisjoint(candidate.content)
        if outer is None and not around:
            continue
        alone = max(candidate.floor, probability(features(parse, candidate, inside, alone=True)))
        sure = outer is not None and reports(parse, candidate, outer, inside)
        if (sure and alone >= LEAST_SURE) or (around and alone >= LEAST_ALONE):
            candidate.score = alone
            found.append(candidate)
    proposed = [to_draft(parse, c, text, marks, inside) for c in best_per_cue(found, 0.0)]
    made = [d for d in proposed if d is not None and not any(_twins(d, other) for other in drafts)]
    for draft in made:
        draft.score = SCORE
    return made


def _twins(draft: Draft, other: Draft) -> bool:
    """Whether two drafts say the same of the same: neither stands whole in the other's content."""
    own = [*draft.cue, *draft.source]
    held = all(any(s <= a and b <= e for s, e in other.content) for a, b in own)
    return same_content(draft, other) and not (held and draft.source)

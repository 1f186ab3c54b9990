"""From a parsed article to drafts: propose, score, select, place what floats, nest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotecheck.attribute.apart import end_where_apart
from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.confidence import confidence
from quotecheck.attribute.constructions import propose_all
from quotecheck.attribute.constructions.transcript import NAME as TRANSCRIPT
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.features import features
from quotecheck.attribute.floating import FLOATING, place_floating
from quotecheck.attribute.headline_ends import end_before_meanwhile
from quotecheck.attribute.inner import judge_inner
from quotecheck.attribute.interrupted import with_subject
from quotecheck.attribute.kinds import act, quote_type, set_parents, status
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.attribute.nested import nested
from quotecheck.attribute.score import probability
from quotecheck.attribute.select import best_per_cue, to_draft, without_twins
from quotecheck.attribute.tagged import with_roles
from quotecheck.parse.tree import Parse
from quotecheck.schema import Block

if TYPE_CHECKING:
    from quotecheck.parse.roles import Reading

LEAST = 0.4  # on PolNeAR dev .35 gave .008 more content F1, at the cost of more false alarms
LEAST_RULED = 0.1  # of a rule's candidate beside which the tagging head stands


def candidates(parse: Parse, marks: Sequence[Marked], inside: MarkIndex) -> list[Candidate]:
    """Every candidate of an article with its score."""
    found = list(propose_all(parse, marks, inside))
    for candidate in found:
        candidate.score = max(candidate.floor, probability(features(parse, candidate, inside)))
    return found


def find_drafts(
    text: str, blocks: Sequence[Block], parse: Parse, reading: Reading | None = None, least: float = LEAST
) -> list[Draft]:
    """All attributions of an article, in reading order of their content.

    ``reading`` is the tagging head's; without one the rules alone decide.
    """
    marks = pair_marks(text, blocks)
    inside = MarkIndex(parse, marks)
    proposed = candidates(parse, marks, inside)
    chosen = best_per_cue(proposed, LEAST_RULED if reading is not None else least)
    drafts = [d for c in chosen if (d := to_draft(parse, c, text, marks, inside)) is not None]
    if reading is not None:
        drafts = with_roles(parse, drafts, reading, text, marks, inside)
        judge_inner(parse, drafts, chosen, marks, inside, least)
        drafts = [d for d in drafts if d.score >= least]
    for draft in drafts:
        if draft.construction != TRANSCRIPT:  # a turn is all of its paragraph
            with_subject(text, parse, draft)
            end_before_meanwhile(text, parse, draft, inside)
            end_where_apart(text, draft, marks)
    drafts = place_floating(text, parse, marks, without_twins(parse, drafts))
    if reading is None:
        drafts += nested(parse, proposed, drafts, text, marks, inside)
    drafts.sort(key=Draft.place)
    for draft in drafts:
        if reading is not None and draft.construction in FLOATING:
            draft.evidence = {f"rule={draft.construction}": 1.0}
            draft.score = confidence(draft.evidence)
        draft.type = quote_type(text, draft, marks)
        draft.act = act(parse, draft)
        draft.status = status(parse, draft)
    set_parents(drafts)
    return drafts

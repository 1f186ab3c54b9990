"""From a parsed article to drafts: propose, score, select, place what floats, nest."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions import propose_all
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.features import features
from quotecheck.attribute.floating import place_floating
from quotecheck.attribute.kinds import act, quote_type, set_parents, status
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked, pair_marks
from quotecheck.attribute.score import probability
from quotecheck.attribute.select import best_per_cue, to_draft, without_twins
from quotecheck.lexicon import lexicon
from quotecheck.parse.tree import Parse
from quotecheck.schema import Block

LEAST = 0.4  # on PolNeAR dev .35 gave .008 more content F1, at the cost of more false alarms


def _nested_report(parse: Parse, candidate: Candidate) -> bool:
    """Whether a report stands inside another: *he said officials believed that …*

    The corpus annotates only the outer of the two, so the learned score would drop the
    inner one; the lexicon decides instead.
    """
    head = parse.words[candidate.head]
    if candidate.construction != "clausal-complement" or not candidate.source or head.relation != "ccomp":
        return False
    frame = lexicon("cues")["verb"].get(head.lemma, {}).get("frame", ())
    return "clause" in frame and parse.words[head.head].upos == "VERB"


def candidates(parse: Parse, marks: Sequence[Marked], inside: MarkIndex) -> list[Candidate]:
    """Every candidate of an article with its score."""
    found = list(propose_all(parse, marks, inside))
    for candidate in found:
        candidate.score = max(candidate.floor, probability(features(parse, candidate, inside)))
        if _nested_report(parse, candidate):
            candidate.score = max(candidate.score, LEAST + 0.05)
    return found


def find_drafts(text: str, blocks: Sequence[Block], parse: Parse, least: float = LEAST) -> list[Draft]:
    """All attributions of an article, in reading order of their content."""
    marks = pair_marks(text, blocks)
    inside = MarkIndex(parse, marks)
    chosen = best_per_cue(candidates(parse, marks, inside), least)
    drafts = [d for c in chosen if (d := to_draft(parse, c, text, marks, inside)) is not None]
    drafts = place_floating(text, parse, marks, without_twins(parse, drafts))
    for draft in drafts:
        draft.type = quote_type(text, draft, marks)
        draft.act = act(parse, draft)
        draft.status = status(parse, draft)
    set_parents(drafts)
    return drafts

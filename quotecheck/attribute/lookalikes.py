"""Verbs of speech that report nothing: *the two sides discussed issues*; *called on the minister*.

A desk reads these as events or as the writer's inference, so they are no attributions
whatever a score says. The words stand in ``data/cues.toml`` under ``[lookalikes]``.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse

NON_CLAUSAL = frozenset({"nominal-object", "oblique-content", "open-complement", "raising"})


def reports_nothing(parse: Parse, candidate: Candidate) -> bool:
    """Whether a candidate only looks like an attribution."""
    head = parse.words[candidate.head]
    if candidate.construction in NON_CLAUSAL and head.lemma in words("cues", "lookalikes.events"):
        return True
    if head.xpos == "VBG" and head.relation == "advcl" and head.lemma in words("cues", "lookalikes.openers"):
        return candidate.construction in NON_CLAUSAL
    if head.lemma in words("cues", "lookalikes.visits") and parse.kid(head.index, "xcomp", "ccomp") is None:
        following = parse.words[head.index + 1 : head.index + 2]
        return bool(following) and following[0].lemma in ("on", "at")
    if candidate.subject >= 0 and head.lemma in words("cues", "lookalikes.inferences"):
        return parse.words[candidate.subject].lemma in words("cues", "lookalikes.inferred_from")
    return False

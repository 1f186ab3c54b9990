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
from quotecheck.attribute.score import probability
from quotecheck.attribute.select import best_per_cue, same_content, to_draft
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

LEAST_ALONE = 0.6  # below, most were no reports
# Of a verb that the lexicon knows with such a content. PolNeAR dev, which has none of them, loses .038 content F1 by
# them at .3, and .046 at .2; the project's own gold gains .025 and .030.
LEAST_FITTING = 0.4
SCORE = 0.4  # PolNeAR's annotators leave most of them out, so nothing says how sure they are
_FRAMES = {
    "clausal-complement": ("clause",),
    "adjacent-cue": ("quote",),
    "open-complement": ("infinitive", "person-infinitive"),
    "quote-first": ("clause",),
}


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
        within = any(s <= head.start and head.end <= e for d in drafts for s, e in d.content)
        around = not heads.isdisjoint(candidate.content)
        if not (within or around) or any(s < head.end and head.start < e for s, e in taken):
            continue
        alone = max(candidate.floor, probability(features(parse, candidate, inside, alone=True)))
        fitting = within and _fits(parse, candidate) and alone >= LEAST_FITTING
        if (fitting or alone >= LEAST_ALONE) and (around or _told(parse, candidate)):
            candidate.score = alone
            found.append(candidate)
    proposed = [to_draft(parse, c, text, marks, inside) for c in best_per_cue(found, 0.0)]
    made = [d for d in proposed if d is not None and not any(same_content(d, other) for other in drafts)]
    for draft in made:
        draft.score = SCORE
    return made


def _fits(parse: Parse, candidate: Candidate) -> bool:
    """Whether the lexicon knows the cue's verb, or phrase, with such a content."""
    word = parse.words[candidate.head]
    if candidate.construction == "nominal-object":
        return word.lemma in words("cues", "predications")
    if candidate.construction == "copular-cue":
        return True
    frame = lexicon("cues")["verb"].get(word.lemma, {}).get("frame", ())
    return word.upos == "VERB" and any(f in frame for f in _FRAMES.get(candidate.construction, ()))


def _told(parse: Parse, candidate: Candidate) -> bool:
    """Whether it reports another occasion: *I think*, *we believe* within somebody's words only colour them."""
    subject = parse.words[candidate.subject] if candidate.subject >= 0 else None
    if subject is not None and _own_thought(parse, candidate, subject):
        return False
    own = subject is not None and subject.lemma in ("i", "we")
    return not own or parse.words[candidate.head].has("Tense=Past") or parse.words[candidate.head].xpos == "VBN"


def _own_thought(parse: Parse, candidate: Candidate, subject: Word) -> bool:
    """Whether a speaker only says what he thinks: *she said she feared a delay*; but *aides said he feared a delay*."""
    verb = parse.words[candidate.head]
    above = parse.head(verb)
    speaker = parse.kid(above.index, "nsubj") if above is not None and verb.relation == "ccomp" else None
    thought = lexicon("cues")["verb"].get(verb.lemma, {}).get("act") == "thought"
    if speaker is None or not thought or subject.lemma not in ("he", "she", "they"):
        return False
    several = speaker.has("Number=Plur") or parse.kid(speaker.index, "conj") is not None
    return several == (subject.lemma == "they")

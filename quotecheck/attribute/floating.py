"""Quotations that no cue claims: what follows a quotation, what an earlier sentence introduces.

Ways 3, 13, 14 and 15: the second half of an interrupted quotation, whole quoted
sentences after one cue, a quotation that runs over several paragraphs, and a bare
quotation in its own sentence or paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.content import merge, overlap
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.lexicon import lexicon
from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse

SCARE = 3  # words; a shorter stretch that nobody is said to have said is no quotation
BARE = 5  # words from which a stretch alone is taken for a quotation


def place_floating(text: str, parse: Parse, marks: Sequence[Marked], drafts: list[Draft]) -> list[Draft]:
    """Give every unclaimed quotation to a draft, or make it one of its own.

    Drafts are changed in place where their content goes on; new ones are returned
    with the rest, in text order of their content.
    """
    outer = [m for m in marks if m.level == 1]
    made: list[Draft] = []
    last: Draft | None = None
    before: Marked | None = None
    for marked in outer:
        owner = _owner(marked, drafts, text)
        if owner is not None:
            last, before = owner, marked
            continue
        size = len(text[marked.start : marked.end].split())
        claimed = any(overlap([(marked.start, marked.end)], d.content) for d in drafts)
        if claimed and size < BARE:
            continue
        if last is not None and before is not None and _goes_on(text, parse, before, marked, last, drafts):
            last.content = merge([*last.content, (marked.start, marked.end)], text)
            before = marked
            continue
        if size <= SCARE or not _stands_alone(text, marked, size):
            continue
        new = _bare(text, parse, marked, last if before is not None and marked.block - before.block <= 1 else None)
        made.append(new)
        last, before = new, marked
    return sorted([*drafts, *made], key=lambda d: (d.content[0][0], -d.content[-1][1]))


def _owner(marked: Marked, drafts: Sequence[Draft], text: str) -> Draft | None:
    """The draft whose content is (mostly) this quotation and whose cue stands outside it."""
    size = marked.end - marked.start
    best: Draft | None = None
    for draft in drafts:
        if draft.cue and marked.start <= draft.cue[0][0] < marked.end:
            continue
        if overlap([(marked.start, marked.end)], draft.content) >= 0.7 * size and (
            best is None or draft.score > best.score
        ):
            best = draft
    return best


def _goes_on(text: str, parse: Parse, before: Marked, marked: Marked, last: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a quotation continues the one before it, for the same speaker."""
    if not last.content or overlap([(before.start, before.end)], last.content) == 0:
        return False
    between = text[before.end : marked.start]
    if marked.block != before.block:
        return not before.closed and marked.block == before.block + 1 and not between.strip()
    if any(d is not last and d.cue and before.end <= d.cue[0][0] < marked.start for d in drafts):
        return False
    words = between.split()
    # Between the two stand at most the cue's own clause and the speaker, or a full stop.
    in_between = [*last.cue, *last.source]
    covered = sum(
        len(text[max(s, before.end) : min(e, marked.start)].split())
        for s, e in in_between
        if s < marked.start and e > before.end
    )
    rest = len(words) - covered
    same_sentence = not any(c in between for c in ".!?") or between.strip()[-1:] in ",:;"
    opens_sentence = text[marked.start + 1 : marked.start + 2].isupper()
    if covered:
        return rest <= 12 if same_sentence or opens_sentence else rest <= 4
    return rest == 0


def _stands_alone(text: str, marked: Marked, size: int) -> bool:
    """Whether a stretch can be a quotation of its own: a sentence, or long enough."""
    inner = text[marked.start + 1 : marked.end].rstrip("\"”'’ ")
    sentence = inner[:1].isupper() and inner[-1:] in ".!?,…—-"
    return size >= 2 * BARE or (sentence and size >= BARE)


def _bare(text: str, parse: Parse, marked: Marked, last: Draft | None) -> Draft:
    """A draft for a quotation without a cue: introduced by the words before it, or the running speaker's."""
    lead = _lead_in(text, parse, marked)
    if lead is not None:
        cue, source, head, subject = lead
        return Draft("introduced", [(marked.start, marked.end)], cue, source, head, subject, 0.6)
    if last is not None:
        return Draft("running-speaker", [(marked.start, marked.end)], [], list(last.source), -1, last.subject, 0.45)
    return Draft("bare", [(marked.start, marked.end)], [], [], -1, -1, 0.35)


def _lead_in(
    text: str, parse: Parse, marked: Marked
) -> tuple[list[tuple[int, int]], list[tuple[int, int]], int, int] | None:
    """Cue and source of the clause right before a quotation, if a verb of speech stands there."""
    from quotecheck.attribute.content import spans_of
    from quotecheck.attribute.grammar import noun_phrase, subject, verb_group

    verbs = lexicon("cues").get("verb", {})
    sentence = next((s for s in reversed(parse.sentences) if s.start < marked.start and s.block == marked.block), None)
    if sentence is None:
        return None
    low = max(sentence.first, 0)
    for word in reversed(parse.words[low : sentence.last]):
        if word.end > marked.start or word.upos != "VERB" or verbs.get(word.lemma, {}).get("act") != "speech":
            continue
        who = subject(parse, word.index)
        if who is not None:
            return (
                spans_of(parse, verb_group(parse, word.index), text),
                spans_of(parse, noun_phrase(parse, who.index, {word.index}), text),
                word.index,
                who.index,
            )
    return None

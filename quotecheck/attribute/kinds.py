"""Type, act and status of a draft, and which draft it is nested in."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.content import overlap
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.marks import Marked
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse
from quotecheck.schema import Act, QuoteType, Status

_ALL, _SOME = 0.97, 0.03  # shares of the content's letters between marks, as the reference scorer has them


def quote_type(text: str, draft: Draft, marks: Sequence[Marked]) -> QuoteType:
    """Direct when all of the content stands between marks, mixed when some does."""
    total = inside = 0
    for start, end in draft.content:
        near = [m for m in marks if m.level == 1 and m.start < end and m.end > start]
        for at in range(start, end):
            if text[at].isalnum():
                total += 1
                inside += any(m.start <= at < m.end for m in near)
    share = inside / total if total else 0.0
    return QuoteType.DIRECT if share > _ALL else QuoteType.MIXED if share > _SOME else QuoteType.INDIRECT


def act(parse: Parse, draft: Draft) -> Act:
    """Speech, thought or document, from the cue's lexicon entry and the source's noun."""
    if draft.subject >= 0 and parse.words[draft.subject].lemma in words("cues", "document_nouns"):
        return Act.DOCUMENT
    if draft.head < 0:
        return Act.SPEECH
    word = parse.words[draft.head]
    section = {"NOUN": "noun", "ADJ": "adjective"}.get(word.upos, "verb")
    entry = lexicon("cues").get(section, {}).get(word.lemma, {})
    known = Act(entry.get("act", "speech"))
    return Act.SPEECH if known is Act.DOCUMENT and draft.subject >= 0 else known


def status(parse: Parse, draft: Draft) -> Status:
    """Asserted unless the cue is negated, in the future, or only possible."""
    if draft.head < 0:
        return Status.ASSERTED
    beside = [w.lemma for w in parse.kids(draft.head, "aux", "advmod", "neg", "mark")]
    refused = parse.words[draft.head].lemma in words("cues", "refusals")
    if refused or any(lemma in words("cues", "negations") for lemma in beside):
        return Status.DENIED
    if any(lemma in words("cues", "modals_prospective") for lemma in beside):
        return Status.PROSPECTIVE
    if any(lemma in words("cues", "modals_hypothetical") for lemma in beside):
        return Status.HYPOTHETICAL
    mark = parse.kid(draft.head, "mark")
    if (
        mark is not None
        and mark.lemma in words("cues", "conditional_marks")
        and parse.words[draft.head].relation == "advcl"
    ):
        return Status.HYPOTHETICAL
    return Status.ASSERTED


def set_parents(drafts: Sequence[Draft]) -> None:
    """Nest each draft in the smallest other one whose content holds its cue and most of its content."""
    sizes = [sum(e - s for s, e in d.content) for d in drafts]
    for number, draft in enumerate(drafts):
        mark = draft.cue[0][0] if draft.cue else draft.content[0][0]
        best: int | None = None
        for other, outer in enumerate(drafts):
            if other == number or sizes[other] <= sizes[number] or not any(s <= mark < e for s, e in outer.content):
                continue
            if overlap(draft.content, outer.content) >= 0.7 * sizes[number] and (
                best is None or sizes[other] < sizes[best]
            ):
                best = other
        draft.parent = best

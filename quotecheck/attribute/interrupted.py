"""A clause whose subject stands before the cue and whose verb behind it: *The plan, the mayor said, “is a gift”*.

Only the words behind the cue are marked, so the subject is easily missed. A content that begins with a finite verb
lacks it, and what stands before the comma of the cue's own clause is it.
"""

from __future__ import annotations

from quotecheck.attribute.content import spans_of, tidy
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import trim
from quotecheck.parse.tree import Parse, Word

LONGEST = 14  # words of a subject


def with_subject(text: str, parse: Parse, draft: Draft) -> None:
    """Give a content that begins with its verb the subject from before the cue."""
    if draft.head < 0 or len(draft.content) != 1 or not draft.source:
        return
    start, end = draft.content[0]
    own = parse.between(start, end)
    sentence = parse.sentences[parse.words[draft.head].sentence]
    opening = min(s for s, _ in [*draft.cue, *draft.source])
    if start < opening or not own or own[-1].index >= sentence.last:
        return
    while own and own[0].index < sentence.last and (own[0].upos == "PUNCT" or own[0].lemma == "it"):
        own = own[1:]  # "as she put it, is …"
    if not own or not _finite(own[0]) or parse.words[own[0].index - 1].text not in (",", '"', "“", "‘", "'", "''"):
        return
    before = [w for w in parse.words[sentence.first : sentence.last] if w.end <= opening]
    comma = next((n for n in range(len(before) - 1, -1, -1) if before[n].text == ","), 0)
    subject = trim(parse, [w.index for w in before[:comma]])
    if not 0 < len(subject) <= LONGEST or any(_finite(parse.words[i]) for i in subject):
        return
    first = own[0] if parse.words[own[0].index - 1].text == "," else parse.words[own[0].index - 1]
    draft.content = [*spans_of(parse, subject, text), tidy(text, first.start, end)]


def _finite(word: Word) -> bool:
    return word.upos in ("AUX", "VERB") and word.has("VerbForm=Fin")

"""A prepositional cue: *According to the council, work starts on Monday*; *In Ruiz's words, …*

The cue is the preposition, the source its noun phrase, the content the rest of the clause.

Good: Work starts on Monday, according to the council.
Bad: They sorted the files according to size. (no source that can speak; the scorer decides)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import clause_of, noun_phrase, trim
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for *according to* and other prepositions that name a source."""
    following = parse.words[word.index + 1] if word.index + 1 < len(parse.words) else None
    if word.lemma == "accord" or word.text.lower() == "according":
        if following is None or following.text.lower() != "to":
            return
        cue = [word.index, following.index]
    elif word.text.lower() in words("cues", "source_prepositions") and word.relation == "case":
        cue = [word.index]
    else:
        return
    noun = _noun(parse, word, cue)
    if noun is None:
        return
    head = parse.head(noun)
    # Parses hang the phrase on the clause, or on the participle *according* itself.
    while head is not None and head.index in cue:
        head = parse.head(head)
    if head is None:
        return
    head = clause_of(parse, head)
    source = [i for i in noun_phrase(parse, noun.index, set(cue)) if i not in cue]
    phrase = set(cue) | set(parse.subtree(noun.index))
    clause = [i for i in parse.subtree(head.index) if i not in phrase]
    made = Candidate("according-to", word.index, cue, source, trim(parse, clause), head.index)
    made.subject = noun.index
    if made.content and source:
        yield made


def _noun(parse: Parse, word: Word, cue: list[int]) -> Word | None:
    """The noun phrase behind the cue."""
    head = parse.head(word)
    if head is not None and head.index > cue[-1] and head.upos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"):
        return head
    for child in parse.kids(word.index, "obl", "nmod", "obj", "fixed", "xcomp"):
        if child.index > cue[-1] and child.upos in ("NOUN", "PROPN", "PRON"):
            return child
    return None

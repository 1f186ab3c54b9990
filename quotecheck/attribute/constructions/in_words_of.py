"""A prepositional phrase with a noun of words or opinion: *In Ruiz's view, …*; *…, in the words of the mayor, …*

The noun is the cue, its possessor the source; in *in the words of the mayor* the whole phrase up to *of* is the cue.
The content is the rest of the clause; where a conjunction stands before the phrase, only what follows.

Good: The plan is, in her view, “a gift to nobody”.
Bad: In the council's report, three pages are missing. (a place, no opinion)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import clause_of, noun_phrase, trim
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

NAME = "in-words-of"
SAID = 0.9  # there is no other use; the corpus has too few to learn it


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a noun of words or opinion behind *in* or *by*."""
    if word.upos != "NOUN" or word.lemma not in words("cues", "worded"):
        return
    case = parse.kid(word.index, "case")
    if case is None or case.lemma not in ("in", "by") or case.index > word.index:
        return
    cue = [word.index]
    who = parse.kid(word.index, "nmod:poss")
    if who is None:
        who = next((w for w in parse.kids(word.index, "nmod") if _of(parse, w) == word.index + 1), None)
        cue = list(range(case.index, word.index + 2))
    if who is None:
        return
    source = noun_phrase(parse, who.index, {word.index})
    phrase = set(range(case.index, max(*cue, *source) + 1))
    sentence = parse.sentences[word.sentence]
    head = None if parse.kid(word.index, "cop") is not None else parse.head(word)  # "was, in her view," as predicate
    whole = range(sentence.first, sentence.last) if head is None else parse.subtree(clause_of(parse, head).index)
    if not _set_off(parse, phrase, whole[0]):
        return
    before = [i for i in whole if i < case.index]
    if any(w.upos == "CCONJ" for w in parse.words[max(0, case.index - 2) : case.index - 1]):
        before = []  # "…, and, in her view, …"
    made = Candidate(
        NAME, word.index, cue, source, trim(parse, [*before, *(i for i in whole if i > max(phrase))]), word.index
    )
    made.subject = who.index
    made.floor = SAID
    yield made


def _of(parse: Parse, noun: Word) -> int:
    """Where the *of* of a noun phrase stands; -1 where there is none."""
    case = parse.kid(noun.index, "case")
    return case.index if case is not None and case.lemma == "of" else -1


def _set_off(parse: Parse, phrase: set[int], start: int) -> bool:
    """Whether a comma, or the clause's edge, stands on both sides of a phrase."""
    low, high = min(phrase), max(phrase)
    after = parse.words[high + 1 : high + 2]
    opened = low <= start or parse.words[low - 1].upos in ("PUNCT", "CCONJ")
    return opened and bool(after) and after[0].text in (",", ".", ":", "–", "—")

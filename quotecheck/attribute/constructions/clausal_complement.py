"""A clause as the complement of its cue: *Ruiz said (that) work would start*; *“We start,” Ruiz said*.

The commonest construction: two thirds of cues in news hang their content as ``ccomp``,
before or after it, with *that*, *whether*, a question word or nothing. The addressee
(*told reporters*) and the cue's own adverbials are no part of the content.

Good: The mayor said the bridge was safe.
Bad: The mayor saw that the bridge was shut. (no report; the scorer's counts tell)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.attribute.grammar import finite
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

SURE = 0.6  # what no learned score has seen enough of


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with a clausal complement."""
    if not predicate(word) and word.upos != "AUX":
        return
    clauses = parse.kids(word.index, "ccomp", "csubj:outer")
    mistaken = [] if clauses else _taken_for_other(parse, word)
    clauses = clauses or mistaken
    if word.lemma == "be" or not clauses:
        return
    content = [i for clause in clauses for i in parse.subtree(clause.index)]
    made = verbal(parse, "clausal-complement", word, clauses[0], sorted(content))
    if made is not None:
        if made.source and (mistaken or _heard(parse, word)):
            made.floor = SURE
        yield made


def _taken_for_other(parse: Parse, verb: Word) -> list[Word]:
    """A complement that the parser took for an adverbial (*did not say when it had opened*) or a relative clause.

    *Told the meeting she had left* has an addressee and a clause with a subject of its own, and no relative pronoun.
    """
    entry = lexicon("cues")["verb"].get(verb.lemma, {})
    if "clause" not in entry.get("frame", ()):
        return []
    for clause in parse.kids(verb.index, "advcl"):
        first = parse.words[parse.subtree(clause.index)[0]]
        asked = first.lemma in words("cues", "question_words")
        # "said when he came" tells the time, "did not say when he came" does not
        silent = first.lemma != "when" or any(
            w.lemma in words("cues", "negations") for w in parse.kids(verb.index, "advmod")
        )
        if asked and silent and first.index == verb.index + 1 and parse.kid(clause.index, "nsubj") is not None:
            return [clause]
    told = parse.kid(verb.index, "iobj")
    for clause in parse.kids(told.index, "acl") if told is not None else ():
        subject = parse.kid(clause.index, "nsubj")
        if subject is not None and not subject.xpos.startswith("W") and finite(parse, clause):
            return [clause]
    return []


def _heard(parse: Parse, verb: Word) -> bool:
    """Whether a court or an inquiry is told: *the inquest heard that the brakes had failed*."""
    who = parse.kid(verb.index, "nsubj")
    return verb.lemma == "hear" and who is not None and who.lemma in words("cues", "hearings")

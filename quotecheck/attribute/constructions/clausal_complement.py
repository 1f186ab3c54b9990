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
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with a clausal complement."""
    if not predicate(word) and word.upos != "AUX":
        return
    clauses = parse.kids(word.index, "ccomp", "csubj:outer")
    if word.lemma == "be" or not clauses:
        return
    content = [i for clause in clauses for i in parse.subtree(clause.index)]
    made = verbal(parse, "clausal-complement", word, clauses[0], sorted(content))
    if made is not None:
        yield made

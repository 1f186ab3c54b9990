"""*As Ruiz put it, the bridge is finished*: a clause with *as* around the report's verb.

Good: The plan, as the mayor said, is over.
Bad: As the mayor left, it rained.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.attribute.grammar import main_clause
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a speech verb in an *as* clause without a complement of its own."""
    if (
        not predicate(word)
        or word.relation not in ("advcl", "parataxis", "acl")
        or word.lemma not in words("cues", "as_verbs")
    ):
        return
    mark = parse.kid(word.index, "mark", "advmod")
    head = main_clause(parse, word)
    if mark is None or mark.lemma != "as" or head is None or parse.kid(word.index, "ccomp") is not None:
        return
    clause = set(parse.subtree(word.index))
    content = [i for i in parse.subtree(head.index) if i not in clause]
    made = verbal(parse, "as-clause", word, head, content)
    if made is not None:
        yield made

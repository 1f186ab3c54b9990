"""An adjective or noun behind *be* as cue: *is confident that*, *was of the view that*, *is supportive of*.

Good: Ruiz is sure the bridge will hold.
Bad: The bridge is high.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import verbal
from quotecheck.attribute.grammar import verb_group
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

OF_THE_VIEW = 0.45  # "was of the view that" always reports; the corpus has too few to learn it


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a predicate adjective or noun with a complement."""
    if word.upos not in ("ADJ", "NOUN", "VERB") or parse.kid(word.index, "cop") is None:
        return
    subject = parse.kid(word.index, "nsubj")
    if subject is None:
        return
    cue = verb_group(parse, word.index)
    for inner in parse.kids(word.index, "case", "det", "amod"):
        if inner.index < word.index:
            cue = sorted({*range(min(cue[0], inner.index), word.index + 1), *cue})
    clause = parse.kid(word.index, "ccomp", "xcomp", "acl", "advcl")
    if clause is not None and clause.index > word.index:
        made = verbal(parse, "copular-cue", word, clause, parse.subtree(clause.index), cue=cue)
        if made is not None:
            if word.lemma in words("cues", "views") and parse.kid(clause.index, "mark") is not None:
                made.floor = OF_THE_VIEW
            yield made
        return
    oblique = parse.kid(word.index, "obl", "nmod")
    case = parse.kid(oblique.index, "case") if oblique is not None else None
    if oblique is None or case is None or oblique.index < word.index:
        return
    if case.index == cue[-1] + 1:
        cue = [*cue, case.index]
    made = verbal(
        parse, "copular-cue", word, oblique, [i for i in parse.subtree(oblique.index) if i != case.index], cue=cue
    )
    if made is not None:
        yield made

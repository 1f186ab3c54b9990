"""An infinitive or participle as content: *Ruiz promised to help*; *urged the council to act*.

With an object (*urged the council to act*) the object is the content's subject and
belongs to it.

Good: Ruiz vowed to fight the closure.
Bad: Ruiz began to speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with an open clausal complement."""
    if not predicate(word):
        return
    complement = parse.kid(word.index, "xcomp")
    if complement is None or complement.index < word.index or parse.kid(word.index, "ccomp") is not None:
        return
    content = parse.subtree(complement.index)
    for extra in parse.kids(word.index, "obj", "iobj"):
        if word.index < extra.index < complement.index:
            content = sorted({*parse.subtree(extra.index), *content})
    made = verbal(parse, "open-complement", word, complement, content)
    if made is not None:
        yield made

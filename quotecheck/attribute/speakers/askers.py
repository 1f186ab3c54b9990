"""Who asks the one that answers: *Asked by Ruiz why he had left, he laughed*."""

from __future__ import annotations

from quotecheck.parse.tree import Parse, Word

_NAMED_BY = ("appos", "flat", "compound")
_BESIDE = ("obl", "obj", "iobj")


def asks(parse: Parse, other: Word, word: Word) -> bool:
    """Whether somebody stands beside a verb whose unsaid subject a word is, or asks what the word is part of.

    The unsaid subject of *asked by Ruiz* and of *addressing Ruiz* is the main clause's, and so nobody else there.
    """
    beside = other
    while beside.relation in _NAMED_BY and beside.head >= 0:
        beside = parse.words[beside.head]
    verb = parse.head(beside)
    if verb is None or beside.relation not in _BESIDE or verb.relation != "advcl" or parse.kid(verb.index, "nsubj"):
        return False
    asked = beside.deprel == "obl:agent" and any(above.index == verb.index for above in parse.ancestors(word.index))
    return asked or (word.relation == "nsubj" and word.head == verb.head)

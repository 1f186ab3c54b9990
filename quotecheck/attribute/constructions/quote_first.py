"""The content first, the cue as an afterthought: *Work will start on Monday, Ruiz said*.

Trees make the content the root and hang the cue on it as ``parataxis``, also where
the cue interrupts (*“We start,” she said, “on Monday”*). The content is the whole
clause around the cue, less the cue's own clause.

Good: The bridge is safe, the mayor said on Friday.
Bad: The bridge is safe, the report is not. (no verb of speech)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.attribute.grammar import main_clause, set_off, subject
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb that hangs on its content."""
    if not predicate(word) or word.relation not in ("parataxis", "discourse", "advcl", "acl"):
        return
    if word.relation == "acl" and not set_off(parse, word):
        return
    head = main_clause(parse, word)
    if head is None or parse.kid(word.index, "ccomp", "obj", "mark") or subject(parse, word.index) is None:
        return
    if word.relation == "advcl" and parse.kid(word.index, "nsubj") is None:
        return
    clause = set(parse.subtree(word.index))
    content = [i for i in parse.subtree(head.index) if i not in clause]
    # What is coordinated before the clause's subject may be another sentence; keep the clause itself.
    made = verbal(parse, "quote-first", word, head, content)
    if made is not None:
        yield made

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
from quotecheck.attribute.grammar import is_passive, main_clause, set_off, speaks, subject
from quotecheck.parse.tree import Parse, Word

INTERRUPTS = 0.5  # a verb of speech with its subject, between a clause's subject and its verb, has no other use


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
        if made.source and _interrupts(parse, word, made.subject):
            made.floor = INTERRUPTS
        yield made


def _interrupts(parse: Parse, verb: Word, subject: int) -> bool:
    """Whether a clause of speech stands between commas inside another: *The gate, Ruiz said, is shut*."""
    clause = parse.subtree(verb.index)
    low, high = clause[0], clause[-1]
    low -= parse.words[low].text != ","
    high += parse.words[high].text != ","
    sentence = parse.sentences[verb.sentence]
    if low < sentence.first or high >= sentence.last or not parse.words[low].text == parse.words[high].text == ",":
        return False
    who = parse.words[subject]
    own = who.head == verb.index and who.lemma not in ("you", "i", "who", "which", "that")
    return own and speaks(verb) and not is_passive(parse, verb.index)

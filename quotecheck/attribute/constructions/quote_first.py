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
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

PARENTHESIS = 0.6  # a verb of speech with its subject, set off from another clause, has no other use


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb that hangs on its content."""
    if not predicate(word) or word.relation not in ("parataxis", "discourse", "advcl", "acl"):
        return
    if word.relation == "acl" and not set_off(parse, word):
        return
    head = main_clause(parse, word)
    if (
        head is None
        or parse.kid(word.index, "ccomp", "mark")
        or _acts(parse, word)
        or subject(parse, word.index) is None
    ):
        return
    if word.relation == "advcl" and parse.kid(word.index, "nsubj") is None:
        return
    clause = set(parse.subtree(word.index))
    content = [i for i in parse.subtree(head.index) if i not in clause]
    # What is coordinated before the clause's subject may be another sentence; keep the clause itself.
    made = verbal(parse, "quote-first", word, head, content)
    if made is not None:
        if made.source and _parenthesis(parse, word, made.subject):
            made.floor = PARENTHESIS
        yield made


def _acts(parse: Parse, verb: Word) -> bool:
    """Whether a verb has an object that is neither an addressee (*reminded the room*) nor *it* (*made it clear*)."""
    thing = parse.kid(verb.index, "obj")
    if thing is None:
        return False
    idiom = thing.lemma == "it" and parse.kid(verb.index, "xcomp") is not None
    return not idiom and verb.lemma not in words("cues", "addressing")


def _parenthesis(parse: Parse, verb: Word, subject: int) -> bool:
    """Whether a clause of speech stands between commas, or a comma and a stop: *The gate, Ruiz said, is shut*."""
    clause = parse.subtree(verb.index)
    low, high = clause[0], clause[-1]
    low -= parse.words[low].text != ","
    high += parse.words[high].text != ","
    sentence = parse.sentences[verb.sentence]
    if low < sentence.first or high >= sentence.last or parse.words[low].text != ",":
        return False
    if parse.words[high].text not in (",", "."):
        return False
    who = parse.words[subject]
    own = who.head == verb.index and who.lemma not in ("you", "i", "who", "which", "that")
    told = speaks(verb) or verb.lemma == "make" or (verb.lemma == "hear" and who.lemma in words("cues", "hearings"))
    return own and told and not is_passive(parse, verb.index)

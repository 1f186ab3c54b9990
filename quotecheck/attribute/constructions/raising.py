"""Reports without a speaker: *is believed to have fled*, *is expected to win*, *seems to*, *reportedly*.

The grammatical subject belongs to the content, and nobody is named as the source.

Good: Ruiz is believed to have left the country.
Bad: Ruiz is able to leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import agent, is_passive, noun_phrase, trim, verb_group
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

HEARSAY = 0.5  # "is believed to", "it is said that" always report; the corpus has too few to learn it


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for raising verbs, passives of opinion, and hearsay adverbs."""
    if word.upos == "ADV":
        if word.lemma in words("cues", "hearsay"):
            head = parse.head(word)
            if head is not None:
                content = [i for i in parse.subtree(head.index) if i != word.index]
                yield Candidate("raising", word.index, [word.index], [], trim(parse, content), head.index)
        return
    if word.upos != "VERB":
        return
    complement = parse.kid(word.index, "xcomp", "ccomp", "csubj")
    subject = parse.kid(word.index, "nsubj", "expl")
    if complement is None or complement.index < word.index or subject is None:
        return
    raised = word.lemma in words("cues", "raising")
    passive = is_passive(parse, word.index) and agent(parse, word.index) is None
    if not (raised or passive):
        return
    content = parse.subtree(complement.index)
    expletive = subject.lemma in ("it", "there") and complement.relation != "xcomp"
    if not expletive:
        content = sorted({*noun_phrase(parse, subject.index, {word.index}), *content})
    made = Candidate("raising", word.index, verb_group(parse, word.index), [], trim(parse, content), complement.index)
    if passive and word.lemma in words("cues", "opinion_passives"):
        made.floor = HEARSAY
    yield made

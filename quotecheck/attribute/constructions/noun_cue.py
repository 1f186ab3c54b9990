"""A noun as cue: *Ruiz's claim that work would start*; *support for the bill*; *plans to close the pool*.

The source is the possessor (*Ruiz's claim*) or a phrase with *of*, *by* or *from*.

Good: The council's promise to rebuild the pier …
Bad: The fact that it rained …
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import noun_phrase, subject, trim
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a noun with a clause or a prepositional content."""
    if word.upos != "NOUN":
        return
    clause = parse.kid(word.index, "acl", "ccomp")
    content: list[int] = []
    core = clause
    if clause is not None and clause.index > word.index:
        first = trim(parse, parse.subtree(clause.index))[0]
        relative = clause.deprel == "acl:relcl" and parse.words[first].upos != "SCONJ"
        opened = parse.words[first].lemma in ("that", "to", "whether", "how") or clause.relation == "ccomp"
        if opened and not relative:
            content = parse.subtree(clause.index)
    cue = [word.index]
    if not content:
        for oblique in parse.kids(word.index, "nmod"):
            case = parse.kid(oblique.index, "case")
            if (
                case is not None
                and case.lemma in words("cues", "noun_prepositions")
                and case.index == word.index + 1
                and oblique.index > word.index
            ):
                content, core = [i for i in parse.subtree(oblique.index) if i != case.index], oblique
                cue = [word.index, case.index]
                break
    if not content or core is None:
        return
    who = _owner(parse, word)
    source: list[int] = []
    if who is not None and who.index not in content:
        source = [i for i in noun_phrase(parse, who.index, {word.index}) if i not in content and i not in cue]
    made = Candidate("noun-cue", word.index, cue, source, trim(parse, content), core.index)
    made.subject = who.index if who is not None else -1
    yield made


def _owner(parse: Parse, noun: Word) -> Word | None:
    """Who makes the claim: the possessor, an *of/by/from* phrase, or the subject of *made a claim*."""
    owner = parse.kid(noun.index, "nmod:poss")
    if owner is not None:
        return owner
    for phrase in parse.kids(noun.index, "nmod"):
        case = parse.kid(phrase.index, "case")
        if case is not None and case.lemma in ("by", "from"):
            return phrase
    head = parse.head(noun)
    if noun.relation == "obj" and head is not None and head.lemma in words("cues", "giving_verbs"):
        return subject(parse, head.index)
    return None

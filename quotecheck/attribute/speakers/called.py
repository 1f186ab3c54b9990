"""A name that a clause gives: *a skipper called Ana*, *an officer identified as Witness D*."""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

_GIVEN = ("obj", "xcomp", "obl", "flat", "appos", "dep")


def name_given(parse: Parse, cast: Cast, head: Word) -> NameMention | None:
    """The name by which a clause calls one or those whom a noun is for."""
    clauses = [c for w in (head, *parse.kids(head.index, "appos")) for c in parse.kids(w.index, "acl")]
    over = parse.head(head)
    if over is not None and head.relation == "nsubj" and over.has("VerbForm=Part"):
        clauses.append(over)  # a participle that the tree takes for the verb of the sentence
    for clause in clauses:
        if not _names(parse, clause):
            continue
        for word in parse.kids(clause.index, *_GIVEN):
            found = cast.at.get(word.index)
            case = parse.kid(word.index, "case")
            if found is None or (case is not None and case.text.lower() != "as"):
                continue
            if found.shape == "person" or case is not None or head.has("Number=Plur"):
                return found
    return None


def _names(parse: Parse, clause: Word) -> bool:
    """Whether a clause's verb names whom the clause is about, and not somebody else: *colleagues who knew Ana*."""
    whats = parse.kids(clause.index, "obj")
    if any(fold(w.lemma) == "name" for w in whats):
        return True
    who = parse.kid(clause.index, "nsubj")
    another = who is not None and who.deprel == "nsubj" and who.has("PronType=Rel")
    oneself = any(w.has("Reflex=Yes") for w in parse.kids(clause.index))
    return fold(clause.lemma) in words("speakers", "sources.called") and (oneself or not another)

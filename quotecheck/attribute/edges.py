"""Where a reported clause and its cue begin and end, when the tagging head and the parse disagree.

The head knows better how far a content goes, but it counts words, not clauses: it starts at the addressee (*told
[the mayors that …]*) or stops at a conjunction (*said [that it was shut and that]*).
"""

from __future__ import annotations

from quotecheck.attribute.content import Spans
from quotecheck.attribute.grammar import finite
from quotecheck.parse.tree import Parse, Word

_CONJUNCTIONS = ("CCONJ", "SCONJ")


def whole_clause(parse: Parse, tagged: Spans, parsed: Spans) -> Spans:
    """The head's content, from the conjunction that opens the parse's; the parse's where the head's is no clause."""
    inside = [w for s, e in tagged for w in parse.between(s, e)]
    own = [w for w in inside if w.upos != "PUNCT"]
    opened = next((w for w in parse.between(*parsed[0]) if w.upos != "PUNCT"), None)
    if not own or opened is None:
        return tagged
    if own[-1].upos in _CONJUNCTIONS or (own[0].upos == "SCONJ" and not _tells(parse, own)):
        return parsed
    if opened.upos == "SCONJ" and opened in own:
        addressed = own[: own.index(opened)]
        if addressed and not _tells(parse, addressed):
            return [(max(s, opened.start), e) for s, e in tagged if e > opened.start]
    return tagged


def _tells(parse: Parse, words: list[Word]) -> bool:
    """Whether there is a verb with tense among some words."""
    return any(w.has("VerbForm=Fin") or (w.upos == "VERB" and finite(parse, w)) for w in words)


def bare_cue(parse: Parse, cue: tuple[int, int]) -> tuple[int, int]:
    """A verb as cue without where, when and by whom it was said: *said [in a statement]*, *announced [today]*."""
    own = parse.between(*cue)
    verb = next((n for n, w in enumerate(own) if w.upos == "VERB"), None)
    if verb is None:
        return cue
    while own[0].upos == "NOUN" and own[0].relation == "obl" and verb > 0:
        own, verb = own[1:], verb - 1
    members = {w.index for w in own}
    for n in range(verb + 1, len(own)):
        if _adverbial(own[n], own[verb], members, parse):
            own = own[:n]
            break
    while len(own) > verb + 1 and own[-1].upos in ("DET", "PUNCT"):
        own = own[:-1]
    return own[0].start, own[-1].end


def _adverbial(word: Word, verb: Word, members: set[int], parse: Parse) -> bool:
    """Whether an adverbial of the verb's begins: a preposition with its noun, an agent's *by*, a day."""
    if word.upos == "NOUN" and word.relation == "obl":
        return word.head == verb.index
    noun = parse.head(word)
    if word.upos != "ADP" or word.relation != "case" or noun is None or noun.head != verb.index:
        return False
    return noun.deprel == "obl:agent" or noun.index in members


def lacks_relative(parse: Parse, tagged: Spans, parsed: Spans) -> bool:
    """Whether the head's source lacks only the relative clause that the parse's ends with: *Ruiz[, who is 44]*."""
    if not tagged or len(parsed) != 1 or tagged[0][0] != parsed[0][0] or tagged[-1][1] >= parsed[0][1]:
        return False
    rest = [w for w in parse.between(tagged[-1][1], parsed[0][1]) if w.upos != "PUNCT"]
    last = parse.between(*tagged[-1])[-1:]
    return any(w.xpos in ("WP", "WDT", "WP$") for w in [*last, *rest[:1]])


def without_genitive(parse: Parse, span: tuple[int, int]) -> tuple[int, int]:
    """A source without the *'s* of a possessor."""
    own = parse.between(*span)
    return (span[0], own[-2].end) if len(own) > 1 and own[-1].xpos == "POS" else span

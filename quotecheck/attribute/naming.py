"""Words that tell what something is called: nicknames, titles, terms, mottos. They are no remark of anybody's.

*The hall, known as the “Icebox”*; *which rivals nicknamed the “owl plan”*; *users coined the verb “to sable”*;
*Botanists call a root of this kind a “taproot”*; but *Ruiz called the plan “absurd”* and *“Madness”*.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import is_passive
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

MARKS = "\"“”‘’'"
NEAR = 4  # words between a verb of naming and the name
_TELLING = ("NOUN", "PROPN", "ADJ", "VERB")


def names(parse: Parse, candidate: Candidate) -> bool:
    """Whether a candidate's verb gives something a name."""
    head = parse.words[candidate.head]
    verb = parse.head(head) if head.upos == "NOUN" and head.relation == "obj" else head  # coined the phrase
    if verb is not None and verb.lemma in words("cues", "lookalikes.christening"):
        return True
    if head.lemma in words("cues", "lookalikes.mentioning") or _word_denied(parse, head):
        return any(w.text in MARKS for w in parse.words[head.index + 1 : head.index + NEAR])
    if head.lemma not in words("cues", "lookalikes.naming"):
        return False
    if any(mark.lemma == "as" for mark in parse.kids(head.index, "mark")):
        return is_passive(parse, head.index)  # the “Boilerhouse”, as the ground is known
    after = parse.words[head.index + 1 : parse.sentences[head.sentence].last]
    if head.lemma == "know":
        return any(w.lemma == "as" for w in after[:NEAR])
    return _generic(parse, head) or _selfnamed(parse, head) or _named(parse, head, after)


def of_a_name(parse: Parse, at: int, first: int) -> bool:
    """Whether the word ``at`` (from ``first`` on) before a quotation tells that a name follows: *the motto, “…”*."""
    while at >= first and parse.words[at].text in (",", *MARKS):
        at -= 1
    return at >= first and parse.words[at].upos == "NOUN" and parse.words[at].lemma in words("cues", "lookalikes.names")


def _word_denied(parse: Parse, verb: Word) -> bool:
    """Whether a word was not used: *never used the word “hobby”*; but *used the word “shame”* tells what was said."""
    noun = parse.kid(verb.index, "obj")
    denied = any(w.lemma in words("cues", "negations") for w in parse.kids(verb.index, "advmod"))
    return denied and verb.lemma == "use" and noun is not None and noun.lemma in words("cues", "lookalikes.names")


def _generic(parse: Parse, head: Word) -> bool:
    """A term for things of a kind: *call a late thaw “the liar”*. Remarks are about something definite."""
    thing = parse.kid(head.index, "obj")
    article = parse.kid(thing.index, "det") if thing is not None else None
    return article is not None and article.lemma in ("a", "an") and head.xpos in ("VBP", "VBZ")


def _selfnamed(parse: Parse, head: Word) -> bool:
    """Under what name somebody goes: *someone calling himself Fen Tiger*."""
    own, name = parse.kid(head.index, "obj"), parse.kid(head.index, "xcomp")
    return own is not None and own.has("Reflex=Yes") and name is not None and name.upos == "PROPN"


def _named(parse: Parse, head: Word, after: list[Word]) -> bool:
    """A name between marks, with the capitals of one: *called “Ready for Rain”*."""
    opened = next((n for n, w in enumerate(after) if w.text in MARKS), None)
    if opened is None or opened > NEAR:
        return False
    start = next((n for n, w in enumerate(after) if n >= opened and w.text not in MARKS), opened)
    closed = next((n for n, w in enumerate(after) if n > start and w.text in MARKS), start)
    inside = [w for w in after[start:closed] if w.upos in _TELLING]
    if not inside or not all(w.text[0].isupper() for w in inside):
        return False
    if head.lemma != "call" or head.relation == "acl" or is_passive(parse, head.index):
        return True
    plain = any(w.upos in _TELLING and w.text[0].islower() for w in after[:opened])  # no headline with capitals
    # "called the plan “Madness”" is a remark; "villagers call the well “Tsira”" is a name that is no word.
    return plain and (len(inside) > 1 or (inside[0].upos == "PROPN" and head.xpos in ("VBP", "VBZ")))

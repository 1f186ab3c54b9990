"""Questions about English clauses that several constructions ask of a dependency tree."""

from __future__ import annotations

from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

SUBJECTS = ("nsubj", "csubj")
_GROUP = ("aux", "neg", "advmod", "compound:prt", "cop", "discourse")


def subject(parse: Parse, verb: int, depth: int = 0) -> Word | None:
    """The subject of a verb: its own, or one shared through coordination, control or a participle."""
    own = parse.kid(verb, *SUBJECTS)
    if own is not None:
        return own
    word = parse.words[verb]
    fronted = parse.kid(verb, "obj")
    if fronted is not None and fronted.index < verb and fronted.upos == "NOUN" and finite(parse, word):
        return fronted  # "40 per cent want it gone": what stands before a finite verb is no object
    head = parse.head(word)
    if head is None or depth > 4:
        return None
    if word.relation == "conj" and (head.upos in ("VERB", "AUX", "ADJ", "NOUN") or parse.kid(head.index, "cop")):
        return subject(parse, head.index, depth + 1)
    if word.relation == "xcomp":
        controller = parse.kid(head.index, "obj", "iobj")
        return (
            controller if controller is not None and head.lemma != "promise" else subject(parse, head.index, depth + 1)
        )
    if word.relation in ("advcl", "parataxis") and not finite(parse, word):
        return subject(parse, head.index, depth + 1)
    if word.relation == "acl" and word.deprel != "acl:relcl" and word.has("VerbForm=Ger"):
        return head
    return None


NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_WITHIN_CLAUSE = frozenset({"nsubj", "nmod", "obl", "obj", "appos", "conj", "compound", "flat"})


def clause_of(parse: Parse, word: Word) -> Word:
    """The head of the clause a noun stands in; parsers hang parentheses on its subject."""
    while word.upos in NOMINAL and word.head >= 0 and word.relation in _WITHIN_CLAUSE:
        word = parse.words[word.head]
    return word


def main_clause(parse: Parse, word: Word) -> Word | None:
    """The head of the clause that a parenthetical verb interrupts or follows."""
    head = parse.head(word)
    return clause_of(parse, head) if head is not None else None


def set_off(parse: Parse, verb: Word) -> bool:
    """Whether a clause stands between commas (or a comma and the end)."""
    clause = parse.subtree(verb.index)
    before, after = clause[0] - 1, clause[-1] + 1
    sentence = parse.sentences[verb.sentence]
    opened = parse.words[clause[0]].text == "," or (before >= sentence.first and parse.words[before].text == ",")
    closed = after >= sentence.last or parse.words[clause[-1]].text == "," or parse.words[after].text in (",", ".")
    return opened and closed and parse.kid(verb.index, "nsubj") is not None


def speaks(word: Word) -> bool:
    """Whether a verb can stand beside a direct quotation, by the lexicon."""
    entry = lexicon("cues").get("verb", {}).get(word.lemma, {})
    frame = entry.get("frame", ())
    return word.upos == "VERB" and ("quote" in frame or (entry.get("act") == "speech" and "clause" in frame))


def agent(parse: Parse, verb: int) -> Word | None:
    """The *by* phrase of a passive."""
    found = parse.kid(verb, "obl:agent")
    if found is not None:
        return found
    for oblique in parse.kids(verb, "obl"):
        case = parse.kid(oblique.index, "case")
        if case is not None and case.lemma == "by" and is_passive(parse, verb):
            return oblique
    return None


def finite(parse: Parse, word: Word) -> bool:
    """Whether a clause's verb (or its auxiliary) carries tense."""
    return word.has("VerbForm=Fin") or any(a.has("VerbForm=Fin") for a in parse.kids(word.index, "aux", "cop"))


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is in the passive, reduced ones included."""
    word = parse.words[verb]
    if parse.kid(verb, "aux:pass") is not None or parse.kid(verb, "nsubj:pass") is not None:
        return True
    return (word.xpos == "VBN" and word.deprel == "acl") or is_asked(parse, verb)


def is_asked(parse: Parse, verb: int) -> bool:
    """Whether a participle opens an answer: *Asked whether he would stay, the manager left*."""
    word = parse.words[verb]
    asking = word.xpos == "VBN" and word.lemma in words("cues", "asking")
    return asking and word.relation == "advcl" and parse.kid(verb, "aux", "nsubj", "cop") is None


def verb_group(parse: Parse, verb: int) -> list[int]:
    """The cue's words: the verb with the auxiliaries, negation, particles and adverbs that touch it.

    *Has also repeatedly said* is one cue: an editor who looks for denials and promises needs all of it. So is
    *is expected to say*.
    """
    members = {verb}
    members.update(w.index for w in parse.kids(verb, *_GROUP) if not parse.children[w.index] or w.relation == "aux")
    above = parse.head(parse.words[verb]) if parse.words[verb].relation == "xcomp" else None
    if above is not None and above.lemma in words("cues", "foretelling") and is_passive(parse, above.index):
        members.update([*verb_group(parse, above.index), *(w.index for w in parse.kids(verb, "mark"))])
    return contiguous(parse, verb, members)


def contiguous(parse: Parse, anchor: int, members: set[int]) -> list[int]:
    """The run of members around the anchor without gaps; behind it only particles and negation count."""
    low = high = anchor
    while low - 1 in members:
        low -= 1
    while high + 1 in members and parse.words[high + 1].deprel in ("compound:prt", "advmod"):
        if parse.words[high + 1].deprel == "advmod" and parse.words[high + 1].lemma not in ("not", "n't"):
            break
        high += 1
    return list(range(low, high + 1))


def noun_phrase(parse: Parse, head: int, without: set[int] | None = None) -> list[int]:
    """A mention in full: the noun with determiners, titles, names, apposition and relative clause.

    Case markers at its left edge, and punctuation at both, are left out.
    """
    without = without or set()

    def skip(word: Word) -> bool:
        if word.index in without:
            return True
        if word.head == head and word.relation in ("case", "cop", "nsubj", "parataxis", "aux", "mark", "cc", "csubj"):
            return word.relation != "cc" or word.index < head
        return word.head == head and word.relation == "advmod" and word.index > head and word.lemma in ("also", "then")

    indices = sorted({*parse.subtree(head, skip), *_split_name(parse, head, without)})
    return trim(parse, largest_run(parse, indices, head))


def _split_name(parse: Parse, head: int, without: set[int]) -> list[int]:
    """The rest of a rare name that the parser took for a second subject."""
    rest: list[int] = []
    word = parse.words[head]
    at = head + 1
    if word.upos == "NOUN":  # "director of the port council Ana Ruiz": the title ends where the name begins
        at = parse.subtree(head)[-1] + 1
    # Roots share the head -1, so without the bound a one-word headline would join the next line's name.
    while (
        word.upos in ("PROPN", "NOUN")
        and word.head >= 0
        and at < parse.sentences[word.sentence].last
        and at not in without
    ):
        sibling = parse.words[at]
        if sibling.upos != "PROPN" or sibling.head != word.head or sibling.relation != word.relation:
            break
        part = parse.subtree(at)
        rest += part
        at = part[-1] + 1
    return rest


def largest_run(parse: Parse, indices: list[int], anchor: int) -> list[int]:
    """The words around the anchor that follow each other, gaps of punctuation allowed."""
    members = set(indices)
    low = high = anchor
    while low - 1 in members or (low - 2 in members and parse.words[low - 1].upos == "PUNCT"):
        low -= 1
    while high + 1 in members or (high + 2 in members and parse.words[high + 1].upos == "PUNCT"):
        high += 1
    return list(range(low, high + 1))


def trim(parse: Parse, indices: list[int]) -> list[int]:
    """Without punctuation at the edges; brackets and final dots of abbreviations stay."""
    low, high = 0, len(indices)
    while low < high and parse.words[indices[low]].upos == "PUNCT" and parse.words[indices[low]].text not in "([":
        low += 1
    while (
        high > low
        and parse.words[indices[high - 1]].upos == "PUNCT"
        and parse.words[indices[high - 1]].text not in ")]"
    ):
        high -= 1
    return indices[low:high]

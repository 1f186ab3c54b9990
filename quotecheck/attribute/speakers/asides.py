"""What of a description's words belongs to the name, and what only tells more: where somebody was, what he did."""

from __future__ import annotations

from quotecheck.attribute.speakers.kinds import is_human, kind_of
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind


def telling(parse: Parse, noun: Word, end: int) -> int:
    """Where the clause ends without which a noun tells nothing: *people who were at the table |*; 0 where none is."""
    if fold(noun.lemma) not in words("speakers", "sources.anybody"):
        return 0
    for clause in parse.kids(noun.index, "acl"):
        below = parse.subtree(clause.index)
        first = parse.words[below[0]]
        if first.lemma != "who" or first.index != noun.index + 1 or clause.lemma in words("speakers", "sources.shy"):
            continue
        ends = (w for w in parse.words[first.index : below[-1] + 1] if w.upos == "PUNCT")
        last = next(ends, None)
        told = last.start if last is not None else parse.words[below[-1]].end
        return min(told, end) if end > first.end else told
    return 0


def beyond(parse: Parse, noun: Word) -> list[int]:
    """Where what only tells more of somebody begins: *analysts | polled by the Wire*, *residents | near the depot*."""
    found: list[int] = []
    if fold(noun.lemma) in words("speakers", "sources.anybody"):
        return found  # "people close to her": without it, this tells nothing
    naming = words("speakers", "sources.naming")
    behind = parse.words[noun.index + 1 : noun.index + 2]  # "a diplomat briefed on it", wherever the tree hangs it
    found += [w.start for w in behind if _participle(w) and w.lemma not in naming]
    kind = kind_of(parse, noun, plural=False)
    paper, inquiry = kind is SpeakerKind.DOCUMENT, fold(noun.lemma) in words("speakers", "organisations.inquiries")
    for kid in parse.kids(noun.index, "acl", "nmod"):
        case = parse.kid(kid.index, "case")
        clause = kid.relation == "acl" and kid.lemma not in naming
        aside = clause or (case is not None and case.text.lower() in words("speakers", "sources.aside"))
        aside = aside and not (on_body(parse, kid) or (inquiry and case is not None and case.text.lower() == "on"))
        aside = aside or (paper and case is not None and case.text.lower() != "of")
        aside = aside or (case is not None and _where(parse, noun, kid, case.text.lower()))
        start = min(parse.words[i].start for i in parse.subtree(kid.index))
        if aside and start > noun.start:
            found.append(start)
    return found


def _where(parse: Parse, noun: Word, place: Word, case: str) -> bool:
    """Whether a place tells only where one was, and not whose he is: *a nurse at the clinic*.

    "An analyst at Torr Capital", "a source at the ministry" and "a man at the back" are known by it.
    """
    own = words("speakers", "sources.speak_for") | words("speakers", "gender.male") | words("speakers", "gender.female")
    one = not noun.has("Number=Plur") and is_human(fold(noun.lemma)) and fold(noun.lemma) not in own
    named = any(parse.words[i].upos == "PROPN" for i in parse.subtree(place.index))
    many = place.text.lower() in words("speakers", "pronouns.plural") or place.upos == "NUM"
    nobody = case == "for" and many  # "a lawyer for one of them"
    return nobody or (case == "at" and one and not named)


def _participle(word: Word) -> bool:
    """Whether a word right behind a noun, and in its phrase, can only be a participle: *involved in the sale*."""
    return word.xpos in ("VBN", "VBD") or (word.upos == "ADJ" and word.text.endswith("ed"))


def on_body(parse: Parse, word: Word) -> bool:
    """Whether a word is for what people sit or live on: *Republicans on the committee*, *islanders on Sorn*."""
    case = parse.kid(word.index, "case")
    bodies = words("speakers", "organisations.nouns")
    return case is not None and case.text.lower() == "on" and (word.upos == "PROPN" or fold(word.lemma) in bodies)

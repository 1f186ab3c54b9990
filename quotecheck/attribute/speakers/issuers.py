"""Who stands behind a document: whoever wrote, signed or published it, where its own description says so.

*a Harbour University poll*, *the council's report*, *a letter signed by Ana Ruiz*, *a survey by the Port Authority*:
a reader names the body or the person, not the paper. A report *on* or *to* somebody is not that one's.
"""

from __future__ import annotations

from quotecheck.attribute.grammar import is_passive, speaks, subject
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_FAR = 6  # words after a participle in which its agent is looked for
_BEHIND = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def issuer(parse: Parse, cast: Cast, noun: Word) -> Actor | None:
    """The person or organisation whose document this is, if its noun phrase names one."""
    owners = [k for k in parse.kids(noun.index) if k.deprel == "nmod:poss" or k.relation == "compound"]
    for option in [*makers(parse, noun), *owners]:
        found = _named(parse, cast, option)
        if found is not None and found.kind in _BEHIND and not found.place:
            return found
    return _right_after(parse, cast, noun) or _further_on(parse, cast, noun) or _house(parse, cast, noun)


def _house(parse: Parse, cast: Cast, noun: Word) -> Actor | None:
    """The paper or institute that a document came out in: *a review in the Torr Observer*, *a study at Torr State*."""
    for place in parse.kids(noun.index, "nmod"):
        kinds = {"in": "documents.printed", "at": "documents.studies"}.get(_case(parse, place), "")
        found = _named(parse, cast, place) if kinds and fold(noun.lemma) in words("speakers", kinds) else None
        if found is not None and found.kind is SpeakerKind.ORGANISATION and not found.place:
            return found
    return None


def makers(parse: Parse, noun: Word) -> list[Word]:
    """The words for whoever a document is said to be by: *by* or *from* somebody, *sent by* her, *he sent*."""
    found: list[Word] = []
    for kid in parse.kids(noun.index):
        if kid.relation == "acl" and fold(kid.lemma) in words("speakers", "documents.making"):
            found += [w for w in parse.kids(kid.index, "obl") if w.deprel == "obl:agent" or _case(parse, w) == "by"]
            found += [w for w in parse.kids(kid.index, "nsubj") if w.deprel == "nsubj" and w.index > noun.index]
        elif kid.relation in ("nmod", "obl") and (_case(parse, kid) in ("by", "from") or _orders(parse, noun, kid)):
            found.append(kid)
    first = parse.head(noun) if noun.relation == "conj" else None
    noun = first or noun  # "sent a goat and a note"
    above = parse.head(noun)
    active = above is not None and not is_passive(parse, above.index)
    if above is not None and active and noun.relation == "obl" and _case(parse, noun) == "in":
        # "Ruiz wrote in a letter that ..."
        does = fold(noun.lemma) in words("speakers", "documents.sent") and _does_in_writing(above)
        who = subject(parse, above.index) if does or speaks(above) else None
        found += [who] if who is not None else []
    if above is not None and active and noun.relation == "obj" and not found and _gives(parse, above):
        who = parse.kid(above.index, "nsubj")
        found += [who] if who is not None else []
    return [w for w in found if w.lemma not in ("who", "which", "that")]


def _does_in_writing(verb: Word) -> bool:
    """Whether a verb is for what one does by writing it, and not for what is told of one: *comes off badly in it*."""
    aloud = lexicon("cues")["verb"].get(fold(verb.lemma), {}).get("act") == "speech"
    return aloud or fold(verb.lemma) in words("speakers", "documents.acts")


def _orders(parse: Parse, paper: Word, kid: Word) -> bool:
    """Whether a word is for the body that has had something found out: *a poll for the alliance*."""
    bodily = kid.upos == "PROPN" or fold(kid.lemma) in words("speakers", "organisations.nouns")
    own = any(k.lemma == "this" for k in parse.kids(kid.index, "det"))  # "a poll for this newspaper"
    found_out = fold(paper.lemma) in words("speakers", "documents.generic")
    return found_out and bodily and not own and _case(parse, kid) == "for"


def _gives(parse: Parse, verb: Word) -> bool:
    """Whether a verb's subject is who its document speaks for: *issued a statement*, *read out a statement*."""
    aloud = verb.lemma == "read" and parse.kid(verb.index, "compound") is not None
    return aloud or fold(verb.lemma) in words("speakers", "documents.giving")


def made_by(parse: Parse, cast: Cast, verb: int) -> Actor | None:
    """Whoever made what a clause is about: *Sent by Ana Ruiz on Monday, it warned that …*."""
    for clause in parse.kids(verb, "advcl"):
        if fold(clause.lemma) in words("speakers", "documents.making") and clause.has("VerbForm=Part"):
            for index in parse.subtree(clause.index):  # the tree may hang the agent on another noun of the clause
                agent = parse.words[index]
                found = _named(parse, cast, agent) if _case(parse, agent) == "by" else None
                if found is not None and found.kind in _BEHIND:
                    return found
    return None


def _right_after(parse: Parse, cast: Cast, noun: Word) -> Actor | None:
    """Whoever is named after *by*, behind the noun or what was done with it, wherever the tree has hung the name."""
    sentence = parse.words[noun.index + 1 : parse.sentences[noun.sentence].last]
    rest = sentence[1:] if sentence and sentence[0].text == "," else sentence
    counted = [n for n, w in enumerate(rest[:_FAR]) if w.upos == "NUM" and rest[0].text == "of"]
    rest = rest[counted[0] + 2 :] if counted else rest  # "a survey of 900 skippers released on Friday by"
    if rest and rest[0].has("VerbForm=Part") and fold(rest[0].lemma) in words("speakers", "documents.making"):
        by = next((n for n, w in enumerate(rest[:_FAR]) if w.text == "by"), 0)  # "released here on Friday by"
        rest = rest[by:]
    if not rest or rest[0].text != "by":
        return None
    for word in rest[1:5]:
        if word.text == ",":
            return None
        mention = cast.at.get(word.index)
        if mention is not None and mention.actor is not None and mention.actor.kind in _BEHIND:
            return mention.actor
    return None


def _further_on(parse: Parse, cast: Cast, noun: Word) -> Actor | None:
    """Whoever is named after *by* in the noun's phrase: *a survey of 900 skippers by the Port Authority*."""
    inside = sorted(i for i in parse.subtree(noun.index) if i > noun.index)
    for index in inside:
        word = parse.words[index]
        if word.upos == "PRON" or word.text in (";", ":"):
            return None  # "details of which were published by the Wire"
        if word.text != "by":
            continue
        done = next((w for w in reversed(parse.words[noun.index + 1 : index]) if w.has("VerbForm=Part")), None)
        if done is not None and fold(done.lemma) not in words("speakers", "documents.making"):
            return None  # "obtained by the Wire"
        named = (_named(parse, cast, w) for w in parse.words[index + 1 : index + _FAR])
        found = next((a for a in named if a is not None), None)
        return found if found is not None and found.kind in _BEHIND and not found.place else None
    return None


def _case(parse: Parse, word: Word) -> str:
    case = parse.kid(word.index, "case")
    return case.text.lower() if case is not None else ""


def _named(parse: Parse, cast: Cast, word: Word) -> Actor | None:
    """The actor a word, or the name right behind it, stands for: "by town clerk Ana Ruiz"."""
    for index in (word.index, word.index + 1, *(k.index for k in parse.kids(word.index, "flat", "appos"))):
        mention = cast.at.get(index)
        if mention is not None and (index == word.index or mention.shape in ("person", "organisation")):
            return mention.actor
    return None

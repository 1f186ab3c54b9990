"""What a description without a name stands for, and how a reader would write it down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotecheck.attribute.speakers.asides import beyond, telling
from quotecheck.attribute.speakers.kinds import is_human, kind_of
from quotecheck.attribute.speakers.names import clean, fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_LEAD = re.compile(
    r"^(?:and|or|but|the|a|an|another|this|that|these|those|some|any|such|yet another|our|my)\s+(?!of\b|who\b|in\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|or|&)$")
_MANY = re.compile(r"^(?:many|several|various|certain|other|few|more)\s+(?!of\b)", re.IGNORECASE)
_OLDER = re.compile(r"^one\s+(?!of\b)", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:,(?!\d)|[;:–—(]| - |\b(?:who|whom|whose|which|that|where|when)\b).*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name: its kind, number, gender and the name a reader would give."""

    kind: SpeakerKind
    plural: bool
    gender: str
    name: str
    definite: bool
    fresh: bool  # "a", "another": somebody new


def described(text: str, parse: Parse, noun: Word, start: int, end: int) -> Description:
    """Describe the noun phrase from ``start`` to ``end`` whose head is ``noun``."""
    lemma, own = fold(noun.lemma), fold(noun.text)
    people = words("speakers", "titles.nouns") | words("speakers", "sources.single")
    plural = own.endswith("s") and own not in people and own[:-1] in people
    more = [w for w in parse.kids(noun.index, "conj") if not one_and_the_same(parse, noun, w)]
    plural = plural or noun.xpos in ("NNS", "NNPS") or noun.has("Number=Plur") or bool(more)
    det = parse.kid(noun.index, "det")
    article = det.text.lower() if det is not None else ""
    owner = parse.kid(noun.index, "nmod:poss")
    kind = kind_of(parse, noun, plural)
    definite = article in ("the", "this", "that", "these", "those", "both") or owner is not None
    fresh = article in ("a", "an", "another", "some") or own == "one" or parse.kid(noun.index, "nummod") is not None
    name = _worded(text, parse, noun, start, end)
    owned = owner is not None and owner.upos == "PROPN"  # "Ruiz’s campaign manager" says who it is
    if kind is SpeakerKind.UNNAMED and not owned and is_human(lemma):
        name = f"unnamed {_MANY.sub('', name)}"
    gender = (
        "m"
        if {lemma, own} & words("speakers", "gender.male")
        else "f"
        if {lemma, own} & words("speakers", "gender.female")
        else ""
    )
    return Description(kind, plural, gender, name, definite, fresh)


def one_and_the_same(parse: Parse, noun: Word, other: Word) -> bool:
    """Whether two joined nouns are one person's: "her friend and lawyer", not "a friend and a lawyer"."""
    singular = not noun.has("Number=Plur") and not other.has("Number=Plur")
    common = noun.upos == other.upos == "NOUN" and is_human(fold(noun.lemma))
    common = common and kind_of(parse, other, plural=False) is SpeakerKind.UNNAMED
    article = [k for k in parse.kids(noun.index, "det") if k.lemma in ("a", "the")]
    determined = bool(article) or parse.kid(noun.index, "nmod:poss") is not None
    alone = not any(k.relation == "det" or k.deprel == "nmod:poss" for k in parse.kids(other.index))
    return singular and common and determined and alone


def _worded(text: str, parse: Parse, noun: Word, start: int, end: int) -> str:
    low = min(start, noun.start) if start <= noun.start < end else noun.start
    clause = telling(parse, noun, end)
    cut = clause or min([max(end, noun.end), *beyond(parse, noun)])
    whole = text[low:cut]
    offset = (clause or noun.end) - low
    phrase = whole[:offset] + _TAIL.sub("", whole[offset:])
    if _opens(text, parse, noun, low):
        first, _, rest = phrase.partition(" ")
        phrase = f"{first.lower()} {rest}".rstrip()  # a capital that only opens the sentence
    near = _near(parse, noun, phrase, low)
    if near:
        own = [w for w in parse.kids(noun.index, "amod", "compound") if low <= w.start < noun.start]
        phrase = " ".join([near, *(w.text for w in own if w.text.lower() not in ("other", "another")), noun.text])
    phrase = clean(_LEAD.sub("", _AND.sub("", " ".join(phrase.split()))))
    phrase = _OLDER.sub("", _LEAD.sub("", phrase))
    return phrase or noun.text


def _opens(text: str, parse: Parse, noun: Word, low: int) -> bool:
    """Whether a phrase begins with a capital that common words have only where a sentence begins."""
    if noun.start == low:
        common = _common(text, noun) or (noun.xpos == "NNS" and noun.entity == "O")
        return noun.upos == "NOUN" and noun.text[1:2].islower() and common
    first = next((w for w in parse.words[: noun.index][::-1] if w.start == low), None)
    opens = first is not None and parse.sentences[first.sentence].first == first.index
    opens = opens and noun.text.islower()
    return first is not None and opens and first.upos in ("NUM", "ADJ", "ADV", "PRON") and first.entity == "O"


def _common(text: str, noun: Word) -> bool:
    """Whether a noun is one without a capital: the article has it so, or a list of common nouns does."""
    lists = ("documents.nouns", "groups.nouns", "organisations.nouns", "sources.people", "sources.single")
    both = {fold(noun.lemma), fold(noun.text)}
    listed = any(both & words("speakers", key) for key in lists) and not both & words("speakers", "groups.proper")
    return f" {noun.text.lower()} " in text or listed


def _near(parse: Parse, noun: Word, phrase: str, low: int) -> str:
    """*Foreign Office* in "an official in the Foreign Office": goes before the noun, as in "a Foreign Office official".

    Nobody says so of others: "analysts at Torr Capital", "traders in Upper Hexley".
    """
    if fold(noun.lemma) not in words("speakers", "sources.officers"):
        return ""
    for place in parse.kids(noun.index, "nmod"):
        case = parse.kid(place.index, "case")
        if (
            not place.text[:1].isupper()
            or case is None
            or case.text.lower() not in words("speakers", "sources.near")
            or case.text.lower() == "for"
        ):
            continue
        name = [
            parse.words[i]
            for i in parse.subtree(
                place.index, lambda w: w.relation in ("case", "det", "punct", "acl", "appos", "conj")
            )
        ]
        if (
            name
            and name[-1].end <= low + len(phrase)
            and all(w.text[:1].isupper() for w in name)
            and fold(name[-1].text) in words("speakers", "organisations.public")
            and place.index > noun.index
        ):
            return " ".join(w.text for w in name)
    return ""

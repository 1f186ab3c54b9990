"""What a description without a name stands for, and how a reader would write it down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotecheck.attribute.lexicon import words
from quotecheck.attribute.speakers.names import clean, fold
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_LEAD = re.compile(r"^(?:the|a|an|another|this|that|these|those|some|any|such|yet another|our|my)\s+", re.IGNORECASE)
_OLDER = re.compile(r"^one\s+(?!of\b)", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:[,;:–—(]| - |\b(?:who|whom|whose|which|that|where|when)\b).*$", re.DOTALL)


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
    plural = noun.xpos in ("NNS", "NNPS") or noun.has("Number=Plur") or parse.kid(noun.index, "conj") is not None
    det = parse.kid(noun.index, "det")
    article = det.text.lower() if det is not None else ""
    owner = parse.kid(noun.index, "nmod:poss")
    kind = kind_of(parse, noun, plural)
    definite = article in ("the", "this", "that", "these", "those", "both") or owner is not None
    fresh = article in ("a", "an", "another", "some") or own == "one" or parse.kid(noun.index, "nummod") is not None
    name = _worded(text, parse, noun, start, end)
    if kind is SpeakerKind.UNNAMED and not name.lower().startswith("unnamed"):
        name = f"unnamed {name}"
    gender = (
        "m"
        if {lemma, own} & words("speakers", "gender.male")
        else "f"
        if {lemma, own} & words("speakers", "gender.female")
        else ""
    )
    return Description(kind, plural, gender, name, definite, fresh)


def kind_of(parse: Parse, noun: Word, plural: bool) -> SpeakerKind:
    """The kind of speaker a common noun names."""
    lemma, own = fold(noun.lemma), fold(noun.text)
    if own in words("speakers", "groups.indefinite") and noun.upos in ("PRON", "NUM"):
        return SpeakerKind.UNNAMED
    if {lemma, own} & words("speakers", "sources.people"):
        return SpeakerKind.UNNAMED
    if {lemma, own} & words("speakers", "documents.nouns") and own not in ("press",):
        return SpeakerKind.DOCUMENT
    if {lemma, own} & words("speakers", "groups.nouns"):
        return SpeakerKind.GROUP
    if {lemma, own} & words("speakers", "organisations.nouns"):
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION
    if lemma in words("speakers", "sources.single") or lemma in words("speakers", "titles.nouns"):
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
    if plural:
        return SpeakerKind.GROUP
    return SpeakerKind.ORGANISATION if noun.upos == "PROPN" else SpeakerKind.UNNAMED


def _worded(text: str, parse: Parse, noun: Word, start: int, end: int) -> str:
    low = min(start, noun.start) if start <= noun.start < end else noun.start
    cut = max(end, noun.end)
    whole = text[low:cut]
    offset = noun.end - low
    phrase = whole[:offset] + _TAIL.sub("", whole[offset:])
    near = _near(parse, noun, phrase, low)
    if near:
        own = [w for w in parse.kids(noun.index, "amod", "compound") if low <= w.start < noun.start]
        phrase = " ".join([near, *(w.text for w in own if w.text.lower() not in ("other", "another")), noun.text])
    phrase = clean(_LEAD.sub("", " ".join(phrase.split())))
    phrase = _OLDER.sub("", _LEAD.sub("", phrase))
    return phrase or noun.text


def _near(parse: Parse, noun: Word, phrase: str, low: int) -> str:
    """*Foreign Office* in "an official in the Foreign Office": goes before the noun."""
    if fold(noun.lemma) not in words("speakers", "sources.people"):
        return ""
    for place in parse.kids(noun.index, "nmod"):
        case = parse.kid(place.index, "case")
        if (
            place.upos != "PROPN"
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
            and all(w.upos in ("PROPN", "ADJ", "NOUN") for w in name)
            and place.index > noun.index
        ):
            return " ".join(w.text for w in name)
    return ""

"""What kind of speaker a common noun names, and whether it is one for people."""

from __future__ import annotations

from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_PEOPLE = (
    "sources.people",
    "sources.single",
    "sources.parties",
    "sources.nationals",
    "titles.nouns",
    "gender.male",
    "gender.female",
)


def is_human(lemma: str) -> bool:
    """Whether a noun is one for people: of the lists, or made like "drummer" and "pianist"."""
    made = lemma.endswith(tuple(words("speakers", "sources.endings")))
    made = made and lemma not in words("speakers", "organisations.sorts")  # a chipmaker is a firm
    return made or any(lemma in words("speakers", key) for key in _PEOPLE)


def kind_of(parse: Parse, noun: Word, plural: bool) -> SpeakerKind:
    """The kind of speaker a common noun names."""
    lemma, own = fold(noun.lemma), fold(noun.text)
    if lemma in words("speakers", "sources.nationals") and not plural:
        return SpeakerKind.UNNAMED
    if own in words("speakers", "groups.indefinite") and noun.upos in ("PRON", "NUM"):
        return SpeakerKind.UNNAMED
    if noun.upos in ("NUM", "SYM"):
        return SpeakerKind.GROUP
    if own in words("speakers", "groups.nouns"):
        return SpeakerKind.GROUP
    if {lemma, own} & words("speakers", "sources.people"):
        return SpeakerKind.UNNAMED
    if {lemma, own} & words("speakers", "documents.nouns") and own not in ("press",):
        return SpeakerKind.DOCUMENT
    if {lemma, own} & words("speakers", "groups.nouns"):
        return SpeakerKind.GROUP
    if {lemma, own} & (words("speakers", "organisations.nouns") | words("speakers", "organisations.traders")):
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION
    if lemma in words("speakers", "sources.single") or lemma in words("speakers", "titles.nouns"):
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
    if plural:
        return SpeakerKind.GROUP
    if lemma in words("speakers", "organisations.places"):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.ORGANISATION if noun.upos == "PROPN" else SpeakerKind.UNNAMED

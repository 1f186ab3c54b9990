"""What kind of speaker a common noun names, and whether it is one for people."""

from __future__ import annotations

from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind


def is_human(lemma: str) -> bool:
    """Whether a noun is one for people: of the lists, or made like "drummer" and "pianist"."""
    lists = ("sources.people", "sources.single", "titles.nouns", "gender.male", "gender.female")
    return any(lemma in words("speakers", key) for key in lists) or lemma.endswith(
        tuple(words("speakers", "sources.endings"))
    )


def kind_of(parse: Parse, noun: Word, plural: bool) -> SpeakerKind:
    """The kind of speaker a common noun names."""
    lemma, own = fold(noun.lemma), fold(noun.text)
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
    if {lemma, own} & words("speakers", "organisations.nouns"):
        return SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION
    if lemma in words("speakers", "sources.single") or lemma in words("speakers", "titles.nouns"):
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
    if plural:
        return SpeakerKind.GROUP
    if lemma in words("speakers", "organisations.places"):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.ORGANISATION if noun.upos == "PROPN" else SpeakerKind.UNNAMED

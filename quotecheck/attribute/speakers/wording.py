"""Whose adviser an adviser is: the names and pronouns inside a description, written out in full.

*An aide to Mr Ruiz* is an aide to Ana Ruiz, *a person close to her* a person close to Ana Ruiz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import prominent, pronoun_kind
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_PEOPLE = ("male", "female")


def spelt_out(sources: Sources, name: str, head: Word, end: int) -> str:
    """A description's wording with whom it speaks of behind its ``head`` as a reader would name them."""
    parse = sources.parse
    at = head.index + 1
    while at < len(parse.words) and parse.words[at].start < end:
        word = parse.words[at]
        mention = sources.cast.at.get(at)
        whom: Actor | None = None
        first, last = at, at + 1
        if mention is not None and mention.first == at:
            whom, last = mention.actor, mention.last
            first -= bool(mention.honorific) and parse.words[at - 1].text.rstrip(".").lower() in _courtesies()
        elif pronoun_kind(word) in _PEOPLE and word.deprel in ("obl", "nmod"):
            whom = sources.third(word, pronoun_kind(word), None).actor
        at = last
        if whom is None or not whom.named or whom.kind is not SpeakerKind.PERSON:
            continue
        said = " ".join(sources.scene.text[parse.words[first].start : parse.words[last - 1].end].split())
        name = _put(name, said, whom.name)
    return name


def voice_of(sources: Sources, name: str, head: Word) -> str:
    """A bare spokesman's wording with the body he speaks for: the one last spoken of."""
    kids = [k for k in sources.parse.kids(head.index) if k.relation not in ("det", "acl", "punct", "case")]
    if kids or fold(head.lemma) not in words("speakers", "sources.voices"):
        return name
    body = prominent(sources.scene, head, "thing", lambda a: a.kind is SpeakerKind.ORGANISATION).actor
    return f"unnamed {body.name} {name.removeprefix('unnamed ')}" if body is not None and not body.place else name


def _put(name: str, said: str, whole: str) -> str:
    """The words ``said`` at the end of a name or before a blank there, by the ``whole`` name."""
    before, found, after = name.rpartition(f" {said}")
    return f"{before} {whole}{after}" if found and not after[:1].isalnum() and whole not in name else name


def _courtesies() -> frozenset[str]:
    return words("speakers", "honorifics")

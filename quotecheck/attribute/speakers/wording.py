"""Whose adviser an adviser is: the names and pronouns inside a description, written out in full.

*An aide to Mr Ruiz* is an aide to Ana Ruiz, *a person close to her* a person close to Ana Ruiz.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import pronoun_kind
from quotecheck.attribute.speakers.names import fold, parts
from quotecheck.attribute.speakers.pronouns import prominent
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_PEOPLE = ("male", "female")


def spelt_out(sources: Sources, name: str, head: Word, start: int, end: int) -> str:
    """A description's wording with whom it tells of, before and behind its ``head``, as a reader would name them."""
    parse = sources.parse
    at = bisect_left(parse.words, start, key=lambda w: w.start)
    body = ""
    while at < len(parse.words) and parse.words[at].start < end:
        word = parse.words[at]
        mention = sources.cast.at.get(at)
        whom: Actor | None = None
        first, last = at, at + 1
        if mention is not None and mention.first == at:
            whom, last = mention.actor, mention.last
            first -= bool(mention.honorific) and parse.words[at - 1].text.rstrip(".").lower() in _courtesies()
        elif at > head.index and pronoun_kind(word) in _PEOPLE and word.deprel in ("obl", "nmod"):
            whom = sources.third(word, pronoun_kind(word), None).actor
        at = last
        if whom is None or not whom.named or whom.place or whom.plural:
            continue
        said = " ".join(sources.scene.text[parse.words[first].start : parse.words[last - 1].end].split())
        if whom.kind is not SpeakerKind.PERSON and not set(parts(said)) < set(whom.parts):
            whom_name = said
        else:
            whom_name = whom.name
        name = _put(name, said, whom_name)
        if whom.kind is SpeakerKind.ORGANISATION and first > head.index:
            body = whom_name
    if body and fold(head.lemma) in words("speakers", "sources.voices"):
        name = _before(name, body, head.text)
    return name


def _before(name: str, body: str, voice: str) -> str:
    """*A spokesman for the Port Authority* is a Port Authority spokesman."""
    for link in (f" for {body}", f" for the {body}"):
        if name.endswith(f"{voice}{link}"):
            shorter = name.removesuffix(f"{voice}{link}")
            return f"{shorter}{body} {voice}"
    return name


def voice_of(sources: Sources, name: str, head: Word) -> str:
    """A bare spokesman's wording with the body he speaks for: the one last spoken of."""
    kids = [k for k in sources.parse.kids(head.index) if k.relation not in ("det", "acl", "punct", "case")]
    if kids or fold(head.lemma) not in words("speakers", "sources.voices"):
        return name
    body = prominent(sources.scene, head, "thing", lambda a: a.kind is SpeakerKind.ORGANISATION).actor
    return f"unnamed {body.name} {name.removeprefix('unnamed ')}" if body is not None and not body.place else name


def _put(name: str, said: str, whole: str) -> str:
    """The words ``said`` in a name by the ``whole`` name."""
    if whole in name:
        return name
    found = list(re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", name))
    return f"{name[: found[-1].start()]}{whole}{name[found[-1].end() :]}" if found else name


def _courtesies() -> frozenset[str]:
    return words("speakers", "honorifics")

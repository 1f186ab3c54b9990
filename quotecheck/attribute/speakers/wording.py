"""Whose adviser an adviser is: the names and pronouns inside a description, written out in full.

*An aide to Mr Ruiz* is an aide to Ana Ruiz, *a person close to her* a person close to Ana Ruiz.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.agreement import pronoun_kind
from quotecheck.attribute.speakers.institutions import by_word
from quotecheck.attribute.speakers.kinds import kind_of
from quotecheck.attribute.speakers.names import fold, parts
from quotecheck.attribute.speakers.pronouns import prominent
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

SURE = 0.5  # margin from which a body just spoken of is the one that "the company" is
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
        if mention is not None and mention.first == at and not _adjective(word, mention, head):
            whom, last = mention.actor, mention.last
            first -= bool(mention.honorific) and parse.words[at - 1].text.rstrip(".").lower() in _courtesies()
        elif at > head.index and pronoun_kind(word) in _PEOPLE and word.deprel in ("obl", "nmod"):
            whom = sources.third(word, pronoun_kind(word), None).actor
        elif at > head.index and word.head == head.index and _the_body(sources, word):
            body = _full(sources, word)
            name = _put(name, f"the {word.text}", body if _bare(sources, body) else f"the {body}")
        elif at + 1 == head.index and word.relation == "compound" and word.upos == "NOUN":
            named = _in_short(sources, word, head)
            name = name.replace(f"{word.text} {head.text}", f"{named.name} {head.text}") if named is not None else name
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


def _the_body(sources: Sources, word: Word) -> bool:
    """Whether a word is for a body and tells no more: *the company*."""
    parse = sources.parse
    kids = [k for k in parse.kids(word.index) if k.relation not in ("case", "punct", "acl")]
    return _bodily(sources, word) and len(kids) == 1 and kids[0].text == "the"


def _in_short(sources: Sources, word: Word, head: Word) -> Actor | None:
    """The body whose kind stands before one of its people: of the Port Trust, *a trust adviser*."""
    kind = fold(word.text)
    if not _bodily(sources, word) or fold(head.lemma) not in words("speakers", "sources.people"):
        return None
    found = by_word(sources.scene, sources.actors, word, kind)
    of = found.parts.index("of") if found is not None and "of" in found.parts else 0
    return found if found is not None and kind in (found.parts[-1], found.parts[of - 1]) else None


def _bodily(sources: Sources, word: Word) -> bool:
    organisation = kind_of(sources.parse, word, word.has("Number=Plur")) is SpeakerKind.ORGANISATION
    return word.upos == "NOUN" and organisation


def _adjective(word: Word, mention: NameMention, head: Word) -> bool:
    """Whether a name only tells of what kind something is: *a European diplomat*, *a history of the Ruiz years*."""
    if len(mention.parts) > 1:
        return False
    people = word.upos == "ADJ" or word.entity.endswith("NORP")
    return people if word.index < head.index else word.relation in ("amod", "compound")


def _full(sources: Sources, word: Word) -> str:
    """What body *the company* is by name, where that is sure enough; else the word itself."""
    article = next(iter(sources.parse.kids(word.index, "det")), word)
    found = sources.known.get(word.index) or sources.noun(word, article.start, word.end, None)
    named = found.actor is not None and found.actor.named and found.actor.kind is SpeakerKind.ORGANISATION
    sure = found.actor is not None and named and not found.actor.place and found.margin >= SURE
    return found.actor.name if found.actor is not None and sure else word.text


def _bare(sources: Sources, body: str) -> bool:
    """Whether a body's name goes without an article, as those of firms do."""
    common = words("speakers", "organisations.nouns") - words("speakers", "organisations.firms")
    return f"the {body}" not in sources.scene.text and fold(body.split()[-1]) not in common


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
    if body is None or body.place:
        return name
    at = name.rfind(head.text)
    return f"{name[:at]}{body.name} {name[at:]}" if at >= 0 else name


def _put(name: str, said: str, whole: str) -> str:
    """The words ``said`` in a name by the ``whole`` name."""
    if whole in name:
        return name
    found = list(re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", name))
    return f"{name[: found[-1].start()]}{whole}{name[found[-1].end() :]}" if found else name


def _courtesies() -> frozenset[str]:
    return words("speakers", "honorifics")

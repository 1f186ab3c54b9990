"""Capitals that make no name: *the Company*, *the Dutchman*, *the MEC*, *the Warden, Ana Ruiz*.

Each is a description written with a capital, by house style or as any acronym is, and stands for whom the same words
without one would. A word that a full name follows in apposition is an office, whatever the language it comes from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.roles import abbreviates, describe
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse
from quotecheck.schema import SpeakerKind


def drop_nouns(
    parse: Parse, actors: Sequence[Actor], mentions: Sequence[NameMention]
) -> tuple[list[Actor], list[NameMention]]:
    """Everybody an article names and where, without the capitals that are descriptions."""
    offices = [role for a in actors if a.kind is SpeakerKind.PERSON for role in a.roles]
    gone = {id(m.actor) for m in mentions if _is_noun(parse, m, offices)}
    at = {m.head: m for m in mentions}
    for mention in mentions:
        bearer = _bearer(parse, at, mention)
        if bearer is not None and mention.actor is not None:
            bearer.roles.append(describe(parse, parse.words[mention.head]))
            gone.add(id(mention.actor))
    return [a for a in actors if id(a) not in gone], [m for m in mentions if id(m.actor) not in gone]


def _bearer(parse: Parse, at: Mapping[int, NameMention], mention: NameMention) -> Actor | None:
    """Who is named after his office in a tongue that no list has: *the Oba of the town, Chief Ed Ruiz*."""
    word, actor = parse.words[mention.head], mention.actor
    before = parse.words[mention.first - 1].text.lower() if mention.first else ""
    office = mention.shape in ("person", "other") and len(mention.parts) == 1 and before == "the"
    if not office or actor is None or actor.parts != mention.parts or word.has("Number=Plur"):
        return None
    below = [word.index, *(k.index for k in parse.kids(word.index, "nmod"))]
    named = (at.get(k.index) for i in below for k in parse.kids(i, "appos"))
    told = next((m for m in named if m is not None and m.shape == "person" and len(m.parts) > 1), None)
    return told.actor if told is not None else None


def _is_noun(parse: Parse, mention: NameMention, offices: Sequence[tuple[str, ...]]) -> bool:
    if len(mention.parts) > 1 or mention.shape == "person" or mention.last - mention.first > 1:
        return False
    word, actor = parse.words[mention.first], mention.actor
    if word.has("Number=Plur") or actor is None or actor.parts != mention.parts:
        return False  # "the Commission", of which the article gives the name
    if word.text.isupper():
        return len(word.text) > 1 and any(abbreviates(mention.parts[0], role) for role in offices)
    common = words("speakers", "organisations.generic") | words("speakers", "organisations.firms")
    before = (w.text.lower() for w in reversed(parse.words[: word.index]) if w.upos != "PUNCT")  # the "Company"
    return next(before, "") == "the" and fold(word.text) in common | words("speakers", "sources.nationals")

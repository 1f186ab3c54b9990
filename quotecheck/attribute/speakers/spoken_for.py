"""Whom somebody speaks for when he says *we*: the body that he heads, leads or belongs to, as his description tells."""

from __future__ import annotations

from collections.abc import Iterable

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold, parts
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind


def says_we(parse: Parse, word: Word) -> bool:
    """Whether a pronoun is one for several who speak, and no family: *we*, *our drivers*, not *our son*."""
    noun = parse.head(word) if word.deprel == "nmod:poss" else None
    kin = noun is not None and fold(noun.lemma) in words("speakers", "sources.kin")
    return word.text.lower() in words("speakers", "pronouns.several") and not kin


def spoken_for(actors: Iterable[Actor], speaker: Actor) -> Actor | None:
    """The one body that a speaker's description names: of *Torr Mills's chief executive, Ana Ruiz*, Torr Mills."""
    if speaker.kind not in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) or speaker.plural:
        return None
    told = [set(role) for role in speaker.roles]
    told += [set(parts(speaker.name))] if not speaker.named else []
    told = [role for role in told if not role & words("speakers", "sources.apart")]
    actors = list(actors)
    places = {p for a in actors if a.place for p in a.parts}
    bodies = [a for a in actors if a.kind is SpeakerKind.ORGANISATION and a.named and not a.place]
    found = [a for a in bodies if any(_named(a, role, places) for role in told)]
    return found[0] if len(found) == 1 else None


def _named(body: Actor, role: set[str], places: set[str]) -> bool:
    """Whether a description gives a body's name, in full or a word by which it is known and no place is."""
    known = {p for p in body.parts if len(p) > 3 and p not in words("speakers", "organisations.nouns") | places}
    return set(body.parts) <= role or bool(known & role)

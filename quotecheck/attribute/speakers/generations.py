"""The elder and the younger of two who bear one surname: *the younger Ruiz*, *Ruiz senior*, *Keld the elder*."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold, surname
from quotecheck.attribute.speakers.roles import AGED
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse
from quotecheck.schema import SpeakerKind


def of_generation(parse: Parse, actors: Sequence[Actor], mention: NameMention) -> Actor | None:
    """Whom a surname with such a word stands for, where the article tells which of two is the elder."""
    wanted = _told(parse, mention)
    family = surname(mention.parts)
    bearers = [a for a in actors if a.kind is SpeakerKind.PERSON and a.named and len(a.parts) > 1]
    bearers = [a for a in bearers if surname(a.parts) == family]
    if not wanted or len(bearers) != 2:
        return None
    known = {a.name: _generation(a, other) for a, other in zip(bearers, bearers[::-1], strict=True)}
    sure = [a for a in bearers if known[a.name]]
    if len({known[a.name] for a in sure}) != len(sure) or not sure:
        return None
    fits = next((a for a in sure if known[a.name] == wanted), None)
    return fits or next((a for a in bearers if a not in sure), None)


def _told(parse: Parse, mention: NameMention) -> str:
    """``elder`` or ``younger``, as the words beside a surname say."""
    near = [w.text for w in parse.words[max(mention.first - 1, 0) : mention.first]]
    near += [w.text for w in parse.words[mention.first + 1 : mention.last]]
    after = parse.words[mention.last : mention.last + 2]
    near += [w.text for w in after[1:] if after[0].text == "the"]
    for kind in ("elder", "younger"):
        if any(fold(w) in words("speakers", f"generations.{kind}") for w in near):
            return kind
    return ""


def _generation(actor: Actor, other: Actor) -> str:
    """Which of the two somebody is, by what he is to the other, or by their ages."""
    for role in actor.roles:
        for kind in ("elder", "younger"):
            kin = role[0] in words("speakers", f"generations.{kind}_kin")
            if kin or (
                role[0] in words("speakers", "sources.kin") and set(role[1:]) & words("speakers", f"generations.{kind}")
            ):
                return kind
    ages = [next((int(r[1]) for r in a.roles if r[0] == AGED), 0) for a in (actor, other)]
    if all(ages) and ages[0] != ages[1]:
        return "elder" if ages[0] > ages[1] else "younger"
    return ""

"""Join the names of one article that are one organisation's or place's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold, initials, parts
from quotecheck.lexicon import lexicon, words
from quotecheck.schema import SpeakerKind

_PAREN = re.compile(r"\s*\(\s*(?:the\s+)?[\"“”'‘’]?([A-Z][A-Za-z.&-]{1,9})[\"“”'‘’]?\s*[),;]")


def join_bodies(text: str, mentions: Sequence[NameMention], ends: Sequence[int]) -> list[Actor]:
    """Give every mention that is not a person's its actor.

    ``ends`` are the character offsets after each mention, where an acronym in brackets
    would stand. Longer names come first, so that short forms find what they shorten.
    """
    bodies = [(m, e) for m, e in zip(mentions, ends, strict=True) if m.shape != "person"]
    forms: dict[tuple[str, ...], list[NameMention]] = {}
    acronyms: dict[str, tuple[str, ...]] = {}
    for mention, end in bodies:
        key = _key(mention.parts)
        forms.setdefault(key, []).append(mention)
        bracket = _PAREN.match(text, end)
        if bracket and len(key) > 1 and parts(bracket[1]):
            acronyms.setdefault(parts(bracket[1])[0], key)
    for key in forms:
        if len(key) > 1 and len(letters := initials(key)) > 1:
            acronyms.setdefault(letters, key)
    actors: dict[tuple[str, ...], Actor] = {}
    for key in sorted(forms, key=lambda k: -len(k)):
        own = forms[key]
        actor = _known(key, own, actors, acronyms)
        if actor is None:
            shape = Counter(m.shape for m in own).most_common(1)[0][0]
            name = _spelt_out(Counter(m.name for m in own).most_common(1)[0][0])
            kind = SpeakerKind.GROUP if shape == "group" else SpeakerKind.ORGANISATION
            actor = Actor(kind, name, plural=shape == "group", place=shape == "place", parts=key)
        actors[key] = actor
        for mention in own:
            mention.actor = actor
            actor.seen.append(mention.first)
    found = list(dict.fromkeys(actors.values()))
    for actor in found:
        actor.seen.sort()
    return found


def _key(name: tuple[str, ...]) -> tuple[str, ...]:
    aliases = lexicon("speakers")["organisations"]["aliases"]
    if len(name) == 1:
        full = aliases.get(name[0])
        return parts(full) if full and name[0] != "who" else name
    if _of_state(name):
        return (*parts(aliases[name[0]]), *name[1:])
    return name


def _of_state(name: tuple[str, ...]) -> bool:
    """Whether a name is a public body's that begins with its country in short: *U.S. Navy*, not *US Steel*."""
    return name[0] in words("speakers", "organisations.states") and bool(
        set(name[1:]) & words("speakers", "organisations.public")
    )


def _spelt_out(name: str) -> str:
    """The name with its country in full, as a reader would write it down: *United States Navy*."""
    first, _, rest = name.partition(" ")
    if not rest or not _of_state(parts(name)):
        return name
    country = lexicon("speakers")["organisations"]["aliases"][fold(first)]
    return f"{country.title()} {rest}"


def _known(
    key: tuple[str, ...],
    own: Sequence[NameMention],
    actors: dict[tuple[str, ...], Actor],
    acronyms: dict[str, tuple[str, ...]],
) -> Actor | None:
    """The longer-named body that a name shortens."""
    if len(key) == 1 and own[0].name.replace(".", "").isupper():
        full = acronyms.get(key[0].replace("&", ""))  # "V&K", of "Voss & Keld"
        if full is not None and full in actors:
            return actors[full]
    nouns = words("speakers", "organisations.nouns")
    fits, begun = [], []
    for other, actor in actors.items():
        if len(other) <= len(key) or actor.place:
            continue
        head = other[: other.index("of")] if "of" in other else other
        if len(key) == 1 and key[0] in nouns:
            fit = key[0] in (head[-1], other[-1], other[0])  # "the Church" for "the Church of ..."
        elif key[-1] in nouns:
            fit = other[-len(key) :] == key  # "State Department" for "US State Department"
        else:
            begins = own[0].shape in ("organisation", "other") and other[: len(key)] == key
            fit = begins and other[-1] in nouns
            if begins and actor.kind is SpeakerKind.ORGANISATION:
                begun.append(actor)  # "Ruiz" for "Ruiz Foods Plc"
        if fit:
            fits.append(actor)
    fits = list(dict.fromkeys(fits or begun))
    if len(fits) == 1:
        return fits[0]
    before = [a for a in fits if a.seen and min(a.seen) < own[0].first]
    return before[0] if len(before) == 1 else None

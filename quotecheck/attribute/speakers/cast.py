"""Everybody an article names: its mentions joined into actors, with roles and gender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.birthnames import join_birth_names
from quotecheck.attribute.speakers.bodies import join_bodies
from quotecheck.attribute.speakers.gender import settle_gender
from quotecheck.attribute.speakers.mentions import find_names
from quotecheck.attribute.speakers.nouned import drop_nouns
from quotecheck.attribute.speakers.people import join_people
from quotecheck.attribute.speakers.relatives import inherit_surnames, join_relatives, join_siblings, name_couples
from quotecheck.attribute.speakers.roles import add_roles
from quotecheck.attribute.speakers.shape import honorific_gender
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse


@dataclass(slots=True)
class Cast:
    """The names of an article; ``at`` finds the mention a word belongs to."""

    mentions: list[NameMention]
    actors: list[Actor]
    at: dict[int, NameMention]


def read_cast(text: str, parse: Parse, quoted: Callable[[int], bool]) -> Cast:
    """Find and join the names of the whole article; ``quoted`` tells which words stand between marks."""
    mentions = find_names(text, parse)
    name_couples(parse, mentions)
    people = join_people(mentions)
    bodies = join_bodies(text, mentions, [parse.words[m.last - 1].end for m in mentions])
    at = {i: m for m in mentions for i in (m.head, *range(m.first, m.last))}
    add_roles(parse, mentions, at)
    settle_gender(parse, people, mentions, quoted)
    if any(
        m.rival is not None or _contradicted(m) for m in mentions
    ):  # what is known of them now may tell bearers of one surname apart
        kin = words("speakers", "sources.kin")
        relatives = {a.parts for a in people if any(role[0] in kin for role in a.roles)}
        genders = {a.parts: a.gender for a in people}
        inherit_surnames(parse, people, mentions)
        relatives = {parts for parts in relatives if len(parts) > 1 or any(a.parts == parts for a in people)}
        people = join_people(mentions, genders, relatives)
        add_roles(parse, mentions, at)
        settle_gender(parse, people, mentions, quoted)
    people = join_birth_names(parse, join_relatives(people, mentions), mentions)
    join_siblings(parse, people, mentions)
    inherit_surnames(parse, people, mentions)
    actors, mentions = drop_nouns(parse, [*people, *bodies], mentions)
    return Cast(mentions, actors, {i: m for m in mentions for i in (m.head, *range(m.first, m.last))})


def _contradicted(mention: NameMention) -> bool:
    """Whether a courtesy title is of another gender than its bearer turned out to be: *Mrs Ruiz* is not Ed Ruiz."""
    gender = honorific_gender(mention.honorific)
    actor = mention.actor
    return actor is not None and bool(gender and actor.gender) and gender != actor.gender

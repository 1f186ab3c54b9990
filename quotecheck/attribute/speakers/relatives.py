"""Relatives called by a first name, and their surname where a title of courtesy gives it away.

*Ed Ruiz … his wife Ana … Mrs Ruiz*: where nobody else can be Mrs Ruiz, she is Ana Ruiz.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold, surname
from quotecheck.attribute.speakers.shape import honorific_gender
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse


def join_siblings(parse: Parse, people: list[Actor], mentions: Sequence[NameMention]) -> None:
    """Give those who are called by a first name the surname that a paragraph gives them: *the Ruiz brothers*."""
    kin = words("speakers", "sources.siblings")
    surnames = {surname(a.parts) for a in people if len(a.parts) > 1}
    families = [
        (parse.words[i].sentence, parse.words[i - 1].text)
        for i in range(1, len(parse.words))
        if fold(parse.words[i].text) in kin and fold(parse.words[i - 1].text) in surnames
    ]
    for sentence, family in families:
        block = parse.sentences[sentence].block
        near = [
            m.actor
            for m in mentions
            if m.shape == "person" and m.actor is not None and len(m.parts) == 1 and not m.honorific
            if parse.sentences[parse.words[m.first].sentence].block == block and m.first == min(m.actor.seen)
            if m.actor.parts == m.parts and m.parts[0] not in surnames
        ]
        for actor in dict.fromkeys(near):
            actor.name, actor.parts = f"{actor.name} {family}", (*actor.parts, fold(family))


def join_relatives(people: list[Actor], mentions: Sequence[NameMention]) -> list[Actor]:
    """The people of an article with each relative and his or her courtesy title made one."""
    kin = words("speakers", "sources.kin")
    named = [m for m in mentions if m.shape == "person" and m.actor is not None]
    for relative in [a for a in people if len(a.parts) == 1 and any(role[0] in kin for role in a.roles)]:
        first = relative.seen[0] if relative.seen else -1
        owner = next((m.actor for m in reversed(named) if m.first < first and m.actor is not relative), None)
        if owner is None:
            continue
        family = surname(owner.parts)
        titled = [
            m
            for m in named
            if m.honorific and m.actor is not None and m.actor is not owner and m.parts == (family,)
            if m.actor.parts == (family,) and honorific_gender(m.honorific) == relative.gender
        ]
        if not titled or not relative.gender:
            continue
        relative.name = f"{relative.name} {titled[0].name}"
        relative.parts = (*relative.parts, family)
        same = {id(m.actor) for m in titled}
        for mention in named:
            if id(mention.actor) in same:
                mention.actor = relative
                relative.seen.append(mention.first)
        relative.seen.sort()
        people = [a for a in people if id(a) not in same]
    return people

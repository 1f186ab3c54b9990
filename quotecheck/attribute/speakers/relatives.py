"""Relatives called by a first name, and their surname where a title of courtesy gives it away.

*Ed Ruiz … his wife Ana … Mrs Ruiz*: where nobody else can be Mrs Ruiz, she is Ana Ruiz.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold, parts, surname
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
        if fold(parse.words[i].text) in kin
        and (fold(parse.words[i - 1].text) in surnames or parse.words[i - 1].upos == "PROPN")
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


def name_couples(parse: Parse, mentions: Sequence[NameMention]) -> None:
    """Give the first of two the surname that they share: *Ed and Ana Ruiz*, where Ed has not been named before."""
    starts = {m.first: m for m in mentions if m.shape == "person"}
    for first in starts.values():
        joint = parse.words[first.last] if first.last < len(parse.words) else None
        second = starts.get(first.last + 1)
        if joint is None or second is None or joint.lemma not in ("and", "&"):
            continue
        known = any(
            first.parts[0] in m.parts if m.first < first.first else first.parts[0] in m.parts[1:]
            for m in starts.values()
        )  # further on as a surname: a headline's "Keld and Ana Ruiz"
        if len(first.parts) == 1 and len(second.parts) == 2 and not (first.honorific or second.honorific or known):
            first.name, first.parts = f"{first.name} {second.name.split()[-1]}", (*first.parts, *second.parts[1:])


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


def inherit_surnames(parse: Parse, people: Sequence[Actor], mentions: Sequence[NameMention]) -> None:
    """Give relatives who are called by a first name the family name beside it: *Ruiz's daughter, Ana*.

    Where only a pronoun tells whose they are (*his niece, Ana*), they may have any name.
    """
    at = {i: m for m in mentions for i in (m.head, *range(m.first, m.last))}
    for mention in mentions:
        relative = mention.actor
        first_names = mention.shape == "person" and len(mention.parts) == 1 and not mention.honorific
        if relative is None or not first_names or len(relative.parts) > 1 or relative not in people:
            continue
        owner = _whose(parse, at, mention)
        if owner is None or owner is relative or len(owner.parts) < 2:
            continue
        family = owner.name.split()[-1]
        relative.name, relative.parts = f"{relative.name} {family}", (*relative.parts, *parts(family))


def _whose(parse: Parse, at: Mapping[int, NameMention], mention: NameMention) -> Actor | None:
    """Whose relative the bearer of a first name is, where a name tells."""
    head = parse.words[mention.head]
    kin = words("speakers", "sources.kin") | words("speakers", "sources.familiar")
    near = [
        parse.head(head),
        *parse.kids(head.index, "appos", "compound", "nmod"),
        *parse.words[max(mention.first - 1, 0) : mention.first],
    ]
    noun = next((w for w in near if w is not None and fold(w.lemma) in kin and w.sentence == head.sentence), None)
    if noun is None:
        return None
    owners = [k for w in (noun, head) for k in parse.kids(w.index, "nmod:poss")]
    if not owners:
        return None
    told = at.get(owners[0].index)
    return told.actor if told is not None and told.shape == "person" else None

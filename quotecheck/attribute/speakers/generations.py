"""Which of two bearers of a surname *the elder Ruiz*, *the younger Ruiz* or *Ruiz senior* is."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.roles import AGED, Role
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse

Name = tuple[str, ...]


def of_generation(parse: Parse, mention: NameMention, known: Mapping[Name, Collection[Role]]) -> list[Name]:
    """The full names, of those ``known`` with what they are, that a surname with *elder* or the like may stand for.

    Somebody's father is the elder and somebody's daughter the younger, whichever of the two the article says; so is
    whose age it gives as higher or lower.
    """
    before = parse.words[max(mention.first - 1, 0) : mention.first]
    after = [w for w in parse.words[mention.last : mention.last + 2] if w.lemma != "the"][:1]
    told = {fold(w.text) for w in (*before, *after)} | set(mention.parts)
    elder = bool(told & words("speakers", "generations.elder"))
    if not elder and not told & words("speakers", "generations.younger"):
        return []
    family = {name: roles for name, roles in known.items() if name[-1] == mention.parts[0]}
    ages = {name: age for name, roles in family.items() if (age := _age(roles)) is not None}
    if len(ages) == len(family) > 1:
        return [max(ages, key=lambda n: ages[n]) if elder else min(ages, key=lambda n: ages[n])]
    parents = {n for n, roles in family.items() if _is(roles, "parents", "elder")}
    children = {n for n, roles in family.items() if _is(roles, "children", "younger")} - parents
    own, other = (parents, children) if elder else (children, parents)
    return sorted(own) or sorted(set(family) - other) if own or other else []


def _is(roles: Collection[Role], kin: str, which: str) -> bool:
    """Whether somebody is called a relative of one side: *his daughter*, *his younger brother*."""
    relatives, older = words("speakers", f"generations.{kin}"), words("speakers", f"generations.{which}")
    return any(role[0] in relatives or (len(role) > 1 and bool(set(role[1:]) & older)) for role in roles)


def _age(roles: Collection[Role]) -> int | None:
    return next((int(role[1]) for role in roles if role[0] == AGED), None)

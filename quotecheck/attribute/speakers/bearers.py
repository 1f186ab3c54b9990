"""Whose a surname is that two people bear, where a title or *the elder* tells: *Judge Ruiz*, *the younger Ruiz*."""

from __future__ import annotations

from collections.abc import Iterable

from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.generations import Name, of_generation
from quotecheck.attribute.speakers.roles import Role, normal, role_of, roles_in, title_before
from quotecheck.lexicon import lexicon
from quotecheck.parse.tree import Parse


def bearers(parse: Parse, mentions: Iterable[NameMention], at: dict[int, NameMention]) -> dict[int, list[Name]]:
    """The full names that a bare surname may stand for by what stands beside it, by the surname's first word."""
    people = [m for m in mentions if m.shape == "person"]
    known: dict[Name, list[Role]] = {}
    for mention in people:
        if len(mention.parts) > 1:
            known.setdefault(mention.parts, []).extend(roles_in(parse, mention, at))
    found = {}
    for mention in people:
        office = _office(parse, mention)
        alike = [name for name, roles in known.items() if office and any(role[0] == office for role in roles)]
        found[mention.first] = of_generation(parse, mention, known) or alike
    return found


def _office(parse: Parse, mention: NameMention) -> str:
    title = title_before(parse, mention)
    held = role_of(title)[0] if title else normal([mention.honorific])[0]
    return str(lexicon("speakers")["titles"]["offices"].get(held, held))

"""Whom a lawyer's *client* is: *Her lawyer, Jon Ruiz, … His client had paid, he said* is of her."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import THIRD, pronoun_kind
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources


def client(sources: Sources, lawyer: Actor) -> Actor | None:
    """Whom the article tells somebody to be the lawyer of; nobody if it tells that of several."""
    found: dict[int, Actor] = {}
    for office in _offices(sources, lawyer):
        parse = sources.parse
        whose = parse.kid(office.index, "nmod:poss")
        if whose is None:
            whose = next((k for k in parse.kids(office.index, "nmod") if _case(sources, k) == "for"), None)
        if whose is None:
            continue
        mention, kind = sources.cast.at.get(whose.index), pronoun_kind(whose)
        known = mention.actor if mention is not None else None
        if known is None and kind in THIRD:
            looked_up = sources.known.get(whose.index)
            known = looked_up.actor if looked_up is not None else sources.third(whose, kind, None).actor
        if known is not None and known is not lawyer:
            found[id(known)] = known
    return next(iter(found.values())) if len(found) == 1 else None


def _offices(sources: Sources, lawyer: Actor) -> Iterator[Word]:
    """The words for a lawyer beside the name: *her lawyer, Jon Ruiz*, *Jon Ruiz, a lawyer for her*."""
    parse = sources.parse
    named = [m.head for m in sources.cast.mentions if m.actor is lawyer]
    for index in dict.fromkeys([*named, *lawyer.seen]):
        word = parse.words[index]
        above = parse.head(word) if word.relation in ("appos", "flat", "compound", "nmod") else None
        for beside in (word, above, *parse.kids(index, "appos", "compound")):
            if beside is not None and fold(beside.lemma) in words("speakers", "sources.lawyers"):
                yield beside


def _case(sources: Sources, word: Word) -> str:
    case = sources.parse.kid(word.index, "case")
    return case.text.lower() if case is not None else ""

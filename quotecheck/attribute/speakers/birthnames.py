"""The name somebody was born with: *Ana Ruiz … Ana Keld was born in Torr*."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold
from quotecheck.parse.tree import Parse


def join_birth_names(parse: Parse, people: list[Actor], mentions: Sequence[NameMention]) -> list[Actor]:
    """The people of an article without those who are others under the name they were born with.

    Who is said to be born under a name not used before, and bears the first name of one person named earlier, is that
    person: obituaries and profiles tell it so.
    """
    for mention in mentions:
        born, head = mention.actor, parse.words[mention.head]
        verb = parse.head(head)
        if born is None or mention.shape != "person" or len(mention.parts) < 2 or mention.first != min(born.seen):
            continue
        if verb is None or head.relation != "nsubj" or fold(verb.text) != "born":
            continue
        others = [
            a for a in people if a is not born and a.parts[:1] == mention.parts[:1] and min(a.seen) < mention.first
        ]
        if len(others) != 1:
            continue
        for same in mentions:
            if same.actor is born:
                same.actor = others[0]
        others[0].seen = sorted([*others[0].seen, *born.seen])
        people = [a for a in people if a is not born]
    return people

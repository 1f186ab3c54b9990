"""Whom a description without a name stands for: "the minister", "another official", "the report"."""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.author import writes
from quotecheck.attribute.speakers.groups import joined, told_members
from quotecheck.attribute.speakers.institutions import LEAD, by_word, generic, just_named, named_after_lead
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.names import parts
from quotecheck.attribute.speakers.nouns import Description, described
from quotecheck.attribute.speakers.owners import owned
from quotecheck.attribute.speakers.pronouns import Choice, choose, prominent
from quotecheck.attribute.speakers.roles import AGED, Role, age_told, describe, fits
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

SOON = 60  # words after which a relative may be named whom the article has called so
JUST_NOW = 3  # sentences
FITTING = 0.5  # from which a role may be somebody's who comes only later
_SOLITARY = (SpeakerKind.UNNAMED, SpeakerKind.ORGANISATION)


def resolve_description(
    scene: Scene,
    actors: list[Actor],
    noun: Word,
    start: int,
    end: int,
    owner: Actor | None = None,
    teller: Actor | None = None,
) -> Choice:
    """Find the actor a description stands for, or make one and add it to ``actors``.

    Whoever tells of somebody in these words (``teller``) does not mean himself.
    """
    asked = describe(scene.parse, noun)
    same = "same" in asked[1:]
    asked = (asked[0], *(w for w in asked[1:] if w != "same"))
    what = described(scene.text, scene.parse, noun, start, end)
    if owner is not None:
        found = _owned(scene, actors, noun, asked, owner, what)
        return Choice(found)
    age = age_told(scene.parse, noun) if what.definite else ""
    if age:
        choice = _of_age(scene, actors, noun, age)
        if choice.actor is not None:
            return choice
    again = _again(scene, actors, noun, asked, what)
    if again is not None and what.definite and (same or _just_now(scene, again, noun)):
        return Choice(again)
    if not what.plural and not what.fresh and what.kind in _SOLITARY:
        choice = _by_role(scene, actors, noun, asked, what)
        if choice.actor is not None:
            return choice
    if what.kind is SpeakerKind.UNNAMED and what.fresh and not what.plural:
        lead = _in_lead(scene, actors, noun, asked, what)
        if lead is not None:
            return Choice(lead, (), 0.4)
    if what.kind is SpeakerKind.ORGANISATION and what.fresh and not what.plural:
        body = named_after_lead(scene, actors, noun, asked[0])
        if body is not None:
            return Choice(body, (), 0.4)
    for actor in actors:
        if actor.kind is SpeakerKind.ORGANISATION and actor.parts == parts(what.name):
            return Choice(actor)
    if what.plural or asked[0] in words("speakers", "groups.couples"):
        members = told_members(scene, actors, noun, asked)
        if members:
            return Choice(joined(actors, members), (), 0.6)
    if again is not None:
        return Choice(again)
    bare = scene.parse.kid(noun.index, "det") is None  # as headlines have it
    if what.kind is SpeakerKind.ORGANISATION and (what.definite or bare) and not what.fresh and len(asked) == 1:
        body = by_word(scene, actors, noun, asked[0])
        if body is not None:
            return Choice(body)
    told = what.kind is SpeakerKind.UNNAMED and what.definite and not what.plural and not writes(scene.parse, noun)
    # In somebody's words an office may be anybody's whom he has to do with.
    party = asked[0] in _parties()  # of whom a case has few, whoever speaks of it
    told = told and (teller is None or party or bool(what.gender) or asked[0] in words("speakers", "sources.epithets"))
    if told and (party or not scene.quoted(noun.index)) and _loose(scene, noun, asked):
        choice = _epithet(scene, noun, asked, what, teller)
        if choice.actor is not None:
            return choice
    if asked[0] in words("speakers", "organisations.places") and what.definite and len(asked) == 1 and not what.plural:
        for seen in scene.before(noun.index, 40):
            if seen.actor.place and len(seen.actor.name) > 3:
                return Choice(seen.actor, (), 0.3)
    headline = bare and scene.block(noun.index) == scene.block(0)
    if what.kind is SpeakerKind.ORGANISATION and (what.definite or headline) and len(asked) == 1 and not what.plural:
        choice = generic(scene, actors, noun, asked[0])
        if choice.actor is not None:
            return choice
    if what.kind is SpeakerKind.ORGANISATION and what.definite and len(asked) > 1 and not what.plural:
        choice = just_named(scene, actors, noun, asked[0])
        if choice.actor is not None:
            return choice
    return Choice(_made(actors, asked, what, what.name))


def _made(actors: list[Actor], asked: Role, what: Description, name: str) -> Actor:
    actor = Actor(what.kind, name, what.gender, what.plural, named=False, parts=parts(name), roles=[asked])
    actors.append(actor)
    return actor


def _possessives() -> frozenset[str]:
    kinds = ("male", "female", "plural", "thing", "own", "other", "relative")
    return frozenset[str]().union(*(words("speakers", f"pronouns.{kind}") for kind in kinds))


def _owned(scene: Scene, actors: list[Actor], noun: Word, asked: Role, owner: Actor, what: Description) -> Actor:
    """ "His father": by name where the article tells it, else named after whose he is, once for the article."""
    if not what.plural:
        people = [a for a in actors if a.named and a.kind is SpeakerKind.PERSON and a is not owner]
        people = [a for a in people if not (what.gender and a.gender) or a.gender == what.gender]
        family = [a for a in people if owner.parts and a.parts[-1:] == owner.parts[-1:]]
        related = asked[0] in words("speakers", "sources.kin")
        for group in (family, people) if related else (family,):  # a lawyer may be anybody's
            options = [a for a in group if any(r[0] == asked[0] for r in a.roles)]
            if len(options) == 1:
                return options[0]
        if not related:
            bearers = [a for a in people if any(r[0] == asked[0] for r in a.roles)]
            if len(bearers) == 1:
                return bearers[0]  # "its chair", where the article names one
        others = words("speakers", "sources.kin") - {asked[0]}
        kin = [a for a in family if not any(r[0] in others for r in a.roles)]
        soon = SOON if asked[0] in words("speakers", "sources.spouses") else 0  # fathers and sisters are many
        if related and len(kin) == 1 and min(kin[0].seen, default=1 << 30) < noun.index + soon:
            return kin[0]
    theirs = owner.plural or owner.kind is SpeakerKind.GROUP
    if theirs and what.kind is SpeakerKind.ORGANISATION and not what.plural:
        named = [a for a in actors if a.kind is SpeakerKind.ORGANISATION and a.named and asked[0] in a.parts]
        if len(named) == 1:
            return named[0]  # "their union", of which the article names one
    if theirs and asked[0] in words("speakers", "organisations.nouns") and what.kind is SpeakerKind.ORGANISATION:
        bodies = [a for a in actors if a.named and a.kind is SpeakerKind.ORGANISATION and a.parts[-1:] == (asked[0],)]
        if len(bodies) == 1 and len(bodies[0].parts) > 1:
            return bodies[0]  # "their union", where the article names one
    tail = what.name.removeprefix("unnamed ")
    first, _, rest = tail.partition(" ")
    tail = rest if rest and first.lower() in _possessives() else tail
    tail = tail.removeprefix("own ")
    if tail.lower() in words("speakers", "sources.familiar"):
        tail = asked[0]
    name = owned(scene.text, owner, tail)
    known = next((a for a in actors if not a.named and a.name == name), None)
    return known or _made(actors, asked, what, name)


def _by_role(scene: Scene, actors: list[Actor], noun: Word, asked: Role, what: Description) -> Choice:
    """A named person known by this role: the last one mentioned before, else the first after."""
    bare = scene.parse.kid(noun.index, "det", "nmod:poss") is None and what.kind is SpeakerKind.UNNAMED
    if not (what.definite or bare or noun.upos == "PROPN"):
        return Choice(None)
    scores: list[tuple[float, Actor]] = []
    for actor in actors:
        if not actor.named or actor.kind is not SpeakerKind.PERSON:
            continue
        if what.gender and actor.gender and what.gender != actor.gender:
            continue
        fit = max((fits(asked, role) for role in actor.roles), default=0.0)
        early = any(i < noun.index for i in actor.seen)
        if fit >= FITTING or (fit and early):  # "the chef" is no sous-chef who comes only later
            known = sum(i < noun.index for i in actor.seen)
            scores.append((fit + _recency(scene, actor, noun) + 0.05 * min(known, 10), actor))
    return choose(scores)


def _in_lead(scene: Scene, actors: list[Actor], noun: Word, asked: Role, what: Description) -> Actor | None:
    """ "A coroner has said …": the one person of that office whom the article names after its first sentences."""
    anybody = words("speakers", "sources.people") - words("speakers", "titles.nouns")  # "a friend" is not the one named
    if scene.block(noun.index) - scene.block(0) >= LEAD or scene.quoted(noun.index) or asked[0] in anybody:
        return None
    people = [a for a in actors if a.named and a.kind is SpeakerKind.PERSON and a.seen]
    people = [a for a in people if not (what.gender and a.gender) or a.gender == what.gender]
    alike = {id(a): [r for r in a.roles if r[0] == asked[0]] for a in people}
    found = [a for a in people if any(len(r) == 1 or fits(asked, r) >= FITTING for r in alike[id(a)])]
    return found[0] if len(found) == 1 and min(found[0].seen) > noun.index else None


def _loose(scene: Scene, noun: Word, asked: Role) -> bool:
    """Whether a description may be anybody's who was just spoken of: an epithet, or an office and no more."""
    if asked[0] in words("speakers", "sources.epithets"):
        return True
    if asked[0] in words("speakers", "sources.others"):
        return False
    one = words("speakers", "sources.single") | words("speakers", "gender.male") | words("speakers", "gender.female")
    others = words("speakers", "titles.nouns") | words("speakers", "sources.speak_for")
    made = is_human(asked[0]) and asked[0] not in others | words("speakers", "sources.parties")
    if made or asked[0] in one - words("speakers", "sources.speak_for"):
        # "The dinner lady", "the 81-year-old widow": what it adds is new of somebody known; "of Torr" would tell which.
        more = [
            k for k in scene.parse.kids(noun.index, "nmod", "flat", "appos") if k.upos != "NUM"
        ]  # "of two", ", 44,"
        clauses = scene.parse.kids(noun.index, "acl")
        return not more and all(scene.parse.words[noun.index + 1].text == "," for _ in clauses)
    more = scene.parse.kids(noun.index, "compound", "nmod", "flat", "appos")
    other = set(asked[1:]) & (words("speakers", "titles.modifiers") - words("speakers", "titles.lesser"))
    return asked[0] in words("speakers", "titles.nouns") and not more and not other  # "the prime minister" is an office


def _parties() -> set[str]:
    """What those of whom a case is are called in court."""
    return set(lexicon("speakers")["titles"]["parts"].values())


def _of_age(scene: Scene, actors: list[Actor], noun: Word, age: str) -> Choice:
    """ "The 44-year-old": whose age the article tells, else the person last spoken of whose age it does not."""
    told = [a for a in actors if (AGED, age) in a.roles]
    if len(told) == 1:
        return Choice(told[0])
    others = told or [a for a in actors if not any(role[0] == AGED for role in a.roles)]
    choice = prominent(scene, noun, "person", lambda actor: actor.named and actor in others)
    return Choice(choice.actor, choice.rivals, min(0.4, choice.margin))


def _otherwise(actor: Actor, asked: Role) -> bool:
    """Whether somebody holds another office than the one asked for: no judge is "the comptroller"."""
    offices = (
        words("speakers", "titles.nouns") - words("speakers", "sources.epithets") - words("speakers", "sources.kin")
    )
    offices -= set(lexicon("speakers")["titles"]["offices"].values())  # a doctor may be a lecturer as well
    return asked[0] in offices and any(role[0] in offices for role in actor.roles)


def _works(actor: Actor) -> bool:
    """Whether the article tells somebody's trade."""
    others = words("speakers", "sources.kin") | {AGED}
    return any(is_human(role[0]) and role[0] not in others for role in actor.roles)


def _epithet(scene: Scene, noun: Word, asked: Role, what: Description, teller: Actor | None) -> Choice:
    """ "The Texas Republican", "the billionaire": the person last spoken of, when none is known by that role."""
    kind = {"m": "male", "f": "female"}.get(what.gender, "person")
    choice = prominent(scene, noun, kind, lambda a: a is not teller and not (a.named and _otherwise(a, asked)))
    if choice.actor is None or not choice.actor.named:
        return Choice(None)
    besides = asked[0] in words("speakers", "sources.nationals") | _parties()  # whatever else somebody is
    if len(asked) == 1 and not what.gender and not besides and _works(choice.actor):
        return Choice(None)  # a surgeon is not "the groundsman", but may be "the former groundsman"
    return Choice(choice.actor, choice.rivals, min(0.4, choice.margin))


def _recency(scene: Scene, actor: Actor, noun: Word) -> float:
    """Up to 1 for somebody mentioned just before; less than 0 for somebody who comes only later."""
    before = [i for i in actor.seen if i < noun.index]
    here = noun.sentence
    if before:
        sentences = here - scene.parse.words[before[-1]].sentence
        return 1.0 / (1.0 + 0.3 * sentences) - 0.001 * min(
            noun.index - before[-1], 100
        )  # of two in one sentence, the later
    return -0.3 if actor.seen else -0.5


def _just_now(scene: Scene, actor: Actor, noun: Word) -> bool:
    """Whether a nameless somebody was spoken of in the last sentences: *a friend … The friend*, whoever else is one."""
    before = [i for i in actor.seen if i < noun.index]
    return bool(before) and noun.sentence - scene.parse.words[before[-1]].sentence <= JUST_NOW


def _again(scene: Scene, actors: list[Actor], noun: Word, asked: Role, what: Description) -> Actor | None:
    """The same unnamed somebody as before: "the official" after "a senior official"."""
    if what.fresh:
        return None
    best: tuple[int, Actor] | None = None
    for actor in actors:
        if actor.named or actor.kind is not what.kind or actor.plural != what.plural or not actor.roles:
            continue
        own = actor.roles[0]
        if own[0] != asked[0] or " ’s" in actor.name:
            continue
        if not what.definite and actor.name.lower() != what.name.lower():
            continue
        same = set(own[1:]) == set(asked[1:])
        if same or (what.definite and set(asked[1:]) <= set(own[1:])):
            last = actor.seen[-1] if actor.seen else -1
            if best is None or last > best[0]:
                best = (last, actor)
    return best[1] if best else None

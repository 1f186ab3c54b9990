"""Several speakers as one: joined by *and*, told by their number (*the two ministers*), or a couple."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.roles import Role, fits, normal
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

LEAD = 3  # blocks in which a couple is told of before it is named, and sentences until it is
NEAR = 12  # words from one of two names to the other


def joined(actors: list[Actor], members: Sequence[Actor]) -> Actor:
    """The one group of these members, made and added to ``actors`` the first time."""
    wanted = {id(a) for a in members}
    known = next((a for a in actors if a.members and {id(m) for m in a.members} == wanted), None)
    if known is not None:
        return known
    prefix = "unnamed " if members[0].name.startswith("unnamed ") else ""  # once for all
    names = [members[0].name, *(a.name.removeprefix(prefix) for a in members[1:])]
    name = ", ".join(names[:-1]) + f" and {names[-1]}"
    made = Actor(SpeakerKind.GROUP, name, plural=True, named=False, members=tuple(members))
    actors.append(made)
    return made


def told_members(scene: Scene, actors: Sequence[Actor], noun: Word, asked: Role) -> list[Actor]:
    """The named people that "the two ministers", "both captains" or "the couple" are; none if it is left open."""
    people = [a for a in actors if a.named and a.kind is SpeakerKind.PERSON and a.seen]
    before = sorted((a for a in people if min(a.seen) < noun.index), key=lambda a: min(a.seen))
    article = scene.parse.kid(noun.index, "det")
    if asked[0] in words("speakers", "groups.couples"):
        if article is not None and article.lemma == "the":
            return _couple(before)
        return [] if before else _named_after(scene, people, noun)
    number = _number(scene, noun)
    role = normal(
        [asked[0], *(w for w in asked[1:] if w not in lexicon("speakers")["groups"]["numbers"] and w != "both")]
    )
    members = [a for a in before if any(fits(role, known) for known in a.roles)]
    return members if number and len(members) == number else []


def _named_after(scene: Scene, people: Sequence[Actor], noun: Word) -> list[Actor]:
    """The couple whom the lead tells of before anybody is named: *A couple have … Ana and Ed Ruiz, both 70, …*."""
    if scene.block(noun.index) - scene.block(0) >= LEAD:
        return []
    first, second, *_ = [*sorted(people, key=lambda a: min(a.seen)), None, None]
    if first is None or second is None or first.parts[-1:] != second.parts[-1:]:
        return []
    between = scene.parse.words[min(first.seen) : min(second.seen)]
    one = bool(between) and len(between) <= NEAR and between[0].sentence == scene.parse.words[min(second.seen)].sentence
    soon = one and between[0].sentence - noun.sentence <= LEAD
    return [first, second] if soon and any(w.lemma == "and" for w in between) else []


def last_two(scene: Scene, noun: Word) -> list[Actor]:
    """The two that *both*, *both men* or *neither union* are: named together, else the last two named before.

    None where the article has spoken of more than two of them in the last paragraphs.
    """
    told = fold(noun.lemma)
    bare = told in words("speakers", "groups.pairs")
    gender = (
        "m" if told in words("speakers", "gender.male") else "f" if told in words("speakers", "gender.female") else ""
    )
    bodies = told in words("speakers", "organisations.nouns") or told in words("speakers", "organisations.places")
    if not (bare or gender or bodies):
        return []  # "both coaches": only who is known to be one
    kinds = (SpeakerKind.ORGANISATION,) if bodies else (SpeakerKind.PERSON,)
    found: list[Actor] = []
    for seen in scene.before(noun.index):
        actor = seen.actor
        if bare and len(actor.members) == 2 and not found:
            return list(actor.members)
        fit = actor.named and actor.kind in kinds and (not gender or actor.gender in ("", gender))
        if fit and not seen.quoted and actor not in found:
            found.append(actor)
    exact = [a for a in found if told in a.parts] if bodies else []
    found = exact if len(exact) == 2 else found[:2]
    return found[::-1] if len(found) == 2 else []


def _number(scene: Scene, noun: Word) -> int:
    """How many a definite description says there are; 0 if it does not."""
    numbers = lexicon("speakers")["groups"]["numbers"]
    kids = scene.parse.kids(noun.index, "det", "nummod")
    told = {k.text.lower() for k in kids}
    if not told & {"the", "both", "these", "those"}:
        return 0
    return max((int(numbers.get(t, 0)) for t in told), default=0)


def _couple(people: Sequence[Actor]) -> list[Actor]:
    """The first spouse the article names, with whoever was named right before him or her."""
    spouses = words("speakers", "sources.spouses")
    for at, actor in enumerate(people):
        if at and any(role[0] in spouses for role in actor.roles):
            return [people[at - 1], actor]
    return []

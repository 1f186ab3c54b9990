"""Join the names of one article that are one person's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold, given_agree, misspelt, parts, same_person, surname
from quotecheck.attribute.speakers.shape import first_name_gender, honorific_gender
from quotecheck.lexicon import lexicon, words
from quotecheck.schema import SpeakerKind

JUST = 50  # words behind a relative's full name in which a bare surname may be meant for that one
SHORT_FORM = 3  # letters that the beginning of a first name must have to stand for it


def join_people(
    mentions: Sequence[NameMention],
    genders: Mapping[tuple[str, ...], str] | None = None,
    relatives: Collection[tuple[str, ...]] = (),
) -> list[Actor]:
    """Give every mention of a person its actor; the article's fullest form of a name is the actor's.

    ``genders`` are those known from elsewhere, by a name's parts. A bare surname goes to the bearer who was named
    last before it (else first after it), with another bearer as its ``rival``; a courtesy title of the other gender
    rules one out, an office before it is the one's who has it before his full name, and the ``relatives`` of others
    come last.
    """
    people = [m for m in mentions if m.shape == "person"]
    for mention in people:
        mention.actor = mention.rival = None
    by_surname: dict[str, list[Actor]] = defaultdict(list)
    by_given: dict[str, list[Actor]] = defaultdict(list)
    actors: list[Actor] = []
    forms: dict[int, Counter[str]] = defaultdict(Counter)
    offices: dict[int, set[str]] = defaultdict(set)

    for mention in sorted(people, key=lambda m: (-min(len(m.parts), 2), m.first)):
        if len(_whole(mention)) < 2:
            continue
        last = surname(mention.parts)
        near = dict.fromkeys([*by_surname[last], *by_given[mention.parts[0]]])
        actor = next((a for a in near if _same(a, mention, forms)), None)
        if actor is None:
            gender = (genders or {}).get(mention.parts, "") or first_name_gender(mention.parts)
            actor = Actor(SpeakerKind.PERSON, mention.name, gender=gender, parts=mention.parts)
            actors.append(actor)
            by_surname[last].append(actor)
            by_given[mention.parts[0]].append(actor)
        elif actor not in by_surname[last]:
            by_surname[last].append(actor)
        forms[id(actor)][mention.name] += 1
        mention.actor = actor
        offices[id(actor)].add(mention.office)
        if mention.honorific:
            actor.courtesy.add(_office(mention.honorific))
        actor.gender = honorific_gender(mention.honorific) or actor.gender
    for actor in actors:
        _name(actor, forms[id(actor)])

    seen: dict[int, int] = {}  # actor -> first word of its latest mention so far
    full: dict[int, int] = {}  # the same of mentions with more than a surname
    first_at = _first_places(people)
    for mention in people:
        if mention.actor is None:
            mention.actor = _bare(mention, by_surname, by_given, seen, full, first_at, relatives, offices)
        if mention.actor is None:
            name = f"{_courtesy(mention)}{mention.name}"
            mention.actor = Actor(SpeakerKind.PERSON, name, honorific_gender(mention.honorific), parts=mention.parts)
            if not mention.actor.gender and not mention.honorific:
                mention.actor.gender = first_name_gender(mention.parts)
            actors.append(mention.actor)
            by_surname[mention.parts[-1]].append(mention.actor)
        elif mention.actor.gender:
            mention.actor.gender = honorific_gender(mention.honorific) or mention.actor.gender
        mention.actor.seen.append(mention.first)
        seen[id(mention.actor)] = mention.first
        if len(mention.parts) > 1:
            full[id(mention.actor)] = mention.first
    return actors


def _same(actor: Actor, mention: NameMention, forms: dict[int, Counter[str]]) -> bool:
    gender = honorific_gender(mention.honorific)
    if gender and actor.gender and gender != actor.gender:
        return False
    return same_person(actor.parts, mention.parts)


def _name(actor: Actor, forms: Counter[str]) -> None:
    """The fullest name, a first name before an initial, and of equals the one used most; without degrees and orders."""
    best = max(forms, key=lambda f: (len(f.split()[0].strip(".")) > 1, len(parts(f)), forms[f], len(f)))
    own = best.split()
    while len(own) > 1 and fold(own[-1]) in words("speakers", "titles.honours"):
        own.pop()
    actor.name = " ".join(own).rstrip(",")


def _first_places(people: Sequence[NameMention]) -> dict[int, int]:
    places: dict[int, int] = {}
    for mention in people:
        if mention.actor is not None:
            places.setdefault(id(mention.actor), mention.first)
    return places


def _bare(
    mention: NameMention,
    by_surname: dict[str, list[Actor]],
    by_given: dict[str, list[Actor]],
    seen: dict[int, int],
    full: dict[int, int],
    first_at: dict[int, int],
    relatives: Collection[tuple[str, ...]],
    offices: Mapping[int, Collection[str]],
) -> Actor | None:
    """The bearer of a single name."""
    part = surname(mention.parts)
    options = by_surname.get(part, [])
    if not options and (not mention.honorific or mention.honorific in words("speakers", "titles.given")):
        options = by_given.get(part, [])
    if not options and not mention.honorific:
        options = [
            a for given, bearers in by_given.items() if given_agree(given, part) and len(given) > 1 for a in bearers
        ]
    if not options and not mention.honorific and len(part) >= SHORT_FORM:  # "Leo" for "Leofric"
        options = [a for given, bearers in by_given.items() if given.startswith(part) for a in bearers]
        options = options if len(options) == 1 else []
    if not options:
        options = [a for last, bearers in by_surname.items() if misspelt(last, part) for a in bearers]
    if not options:
        # A middle part: the family name of "Juan Ramos Vega" or of "Aung Lin Kyaw".
        options = [a for bearers in by_given.values() for a in bearers if part in a.parts[1:]]
    gender = honorific_gender(mention.honorific)
    fitting = [a for a in options if not gender or not a.gender or a.gender == gender]
    spouse = any(len(name) == 1 for name in relatives)  # "his wife Ana": Mrs Ruiz may be she
    options = fitting or [a for a in options if _unproven(a) and not spouse]
    if not options and mention.honorific and not gender:  # "Dr Ana", where people are called by the first name
        options = by_given.get(part, [])
    if not options:
        return None
    # Mrs Keld is rather Ana Keld than Eva Ruiz-Keld, and rather somebody known already than somebody who comes later.
    options = [a for a in options if fold(a.name.split()[-1]) == part] or options
    options = [a for a in options if id(a) in seen] or options if gender else options
    exact = [a for a in options if gender and a.gender == gender] or options
    exact = [a for a in exact if mention.honorific and _office(mention.honorific) in a.courtesy] or exact
    exact = [a for a in exact if mention.office and mention.office in offices.get(id(a), ())] or exact
    before = [a for a in exact if id(a) in seen]

    main = min(before, key=lambda a: first_at.get(id(a), 1 << 30), default=None)

    def latest(actor: Actor) -> tuple[bool, int]:
        at = seen[id(actor)]
        aside = actor is not main and mention.first - full.get(id(actor), at) > JUST
        return aside or (actor.parts in relatives and mention.first - at > JUST), -at

    later = (a for a in exact if id(a) not in seen)
    ranked = sorted(before, key=latest) + sorted(later, key=lambda a: first_at.get(id(a), 1 << 30))
    if len(before) > 1:
        mention.rival = ranked[1]
    return ranked[0]


def _unproven(actor: Actor) -> bool:
    """Whether only pronouns tell somebody's gender, so that a title of courtesy corrects it."""
    return len(actor.parts) > 1 and not first_name_gender(actor.parts) and not actor.courtesy


def _whole(mention: NameMention) -> tuple[str, ...]:
    """The parts of a name without what only tells father and son apart: *Mr Ruiz senior* is a bare surname."""
    suffixes = words("speakers", "titles.suffixes")
    return tuple(p for p in mention.parts if p not in suffixes)


def _office(honorific: str) -> str:
    """One wording for a title of courtesy: *prof* and *professor* are the same."""
    return str(lexicon("speakers")["titles"]["offices"].get(honorific, honorific))


def _courtesy(mention: NameMention) -> str:
    return f"{mention.honorific.capitalize()} " if mention.honorific and len(mention.parts) == 1 else ""

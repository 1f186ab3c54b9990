"""Which organisation "the company", "the club" or "the ministry" is."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice, prominent
from quotecheck.attribute.speakers.roles import AGED
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.attribute.speakers.shape import first_name_gender
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

LEAD = 3  # blocks in which somebody is described before he is named: headline and first paragraphs


def by_word(scene: Scene, actors: Sequence[Actor], noun: Word, word: str) -> Actor | None:
    """ "The ministry": the organisation with the word in its name that was last spoken of, or the only one."""
    for seen in scene.before(noun.index, 40):
        if seen.actor.kind is SpeakerKind.ORGANISATION and seen.actor.named and word in seen.actor.parts:
            return seen.actor
    found = [a for a in actors if a.kind is SpeakerKind.ORGANISATION and a.named and word in a.parts]
    return found[0] if len(found) == 1 else None


def generic(scene: Scene, actors: Sequence[Actor], noun: Word, word: str) -> Choice:
    """ "The company": the organisation that is called one, else the one last spoken of that may be one."""
    called = [a for a in actors if _is_body(a) and any(role[0] == word for role in a.roles)]
    kinds = set(lexicon("speakers")["organisations"]["kinds"].get(word, ()))
    called = called or [a for a in actors if _is_body(a) and kinds & set(a.parts)]  # "the club", of Torr Rovers
    before = [a for a in called if min(a.seen, default=noun.index) < noun.index]
    if not before and len(called) == 1 and word in words("speakers", "organisations.traders"):
        return Choice(called[0], (), 0.4)  # "the wholesaler", which is named only later
    if not before and scene.block(noun.index) == scene.block(0) and scene.parse.kid(noun.index, "det") is None:
        return _in_headline(scene, actors, noun, word)
    if before:
        return Choice(max(before, key=lambda a: max(i for i in a.seen if i < noun.index)), (), 0.5)
    sort = word in words("speakers", "organisations.sorts")
    if word not in words("speakers", "organisations.generic") and not sort:
        return Choice(None)
    taken = _taken_for_person(scene, noun)
    if taken is not None:
        taken.kind = SpeakerKind.ORGANISATION
        return Choice(taken, (), 0.4)
    choice = Choice(None)
    if sort or word in words("speakers", "organisations.firms"):
        firms = _firms(scene, actors)
        choice = prominent(scene, noun, "thing", lambda a: _is_body(a) and _may_be(a, word) and id(a) in firms)
    if choice.actor is None and not sort:
        choice = prominent(scene, noun, "thing", lambda actor: _is_body(actor) and _may_be(actor, word))
    if choice.actor is None and word in words("speakers", "organisations.firms"):
        unproven = (s.actor for s in scene.before(noun.index, 40) if _unproven(scene, s.actor))
        firm = next(unproven, None)
        if firm is not None:
            firm.kind = SpeakerKind.ORGANISATION
            return Choice(firm, (), 0.3)
    return Choice(choice.actor, choice.rivals, min(0.4, choice.margin))


def just_named(scene: Scene, actors: Sequence[Actor], noun: Word, word: str) -> Choice:
    """ "The garden and homewares chain": what it adds is new of the one body named in this sentence or the last."""
    firms = words("speakers", "organisations.firms") | words("speakers", "organisations.sorts")
    owned = scene.parse.kid(noun.index, "nmod:poss") is not None
    if owned or word not in firms | words("speakers", "organisations.again"):
        return Choice(None)
    known = _firms(scene, actors) if word in firms else set()
    near = dict.fromkeys(s.actor for s in scene.before(noun.index, 1) if not s.quoted and _is_body(s.actor))
    fit = [a for a in near if _may_be(a, word) and (word not in firms or id(a) in known)]
    return Choice(fit[0], (), 0.3) if len(fit) == 1 else Choice(None)


def named_after_lead(scene: Scene, actors: Sequence[Actor], noun: Word, word: str) -> Actor | None:
    """ "A committee of MPs has found …": the one body of that kind, if the article names it only after its lead.

    Not one that its place tells from others: "a foundation in Norway".
    """
    if scene.block(noun.index) - scene.block(0) >= LEAD or scene.quoted(noun.index) or _seated(scene, noun):
        return None
    called = [a for a in actors if _is_body(a) and a.seen and word == a.parts[-1]]
    return called[0] if len(called) == 1 and min(called[0].seen) > noun.index else None


def _seated(scene: Scene, noun: Word) -> bool:
    places = (w for w in scene.parse.kids(noun.index, "nmod") if w.upos == "PROPN")
    links = (case for place in places if (case := scene.parse.kid(place.index, "case")) is not None)
    return any(link.text.lower() in words("speakers", "organisations.seated") for link in links)


def _in_headline(scene: Scene, actors: Sequence[Actor], noun: Word, word: str) -> Choice:
    """ "Utility admits fault": the body that the first paragraphs speak of most, of those that may be called so."""
    generic = words("speakers", "organisations.generic")
    firms = words("speakers", "organisations.firms") | words("speakers", "organisations.sorts")
    if word not in generic | firms:
        return Choice(None)
    known = _firms(scene, actors)
    early = [a for a in actors if _is_body(a) and a.seen and scene.block(min(a.seen)) - scene.block(0) < LEAD]
    called = [a for a in early if any(role[0] == word for role in a.roles) or a.parts[-1] == word]
    fit = called or [a for a in early if word in firms and _may_be(a, word) and id(a) in known]
    ranked = sorted(fit, key=lambda a: (-a.count, min(a.seen)))
    return Choice(ranked[0], (), 0.3) if ranked else Choice(None)


def _is_body(actor: Actor) -> bool:
    return actor.kind is SpeakerKind.ORGANISATION and actor.named and not actor.place


def _may_be(actor: Actor, word: str) -> bool:
    """Whether a body's own name does not tell that it is something else: no Payments Authority is "the company"."""
    other = words("speakers", "organisations.nouns") - words("speakers", "organisations.generic")
    firms = words("speakers", "organisations.firms")
    return actor.parts[-1] not in other or actor.parts[-1] == word or (word in firms and actor.parts[-1] in firms)


def _firms(scene: Scene, actors: Sequence[Actor]) -> set[int]:
    """The bodies that the article shows to be firms, by ``id``: by name, by what they are called or what they have."""
    offices = [role for a in actors if a.kind is SpeakerKind.PERSON for role in a.roles]
    firms = words("speakers", "organisations.firms") | words("speakers", "organisations.sorts")
    firms |= words("speakers", "organisations.traders")
    heads = words("speakers", "organisations.heads")
    found = set()
    for actor in actors:
        if not _is_body(actor):
            continue
        named = actor.parts[-1] in firms | words("speakers", "organisations.trades") or "&" in actor.parts
        called = any(role[0] in firms for role in actor.roles)
        headed = any(role[0] in heads and set(role[1:]) & set(actor.parts) for role in offices)
        if named or called or headed or any(_has_shares(scene, first, actor) for first in actor.seen):
            found.add(id(actor))
    return found


def _has_shares(scene: Scene, first: int, actor: Actor) -> bool:
    """*Shares in Ruiz Mills*, *Ruiz Mills stock*."""
    last = min(first + len(actor.parts), len(scene.parse.words))
    above = (scene.parse.head(scene.parse.words[i]) for i in range(first, last))
    return any(w is not None and fold(w.lemma) in words("speakers", "organisations.stock") for w in above)


def _unproven(scene: Scene, actor: Actor) -> bool:
    """Whether nothing in the article shows that a name taken for a person's is one."""
    human = any(role[0] == AGED or is_human(role[0]) for role in actor.roles)
    words_for = {i for first in actor.seen for i in range(first, first + len(actor.parts))}
    clauses = (c for i in words_for for c in scene.parse.kids(i, "acl"))
    human = human or any(k.lemma == "who" for c in clauses for k in scene.parse.kids(c.index, "nsubj"))
    return actor.kind is SpeakerKind.PERSON and actor.named and not (actor.gender or actor.courtesy or human)


def _taken_for_person(scene: Scene, noun: Word) -> Actor | None:
    """A firm named like a person: "Harper Lowe called it absurd. The design, the firm said, was old."

    It is the subject of the sentence before, and nothing else in the article speaks for a person.
    """
    here = scene.block(noun.index)
    before = {s.actor for s in scene.before(noun.index, 1) if s.subject and scene.block(s.word) == here}
    actor = before.pop() if len(before) == 1 else None
    if actor is None or actor.kind is not SpeakerKind.PERSON or not actor.named:
        return None
    proven = actor.roles or actor.courtesy or actor.count > 1 or first_name_gender(actor.parts)
    return None if proven else actor

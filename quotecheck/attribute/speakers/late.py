"""Late names: *“It leaks,” said its skipper. “I told them twice,” Ana Ruiz went on.*

News may describe somebody first and name him in the next breath, without another word on who he is: a name that is
new, comes with no description of its own and is the subject of what follows is that of whoever was just described.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import THIRD, pronoun_kind
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.roles import AGED
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

_REACH = 4  # sentences after the description in which the name must come


def named_late(
    scene: Scene, cast: Cast, heads: Sequence[Word | None], choices: Sequence[Choice | None]
) -> dict[int, Actor]:
    """The people whom some descriptions turn out to be, by the ``id`` of the nameless actor."""
    found: dict[int, Actor] = {}
    for head, choice in zip(heads, choices, strict=True):
        actor = choice.actor if choice is not None else None
        if head is None or actor is None or id(actor) in found:
            continue
        if pronoun_kind(head) in THIRD and actor.seen and not actor.named:
            head = scene.parse.words[min(actor.seen)]  # "she told the pilot … He said": the words for him
        name = _name_after(scene, cast, head, actor) if _describes(scene, head, actor) else None
        name = name or _taken_up(scene, cast, head, actor)
        if name is not None:
            found[id(actor)] = name
    return found


def _describes(scene: Scene, head: Word, actor: Actor) -> bool:
    """Whether an actor is one nameless person whom a definite description with more than a noun brings on."""
    if actor.named or actor.plural or actor.kind is not SpeakerKind.UNNAMED or head.upos not in ("NOUN", "PROPN"):
        return False
    nobody = words("speakers", "sources.speak_for") | words("speakers", "sources.parties")
    if not actor.roles or actor.roles[0][0] in nobody or scene.quoted(head.index):
        return False  # whom somebody tells of, he tells the name of as well
    first = scene.parse.kid(min([head.index, *actor.seen]), "det")
    if first is not None and first.lemma == "a":
        return False  # "a friend … The friend" stays one
    article = scene.parse.kid(head.index, "det")
    owned = scene.parse.kid(head.index, "nmod:poss") is not None
    return owned or (article is not None and article.lemma == "the" and is_human(fold(head.lemma)))


def _taken_up(scene: Scene, cast: Cast, head: Word, actor: Actor) -> Actor | None:
    """Whom *the agent, Ana Ruiz*, names after *an agent*, *the port agent*, *my agent*, if not named before."""
    first = scene.parse.kid(head.index, "det", "nummod", "nmod:poss")
    if actor.named or actor.plural or actor.kind is not SpeakerKind.UNNAMED or first is None:
        return None
    if first.deprel != "nmod:poss" and first.lemma not in ("a", "one", "the"):
        return None
    for mention in cast.mentions:
        person, word = mention.actor, scene.parse.words[mention.head]
        if mention.first <= head.index or person is None or mention.shape != "person" or word.relation != "appos":
            continue
        noun = scene.parse.head(word)
        the = scene.parse.kid(noun.index, "det") if noun is not None else None
        same = noun is not None and noun.index > head.index and fold(noun.lemma) == fold(head.lemma)
        if same and the is not None and the.lemma == "the" and mention.first == min(person.seen, default=-1):
            others = {id(a) for a in cast.actors if a is not person and any(r[0] == actor.roles[0][0] for r in a.roles)}
            return None if others else person  # two councillors
    return None


def _name_after(scene: Scene, cast: Cast, head: Word, actor: Actor) -> Actor | None:
    """The first name behind a description that is new and subject, if nothing else is told of it."""
    parse = scene.parse
    for mention in cast.mentions:
        word = parse.words[mention.head]
        if mention.first <= head.index or word.sentence == head.sentence:
            continue
        if word.sentence - head.sentence > _REACH:
            return None
        person = mention.actor
        if person is None or mention.shape != "person" or len(mention.parts) < 2 or scene.quoted(mention.first):
            continue
        if mention.first != min(person.seen, default=-1):
            continue
        agrees = not (actor.gender and person.gender) or actor.gender == person.gender
        if actor.roles[0][0] in words("speakers", "sources.kin"):
            agrees = bool(actor.gender) and actor.gender == person.gender  # a family has many
        bare = all(role[0] == AGED for role in person.roles)
        return person if bare and agrees and word.relation == "nsubj" else None
    return None

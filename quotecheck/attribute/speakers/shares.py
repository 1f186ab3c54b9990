"""Some of many: *one of them*, *others*, *a third*, *one in nine*, *58 per cent*. A reader tells of whom.

The noun stands after *of*, or it is the people that the article spoke of last: *Experts are divided. Some believe …*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import pronoun_kind
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.nouns import is_human
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.roles import Role, describe
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_REACH = 3  # sentences back in which the people may stand


def share(sources: Sources, head: Word) -> Choice | None:
    """Of whom a share is one or some; None for any other source, and where nobody is found."""
    parse = sources.parse
    single = fold(head.text) in words("speakers", "shares.single")
    if not single and fold(head.text) not in words("speakers", "shares.several"):
        return None
    told = next((k for k in parse.kids(head.index, "appos") if is_human(fold(k.lemma))), None)
    if told is not None:
        return sources.noun(told, told.start, told.end, None)  # "another, a florist"
    complements = parse.kids(head.index, "nmod")
    single = single and not any(k.upos == "NUM" for k in complements)  # "one in nine" are many
    whole = next((k for k in complements if _case(parse, k) == "of"), None)
    if whole is None or pronoun_kind(whole):
        whole = _people_before(sources, head)
    if whole is None or whole.upos != "NOUN":
        return None
    if single and fold(whole.lemma) in words("speakers", "shares.bodies"):
        return _member(sources, whole)
    if not whole.has("Number=Plur"):
        return None
    first = min([whole.index, *(k.index for k in _modifiers(parse, whole))])
    if not single:
        return Choice(sources.noun(whole, parse.words[first].start, whole.end, None).actor, (), 0.6)
    return _made(sources, _modifiers(parse, whole), _one_of(whole), describe(parse, whole))


def _member(sources: Sources, body: Word) -> Choice:
    """ "One of the ship's crew": a ship crew member."""
    before = [k for k in sources.parse.kids(body.index) if k.deprel in ("nmod:poss", "compound", "amod")]
    return _made(sources, before, f"{body.lemma} member", ("member", body.lemma))


def _made(sources: Sources, before: Sequence[Word], noun: str, role: Role) -> Choice:
    name = " ".join([*(w.text if w.upos == "PROPN" else w.text.lower() for w in before), noun])
    made = Actor(SpeakerKind.UNNAMED, f"unnamed {name}", named=False, roles=[role])
    sources.actors.append(made)
    return Choice(made, (), 0.6)


def _one_of(noun: Word) -> str:
    return "person" if noun.lemma == "people" else noun.lemma


def _modifiers(parse: Parse, noun: Word) -> list[Word]:
    """The words that stand right before a noun and tell more of it: *Western military* officials."""
    found = [k for k in parse.kids(noun.index, "amod", "compound") if k.index < noun.index]
    return [k for k in found if k.lemma not in ("other", "same") and k.text.isalpha()]


def _people_before(sources: Sources, head: Word) -> Word | None:
    """The people spoken of last before a word: a plural noun, of one sentence its subject first."""
    parse = sources.parse
    for number in range(head.sentence, max(head.sentence - _REACH, -1), -1):
        own = [w for w in parse.sentence_words(number) if w.index < head.index and not sources.scene.quoted(w.index)]
        people = [w for w in own if w.upos == "NOUN" and w.has("Number=Plur") and _people(w)]
        if people:
            return next((w for w in people if w.relation == "nsubj"), people[-1])
    return None


def _people(noun: Word) -> bool:
    lemma = fold(noun.lemma)
    return is_human(lemma) or lemma in words("speakers", "shares.people")


def _case(parse: Parse, word: Word) -> str:
    case = parse.kid(word.index, "case")
    return case.text.lower() if case is not None else ""

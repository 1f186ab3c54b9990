"""The next of a series: *another*, *a third*, after one or two of whom the article has told.

A fraction is no such thing: *a third could not name one*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.owners import is_owned
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_REACH = 3  # sentences back in which the first one may have been spoken of
_SERIES = 1  # sentences back in which the first one or two of a series were told of
_SERIAL = (SpeakerKind.UNNAMED, SpeakerKind.DOCUMENT)


def which(head: Word) -> str:
    """The word that tells one of a series from those before him."""
    which = head.text.lower()
    series = words("speakers", "shares.ordinals") | words("speakers", "shares.further")
    return which if which in series and which != "other" else ""


def next_one(sources: Sources, head: Word) -> bool:
    """Whether *a third* is the next of a series, and no fraction."""
    parse = sources.parse
    article = parse.kid(head.index, "det")
    bare = not parse.kids(head.index, "nmod") and not any(k.upos == "NOUN" for k in parse.kids(head.index))
    if head.text.lower() not in words("speakers", "shares.ordinals") or article is None or not bare:
        return False
    first = parse.sentences[max(head.sentence - _SERIES, 0)].first
    before = parse.words[first : head.index]
    return any(w.text.lower() in words("speakers", "shares.begun") and w.relation != "det" for w in before)


def first_of_series(sources: Sources, head: Word, whole: Word | None) -> Actor | None:
    """Whom *another* comes after: the nameless one last spoken of, if no people have been since."""
    if fold(head.text) not in words("speakers", "shares.further") and (whole or not next_one(sources, head)):
        return None
    for seen in sources.scene.before(head.index, _REACH):
        if whole is not None and sources.parse.words[seen.word].sentence < whole.sentence:
            return None
        alone = not seen.actor.named and not seen.actor.plural and seen.actor.kind in _SERIAL
        if alone and seen.subject and seen.quoted == sources.scene.quoted(head.index):
            return seen.actor
    return None


def same_kind(sources: Sources, first: Actor, which: str) -> Choice:
    """Somebody or something of the same description as another."""
    name = first.name.removeprefix("unnamed ").removeprefix("another ")
    owned = is_owned(name)
    made = Actor(first.kind, name if owned else f"{which or 'unnamed'} {name}", named=False, roles=first.roles[:1])
    sources.actors.append(made)
    return Choice(made, (), 0.6)

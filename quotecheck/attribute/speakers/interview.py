"""Whom *Q*, *A* and initials stand for: the paper that asks, and whoever the article is about before it asks."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.names import fold, initials
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind


def labelled(parse: Parse, cast: Cast, actors: list[Actor], label: Word, author: Actor | None) -> Actor | None:
    """The actor a label of an interview stands for; None for any other word. Who asks may be added to ``actors``.

    Where no paper is told of, the article's ``author`` asks.
    """
    name = fold(label.text)
    mention = cast.at.get(label.index)
    if mention is not None and mention.shape == "person":
        return _same_label(parse, cast, mention)
    if name in words("speakers", "interviews.asks"):
        return author or _asking(parse, cast, label.index) or _reporter(actors)
    if name in words("speakers", "interviews.answers"):
        return _answering(parse, [a for a in actors if author is None or a.name != author.name], label.index)
    return _initials(actors, label)


def _reporter(actors: list[Actor]) -> Actor:
    """Whoever asks at a press conference, of whom the article tells no more."""
    known = next((a for a in actors if not a.named and a.roles == [("reporter",)] and not a.seen), None)
    if known is None:
        known = Actor(SpeakerKind.UNNAMED, "unnamed reporter", named=False, parts=("reporter",), roles=[("reporter",)])
        actors.append(known)
    return known


def _initials(actors: Sequence[Actor], label: Word) -> Actor | None:
    """Who is labelled in full at first, and then by the first letters: *ANA RUIZ: … AR: …*."""
    if not label.text.isupper() or len(label.text) < 2:
        return None
    found = [
        a for a in actors if a.named and len(a.parts) > 1 and initials(a.parts) == fold(label.text).replace("&", "")
    ]
    return found[0] if len(found) == 1 else None


def _same_label(parse: Parse, cast: Cast, label: NameMention) -> Actor | None:
    """Whom the first label of the same words stands for: one surname is one person's all through an interview."""
    same = (m for m in cast.mentions if m.parts == label.parts and m.last < len(parse.words))
    return next((m.actor for m in same if parse.words[m.last].text == ":"), label.actor)


def _asking(parse: Parse, cast: Cast, before: int) -> Actor | None:
    """The paper in *she spoke to the Torr Herald*."""
    for mention in cast.mentions:
        word = parse.words[mention.head]
        verb = parse.head(word)
        told = (
            verb is not None
            and fold(verb.lemma) in words("speakers", "interviews.talks")
            and word.relation in ("obl", "obj", "iobj")
        )
        if mention.head < before and told and mention.actor is not None and mention.shape != "person":
            return mention.actor
    return None


def _answering(parse: Parse, actors: Sequence[Actor], label: int) -> Actor | None:
    """The person, or else the body, that is named most before the first label."""
    colons = (w.index for w in parse.words[1:label] if w.text == ":")
    labels = words("speakers", "interviews.asks") | words("speakers", "interviews.answers")
    first = next((i for i in colons if fold(parse.words[i - 1].text) in labels), label)
    above = _heading(parse, actors, first - 1)
    if above is not None:
        return above
    for kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
        found = [a for a in actors if a.kind is kind and a.named and not a.place and min(a.seen, default=first) < first]
        if found:  # of people, those with a full name first
            known = {id(a): (len(a.parts) > 1, sum(i < first for i in a.seen), -min(a.seen)) for a in found}
            return max(found, key=lambda a: known[id(a)])
    return None


def _heading(parse: Parse, actors: Sequence[Actor], label: int) -> Actor | None:
    """The body that a line of its own above the first label speaks of: *What the council says*."""
    number = parse.words[label].sentence - 1
    if number < 0 or parse.sentences[number].block == parse.sentences[number + 1].block:
        return None
    line = parse.sentence_words(number)
    if line[-1].upos == "PUNCT":
        return None
    told = {fold(w.text) for w in line} & words("speakers", "organisations.nouns")
    bodies = [a for a in actors if a.kind is SpeakerKind.ORGANISATION and a.named and len(a.parts) > 1]
    found = [a for a in bodies if a.parts[-1] in told and min(a.seen, default=label) < parse.sentences[number].first]
    return found[0] if len(found) == 1 else None

"""Whom *I* and *we* stand for: the speaker of the quotation around them, else whoever the paragraph shows to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import pronoun_kind
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.spoken_for import says_we, spoken_for
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources


def own(sources: Sources, head: Word, number: int | None) -> Choice:
    """*I*: the speaker of the quotation around it, else the article's writer; *we*: the body that one speaks for."""
    choice = _speaker(sources, head, number)
    if choice.actor is None or not says_we(sources.parse, head):
        return choice
    body = spoken_for(sources.actors, choice.actor)
    return Choice(body, (choice.actor,), 0.4) if body is not None else choice


def _speaker(sources: Sources, head: Word, number: int | None) -> Choice:
    parent = sources.drafts[number].parent if number is not None else None
    if parent is None:
        parent = sources.around(head, number)
    if parent is not None:
        return sources.choices[parent] or (Choice(None) if says_we(sources.parse, head) else _ahead(sources, parent))
    if sources.scene.quoted(head.index):
        near = _beside(sources, head, number)
        if near is not None:
            return near
    elif (signed := _signed(sources, head)) is not None:
        return signed
    if sources.author is None:
        sources.author = Actor(SpeakerKind.UNNAMED, "the writer", named=False)
    return Choice(sources.author)


def _ahead(sources: Sources, number: int) -> Choice:
    """Who says a draft whose source comes only after its words: *“My father dug it,” Ruiz said*."""
    head, spans = sources.heads[number], sources.drafts[number].source
    if head is None or not spans or pronoun_kind(head) == "own":
        return Choice(None)
    return sources.source(head, spans[0][0], spans[-1][1], number)


def _beside(sources: Sources, head: Word, number: int | None) -> Choice | None:
    """Who speaks the marked words around *I* when no draft covers them: the paragraph's speaker."""
    block = sources.scene.block(head.index)
    led = _led_in(sources, head)
    if led is not None:
        return led
    options: list[tuple[float, int, Word]] = []
    for i, other in enumerate(sources.heads):
        if i == number or other is None or sources.scene.quoted(other.index) or pronoun_kind(other) == "own":
            continue
        if sources.scene.block(other.index) == block:
            options.append((abs(other.index - head.index) / 1000, i, other))
    for _, i, other in sorted(options, key=lambda o: o[:2]):
        choice = sources.choices[i] or sources.source(other, other.start, other.end, i)
        if choice.actor is not None:
            return Choice(choice.actor, choice.rivals, min(choice.margin, 0.6))
    for word in sources.parse.sentence_words(head.sentence):
        mention = sources.cast.at.get(word.index)
        named = mention is not None and mention.shape == "person" and word.relation == "nsubj"
        if mention is not None and named and not sources.scene.quoted(word.index):
            return Choice(mention.actor, (), 0.6)
    for seen in sources.scene.before(head.index, 4):
        if seen.subject and not seen.quoted and seen.actor.kind is SpeakerKind.PERSON:
            return Choice(seen.actor, (), 0.3)
    return Choice(sources.scene.speaker, (), 0.3) if sources.scene.speaker is not None else None


def _signed(sources: Sources, head: Word) -> Choice | None:
    """Who signs the paragraph: a pull quote that lost its marks ends in its speaker's bare name."""
    block = sources.scene.block(head.index)
    last = next(s for s in reversed(sources.parse.sentences) if s.block == block)
    mention = sources.cast.at.get(last.first)
    if mention is None or (mention.first, mention.last) != (last.first, last.last):
        return None
    person = mention.actor is not None and mention.actor.kind is SpeakerKind.PERSON
    return Choice(mention.actor, (), 0.6) if person else None


def _led_in(sources: Sources, head: Word) -> Choice | None:
    """The speaker of a paragraph that ends in a colon, before one that is a quotation."""
    first = head.index
    while first > 0 and sources.scene.block(first - 1) == sources.scene.block(head.index):
        first -= 1
    if first < 1 or sources.parse.words[first - 1].text != ":":
        return None
    found = [
        m
        for w in sources.parse.sentence_words(sources.parse.words[first - 1].sentence)
        if (m := sources.cast.at.get(w.index))
    ]
    person = next((m for m in found if m.shape == "person" and m.actor is not None), None)
    return Choice(person.actor, (), 0.6) if person is not None else None

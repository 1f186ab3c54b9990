"""What the article only speaks of, and *they* or *it* takes up: *the buyers promised a clinic. They said …*

Words for people and bodies are read as possible speakers wherever they stand. Any other noun (*buyers*, *the data*,
*a scroll*) is one only where *they* or *it* has to stand for something and follows soon.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import parts
from quotecheck.attribute.speakers.nouns import described
from quotecheck.attribute.speakers.phrases import bounds
from quotecheck.attribute.speakers.roles import describe
from quotecheck.attribute.speakers.scene import Scene, Seen
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word

REACH = 2  # sentences back
_PARTS = ("nsubj", "obj", "iobj", "obl", "nmod")


def loose(scene: Scene, word: Word, several: bool) -> Iterator[Seen]:
    """The words for many, or for one, shortly before a pronoun that no speaker has been read from, nearest first."""
    known = {seen.word for seen in scene.seen}
    first = scene.parse.sentences[max(0, word.sentence - REACH)].first
    for at in range(word.index - 1, first - 1, -1):
        noun = scene.parse.words[at]
        if at not in known and _may_speak(scene, noun, several):
            yield scene.mention(at, scene.loose.setdefault(at, _actor(scene, noun)))


def _may_speak(scene: Scene, noun: Word, several: bool) -> bool:
    lead = scene.parse.head(noun) if noun.relation == "conj" else None
    relation = lead.relation if lead is not None else noun.relation
    many = noun.has("Number=Plur") or noun.xpos == "NNS"
    measured = noun.text.lower() in words("numbers", "measures")
    return noun.upos == "NOUN" and many == several and relation in _PARTS and not measured


def _actor(scene: Scene, noun: Word) -> Actor:
    start, end = bounds(scene.parse, noun)
    what = described(scene.text, scene.parse, noun, start, end)
    role = describe(scene.parse, noun)
    return Actor(what.kind, what.name, what.gender, what.plural, named=False, parts=parts(what.name), roles=[role])

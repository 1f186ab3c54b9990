"""Who wrote the article: its byline, or the one whom somebody *tells* or *talks to* above the story.

Who writes is no part of the story: only *I* and the questions of an interview are the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.names import fold, parts
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind
from quotecheck.text.bylines import is_byline

_LINES = 6  # from the top, in which a byline may stand
_BLOCKS = 3  # headline, standfirst and first paragraph
_NAME = r"([A-Z][^\s,:]+(?:\s+[^\s,:]+){0,3}?\s+[A-Z][^\s,:]+)"
_BY = re.compile(rf"(?i:by)\s+{_NAME}(?=,|\s+(?:and|in|at|for)\s|\s*$)")


def written_by(text: str) -> Actor | None:
    """Whom the lines above an article give as its writer."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:_LINES]:
        found = _BY.match(line) if is_byline(line) else _credit(line)
        if found is not None and not set(parts(found[1])) & _offices():
            return Actor(SpeakerKind.PERSON, found[1], parts=parts(found[1]))
    return None


def spoken_to(parse: Parse, cast: Cast, quoted: Callable[[int], bool]) -> Actor | None:
    """The person named once whom somebody speaks to in a standfirst: *she tells Ana Ruiz why*, *he met Ana Ruiz*.

    Only of an article whose writer shows: by an *I* that nobody is quoted with, or by questions before answers.
    """
    if not any(_shows(w) and not quoted(w.index) for w in parse.words):
        return None
    for mention in cast.mentions:
        word = parse.words[mention.head]
        verb = parse.head(word)
        if parse.sentences[word.sentence].block - parse.sentences[0].block >= _BLOCKS:
            return None
        actor = mention.actor
        talks = verb is not None and fold(verb.lemma) in words("speakers", "interviews.talks")
        once = actor is not None and actor.count == 1 and len(actor.parts) > 1 and not actor.roles
        if talks and once and mention.shape == "person" and word.relation in ("obl", "obj", "iobj"):
            return actor
    return None


def writes(parse: Parse, noun: Word) -> bool:
    """Whether a noun is whoever writes: *this reporter*."""
    this = any(k.lemma == "this" for k in parse.kids(noun.index, "det"))
    return this and fold(noun.lemma) in words("speakers", "interviews.writes")


def _shows(word: Word) -> bool:
    """Whether a word is the writer's *I*, or the label of a question."""
    label = fold(word.text) in words("speakers", "interviews.asks")
    return word.text == "I" or (label and word.text.isupper())


def _credit(line: str) -> re.Match[str] | None:
    """*Interview: Ana Ruiz*, *Saturday column: Ana Ruiz*: a line that is nothing but this."""
    kinds = "|".join(sorted(words("speakers", "interviews.credits")))
    return re.fullmatch(rf"(?:\w+\s+)?(?i:{kinds})(?:\s+by)?\s*:\s*{_NAME}", line)


def _offices() -> frozenset[str]:
    return words("speakers", "titles.nouns") | words("speakers", "interviews.nobody")

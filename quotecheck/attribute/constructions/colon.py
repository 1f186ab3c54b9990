"""A name and a colon, as headlines have it: *Ruiz: Plan is over*.

The colon is the cue, what stands before it on the line the source, the rest of the
sentence the content. Whole paragraphs behind a label are the transcript's business.

Or the other way round, as Asian papers have it: *Plan is over: Ruiz*. A kicker (*Pool row: “We swim on”*) names nobody.

Good: Mayor: “Bridge is safe”
Bad: Three dishes: soup, fish and cake.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import trim
from quotecheck.attribute.labels import can_speak
from quotecheck.attribute.naming import MARKS
from quotecheck.parse.tree import Parse, Word

LONGEST_LABEL = 8  # words before the colon
LONGEST_NAME = 5  # words of a name behind it
BEHIND = 0.9  # a clause, a colon and a name that can speak, all of a block; the corpus has none


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """A candidate for a colon near the start of its sentence."""
    if word.text != ":":
        return
    sentence = parse.sentences[word.sentence]
    before = list(range(sentence.first, word.index))
    if word.index + 1 == sentence.last and not _last_of_block(parse, word.sentence):
        sentence = parse.sentences[word.sentence + 1]  # the sentence was cut behind the colon
    after = trim(parse, list(range(word.index + 1, sentence.last)))
    if _named_behind(parse, word, after):
        made = Candidate("colon", word.index, [word.index], after, trim(parse, before), before[0])
        made.subject = after[-1]
        made.floor = BEHIND
        yield made
        return
    if not before or len(before) > LONGEST_LABEL or not after:
        return
    if any(parse.words[i].upos in ("VERB", "AUX", "PRON") for i in before) or parse.words[before[-1]].upos not in (
        "NOUN",
        "PROPN",
    ):
        return
    named = can_speak(parse, before)
    if not named and parse.words[word.index + 1].text[0] not in MARKS:
        return
    made = Candidate("colon", word.index, [word.index], trim(parse, before) if named else [], after, after[0])
    made.subject = before[-1] if named else -1
    yield made


def _named_behind(parse: Parse, colon: Word, after: list[int]) -> bool:
    """Whether a clause stands before the colon and nothing but a name behind it, to the end of the block."""
    sentence = parse.sentences[colon.sentence]
    clause = any(w.upos in ("VERB", "AUX") for w in parse.words[sentence.first : colon.index])
    behind = [parse.words[i] for i in after]
    return (
        clause
        and 0 < len(behind) <= LONGEST_NAME
        and behind[-1].index == sentence.last - 1
        and _last_of_block(parse, colon.sentence)
        and not any(w.upos in ("VERB", "AUX", "PRON", "PUNCT") for w in behind)
        and behind[0].text[0].isupper()
        and can_speak(parse, after)
    )


def _last_of_block(parse: Parse, sentence: int) -> bool:
    """Whether no sentence of the same block follows."""
    following = sentence + 1
    return following >= len(parse.sentences) or parse.sentences[following].block != parse.sentences[sentence].block

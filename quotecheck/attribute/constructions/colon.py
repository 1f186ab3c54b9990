"""A name and a colon, as headlines have it: *Ruiz: Plan is over*.

The colon is the cue, what stands before it on the line the source, the rest of the
sentence the content. Whole paragraphs behind a label are the transcript's business.

Good: Mayor: “Bridge is safe”
Bad: Three dishes: soup, fish and cake.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import trim
from quotecheck.parse.tree import Parse, Word

LONGEST_LABEL = 8  # words before the colon


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """A candidate for a colon near the start of its sentence."""
    if word.text != ":":
        return
    sentence = parse.sentences[word.sentence]
    before = list(range(sentence.first, word.index))
    if word.index + 1 == sentence.last and not _last_of_block(parse, word.sentence):
        sentence = parse.sentences[word.sentence + 1]  # the sentence was cut behind the colon
    after = trim(parse, list(range(word.index + 1, sentence.last)))
    if not before or len(before) > LONGEST_LABEL or not after:
        return
    if any(parse.words[i].upos in ("VERB", "AUX", "PRON") for i in before) or parse.words[before[-1]].upos not in (
        "NOUN",
        "PROPN",
    ):
        return
    made = Candidate("colon", word.index, [word.index], trim(parse, before), after, after[0])
    made.subject = before[-1]
    yield made


def _last_of_block(parse: Parse, sentence: int) -> bool:
    """Whether no sentence of the same block follows."""
    following = sentence + 1
    return following >= len(parse.sentences) or parse.sentences[following].block != parse.sentences[sentence].block

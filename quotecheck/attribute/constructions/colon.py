"""A name and a colon: *Ruiz: Plan is over* in headlines, *RUIZ: We start on Monday.* in transcripts.

The colon is the cue, what stands before it on the line the source, what follows the
content: the sentence, or in a transcript (a label in capitals, *Q:*) the whole paragraph.

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
    end = _block_end(parse, word.sentence) if _transcript(parse, before, word.sentence) else sentence.last
    after = trim(parse, list(range(word.index + 1, end)))
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


def _transcript(parse: Parse, label: list[int], sentence: int) -> bool:
    """Whether a label at the start of a paragraph is in capitals, as transcripts have it."""
    opens = sentence == 0 or parse.sentences[sentence - 1].block != parse.sentences[sentence].block
    letters = "".join(parse.words[i].text for i in label if parse.words[i].upos != "PUNCT")
    return opens and letters.isupper()


def _last_of_block(parse: Parse, sentence: int) -> bool:
    """Whether no sentence of the same block follows."""
    following = sentence + 1
    return following >= len(parse.sentences) or parse.sentences[following].block != parse.sentences[sentence].block


def _block_end(parse: Parse, sentence: int) -> int:
    """Index after the last word of a sentence's block."""
    block = parse.sentences[sentence].block
    while sentence + 1 < len(parse.sentences) and parse.sentences[sentence + 1].block == block:
        sentence += 1
    return parse.sentences[sentence].last

"""A name and a colon, as headlines have it: *Ruiz: Plan is over*.

The colon is the cue, what stands before it on the line the source, the rest of the
sentence the content. Whole paragraphs behind a label are the transcript's business.

Good: Mayor: “Bridge is safe”
Bad: Three dishes: soup, fish and cake. Storm live: bridge shut. TORR: The council has sold the pier.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import trim
from quotecheck.attribute.naming import MARKS
from quotecheck.lexicon import words
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
    if parse.words[before[-1]].text.upper() in words("cues", "headings") or _dateline(parse, word, before):
        return
    made = Candidate("colon", word.index, [word.index], trim(parse, before), after, after[0])
    made.subject = before[-1]
    yield made


def _dateline(parse: Parse, colon: Word, before: list[int]) -> bool:
    """Where the news comes from: a town in capitals before a sentence of its own, which headlines are not."""
    sentence = parse.sentences[colon.sentence]
    opens = colon.sentence == 0 or parse.sentences[colon.sentence - 1].block != sentence.block
    capitals = all(parse.words[i].text.isupper() for i in before)
    told = any(w.relation == "nsubj" and w.head > colon.index for w in parse.words[colon.index + 1 : sentence.last])
    marked = parse.words[colon.index + 1].text in MARKS if colon.index + 1 < len(parse.words) else True
    person = any(parse.words[i].entity.endswith("Person") for i in before)
    return opens and capitals and not person and told and not marked and parse.words[sentence.last - 1].text == "."


def _last_of_block(parse: Parse, sentence: int) -> bool:
    """Whether no sentence of the same block follows."""
    following = sentence + 1
    return following >= len(parse.sentences) or parse.sentences[following].block != parse.sentences[sentence].block

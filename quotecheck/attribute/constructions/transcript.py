"""A speaker's label opens the paragraph: *RUIZ: We start on Monday.*; *Q: And then?*; *Ruiz: We start.*

Interviews and transcripts give each turn a paragraph, or several before the next label; the colon is the cue, all of
them the content, also where a stray mark stands before the label. One label alone
may be a heading (*UPDATE:*), so two paragraphs must have one; a label that is not in capitals must open two.

Good: RUIZ: We start on Monday. / VOSS: And who pays?
Bad: WATCH: Crane falls into harbour
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import trim
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Sentence, Word

LONGEST_LABEL = 5  # words
NAME = "transcript"
SURE = 0.85  # the layout says it; the learned score has seen too few transcripts to know


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """A candidate for the colon behind a speaker's label."""
    if word.text != ":" or not label(parse, word) or sum(map(bool, turns(parse))) < 2:
        return
    source = label(parse, word)
    last = _end_of_turn(parse, word.sentence, _opened(parse)[tuple(parse.words[i].text for i in source)] > 1)
    content = trim(parse, list(range(word.index + 1, parse.sentences[last].last)))
    if content:
        made = Candidate(NAME, word.index, [word.index], source, content, content[0])
        made.subject = source[-1]
        made.floor = SURE
        yield made


def _end_of_turn(parse: Parse, at: int, again: bool) -> int:
    """The last sentence of a turn: its paragraph's, or of one who speaks ``again`` that before the next label."""
    block = parse.sentences[at].block
    last = at
    for number in range(at + 1, len(parse.sentences)):
        sentence = parse.sentences[number]
        if sentence.block == block:
            last = number
        elif not again:
            break
        elif any(w.text == ":" and label(parse, w) for w in _opening(parse, sentence)):
            return number - 1  # paragraphs without a label, before another label, go on
    return last  # behind the last label the article may have a word of its own


def _opening(parse: Parse, sentence: Sentence) -> list[Word]:
    return parse.words[sentence.first : min(sentence.last, sentence.first + LONGEST_LABEL + 2)]


def label(parse: Parse, colon: Word) -> list[int]:
    """The label before a colon at the start of its block, if it is one."""
    at = colon.sentence
    sentence = parse.sentences[at]
    if at > 0 and parse.sentences[at - 1].block == sentence.block:
        return []
    before = trim(parse, list(range(sentence.first, colon.index)))
    letters = "".join(parse.words[i].text for i in before)
    if not 1 <= len(before) <= LONGEST_LABEL or letters.upper() in words("cues", "headings"):
        return []
    if letters.isupper():
        return before
    capitals = all(parse.words[i].text[0].isupper() for i in before)
    return before if capitals and _opened(parse)[tuple(parse.words[i].text for i in before)] > 1 else []


def _opened(parse: Parse) -> Counter[tuple[str, ...]]:
    """How many paragraphs each stretch of words before a colon opens."""
    seen: Counter[tuple[str, ...]] = Counter()
    block = -1
    for sentence in parse.sentences:
        if sentence.block != block:
            opening = parse.words[sentence.first : min(sentence.last, sentence.first + LONGEST_LABEL + 1)]
            at = next((n for n, word in enumerate(opening) if word.text == ":"), 0)
            seen[tuple(word.text for word in opening[:at])] += 1
        block = sentence.block
    return seen


def turns(parse: Parse) -> Iterator[list[int]]:
    """The labels of all paragraphs that have one."""
    for sentence in parse.sentences:
        for word in _opening(parse, sentence):
            if word.text == ":":
                yield label(parse, word)
                break

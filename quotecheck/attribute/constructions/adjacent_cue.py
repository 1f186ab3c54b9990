"""A cue that touches a quotation: *“We start,” said Ana Ruiz*; *Ruiz told reporters on Monday: “No.”*

What stands right behind a closing mark, or right before an opening one, is the
strongest evidence news gives, and it holds where the parse fails: the quotation is
the content, the nearest verb of speech the cue.

Good: “It is over,” the mayor of the town, a former dentist, told reporters.
Bad: He sang “Harbour Lights” and said nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import noun_phrase, speaks, subject, trim, verb_group
from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse, Sentence, Word

REACH_AFTER = 22  # words between a closing mark and its verb: a name with a long apposition
REACH_BEFORE = 14
_CLAUSES = ("VERB", "AUX", "CCONJ", "SCONJ", "PART")
NAME = "adjacent-cue"
BEHIND_THE_MARK = 0.6  # a comma, a closing mark, a name and a verb of speech leave little doubt


def propose(parse: Parse, marked: Marked, words: Sequence[int]) -> Iterator[Candidate]:
    """Candidates for one quotation; ``words`` are the word indices between its marks."""
    if not words:
        return
    # The closing mark may have been cut off from its sentence; what follows in the block counts.
    last = max(i for i in words)
    sentence = parse.sentences[parse.words[last].sentence]
    if last + 1 >= sentence.last and parse.words[last].sentence + 1 < len(parse.sentences):
        following = parse.sentences[parse.words[last].sentence + 1]
        if following.block == sentence.block and _ends_openly(parse, words):
            sentence = following
    after = _after(parse, sentence, words[0], last)
    if after is not None:
        made = _candidate(parse, after, words, _named_between(parse, last, after))
        if made is not None:
            if made.source:
                made.floor = BEHIND_THE_MARK
            yield made
            return
    before = _before(parse, words[0])
    if before is not None:
        made = _candidate(parse, before, words, None)
        if made is not None:
            yield made


def _ends_openly(parse: Parse, words: Sequence[int]) -> bool:
    """Whether a quotation ends with a comma, so that its sentence must go on."""
    return any(parse.words[i].text in (",", "?", "!") for i in words[-3:])


def _opens(parse: Parse, first: int) -> bool:
    """Whether a quotation begins as a sentence does."""
    return any(w.text[:1].isupper() for w in parse.words[first : first + 2])


def _after(parse: Parse, sentence: Sentence, first: int, last: int) -> Word | None:
    """The verb of speech that follows a quotation, if nothing but its subject stands between."""
    ends = {parse.words[i].text for i in range(max(0, last - 2), last + 1)}
    # British and wiki style set the comma behind the mark: “It is over”, said Ruiz.
    comma = not ends & {",", "?", "!", "...", "…", "—", "-"}
    if comma and not (parse.words[last + 1 : last + 2] and parse.words[last + 1].text == "," and _opens(parse, first)):
        return None
    for index in range(last + 1, min(sentence.last, last + 1 + REACH_AFTER)):
        word = parse.words[index]
        if word.text in (".", ";", ":", '"', "“", "''"):
            return None
        # A comma behind the mark may also close a fragment: only a plain subject may stand after it.
        if comma and not speaks(word) and (word.upos in _CLAUSES or word.lemma in ("which", "that", "who")):
            return None
        if speaks(word) and word.xpos in ("VBD", "VBZ", "VBP", "VBN", "VB", "VBG"):
            own = [i for i in range(last + 1, index) if parse.words[i].upos in ("NOUN", "PROPN", "PRON")]
            inverted = index <= last + 3
            return word if own or inverted else None
    return None


def _before(parse: Parse, first: int) -> Word | None:
    """The verb of speech right before a quotation: *said:*, *told reporters,*, *asked:*"""
    sentence = parse.sentences[parse.words[first].sentence]
    if first - sentence.first <= 1 and parse.words[first].sentence > 0:
        previous = parse.sentences[parse.words[first].sentence - 1]
        ending = parse.words[previous.last - 1].text
        if ending != ":" and (previous.block != sentence.block or ending != ","):
            return None
        sentence = previous
    for index in range(min(first, sentence.last) - 1, max(sentence.first, first - REACH_BEFORE) - 1, -1):
        word = parse.words[index]
        if speaks(word):
            return word
        if (word.upos == "VERB" and word.xpos in ("VBD", "VBZ", "VBP")) or word.text in (".", ";", "''", "”"):
            return None
    return None


def _named_between(parse: Parse, last: int, verb: Word) -> list[int]:
    """The words between a closing mark and its verb: the speaker, adverbs and auxiliaries aside."""
    between = list(range(last + 1, verb_group(parse, verb.index)[0]))
    while between and parse.words[between[-1]].upos in ("ADV", "AUX", "CCONJ"):
        between.pop()
    while between and parse.words[between[0]].upos in ("ADV", "CCONJ", "PUNCT"):
        between.pop(0)
    return trim(parse, between)


def _candidate(parse: Parse, verb: Word, words: Sequence[int], between: list[int] | None) -> Candidate | None:
    """A candidate; ``between`` names the speaker where the verb follows the quotation (empty: inverted)."""
    inside = set(words)
    if verb.index in inside:
        return None
    cue = [i for i in verb_group(parse, verb.index) if i not in inside]
    who = subject(parse, verb.index)
    if who is not None and who.index in inside:
        who = None
    source: list[int] = []
    if between:
        heads = [
            i
            for i in between
            if parse.words[i].upos in ("NOUN", "PROPN", "PRON") and parse.words[i].head not in between
        ]
        who = who if who is not None and who.index in between else parse.words[(heads or between)[0]]
        source = between
    else:
        if between is not None:
            who = _nominal_after(parse, verb, inside) or who
        if who is not None:
            source = [i for i in noun_phrase(parse, who.index, {verb.index}) if i not in inside and i not in cue]
    content = trim(parse, sorted(words))
    if not content:
        return None
    made = Candidate(NAME, verb.index, cue, source, content, content[-1])
    made.subject = who.index if who is not None else -1
    return made


def _nominal_after(parse: Parse, verb: Word, inside: set[int]) -> Word | None:
    """The noun phrase right behind an inverted verb, whatever the tree calls it."""
    for child in parse.kids(verb.index):
        if child.index > verb.index and child.upos in ("NOUN", "PROPN", "PRON") and child.index not in inside:
            bare = parse.kid(child.index, "case") is None and child.deprel != "obl:unmarked"
            return child if bare else None
    return None

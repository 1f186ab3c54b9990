"""Where the noun phrase of somebody without a name begins and ends: *a senior port official in Lanmoor*."""

from __future__ import annotations

from quotecheck.attribute.grammar import noun_phrase
from quotecheck.parse.tree import Parse, Word

_BEFORE_NOUN = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "SYM")


def bounds(parse: Parse, noun: Word) -> tuple[int, int]:
    """The characters from which to which a noun's phrase goes; adverbs and prepositions before it are left out."""
    phrase = noun_phrase(parse, noun.index) or [noun.index]
    left = noun.index
    while left - 1 in phrase and _goes_with(parse.words[left - 1], noun):
        left -= 1
    return parse.words[left].start, max(noun.end, parse.words[phrase[-1]].end)


def _goes_with(before: Word, noun: Word) -> bool:
    hyphen = before.text == "-"  # "her eight-year-old son"
    return hyphen or before.upos in _BEFORE_NOUN or (before.deprel == "nmod:poss" and before.head == noun.index)

"""Runs of capitalised words: where a name may stand."""

from __future__ import annotations

from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word

_CLOSED = ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "PART", "NUM", "INTJ", "ADV", "SYM")
MARKS = "\"“”'‘’"


def capital(word: Word) -> bool:
    """Whether a word begins with a capital."""
    bare = word.text.lstrip("-@#")
    return bool(bare) and bare[0].isupper()


def tag(word: Word) -> str:
    """The class of named entity a word is in, or ``O``."""
    return word.entity.rpartition("-")[2]


def _opens(word: Word, first: bool, strict: bool) -> bool:
    """Whether a word can stand in a name by itself."""
    if not capital(word) or word.lemma == "i" or tag(word) in ("Date", "Money"):
        return False
    if word.upos == "PROPN" or (word.upos not in _CLOSED and tag(word) != "O"):
        return True
    if word.entity == "B-Person" and word.upos in ("ADP", "ADV", "INTJ"):
        return True  # "Per Ruiz", "Even Ruiz": a first name that is a common word
    return word.upos not in _CLOSED and not first and not strict


def runs(sentence: list[Word], text: str) -> list[list[Word]]:
    """The runs of a sentence, left to right."""
    long = [w for w in sentence if len(w.text) > 3 and w.text[0].isalpha()]
    # In a headline set in capitals, only what the models call a name is one.
    strict = len(long) > 3 and sum(map(capital, long)) > 0.7 * len(long)
    found: list[list[Word]] = []
    i = 0
    while i < len(sentence):
        if not _opens(sentence[i], i == 0 or sentence[i - 1].text in MARKS, strict):
            i += 1
            continue
        end = i + 1
        while end < len(sentence):
            step = _bridge(sentence, end, text, strict, sentence[i:end])
            if not step:
                break
            end += step
        found.append(sentence[i:end])
        i = end
    return found


def _bridge(sentence: list[Word], at: int, text: str, strict: bool, run: list[Word]) -> int:
    """How many words from ``at`` the name goes on for: 0 when it ends."""
    word = sentence[at]
    if _opens(word, False, strict) and word.text[0] not in "@#":
        return 1
    if len(run) > 1 and capital(word) and fold(word.text) in words("speakers", "titles.suffixes"):
        return 1
    if word.upos == "NUM" and _numbers(word, sentence[at + 1 : at + 2], run):
        return 1  # "Channel Nine", "Number 10"
    if capital(word) and word.entity[:1] in "IE" and tag(word) == tag(run[-1]) == "Organization":
        return 1  # "Pumps On": a name of common words
    if len(word.text) > 1 and word.text[0] in "'’" and text[word.start - 1 : word.start].strip():
        return int(word.relation == "flat" or _keeps_ending(word, sentence[at + 1 : at + 2], run))
    low = word.text.lower()
    ahead = sentence[at + 1 : at + 5]
    if not ahead:
        return 0
    if low in words("speakers", "titles.generations") and ahead[0].upos in ("PUNCT", "VERB", "AUX"):
        return 1  # "Mr Ruiz senior said"
    glued = text[word.start - 1 : word.start].strip() != "" and text[word.end : word.end + 1].strip() != ""
    if word.text in ("-", "–", "'", "’", "/") and glued and word.text != "/" and _opens(ahead[0], False, strict):
        return 2
    second = ahead[0] if word.text == "-" else word  # "Min-jun Ruiz": the second syllable has no capital
    if word.text[0] == "-" and glued and second.upos == "PROPN" and second.relation == "flat":
        return 2 if second is not word else 1
    inside = word.entity[:1] in "IE" and tag(word) == tag(run[-1]) == tag(ahead[0]) == "Organization"
    if word.text in ("-", "–") and inside and _opens(ahead[0], False, strict):
        return 2  # "the Council on Port - Harbour Relations"
    english = low in words("speakers", "name_parts.english") and word.upos != "PROPN"  # "Ruiz as Torr lose"
    if low.strip("-") in words("speakers", "name_parts.inner") and word.upos != "VERB" and not english:
        step = 2 if ahead[0].text == "-" and len(ahead) > 1 else 1
        if _opens(ahead[step - 1], False, strict) and (len(run) < 3 or word.upos == "PROPN"):
            return step + 1
    if word.text in "\"“'‘(" and len(run) == 1:
        for size in (2, 3):  # a nickname in marks
            if len(ahead) > size and ahead[size - 1].text in MARKS + ")" and _opens(ahead[size], False, strict):
                return size + 1 if word.text != "(" else 0
    if word.text == "&":
        return 2 if _opens(ahead[0], False, strict) else 0
    if word.text in ("’", "'") and run[-1].text.endswith("s") and len(ahead) > 3 and ahead[0].text == "and":
        other = capital(ahead[1]) and ahead[2].text in ("’", "'") and capital(ahead[3])
        return 3 if other and fold(ahead[3].text) in words("speakers", "organisations.nouns") else 0
    if word.text in ("’", "'") and not glued and run[-1].text.endswith("s") and capital(ahead[0]):
        bodily = fold(ahead[0].text) in words("speakers", "organisations.nouns")  # "Port Workers’ Union"
        return 2 if bodily or (tag(ahead[0]) == "Organization" and tag(run[-1]) == "Organization") else 0
    if low in ("of", "for", "and") and tag(word) == tag(run[-1]) == tag(ahead[0]) == "Organization":
        counted = ahead[0].upos == "NUM" and capital(ahead[0])  # "the Council of Seven Ports"
        if ahead[0].text.lower() == "the" and len(ahead) > 1 and tag(ahead[1]) == "Organization":
            return 3 if low == "of" and _opens(ahead[1], False, strict) else 0  # "the Library of the Chamber"
        return 2 if counted or _opens(ahead[0], False, strict) else 0
    if (
        low in ("of", "for")
        and fold(run[-1].text) in words("speakers", "titles.nouns")
        and _opens(ahead[0], False, strict)
    ):
        return 2  # "Secretary of State Ana Ruiz": the title is cut off later
    titled = fold(run[-1].text) in words("speakers", "titles.nouns") | words("speakers", "organisations.nouns")
    if low == "of" and len(run) > 1 and run[-1].upos == "NOUN" and not titled:
        return 2 if ahead[0].upos == "PROPN" and _opens(ahead[0], False, strict) else 0  # "Concerned Potters of Torr"
    if low in words("speakers", "organisations.inner") and any(
        fold(w.text) in words("speakers", "organisations.nouns") for w in run
    ):
        gap = 1 if ahead[0].text.lower() == "the" and len(ahead) > 1 else 0
        joined = low not in ("and", "&", "on") or tag(word) == "Organization" or word.text == "&"
        after = ahead[gap]
        if after.has("Number=Plur") and fold(after.lemma) in words("speakers", "titles.nouns"):
            return 0  # "a Division Bench of Justices Ruiz and Keld"
        if joined and _opens(ahead[gap], False, strict):
            return gap + 2
    return 0


def _numbers(word: Word, after: list[Word], run: list[Word]) -> bool:
    """Whether a number is part of the name before it, and not the score of a match or an age."""
    if word.entity[:1] in "IE" and tag(word) == tag(run[-1]) == "Organization":
        return True
    ends = not after or (after[0].upos not in ("NUM", "PROPN", "SYM") and after[0].text not in "-–")
    return len(run) == 1 and word.relation == "flat" and word.head == run[0].index and ends


def _keeps_ending(word: Word, after: list[Word], run: list[Word]) -> bool:
    """Whether a possessive ending belongs to a name that is no possessor: *St Aldwyn's says*."""
    inside = word.entity[:1] in "IE" and tag(run[-1]) == "Organization" and run[-1].deprel != "nmod:poss"
    return inside and bool(after) and after[0].upos in ("VERB", "AUX", "PUNCT")

"""Find the names in an article: runs of capitalised words, cut where a title ends and a person begins.

The named-entity model is a voter here, not the judge: it splits and mixes names, above
all those it has not seen, while a run of capitalised words is hard to miss.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from quotecheck.attribute.lexicon import words
from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.names import clean, fold, parts
from quotecheck.attribute.speakers.shape import shape_of
from quotecheck.parse.tree import Parse, Word

_CLOSED = ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "PART", "NUM", "INTJ", "ADV", "SYM")
_MARKS = "\"“”'‘’"


def find_names(text: str, parse: Parse) -> list[NameMention]:
    """All names of an article in text order, each with the shape most of its mentions have."""
    found: list[NameMention] = []
    for number in range(len(parse.sentences)):
        sentence = parse.sentence_words(number)
        for run in _runs(sentence, text):
            found.extend(_cut(run, parse, text))
    _vote(found)
    return found


def _capital(word: Word) -> bool:
    bare = word.text.lstrip("-@#")
    return bool(bare) and bare[0].isupper()


def _tag(word: Word) -> str:
    return word.entity.rpartition("-")[2]


def _opens(word: Word, first: bool, strict: bool) -> bool:
    """Whether a word can stand in a name by itself."""
    if not _capital(word) or word.lemma == "i" or _tag(word) in ("Date", "Money"):
        return False
    if word.upos == "PROPN" or (word.upos not in _CLOSED and _tag(word) != "O"):
        return True
    return word.upos not in _CLOSED and not first and not strict


def _runs(sentence: list[Word], text: str) -> list[list[Word]]:
    long = [w for w in sentence if len(w.text) > 3 and w.text[0].isalpha()]
    # In a headline set in capitals, only what the models call a name is one.
    strict = len(long) > 3 and sum(map(_capital, long)) > 0.7 * len(long)
    runs: list[list[Word]] = []
    i = 0
    while i < len(sentence):
        if not _opens(sentence[i], i == 0 or sentence[i - 1].text in _MARKS, strict):
            i += 1
            continue
        end = i + 1
        while end < len(sentence):
            step = _bridge(sentence, end, text, strict, sentence[i:end])
            if not step:
                break
            end += step
        runs.append(sentence[i:end])
        i = end
    return runs


def _bridge(sentence: list[Word], at: int, text: str, strict: bool, run: list[Word]) -> int:
    """How many words from ``at`` the name goes on for: 0 when it ends."""
    word = sentence[at]
    if _opens(word, False, strict) and word.text[0] not in "@#":
        return 1
    low = word.text.lower()
    ahead = sentence[at + 1 : at + 5]
    if not ahead:
        return 0
    glued = text[word.start - 1 : word.start].strip() != "" and text[word.end : word.end + 1].strip() != ""
    if word.text in ("-", "–", "'", "’", "/") and glued and word.text != "/" and _opens(ahead[0], False, strict):
        return 2
    if low.strip("-") in words("speakers", "name_parts.inner") and word.upos != "VERB":
        step = 2 if ahead[0].text == "-" and len(ahead) > 1 else 1
        if _opens(ahead[step - 1], False, strict) and (len(run) < 3 or word.upos == "PROPN"):
            return step + 1
    if word.text in "\"“'‘(" and len(run) == 1:
        for size in (2, 3):  # a nickname in marks
            if len(ahead) > size and ahead[size - 1].text in _MARKS + ")" and _opens(ahead[size], False, strict):
                return size + 1 if word.text != "(" else 0
    if low in words("speakers", "organisations.inner") and any(
        fold(w.text) in words("speakers", "organisations.nouns") for w in run
    ):
        gap = 1 if ahead[0].text.lower() == "the" and len(ahead) > 1 else 0
        joined = low not in ("and", "&", "on") or _tag(word) == "Organization" or word.text == "&"
        if joined and _opens(ahead[gap], False, strict):
            return gap + 2
    return 0


def _cut(run: list[Word], parse: Parse, text: str) -> list[NameMention]:
    """Part a run into an organisation or place before, and the name after, a title."""
    start, honorific = 0, ""
    nouns, courtesy = words("speakers", "titles.nouns"), words("speakers", "honorifics")
    organisation = fold(run[-1].text) in words("speakers", "organisations.nouns")
    for i, word in enumerate(run[:-1]):
        low = fold(word.text)
        tail = run[i + 1 :]
        if low in courtesy and len(tail) <= 4:
            start, honorific = i + 1, low
        elif (
            low in nouns
            and not organisation
            and not all(_tag(w) == "Organization" for w in tail)
            and (
                (i == 0 and _tag(word) != "Person")
                or (i > 0 and (_tag(word) != "Person" or (_tag(tail[0]) == "Person" and len(tail) > 1)))
            )
        ):
            start = i + 1
            honorific = low if low in courtesy else honorific
    if not honorific and run[0].index > 0 and fold(parse.words[run[0].index - 1].text) in courtesy and start == 0:
        honorific = fold(parse.words[run[0].index - 1].text)
    if not start and not organisation:
        start = _person_tail(run)
    kept = run[start:]
    made = [m for m in (_mention(kept, parse, text, honorific, start > 0),) if m is not None]
    if start > 1 and not honorific:
        before = run[:start]
        while before and fold(before[-1].text) in nouns | words("speakers", "titles.modifiers"):
            before = before[:-1]
        rest = _mention(before, parse, text, "", False) if before else None
        made = [rest, *made] if rest is not None else made
    return made


def _person_tail(run: list[Word]) -> int:
    """Where a person's name begins when an organisation's stands right before it."""
    at = len(run)
    inner, first = (
        words("speakers", "name_parts.inner"),
        words("speakers", "first_names.male") | words("speakers", "first_names.female"),
    )
    while at > 0:
        word = run[at - 1]
        if (
            _tag(word) != "Person"
            and fold(word.text) not in inner
            and word.text not in ("-", "’", "'")
            and not (fold(word.text) in first and at < len(run))
        ):
            break
        at -= 1
    while at < len(run) and (
        run[at].text in ("-", "’", "'") or (not _capital(run[at]) and run[at].text.lower() != "al")
    ):
        at += 1
    return at if 0 < at <= len(run) - 2 else 0


def _mention(run: list[Word], parse: Parse, text: str, honorific: str, titled: bool) -> NameMention | None:
    while run and (run[0].text in _MARKS or run[0].upos == "DET"):
        run = run[1:]
    if not run:
        return None
    name = clean(text[run[0].start : run[-1].end])
    folded = parts(name)
    if not folded or not name[0].isalnum():
        return None
    members = range(run[0].index, run[-1].index + 1)
    head = next((w.index for w in run if w.head not in members), run[0].index)
    shape, sure = shape_of(run, folded, honorific, titled)
    if shape == "title":
        return None
    return NameMention(run[0].index, run[-1].index + 1, head, name, folded, shape, sure, honorific)


def _vote(found: list[NameMention]) -> None:
    """Give all mentions of one name the shape that most of them show, the sure ones counting triple."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for mention in found:
        votes[mention.parts][mention.shape] += 3 if mention.sure else 1
    best = {key: count.most_common(1)[0][0] for key, count in votes.items()}
    surnames = {key[-1] for key, shape in best.items() if shape == "person" and len(key) > 1}
    for mention in found:
        shape = best[mention.parts]
        if len(mention.parts) == 1 and mention.parts[0] in surnames and shape != "organisation":
            shape = "person"
        mention.shape = shape

"""Questions to a parsed quotation that several kinds of edit ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edited_quotes.edit import Lists
from quotecheck.parse.tree import Parse, Word

VOWEL_SOUND = ("hour", "honest", "honor", "heir", "x-ray")
CONSONANT_SOUND = ("uni", "use", "euro", "one", "once", "usual", "u.s", "useful", "utah", "ukrain")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj")


def norm(word: Word) -> str:
    """The word in lower case with a straight apostrophe."""
    return word.text.lower().replace("’", "'")


def sentences(parse: Parse) -> Iterator[list[Word]]:
    """The words of each sentence."""
    for number in range(len(parse.sentences)):
        yield parse.sentence_words(number)


def holds(words: Iterable[Word], listed: Iterable[str]) -> bool:
    """Whether a word, or its lemma, is in the list."""
    wanted = frozenset(listed)
    return any(norm(w) in wanted or w.lemma in wanted for w in words)


def is_question(words: list[Word]) -> bool:
    """Whether a sentence ends with a question mark."""
    return words[-1].text.startswith("?")


def negated(words: Iterable[Word]) -> bool:
    """Whether the words hold a plain negation."""
    return holds(
        words, ("not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "hardly")
    )


def is_plain(words: Iterable[Word], lists: Lists) -> bool:
    """Whether the words hold no negation, number, hedge, condition or name."""
    words = list(words)
    if holds(words, (*lists.words("negative"), *lists.words("hedging"), *lists.words("conditional"))):
        return False
    return not any(w.upos in ("PROPN", "NUM") or w.entity != "O" or any(c.isdigit() for c in w.text) for w in words)


def content(words: Iterable[Word]) -> list[Word]:
    """The nouns, verbs, adjectives and adverbs."""
    return [w for w in words if w.upos in ("NOUN", "PROPN", "VERB", "ADJ")]


def article_for(word: str) -> str:
    """The indefinite article a word takes.

    >>> article_for("honest"), article_for("union"), article_for("old")
    ('an', 'a', 'an')
    """
    low = word.lower()
    if low.startswith(VOWEL_SOUND):
        return "an"
    if low.startswith(CONSONANT_SOUND) or not low[:1].isalpha():
        return "a"
    return "an" if low[0] in "aeiou" else "a"


def article_change(parse: Parse, index: int, new: str) -> tuple[tuple[int, int, str], ...]:
    """The change an article before word ``index`` needs when ``new`` comes to stand there."""
    if index == 0 or norm(parse.words[index - 1]) not in ("a", "an"):
        return ()
    article = parse.words[index - 1]
    right = article_for(new)
    if right == norm(article):
        return ()
    return ((article.start, article.end, right.capitalize() if article.text[0].isupper() else right),)


def like(model: str, new: str) -> str:
    """The new word with the capital of the old."""
    return new[:1].upper() + new[1:] if model[:1].isupper() else new


def third_person(lemma: str) -> str:
    """The third person singular of a verb.

    >>> third_person("try"), third_person("have"), third_person("go")
    ('tries', 'has', 'goes')
    """
    if lemma in ("have", "be"):
        return {"have": "has", "be": "is"}[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def has_subject(parse: Parse, index: int) -> Word | None:
    """The subject that stands before a predicate, or None."""
    subject = parse.kid(index, *SUBJECTS)
    return subject if subject is not None and subject.index < index else None


def stretch(parse: Parse, index: int) -> tuple[int, int] | None:
    """First and last word of a subtree if it is one stretch (closing marks may be missing), or None."""
    found = parse.subtree(index)
    inner = [i for i in found if parse.words[i].upos != "PUNCT" or found[0] < i < found[-1]]
    if not inner:
        return None
    first, last = inner[0], inner[-1]
    gaps = set(range(first, last + 1)) - set(found)
    return None if any(parse.words[i].upos != "PUNCT" for i in gaps) else (first, last)


def keep_case(word: Word) -> str:
    """A sentence's first word as it would stand within a sentence."""
    if word.upos == "PROPN" or word.text in ("I",) or word.entity not in ("O",) or word.text.isupper():
        return word.text
    return word.text[0].lower() + word.text[1:]

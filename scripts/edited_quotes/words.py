"""A content word replaced, or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import article_change, article_for, like, norm
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Edit, Lists
from quotecheck.parse.tree import Parse, Word

_HE_SHE = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
CLASSES = {"nouns": ("NOUN",), "verbs": ("VERB",), "adjectives": ("ADJ",), "adverbs": ("ADV",)}


def _pairs(lists: Lists, key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for one, other in lists.tables["content"][key]:
        found.setdefault(one, other)
        if key != "adjectives":  # adjectives are listed in each direction that fits
            found.setdefault(other, one)
    return found


def content_word(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Replace a noun, verb or adjective by another of its inflection and another sense."""
    parse = quotation.parse
    beside = lists.words("content", "beside")
    for key, classes in CLASSES.items():
        pairs = _pairs(lists, key)
        for word in parse.words:
            new = pairs.get(norm(word))
            if new is None or word.upos not in classes or word.entity != "O" or new in quotation.text.lower():
                continue
            gendered = norm(word) in ("man", "woman") and _HE_SHE.search(quotation.text)
            again = sum(w.lemma == word.lemma for w in parse.words) > 1
            if gendered or again or _fixed(parse, word, beside) or not _inflects(word, new):
                continue
            new = like(word.text, new)
            changes = ((word.start, word.end, new), *article_change(parse, word.index, new))
            yield Edit("content_word", norm(word), changes, f"{word.text} -> {new}")


def _fixed(parse: Parse, word: Word, beside: tuple[str, ...]) -> bool:
    """Whether the word is part of a compound, an idiom or a comparison."""
    before = parse.words[word.index - 1] if word.index else None
    after = parse.words[word.index + 1] if word.index + 1 < len(parse.words) else None
    if word.relation in ("compound", "flat", "fixed", "discourse") or parse.kids(
        word.index, "compound", "compound:prt"
    ):
        return True
    if after is not None and (norm(after) in beside or after.upos in ("PROPN",) or after.text in ("-", "'s", "’s")):
        return True
    if before is not None and (norm(before) in beside or before.text == "-" or before.upos == "PROPN"):
        return True
    if word.upos == "NOUN" and word.has("Number=Sing") and not parse.kids(word.index, "det", "nmod:poss"):
        return True
    if after is not None and norm(after) == "and" and norm(word) in ("law", "friends", "health"):
        return True
    if word.upos == "ADJ":
        head = parse.head(word)
        if (
            parse.kids(word.index, "conj")
            or word.relation == "conj"
            or (head and len(parse.kids(head.index, "amod")) > 1)
        ):
            return True
        if word.relation not in ("amod", "root", "ccomp", "conj") or (
            after is not None and norm(after) in ("for", "of", "than")
        ):
            return True
        return after is not None and after.upos in ("ADJ", "ADP", "PART") and word.relation != "amod"
    if word.upos == "VERB":
        nominal = [
            k for k in parse.kids(word.index, "obj") if k.index > word.index and k.upos in ("NOUN", "PROPN", "PRON")
        ]
        reflexive = any(
            norm(k).endswith(("self", "selves")) or k.lemma in ("way", "place", "lot", "thing") for k in nominal
        )
        return not nominal or reflexive or bool(parse.kids(word.index, "xcomp", "ccomp", "iobj"))
    return False


def _inflects(word: Word, new: str) -> bool:
    """Whether the tag bears out the form: *read* and *cut* are several forms at once."""
    if word.upos == "VERB" and norm(word) in ("read", "cut", "hurt", "close", "start", "attack"):
        past = word.xpos in ("VBD", "VBN")
        return (
            past == new.endswith(("ed", "ote", "on"))
            if norm(word) in ("read", "cut", "hurt")
            else word.xpos in ("VB", "VBP")
        )
    if word.upos == "VERB" and word.xpos == "VBN" and new in ("wrote", "gave"):
        return False
    return not (word.upos == "NOUN" and norm(word) in ("police", "media", "health", "gun", "drug", "tax"))


def word_put_in(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Put an adjective before a noun, or an adverb before a verb."""
    parse = quotation.parse
    for adjective, nouns in lists.pairs("put_in", "adjectives").items():
        for word in parse.words:
            if word.text in nouns and word.upos == "NOUN" and word.entity == "O" and not _fixed(parse, word, ()):
                yield from _adjective(quotation, word, adjective)
    for adverb, verbs in lists.pairs("put_in", "adverbs").items():
        for word in parse.words:
            if (
                word.text in verbs
                and word.upos == "VERB"
                and word.relation in ("root", "conj", "ccomp", "parataxis", "advcl")
            ):
                yield from _adverb(quotation, word, adverb)


def _adjective(quotation: Quotation, word: Word, adjective: str) -> Iterator[Edit]:
    parse = quotation.parse
    if not word.index or parse.kids(word.index, "amod", "compound", "nummod") or adjective in quotation.text.lower():
        return
    before = parse.words[word.index - 1]
    determined = before.upos in ("DET", "PRON") and before.relation in ("det", "nmod:poss")
    bare = before.upos == "ADP" and word.has("Number=Plur")
    if not (determined or bare) or norm(before) in ("what", "which", "no", "any", "every", "whose", "first"):
        return
    changes = [(word.start, word.start, adjective + " ")]
    if norm(before) in ("a", "an"):
        changes += article_change(parse, word.index, adjective)
        if article_for(adjective) == norm(before):
            changes = changes[:1]
    yield Edit("word_put_in", adjective, tuple(changes), f"{adjective!r} put in before {word.text!r}")


def _adverb(quotation: Quotation, word: Word, adverb: str) -> Iterator[Edit]:
    parse = quotation.parse
    if not word.index or adverb in quotation.text or parse.kids(word.index, "advmod"):
        return
    before = parse.words[word.index - 1]
    if (
        word.xpos in ("VBD", "VBZ", "VBP")
        and before.relation in ("nsubj", "flat")
        and before.upos in ("PRON", "NOUN", "PROPN")
    ):
        if norm(before) not in ("that", "what", "this"):
            yield Edit(
                "word_put_in",
                adverb,
                ((word.start, word.start, adverb + " "),),
                f"{adverb!r} put in before {word.text!r}",
            )
    elif before.upos == "AUX" and norm(before) in (
        "will",
        "would",
        "'ll",
        "has",
        "have",
        "had",
        "should",
        "'ve",
        "is",
        "'re",
        "are",
    ):
        yield Edit(
            "word_put_in", adverb, ((word.start, word.start, adverb + " "),), f"{adverb!r} put in before {word.text!r}"
        )

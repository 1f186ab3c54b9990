"""A condition or qualifier dropped, at the end or at the beginning of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import has_subject, holds, is_question, norm, sentences, stretch
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Edit, Lists
from quotecheck.parse.tree import Parse, Word

MARKS = ("if", "unless", "until", "because", "while", "although", "though", "once", "except", "whenever", "provided")
_AS_LONG_AS = re.compile(r"^(?:as|so) long as\b")
_EVEN = (
    "even",
    "only",
    "what",
    "as",
    "not",
    "just",
    "but",
    "or",
    "and",
    "is",
    "was",
    "'s",
    "that",
    "exactly",
    "simply",
    "partly",
)
_ASKING = (
    "see",
    "know",
    "wonder",
    "ask",
    "tell",
    "decide",
    "care",
    "matter",
    "be",
    "remember",
    "talk",
    "wait",
    "think",
    "surprise",
    "surprised",
    "dereliction",
    "mind",
    "like",
    "appreciate",
    "want",
)
FEWEST = 4  # words that the sentence keeps


def _opens_with(parse: Parse, first: int) -> str | None:
    """The condition word that opens a clause."""
    word = parse.words[first]
    text = " ".join(norm(w) for w in parse.words[first : first + 4])
    if _AS_LONG_AS.match(text):
        return "as long as"
    if norm(word) == "even" and norm(parse.words[first + 1]) in ("if", "though"):
        return "even " + norm(parse.words[first + 1])
    return norm(word) if norm(word) in MARKS else None


def condition_dropped(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Drop a clause with *if*, *unless*, *until*, *because*, *as long as* …, and repair capital and stop."""
    parse = quotation.parse
    for words in sentences(parse):
        if is_question(words):
            continue
        for word in words:
            if word.relation != "advcl" or (span := stretch(parse, word.index)) is None:
                continue
            mark = _opens_with(parse, span[0])
            if mark is None or span[1] - span[0] < 2:
                continue
            head = parse.head(word)
            if head is None or (head.lemma in _ASKING and mark in ("if", "until") and head.index < word.index):
                continue
            if has_subject(parse, head.index) is None or (mark == "if" and head.deprel == "acl:relcl"):
                continue
            if holds(parse.words[span[0] : span[1] + 1], ("'m", "look")):  # *while I'm at it*, *if you look*: fillers
                continue
            yield from _at_end(parse, words, span, mark)
            yield from _at_beginning(parse, words, span, mark, head)
        yield from _exception(quotation, words)


def _at_end(parse: Parse, words: list[Word], span: tuple[int, int], mark: str) -> Iterator[Edit]:
    """*We will win if we try.* -> *We will win.*"""
    first, last = parse.words[span[0]], parse.words[span[1]]
    stop = words[-1]
    kept = [w for w in words if w.index < first.index and w.upos != "PUNCT"]
    if last.index < stop.index - 1 or stop.upos != "PUNCT" or len(kept) < FEWEST:
        return
    before = kept[-1]
    if norm(before) in _EVEN or before.upos in ("ADP", "CCONJ", "SCONJ", "AUX", "DET"):
        return
    if mark == "until" and (holds(kept, ("not", "n't", "never")) or norm(kept[0]) == "it"):
        return
    if mark in ("while", "once") and not any(
        w.upos in ("VERB", "AUX") and w.has("VerbForm=Fin") for w in parse.words[span[0] : span[1] + 1]
    ):
        return
    if any(norm(w) in ("so", "such", "than", "rather", "whether") for w in kept):
        return
    yield Edit(
        "condition_dropped",
        f"end:{mark}",
        ((kept[-1].end, stop.start, ""),),
        f"clause with {mark!r} at the end cut",
        reach=(words[0].start, stop.end),
    )


def _at_beginning(parse: Parse, words: list[Word], span: tuple[int, int], mark: str, head: Word) -> Iterator[Edit]:
    """*If we try, we will win.* -> *We will win.*"""
    first, last = parse.words[span[0]], parse.words[span[1]]
    opener = words[0]
    bare = first.index == opener.index
    if bare and not first.text[0].isupper():
        return
    if not bare and not (norm(opener) in ("and", "but", "so") and first.index == opener.index + 1):
        return
    comma = parse.words[last.index + 1]
    if comma.text != "," or head.index < last.index or head.relation != "root":
        return
    after = parse.words[comma.index + 1]
    if norm(after) == "then":
        after = parse.words[after.index + 1]
    kept = [w for w in words if w.index >= after.index and w.upos != "PUNCT"]
    if len(kept) < FEWEST or after.upos in ("PUNCT", "CCONJ", "SCONJ") or norm(after) in ("which", "who"):
        return
    start = first.start
    new = after.text[0].upper() if bare else after.text[0]
    yield Edit(
        "condition_dropped",
        f"begin:{mark}",
        ((start, after.start + 1, new),),
        f"clause with {mark!r} at the beginning cut",
        reach=(words[0].start, words[-1].end),
    )


def _exception(quotation: Quotation, words: list[Word]) -> Iterator[Edit]:
    """*Everyone agrees, except for him.* -> *Everyone agrees.*"""
    text = quotation.text[words[0].start : words[-1].end]
    match = re.search(r",? (except(?: for| in| when| if| that)) [^,.?!]+(?=[.!]$)", text)
    if match and len(text[: match.start()].split()) >= FEWEST and not is_question(words):
        if text[: match.start()].split()[-1].lower() in ("not", "and", "or", "but", "is", "was", "nothing", "anything"):
            return
        start = words[0].start
        yield Edit(
            "condition_dropped",
            f"end:{match.group(1).split()[0]}",
            ((start + match.start(), start + match.end(), ""),),
            f"phrase with {match.group(1)!r} dropped",
        )

"""Negation put in, or taken out."""

from __future__ import annotations

from collections.abc import Iterator

from edited_quotes.clauses import (
    article_change,
    has_subject,
    holds,
    is_question,
    like,
    negated,
    norm,
    sentences,
    third_person,
)
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Change, Edit, Lists
from quotecheck.parse.tree import Parse, Word

# What an auxiliary becomes, in full and contracted.
NEGATED = {
    "will": ("will not", "won't"),
    "can": ("cannot", "can't"),
    "is": ("is not", "isn't"),
    "are": ("are not", "aren't"),
    "was": ("was not", "wasn't"),
    "were": ("were not", "weren't"),
    "has": ("has not", "hasn't"),
    "have": ("have not", "haven't"),
    "had": ("had not", "hadn't"),
    "should": ("should not", "shouldn't"),
    "would": ("would not", "wouldn't"),
    "must": ("must not", "must not"),
    "'re": ("'re not", " aren't"),
    "'ve": (" haven't", " haven't"),
    "'ll": (" won't", " will not"),
    "'m": ("'m not", " am not"),
}
BARE = {"ca": "can", "wo": "will", "sha": "shall"}
NEVER_BEFORE = (
    "say",
    "see",
    "do",
    "hear",
    "support",
    "meet",
    "give",
    "vote",
    "work",
    "help",
    "talk",
    "want",
    "ask",
    "offer",
)
MAIN = ("root", "conj", "parataxis")


def _apostrophe(text: str, new: str) -> str:
    return new.replace("'", "’") if "’" in text else new


def _is_main(parse: Parse, head: Word) -> bool:
    """The predicate of a sentence of one clause, or of the last of several; not in an alternative."""
    if head.relation not in MAIN or has_subject(parse, head.index) is None or parse.kid(head.index, "parataxis"):
        return False
    if any(has_subject(parse, k.index) for k in parse.kids(head.index, "conj")):
        return False
    first = parse.head(head) if head.relation == "conj" else head
    others = parse.kids(first.index, "conj") if first is not None else []
    return not any(norm(c) == "or" for k in (*others, head) for c in parse.kids(k.index, "cc"))


def negation_in(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Put *not*, *n't*, *never* or a prefix into a main clause that had no negation."""
    parse = quotation.parse
    for words in sentences(parse):
        if is_question(words) or negated(words) or holds(words, lists.words("positive_polarity")):
            continue
        for word in words:
            yield from _negate_auxiliary(quotation, word)
            yield from _negate_verb(quotation, word, lists)
            yield from _negate_object(quotation, word)
            yield from _prefix(quotation, word, lists)


def _negate_auxiliary(quotation: Quotation, word: Word) -> Iterator[Edit]:
    parse, head = quotation.parse, quotation.parse.head(word)
    if word.upos != "AUX" or head is None or norm(word) not in NEGATED or not _is_main(parse, head):
        return
    auxiliaries = parse.kids(head.index, "aux", "cop")
    subject = has_subject(parse, head.index)
    if not auxiliaries or subject is None or subject.index > word.index or auxiliaries[0].index != word.index:
        return
    after = parse.words[word.index + 1]
    if after.upos in ("ADV", "PUNCT", "PRON") or norm(after) in (
        "like",
        "why",
        "because",
        "what",
        "how",
        "where",
        "about",
    ):
        return
    if norm(subject) in ("everyone", "everybody", "each", "every") or norm(parse.words[word.index - 1]) in (
        "here",
        "now",
    ):
        return
    full, short = NEGATED[norm(word)]
    new = (full, short)[word.start % 2]
    if norm(word) == "have" and word.index + 1 < len(parse.words) and after.text == "to":
        return
    if after.lemma == "get" or after.text == "got":
        return
    new = _apostrophe(quotation.text, new)
    yield Edit("negation_in", f"aux:{word.lemma}", ((word.start, word.end, new),), f"{word.text} -> {new.strip()}")
    if norm(word) in ("have", "has", "'ve") and after.xpos == "VBN" and after.lemma in NEVER_BEFORE:
        yield Edit("negation_in", "never", ((word.end, word.end, " never"),), "never put in")


def _negate_verb(quotation: Quotation, word: Word, lists: Lists) -> Iterator[Edit]:
    parse = quotation.parse
    if word.xpos not in ("VBP", "VBZ", "VBD") or word.upos != "VERB" or not _is_main(parse, word):
        return
    subject = has_subject(parse, word.index)
    if subject is None or parse.kids(word.index, "aux", "cop", "expl") or word.lemma in lists.words("never_negated"):
        return
    if word.relation == "parataxis" or parse.words[word.index - 1].upos not in ("PRON", "NOUN", "PROPN"):
        return
    if any(
        k.index > word.index and k.upos in ("VERB", "AUX") and not has_subject(parse, k.index)
        for k in parse.kids(word.index, "conj")
    ):
        return
    if norm(subject) in ("everyone", "everybody", "that", "who", "which"):
        return
    support = {"VBP": ("do not", "don't"), "VBZ": ("does not", "doesn't"), "VBD": ("did not", "didn't")}[word.xpos]
    new = _apostrophe(quotation.text, support[word.start % 2]) + " " + word.lemma
    yield Edit("negation_in", f"do:{word.xpos}", ((word.start, word.end, new),), f"{word.text} -> {new}")


def _negate_object(quotation: Quotation, word: Word) -> Iterator[Edit]:
    """*there is a plan* -> *there is no plan*, *have a plan* -> *have no plan*."""
    parse, head = quotation.parse, quotation.parse.head(word)
    before = parse.words[word.index - 1] if word.index else None
    if norm(word) not in ("a", "an") or head is None or before is None or before.lemma not in ("be", "have"):
        return
    if norm(parse.words[word.index + 1]) in ("few", "lot", "little", "great", "bit") or head.lemma in (
        "number",
        "lot",
        "kind",
    ):
        return
    if (head.relation == "obj" and before.lemma == "have" and before.upos == "VERB" and _is_main(parse, before)) or (
        before.lemma == "be" and norm(parse.words[before.index - 1]) == "there"
    ):
        yield Edit("negation_in", "no", ((word.start, word.end, "no"),), f"{word.text} -> no")


def _prefix(quotation: Quotation, word: Word, lists: Lists) -> Iterator[Edit]:
    prefixed = lists.pairs("prefixed")
    before = norm(quotation.parse.words[word.index - 1]) if word.index else ""
    if (
        norm(word) not in prefixed
        or word.relation == "amod"
        or word.upos not in ("ADJ", "ADV")
        or before in ("most", "very", "as", "how", "more", "a")
    ):
        return
    after = norm(quotation.parse.words[word.index + 1])
    if norm(word) in ("clear", "certain", "known") and after not in (",", ".", "that", "to", "what", "whether"):
        return
    new = like(word.text, prefixed[norm(word)])
    changes = ((word.start, word.end, new), *article_change(quotation.parse, word.index, new))
    yield Edit("negation_in", "prefix", changes, f"{word.text} -> {new}")


def negation_out(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Take out *not*, *n't* (with its do-support), *never*, or *no* before a plural."""
    parse = quotation.parse
    for words in sentences(parse):
        tokens = [w for w in words if norm(w) in ("not", "n't", "never", "no")]
        if len(tokens) != 1 or is_question(words) or holds(words, lists.words("negative_polarity")):
            continue
        word = tokens[0]
        changes = _no_out(parse, word) if norm(word) == "no" else _not_out(parse, word, lists)
        if changes:
            yield Edit("negation_out", norm(word) + ":" + _pattern(parse, word), changes, f"{word.text} taken out")


def _pattern(parse: Parse, word: Word) -> str:
    return parse.words[word.index - 1].lemma if word.index else ""


def _no_out(parse: Parse, word: Word) -> tuple[Change, ...]:
    head, before = parse.head(word), parse.words[word.index - 1] if word.index else None
    if head is None or before is None or before.lemma not in ("be", "have") or word.index + 1 != head.index:
        return ()
    if head.has("Number=Plur") or head.lemma in ("evidence", "money", "respect", "power", "support"):
        return ((word.start, word.end + 1, ""),)
    if head.xpos == "NN" and head.lemma in (
        "plan",
        "candidate",
        "link",
        "problem",
        "difference",
        "connection",
        "reason",
        "question",
        "excuse",
        "place",
        "doubt",
        "choice",
        "way",
        "secret",
    ):
        return ((word.start, word.end, "an" if head.text[0] in "aeiou" else "a"),)
    return ()


def _not_out(parse: Parse, word: Word, lists: Lists) -> tuple[Change, ...]:
    head = parse.head(word)
    after = parse.words[word.index + 1]
    before = parse.words[word.index - 1] if word.index else None
    if (
        head is None
        or before is None
        or before.upos != "AUX"
        or after.upos == "PUNCT"
        or norm(after) in ("to", "that", "all")
    ):
        return ()
    if norm(word) == "never" and (after.xpos != "VBN" or before.lemma not in ("have", "will") or norm(after) == "been"):
        return ()
    subject = has_subject(parse, head.index)
    if subject is None or subject.index > before.index:
        return ()
    if norm(before) == "ai" or (
        norm(before) != "do" and head.lemma in ("believe", "please", "imagine", "care", "wait")
    ):
        return ()
    if any(norm(w) in ("if", "whether") for w in parse.words[head.index : head.index + 2]):
        return ()
    if norm(before) in BARE:
        return ((before.start, word.end, BARE[norm(before)]),)
    if before.lemma != "do":
        return ((before.end, word.end, ""),)
    verb = after
    if (
        verb.index != head.index
        or verb.upos != "VERB"
        or verb.lemma in ("be", "let", "matter", "bother", "forget", "worry")
    ):
        return ()
    if norm(before) == "do":
        return ((before.start, verb.start, ""),)
    if norm(before) == "does":
        return ((before.start, verb.end, third_person(verb.lemma)),)
    past = lists.pairs("past").get(verb.lemma)
    return ((before.start, verb.end, past),) if past else ()

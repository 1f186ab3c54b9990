"""A hedge dropped, or made stronger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import has_subject, holds, is_question, like, negated, norm, sentences
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Change, Edit, Lists
from quotecheck.parse.tree import Parse, Word

_NUMERIC = (
    "half",
    "all",
    "every",
    "everyone",
    "everything",
    "everybody",
    "nobody",
    "never",
    "always",
    "impossible",
    "certainly",
    "entirely",
    "identical",
    "double",
    "no",
    "nothing",
    "none",
)
_A_FEW = re.compile(r"^(?:an?) (?:million|billion|thousand|hundred|dozen|third|quarter|half|year|month|week|hour)\b")


def _dropped(pattern: str, changes: tuple[Change, ...], what: str) -> Edit:
    return Edit("hedge_dropped", pattern, changes, f"{what} dropped")


def _cut_before(parse: Parse, start: Word, after: Word) -> tuple[Change, ...]:
    """Cut from ``start`` up to ``after``, which takes over the capital."""
    opens = start.text[:1].isupper() and (start.index == parse.sentences[start.sentence].first)
    first = after.text[0].upper() if opens else after.text[0]
    return ((start.start, after.start + 1, first),)


def hedge_dropped(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Drop *I think*, *probably*, *about* before a number, and turn *may be* into *is* or *will be*."""
    parse = quotation.parse
    for words in sentences(parse):
        for word in words:
            yield from _clause(parse, word, lists)
            yield from _adverb(parse, word, words, lists)
            yield from _approximator(quotation, word, lists)
            yield from _modal(parse, word, words)
            yield from _seems(parse, word, words)
        yield from _phrase(quotation, words, lists)


def _clause(parse: Parse, verb: Word, lists: Lists) -> Iterator[Edit]:
    """*I think (that) he is right.* -> *He is right.*"""
    if verb.lemma not in lists.words("hedges", "clause_verbs") or verb.xpos != "VBP" or verb.index == 0:
        return
    subject = parse.words[verb.index - 1]
    if norm(subject) not in ("i", "we") or parse.kids(verb.index, "aux"):
        return
    tail = parse.words[verb.index + 1]
    before = parse.words[subject.index - 1] if subject.index else None
    if tail.upos == "PUNCT" and before is not None and before.text == "," and verb.relation in ("parataxis", "root"):
        if tail.text in (",", "."):
            end = tail.end if tail.text == "," else verb.end
            yield _dropped("I think, aside", ((before.start, end, ""),), f"{subject.text} {verb.text}")
        return
    clause = parse.kid(verb.index, "ccomp")
    if clause is None or has_subject(parse, clause.index) is None or verb.relation not in ("root", "conj"):
        return
    after = tail
    if norm(tail) == "that" and tail.deprel == "mark":
        after = parse.words[tail.index + 1]
    if after.upos not in ("PRON", "DET", "PROPN", "NOUN", "ADJ") or after.sentence != verb.sentence:
        return
    if norm(after) in ("what", "who", "how", "about", "so", "it", "whoever", "which") and norm(after) != "it":
        return
    opens = before is None or before.sentence != verb.sentence or norm(before) in ("and", "but", "so", "because", ",")
    if opens and (before is None or norm(before) != "," or before.sentence != verb.sentence):
        what = f"{subject.text} {verb.text}" + (" that" if after is not tail else "")
        yield _dropped(f"I {verb.lemma}", _cut_before(parse, subject, after), what)


def _adverb(parse: Parse, word: Word, words: list[Word], lists: Lists) -> Iterator[Edit]:
    if norm(word) not in lists.words("hedges", "adverbs") or word.upos != "ADV" or is_question(words):
        return
    before = parse.words[word.index - 1] if word.index > words[0].index else None
    after = parse.words[word.index + 1]
    if before is not None and norm(before) in (
        "not",
        "n't",
        "most",
        "very",
        "more",
        "can",
        "could",
        "or",
        "quite",
        "as",
        "so",
    ):
        return
    if norm(after) in (
        "not",
        "because",
        "if",
        "when",
        "a",
        "the",
        "most",
        ".",
        "or",
        "as",
        "one",
        "in",
        "by",
        "to",
    ) and not (
        norm(word) in ("probably", "apparently", "allegedly", "perhaps")
        and norm(after) in ("not", "a", "the", "one", "to", "in")
    ):
        return
    if before is None:
        if norm(after) == ",":
            after = parse.words[after.index + 1]
        if after.upos in ("PRON", "DET", "PROPN", "NOUN", "ADJ"):
            yield _dropped(norm(word), _cut_before(parse, word, after), word.text)
    elif before.text == "," and after.text == ",":
        yield _dropped(norm(word), ((before.start, after.end, ""),), word.text)
    elif before.text != "," and after.text != ",":
        if norm(before) in ("a", "an"):
            return
        yield _dropped(norm(word), ((word.start, after.start, ""),), word.text)


def _approximator(quotation: Quotation, word: Word, lists: Lists) -> Iterator[Edit]:
    """Drop *about* before a number: not the preposition."""
    parse = quotation.parse
    if norm(word) not in lists.words("hedges", "approximators") or word.index + 1 >= len(parse.words):
        return
    after = parse.words[word.index + 1]
    rest = quotation.text[after.start :]
    numeric = (after.upos == "NUM" and norm(after) != "one") or after.text == "$" or bool(_A_FEW.match(rest.lower()))
    before = parse.words[word.index - 1] if word.index else None
    if norm(word) in ("almost", "nearly"):
        numeric = numeric or norm(after) in _NUMERIC
    elif norm(word) == "some":
        numeric = after.upos == "NUM" and norm(after) != "one" and after.text.isdigit()
    elif norm(after) == "half":
        numeric = True
    if not numeric or (before is not None and norm(before) == "not"):
        return
    if (
        norm(word) in ("about", "around")
        and word.upos != "ADV"
        and (
            before is None
            or before.lemma in lists.words("hedges", "about_verbs")
            or before.upos in ("NOUN", "ADJ", "PUNCT")
        )
    ):
        return
    if before is None or (norm(before) in ("a", "an") and re.match(r"8|11|18|e|h|\$", after.text)):
        return
    yield _dropped(f"{norm(word)} + number", ((word.start, after.start, ""),), f"{word.text} {after.text}: {word.text}")


def _modal(parse: Parse, word: Word, words: list[Word]) -> Iterator[Edit]:
    """*may be* -> *is*, *are* or *will be*."""
    if norm(word) not in ("may", "might") or word.upos != "AUX" or is_question(words):
        return
    after, before = parse.words[word.index + 1], parse.words[word.index - 1] if word.index else None
    head = parse.head(word)
    if (
        before is None
        or head is None
        or has_subject(parse, head.index) is None
        or norm(before) == "as"
        or norm(after) == "well"
    ):
        return
    if any(w.text.lower().startswith(("wh", "how")) for w in words[max(0, before.index - words[0].index - 3) :][:3]):
        return
    subject = has_subject(parse, head.index)
    if norm(after) == "be" and subject is not None and norm(subject) in ("it", "he", "she", "this", "that", "there"):
        if norm(subject) != "there" and before.index == subject.index:
            yield _dropped("may be", ((word.start, after.end, "is"),), f"{word.text} be -> is: {word.text}")
    elif norm(after) == "be" and subject is not None and norm(subject) in ("they", "we", "you", "these"):
        yield _dropped("may be", ((word.start, after.end, "are"),), f"{word.text} be -> are: {word.text}")


def _seems(parse: Parse, word: Word, words: list[Word]) -> Iterator[Edit]:
    """*seems to be* -> *is*, *sort of* before a verb or an adjective."""
    if is_question(words) or word.index + 2 >= len(parse.words):
        return
    one, two = parse.words[word.index + 1], parse.words[word.index + 2]
    forms = {"seems": "is", "appears": "is", "seem": "are", "appear": "are", "seemed": "was", "appeared": "was"}
    if norm(word) in forms and norm(one) == "to" and norm(two) == "be" and not parse.kids(word.index, "aux"):
        new = forms[norm(word)]
        if norm(word) != "seemed" or (s := has_subject(parse, word.index)) is None or not s.has("Number=Plur"):
            yield _dropped("seems to be", ((word.start, two.end, new),), f"{word.text} to be -> {new}: {word.text}")
    if norm(word) in ("sort", "kind") and norm(one) == "of" and word.index:
        before = parse.words[word.index - 1]
        if (
            before.upos in ("PRON", "AUX", "NOUN")
            and two.upos in ("VERB", "ADJ")
            and norm(before) not in ("what", "this")
        ):
            yield _dropped("kind of", ((word.start, two.start, ""),), f"{word.text} of")


def _phrase(quotation: Quotation, words: list[Word], lists: Lists) -> Iterator[Edit]:
    """*In my opinion, he is right.* -> *He is right.*"""
    first = words[0].start
    low = quotation.text[first : words[-1].end].lower().replace("’", "'")
    for phrase in lists.words("hedges", "phrases"):
        if match := re.match(rf"{re.escape(phrase)}\b,? (?=[\w])", low):
            at = first + match.end()
            yield _dropped("phrase", ((first, at + 1, quotation.text[at].upper()),), phrase)
        elif match := re.search(rf", {re.escape(phrase)}(?=[,.])", low):
            end = first + match.end() + (quotation.text[first + match.end()] == ",")
            yield _dropped("phrase", ((first + match.start(), end, ""),), phrase)


def hedge_strengthened(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """*some* -> *all*, *often* -> *always*, *could* -> *will*, *I think* -> *I know* …"""
    parse = quotation.parse
    for words in sentences(parse):
        if is_question(words):
            continue
        for word in words:
            found = (
                _stronger_quantity(parse, word, lists)
                or _stronger_modal(parse, word, words)
                or _stronger_adverb(parse, word, words, lists)
                or _stronger_verb(parse, word)
            )
            if found:
                old, new = found
                yield Edit(
                    "hedge_strengthened",
                    f"{norm(word)}>{new.lower().strip()}",
                    ((word.start, word.end, like(word.text, new)),),
                    f"{old} -> {new.strip()}",
                )


def _stronger_quantity(parse: Parse, word: Word, lists: Lists) -> tuple[str, str] | None:
    """*some people* -> *all people*; *most of the* -> *all of the*."""
    if norm(word) not in ("some", "most", "many") or word.index + 1 >= len(parse.words):
        return None
    after, head = parse.words[word.index + 1], parse.head(word)
    before = norm(parse.words[word.index - 1]) if word.index else ""
    if before in (
        "the",
        "so",
        "too",
        "as",
        "how",
        "not",
        "n't",
        "very",
        "at",
        "of",
        "there",
        "are",
        "is",
        "there's",
        "have",
        "many",
        ",",
    ):
        return None
    new = {"some": "all", "most": "all", "many": "most"}[norm(word)]
    if norm(after) == "of" and norm(parse.words[word.index + 2]) in (
        "the",
        "these",
        "those",
        "them",
        "us",
        "our",
        "my",
    ):
        return word.text, new
    if after.upos == "NOUN" and after.has("Number=Plur") and head is not None and head.index >= after.index:
        sure = norm(word) == "many" or after.lemma in lists.words("hedges", "countable")
        return (word.text, new) if sure and head.relation in ("nsubj", "obj", "obl", "nmod") else None
    return None


def _stronger_modal(parse: Parse, word: Word, words: list[Word]) -> tuple[str, str] | None:
    """*may*, *might*, *could* -> *will*; *should* -> *must*; *may have gone* -> *must have gone*."""
    head = parse.head(word)
    if word.xpos != "MD" or head is None or has_subject(parse, head.index) is None or negated(words):
        return None
    after = parse.words[word.index + 1]
    subject = has_subject(parse, head.index)
    if subject is None or subject.index > word.index or after.upos in ("ADV", "PUNCT", "PRON", "DET"):
        return None
    past = any(w.xpos in ("VBD", "VBN") and w.index != head.index for w in words)
    if norm(word) == "should":
        return None if holds(words, ("if",)) or norm(after) == "have" else (word.text, "must")
    if norm(word) in ("may", "might") and norm(after) == "have":
        return (word.text, "must") if parse.words[after.index + 1].xpos == "VBN" and not holds(words, ("if",)) else None
    if norm(word) in ("may", "might") and not past and norm(after) != "well":
        return word.text, "will"
    if (
        norm(word) == "could"
        and norm(subject) not in ("i", "we", "you")
        and not past
        and norm(after) != "have"
        and not holds(words, ("if", "wish", "so", "would", "'d"))
    ):
        return word.text, "will"
    return None


def _stronger_adverb(parse: Parse, word: Word, words: list[Word], lists: Lists) -> tuple[str, str] | None:
    stronger = lists.pairs("strengthen")
    if norm(word) not in stronger or negated(words) or word.index + 1 >= len(parse.words):
        return None
    before = norm(parse.words[word.index - 1]) if word.index > words[0].index else ""
    after = parse.words[word.index + 1]
    if before in ("as", "more", "most", "very", "how", "too", "than", "so", "less", "only", "a", "in", "for", "quite"):
        return None
    if norm(word) == "likely":
        return (word.text, "certain") if norm(after) == "to" and word.upos == "ADJ" else None
    if norm(word) in ("nearly", "almost"):
        return (
            (word.text, "absolutely") if norm(after) in ("everyone", "everything", "all", "every", "nothing") else None
        )
    if norm(word) in ("rarely", "seldom") and before == "":
        return None
    if norm(word) in ("often", "usually", "sometimes", "generally", "typically", "frequently"):
        return (
            (word.text, stronger[norm(word)])
            if after.upos == "VERB" or before in ("is", "are", "'s", "'re", "be")
            else None
        )
    return (word.text, stronger[norm(word)]) if word.upos == "ADV" else None


def _stronger_verb(parse: Parse, word: Word) -> tuple[str, str] | None:
    """*I think he is right* -> *I know he is right*."""
    if word.lemma not in ("think", "believe", "hope", "guess", "suspect") or word.xpos != "VBP" or not word.index:
        return None
    subject, clause = parse.words[word.index - 1], parse.kid(word.index, "ccomp")
    if norm(subject) not in ("i", "we", "they") or clause is None or has_subject(parse, clause.index) is None:
        return None
    return word.text, "know"

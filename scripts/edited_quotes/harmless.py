"""Edits that change nothing: brackets, spelling, marks, hesitations, contractions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import SUBJECTS, keep_case, like, norm, sentences
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Change, Edit, Lists
from quotecheck.parse.tree import Parse, Word


def bracket(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Replace a pronoun by a bracketed noun, or put a clarification in brackets."""
    parse, text = quotation.parse, quotation.text
    names = lists.pairs("bracket", "first_names")
    for word in parse.words:
        low = norm(word)
        if low in ("he", "she", "they", "him", "them") and _clear_pronoun(parse, word):
            choices = lists.words("bracket", low)
            noun = f"[{choices[(word.start + len(text)) % len(choices)]}]"
            after = text[word.end : word.end + 1]
            if word.text[0].isupper():
                noun = "[T" + noun[2:]
            if low == "they" and word.start % 3 == 0 and word.relation == "nsubj" and after == " ":
                noun = noun.lower()
                yield Edit(
                    "bracket", "they + noun", ((word.end, word.end, " " + noun),), f"{noun} put in after {word.text!r}"
                )
            elif after in (" ", ".", ",", "'", "’"):
                changes: tuple[Change, ...] = ((word.start, word.end, noun),)
                if after in ("'", "’"):
                    changes += _full_form(parse, word)
                if len(changes) == 1 + (after in ("'", "’")):
                    yield Edit("bracket", low, changes, f"{word.text!r} -> {noun}")
        elif low in ("we", "us", "here") and word.index + 1 < len(parse.words):
            yield from _after(parse, word, lists)
        elif word.text in names and word.upos == "PROPN":
            before = parse.words[word.index - 1] if word.index else None
            after_word = parse.words[word.index + 1]
            alone = (before is None or before.upos not in ("PROPN", "ADJ")) and after_word.upos not in ("PROPN", "NOUN")
            mark = text[word.end : word.end + 1] in ("'", "’", "-")
            other = names[word.text].lstrip(">")
            if alone and not mark and other not in text and word.relation not in ("compound", "flat", "amod"):
                full = f"{word.text} [{other}]" if names[word.text].startswith(">") else f"[{other}] {word.text}"
                yield Edit("bracket", "name", ((word.start, word.end, full),), f"{word.text} -> {full}")


def _clear_pronoun(parse: Parse, word: Word) -> bool:
    """The first pronoun of its kind, with no noun before it in the quotation that it could stand for."""
    if any(w.upos == "PROPN" or (w.upos == "NOUN" and w.relation in SUBJECTS) for w in parse.words[: word.index]):
        return False
    if any(
        norm(w) in ("he", "she", "they", "him", "them", "his", "her", "their", "you", "who")
        for w in parse.words[: word.index]
    ):
        return False
    if norm(word) in ("they", "them") and any(w.upos == "NOUN" for w in parse.words[: word.index]):
        return False
    if any(w.upos == "PROPN" and w.relation == "nsubj" for w in parse.sentence_words(word.sentence)):
        return False
    after = parse.words[word.index + 1]
    return word.relation in ("nsubj", "nsubj:pass", "obj", "obl") and norm(after) not in (
        "all",
        "both",
        "who",
        "that",
        "each",
        "to",
    )


def _full_form(parse: Parse, word: Word) -> tuple[Change, ...]:
    """*they're* is written out once the pronoun is bracketed."""
    forms = {"'re": " are", "'ve": " have", "'ll": " will"}
    clitic = parse.words[word.index + 1]
    if norm(clitic) in forms:
        return ((clitic.start, clitic.end, forms[norm(clitic)]),)
    if norm(clitic) == "'s" and clitic.lemma in ("be", "have"):
        return ((clitic.start, clitic.end, " is" if clitic.lemma == "be" else " has"),)
    return ()


def _after(parse: Parse, word: Word, lists: Lists) -> Iterator[Edit]:
    low, after = norm(word), parse.words[word.index + 1]
    choices = lists.words("bracket", f"{low}_after")
    if low == "we" and (
        after.upos not in ("VERB", "AUX") or after.text.startswith(("'", "’")) or word.relation != "nsubj"
    ):
        return
    if low == "us" and not (after.upos == "PUNCT" and after.text in (".", ",")):
        return
    if low == "here" and (
        after.text not in (".", ",") or norm(parse.words[word.index - 1]) in ("up", "out", "down", "over", "in")
    ):
        return
    if any(norm(w) == low for w in parse.words[: word.index]):
        return
    noun = f"[{choices[word.start % len(choices)]}]"
    yield Edit("bracket", f"{low} + words", ((word.end, word.end, " " + noun),), f"{noun} put in after {word.text!r}")


def spelling(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Change American spelling into British, or back, throughout."""
    american = lists.pairs("spelling")
    british = {v: k for k, v in american.items()}
    for name, table in (("to British", american), ("to American", british)):
        changes: list[Change] = []
        for word in quotation.parse.words:
            new = table.get(word.text.lower())
            if new is None or (word.upos == "PROPN" and word.text[:1].isupper() and word.index > 0):
                continue
            if word.text.lower() in ("learned", "dreamed", "burned") and word.upos != "VERB":
                continue
            changes.append((word.start, word.end, like(word.text, new)))
        if changes:
            note = ", ".join(f"{quotation.text[a:b]} -> {new}" for a, b, new in changes)
            yield Edit("spelling", f"{name}: {changes[0][2].lower()}", tuple(changes), note)


def marks(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Change apostrophes, commas, dashes, case or the final mark: the words stay."""
    text, parse = quotation.text, quotation.parse
    size = len(text)
    whole = len(parse.sentences) == 1
    for old, new, name in (("'", "’", "curly apostrophes"), ("’", "'", "straight apostrophes")):
        spots = [m.start() for m in re.finditer(old, text)]
        if spots:
            changes = tuple((i, i + 1, new) for i in spots)
            yield Edit("marks", name, changes, name)
    if whole and text.endswith("."):
        yield Edit("marks", "final stop", ((size - 1, size, ""),), "final full stop dropped")
        yield Edit("marks", "final comma", ((size - 1, size, ","),), "final full stop -> comma")
        if size % 4 == 0:
            yield Edit("marks", "exclamation", ((size - 1, size, "!"),), "final full stop -> exclamation mark")
        first = parse.words[0]
        if first.upos != "PROPN" and first.text != "I" and len(first.text) > 1:
            change = (0, 1, text[0].lower())
            yield Edit(
                "marks", "case", (change, (size - 1, size, ",")), "first letter lower case, final full stop -> comma"
            )
    for words in sentences(parse):
        for word in words[1:-1]:
            before, after = parse.words[word.index - 1], parse.words[word.index + 1]
            if word.text == "," and norm(after) in ("and", "but", "so") and before.upos != "PUNCT":
                yield Edit("marks", "comma out", ((word.start, word.end, ""),), f"comma before {after.text!r} dropped")
                if (
                    words[-1].text == "."
                    and norm(after) == "and"
                    and _clausal(parse, after)
                    and not any(w.text == "," for w in words if w.index > word.index)
                ):
                    new = f"—{after.text}" if word.start % 2 else f" – {after.text}"
                    yield Edit("marks", "dash", ((word.start, after.end, new),), "comma -> dash")
            elif norm(word) in ("and", "but") and before.text != "," and _clausal(parse, word):
                yield Edit(
                    "marks", "comma in", ((word.start - 1, word.start, ", "),), f"comma put in before {word.text!r}"
                )
            elif (
                norm(word) in ("president", "senator", "secretary", "congress")
                and word.text[0].isupper()
                and after.upos != "PROPN"
            ):
                yield Edit(
                    "marks",
                    "capital",
                    ((word.start, word.start + 1, word.text[0].lower()),),
                    f"{word.text} in lower case",
                )
    for one, two in zip(parse.sentences, parse.sentences[1:], strict=False):
        stop, first = parse.words[one.last - 1], parse.words[two.first]
        if (
            stop.text == "."
            and norm(first) in ("and", "but")
            and parse.words[one.last - 2].text.lower() not in ("u.s",)
        ):
            changes = ((stop.start, stop.end, ","), (first.start, first.start + 1, first.text[0].lower()))
            yield Edit("marks", "stop to comma", changes, f"full stop before {first.text!r} -> comma")


def _clausal(parse: Parse, conjunction: Word) -> bool:
    head = parse.head(conjunction)
    return (
        head is not None
        and head.relation == "conj"
        and any(k.relation == "nsubj" and conjunction.index < k.index < head.index for k in parse.kids(head.index))
    )


def disfluency(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Put a hesitation or a repeated word in, or take one out."""
    parse, text = quotation.parse, quotation.text
    for match in re.finditer(r"\b(?:[Yy]ou know|I mean|[Uu]m|[Uu]h), ", text):
        left = text[: match.start()].rstrip()
        if left.endswith(",") or left[-1:] in ("", ".", "?", "!"):
            opens = not left.endswith(",")
            follows = text[match.end()]
            last = max(
                (w for w in parse.words if w.end <= match.start() and w.upos != "PUNCT"),
                key=lambda w: w.index,
                default=None,
            )
            start = match.start()
            if not opens and last is not None and last.upos in ("ADP", "CCONJ", "SCONJ", "AUX", "DET"):
                start = text.rindex(",", 0, start)
                follows = " " + follows
            change = (start, match.end() + 1, follows.upper() if opens else follows)
            yield Edit(
                "disfluency", f"out: {match.group().lower()}", (change,), f"{match.group().strip(' ,')!r} taken out"
            )
    yield from _put_in(quotation, lists)


def _put_in(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    parse, text = quotation.parse, quotation.text
    openers, inner, repeated = (lists.words("disfluency", k) for k in ("openers", "inner", "repeated"))
    for words in sentences(parse):
        first = words[0]
        if (
            first.upos in ("PRON", "DET", "PROPN", "NOUN")
            and words[-1].text == "."
            and norm(first) not in ("who", "what", "which")
        ):
            opener = openers[(first.start + len(text)) % len(openers)]
            yield Edit(
                "disfluency",
                f"in: {opener.lower()}",
                ((first.start, first.end, opener + keep_case(first)),),
                f"{opener.strip()!r} put in",
            )
        for word in words[2:-3]:
            after = parse.words[word.index + 1]
            if norm(word) in ("and", "but", "because") and after.upos in ("PRON", "DET") and _clausal(parse, word):
                new = inner[word.start % len(inner)]
                yield Edit(
                    "disfluency", f"in: {new}", ((word.end + 1, word.end + 1, new),), f"{new.strip(' ,')!r} put in"
                )
            if (
                word.text in repeated
                and after.upos not in ("PUNCT", "PART")
                and text[word.end] == " "
                and word.start % 3 == 0
            ):
                yield Edit(
                    "disfluency",
                    f"twice: {word.text}",
                    ((word.end, word.end, " " + word.text),),
                    f"{word.text!r} twice",
                )


def contraction(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Contract two words, or write a contraction out."""
    parse, text = quotation.parse, quotation.text
    table = lists.pairs("contractions")
    written_out = {short: full for full, short in table.items() if full not in ("can not",)}
    for one, two in zip(parse.words, parse.words[1:], strict=False):
        pair = text[one.start : two.end]
        low = pair.lower().replace("’", "'")
        after = parse.words[two.index + 1] if two.index + 1 < len(parse.words) else None
        if after is None or after.upos == "PUNCT" or one.sentence != two.sentence:
            continue
        if low in table and (two.upos in ("AUX",) or norm(two) == "not") and not _inverted(parse, one, two, after):
            new = table[low].replace("'", "’") if "’" in text else table[low]
            yield Edit("contraction", f"short: {low}", ((one.start, two.end, like(pair, new)),), f"{pair} -> {new}")
        short = {s.lower(): full for s, full in written_out.items()}
        if low in short and " " not in low and two.index == one.index + 1:
            if norm(two) == "'s" and (two.upos != "AUX" or two.lemma != "be" or norm(after) in ("been", "got")):
                continue
            if norm(two) == "n't" and (
                _question_inverted(parse, one) or (norm(one) in ("wo", "ca") and norm(after) in ("i", "we", "you"))
            ):
                continue
            new = short[low].replace("i ", "I ", 1) if short[low].startswith("i ") else short[low]
            yield Edit("contraction", f"full: {low}", ((one.start, two.end, like(pair, new)),), f"{pair} -> {new}")


def _inverted(parse: Parse, one: Word, two: Word, after: Word) -> bool:
    """Whether the pair cannot be contracted: a stressed or a main verb follows, or no clause of its own."""
    if one.relation not in SUBJECTS and norm(two) != "not":
        return True
    if norm(two) == "not":
        return one.upos != "AUX" or norm(after) in ("only", "just", "to")
    return two.relation not in ("aux", "aux:pass", "cop") or norm(after) in (
        "what",
        "why",
        "how",
        "where",
        "who",
        "because",
    )


def _question_inverted(parse: Parse, auxiliary: Word) -> bool:
    """Whether the subject follows the auxiliary (*Don't we …?*): then *not* could not stand there."""
    head = parse.head(auxiliary)
    subject = parse.kid(head.index, *SUBJECTS) if head is not None else None
    return subject is not None and subject.index > auxiliary.index

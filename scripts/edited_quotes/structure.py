"""Stretches joined, put in another order, or cut out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from edited_quotes.clauses import (
    content,
    has_subject,
    is_plain,
    is_question,
    keep_case,
    negated,
    norm,
    sentences,
    stretch,
)
from edited_quotes.corpus import LONGEST, Quotation
from edited_quotes.edit import Edit, Lists
from quotecheck.parse.tree import Parse, Word


def _finite(parse: Parse, words: list[Word]) -> bool:
    """Whether a sentence has a finite predicate with a subject, and a capital."""
    root = next((w for w in words if w.relation == "root"), None)
    return root is not None and has_subject(parse, root.index) is not None and words[0].text[:1].isupper()


def splice(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Drop whole sentences, or the end of one and the beginning of the next, between two that are kept."""
    parse = quotation.parse
    found = list(sentences(parse))
    for number in range(1, len(found) - 1):
        before, middle, after = found[number - 1], found[number], found[number + 1]
        if not _finite(parse, before) or not _finite(parse, after) or not middle[0].text[:1].isupper():
            continue
        short = (
            len(before) < 5
            or len(after) < 5
            or len(content(middle)) < 2
            or norm(after[0]) in ("that", "this", "it", "and")
        )
        said = [w.lemma for w in middle if w in content(middle)]
        short = short or set(said) <= {w.lemma for w in (*before, *after)}
        if not short and not is_question(before) and not is_question(middle):
            reach = (before[0].start, after[-1].end)
            note = "the sentence between two dropped"
            yield Edit("splice", "sentence", ((middle[0].start, after[0].start, ""),), note, reach)
    for one, two in itertools.pairwise(found):
        yield from _across(quotation, one, two)


def _across(quotation: Quotation, one: list[Word], two: list[Word]) -> Iterator[Edit]:
    """*A. B, and C.* -> *A, and C.*"""
    parse = quotation.parse
    if is_question(one) or is_question(two) or not _finite(parse, one) or len(one) < 5 or one[-1].text != ".":
        return
    cut = _last_conjunct(parse, two)
    if cut is None or cut[0] - two[0].index < 4 or any(norm(w) == "and" and w.relation == "cc" for w in one):
        return
    changes = ((one[-1].start, parse.words[cut[0]].start, ", "),)
    reach = (one[0].start, two[-1].end)
    yield Edit("splice", "clauses", changes, "a sentence joined to the last clause of the next", reach)


def _last_conjunct(parse: Parse, words: list[Word]) -> tuple[int, int] | None:
    """First word (the conjunction) and last of a final coordinated clause with a subject of its own."""
    root = next((w for w in words if w.relation == "root"), None)
    if root is None:
        return None
    heads = [root, *(k for k in parse.kids(root.index, "ccomp") if k.index > root.index)]
    conjuncts = [k for h in heads for k in parse.kids(h.index, "conj") if has_subject(parse, k.index) is not None]
    conjuncts.sort(key=lambda k: k.index)
    if not conjuncts or (span := stretch(parse, conjuncts[-1].index)) is None:
        return None
    opens = parse.words[span[0]]
    last = span[1]
    if norm(opens) != "and" or opens.relation != "cc" or last < words[-1].index - 1 or words[-1].upos != "PUNCT":
        return None
    predicate = conjuncts[-1]
    subject = has_subject(parse, predicate.index)
    if subject is None or (subject.upos == "PRON" and norm(subject) in ("who", "which", "that")):
        return None
    return span[0], last


def reorder(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Swap two sentences, or the two clauses that *and* joins."""
    parse = quotation.parse
    found = list(sentences(parse))
    anaphoric = lists.words("order", "anaphoric")
    for one, two in itertools.pairwise(found):
        if not _finite(parse, one) or not _finite(parse, two) or min(len(one), len(two)) < 6:
            continue
        if (
            norm(two[0]) in anaphoric
            or norm(one[0]) in (*anaphoric, "well", "look", "yes", "no")
            or is_question(one)
            or is_question(two)
        ):
            continue
        if norm(two[0]) in ("now", "as") or two[1].text == "," or one[1].text == ",":
            continue
        if any(w.upos in ("AUX", "PART") for w in (one[-2], two[-2])):
            continue
        first = quotation.text[one[0].start : one[-1].end]
        second = quotation.text[two[0].start : two[-1].end]
        changes = ((one[0].start, two[-1].end, f"{second} {first}"),)
        yield Edit("reorder", "sentences", changes, "two sentences swapped")
    for words in found:
        yield from _swap_clauses(quotation, words, lists)


def _swap_clauses(quotation: Quotation, words: list[Word], lists: Lists) -> Iterator[Edit]:
    parse = quotation.parse
    cut = _last_conjunct(parse, words)
    if cut is None or is_question(words):
        return
    conjunction, last = parse.words[cut[0]], parse.words[cut[1]]
    opener = words[0]
    skip = 1 if norm(opener) in ("and", "but", "so") else 0
    first, second = words[skip], parse.words[conjunction.index + 1]
    before = parse.words[conjunction.index - 1]
    end = parse.words[before.index - 1] if before.text == "," else before
    heads = [w for w in words if w.relation == "root"] + [
        k for w in words if w.relation == "root" for k in parse.kids(w.index)
    ]
    if sum(norm(w) == "and" and w.relation == "cc" and parse.words[w.head] in heads for w in words) > 1 + skip:
        return
    if second.upos not in ("PRON", "DET", "PROPN", "NOUN") or norm(second) in (
        *lists.words("order", "anaphoric"),
        "who",
        "what",
        "there",
    ):
        return
    if (
        first.upos not in ("PRON", "DET", "PROPN", "NOUN", "ADJ")
        or end.index - first.index < 3
        or last.index - second.index < 3
    ):
        return
    if (
        any(w.relation == "parataxis" or w.text == ":" for w in words)
        or any(w.text == "," for w in words[:3])
        or norm(first) in ("that", "this")
    ):
        return
    if end.upos == "PUNCT" or last.upos in ("PUNCT", "AUX", "PART"):
        return
    if not _own_verb(parse, words, first, end) or not _own_verb(parse, words, second, last):
        return
    one = keep_case(first) + quotation.text[first.end : end.end]
    two = quotation.text[second.start : last.end]
    two = two[0].upper() + two[1:] if first.text[0].isupper() else two
    link = quotation.text[end.end : second.start]
    yield Edit(
        "reorder",
        "clauses",
        ((first.start, last.end, two + link + one),),
        f"the clauses about {conjunction.text!r} swapped",
    )


def _own_verb(parse: Parse, words: list[Word], first: Word, last: Word) -> bool:
    """Whether a clause has a finite verb and a predicate of its own, neither left to be understood."""
    inner = [w for w in words if first.index <= w.index <= last.index]
    stranded = any(w.upos == "AUX" and w.relation not in ("aux", "cop") for w in inner)
    filler = norm(inner[0]) == "i" and norm(inner[1]) == "mean"
    top = next((w for w in inner if w.relation in ("root", "conj") and has_subject(parse, w.index) is not None), None)
    if top is None or stranded or filler:
        return False
    return any(w.has("VerbForm=Fin") for w in (top, *parse.kids(top.index, "aux", "cop")))


def cut_inside_clause(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Cut a relative clause or a prepositional phrase with content words out of a clause."""
    for pattern, start, end, what, _ in _phrases(quotation, lists):
        yield Edit("cut_inside_clause", pattern, ((start, end, ""),), f"{what!r} cut")


def _phrases(quotation: Quotation, lists: Lists) -> Iterator[tuple[str, int, int, str, bool]]:
    """Pattern, start, end, words, and whether at the sentence's end: the phrases a clause can do without."""
    parse = quotation.parse
    for words in sentences(parse):
        if not _finite(parse, words) or is_question(words):
            continue
        for word in words:
            pattern = _can_go(parse, word, lists)
            if pattern is None or (span := stretch(parse, word.index)) is None:
                continue
            inner = parse.words[span[0] : span[1] + 1]
            before, after = (
                parse.words[span[0] - 1],
                parse.words[span[1] + 1] if span[1] + 1 < len(parse.words) else None,
            )
            if span[0] - words[0].index < 4 or len(inner) < 3 or not content(inner) or not is_plain(inner, lists):
                continue
            if after is None or before.upos in ("PUNCT", "ADP", "AUX", "CCONJ") or inner[-1].upos == "PUNCT":
                continue
            at_end = after.index == words[-1].index and after.upos == "PUNCT"
            if norm(after) == "to":  # the phrase takes what follows: *with an eye to*
                continue
            if not at_end and (after.upos not in ("ADP", "AUX", "CCONJ", "SCONJ") and after.text != ","):
                continue
            if parse.head(word) is not None and any(
                norm(w) in ("who", "which", "than", "as") for w in words if w.index == after.index
            ):
                continue
            start, end = before.end, inner[-1].end
            yield pattern + (" end" if at_end else " middle"), start, end, quotation.text[start:end].strip(), at_end


def _can_go(parse: Parse, word: Word, lists: Lists) -> str | None:
    """Whether the phrase or clause headed by a word is a free one."""
    head = parse.head(word)
    if head is None or word.index < head.index:
        return None
    partitive = lists.words("cuts", "partitive")
    if word.deprel == "acl:relcl":
        determined = any(
            norm(k) in ("the", "a", "an", "these", "those", "our", "my", "his", "her") for k in parse.kids(head.index)
        )
        unique = lists.words("cuts", "unique")
        special = any(norm(k) in unique or k.xpos == "JJS" for k in parse.kids(head.index))
        free = (
            head.upos == "NOUN"
            and determined
            and not special
            and head.lemma not in (*partitive, "thing", "reason", "person", "guy")
        )
        copular = head.relation in ("root", "ccomp", "conj", "advcl") or parse.kid(head.index, "cop") is not None
        opens = norm(parse.words[parse.subtree(word.index)[0]])
        return "relative" if free and not copular and opens in ("that", "who", "which") else None
    if (
        word.relation not in ("obl", "nmod")
        or word.upos != "NOUN"
        or word.lemma in ("matter", "board", "way", "end", "sense")
    ):
        return None
    case = parse.kid(word.index, "case")
    if case is None or case.index > word.index:
        return None
    if word.relation == "nmod":
        free = (
            head.upos == "NOUN"
            and head.lemma not in partitive
            and norm(case) in ("of", "in", "for", "from", "with", "across")
        )
        determined = any(
            norm(k) in ("the", "our", "their", "these", "this", "his", "her", "my") for k in parse.kids(head.index)
        )
        if norm(case) == "of" and head.lemma not in lists.words("cuts", "of_heads"):
            return None
        definite = determined or (head.has("Number=Plur") and norm(case) != "of")
        special = any(
            k.xpos in ("JJS", "RBS") or norm(k) in ("only", "first", "same", "last", "next")
            for k in parse.kids(head.index)
        )
        return f"nmod {norm(case)}" if free and definite and not special and not parse.kid(head.index, "cop") else None
    if norm(case) not in lists.words("cuts", "free_prepositions"):
        return None
    complete = parse.kid(head.index, "obj") is not None or any(
        k.relation == "aux" and k.deprel == "aux:pass" for k in parse.kids(head.index)
    )
    fixed = head.lemma in lists.words("cuts", "bound_verbs")
    return f"obl {norm(case)}" if head.upos == "VERB" and complete and not fixed else None


def cut_at_clause(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Drop a final clause after *and* that holds no negation, number, hedge, condition or name."""
    parse = quotation.parse
    for words in sentences(parse):
        cut = _last_conjunct(parse, words)
        if cut is None or is_question(words) or cut[0] - words[0].index < 4 or not _finite(parse, words):
            continue
        inner = parse.words[cut[0] : cut[1] + 1]
        before = parse.words[cut[0] - 1]
        if norm(words[0]) == "you":  # *you ask, and he answers* is a condition
            continue
        if not is_plain(inner, lists) or any(norm(w) in ("both", "either", "between") for w in words):
            continue
        start = before.start if before.text == "," else before.end
        end = inner[-1].end
        what = quotation.text[start:end].strip(" ,")
        yield Edit("cut_at_clause", "and", ((start, end, ""),), f"final clause {what!r} cut")


def marked_ellipsis(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Cut a phrase, a relative clause or a whole sentence, and mark the cut."""
    marks = ("…", "...", " … ", " ... ")
    for pattern, start, end, what, at_end in _phrases(quotation, lists):
        if pattern.startswith("relative") and negated(quotation.parse.words):  # *no candidate that I like*
            continue
        mark = marks[start % 4] if not at_end else marks[start % 2]
        follows = quotation.text[end : end + 1]
        new = mark.rstrip() + ("" if at_end else " ")
        if follows == "," or at_end:
            end += 1
        else:
            end += follows == " "
        yield Edit("marked_ellipsis", pattern, ((start, end, new),), f"{what!r} cut and marked")
    found = list(sentences(quotation.parse))
    for before, middle, after in zip(found, found[1:], found[2:], strict=False):
        if (
            is_plain(middle, lists)
            and len(content(middle)) > 1
            and min(len(before), len(after)) > 5
            and middle[0].text[:1].isupper()
        ):
            change = (before[-1].end, after[0].start, (" … ", " ... ")[before[0].start % 2])
            if len(quotation.text[before[0].start : after[-1].end].split()) <= LONGEST:
                reach = (before[0].start, after[-1].end)
                yield Edit("marked_ellipsis", "sentence", (change,), "a sentence cut and marked", reach)

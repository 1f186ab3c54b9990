"""What a difference in wording is: the first that fits of the kinds, the gravest first."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from quotecheck.compare.classes import (
    ambiguous,
    anybody,
    by_me,
    doubts,
    is_ambiguous,
    is_content,
    is_date,
    is_frequency,
    is_function,
    is_hedge,
    is_limit,
    is_negation,
    is_phrase_of_doubt,
    is_unit,
    lemma,
    modal,
    opens_condition,
    pronoun,
)
from quotecheck.compare.likeness import shift
from quotecheck.compare.measured import as_here
from quotecheck.compare.parties import another_party
from quotecheck.lexicon import lexicon, words
from quotecheck.schema import EditKind
from quotecheck.text.clock_times import clock
from quotecheck.text.quantities import QUANTITY
from quotecheck.text.tokens import ELLIPSIS, Token

Tokens = Sequence[Token]


def classify(here: Tokens, there: Tokens, reported: bool = False) -> EditKind:
    """The kind of a difference: ``here`` are the draft's words, ``there`` the other's; one may be empty.

    ``reported``: one of the two stands in reported speech, where person and tense shift.
    """
    if any(t.form == ELLIPSIS for t in (*here, *there)):
        return EditKind.ELLIPSIS
    if any(t.bracketed for t in (*here, *there)):
        return EditKind.BRACKET
    here, there = fluent(here), fluent(there)
    if not here and not there:
        return EditKind.DISFLUENCY
    here, there = _had(here, there), _had(there, here)
    same = as_here(here, there)
    if _forms(same) == _forms(here) != _forms(there):
        return EditKind.SPELLING
    there = same
    if _acronym(here, there) or _acronym(there, here):
        return EditKind.FUNCTION_WORD
    if _only_doubts(here, there) != _only_doubts(there, here):
        return EditKind.HEDGE
    if _is_condition(here, there) or _is_condition(there, here):
        return EditKind.CONDITION
    for kind, differs in _CHECKS:
        if differs(here, there, reported):
            return kind
    return _by_content(here, there)


def _forms(found: Tokens) -> list[str]:
    return [t.form for t in found]


def fluent(found: Tokens) -> list[Token]:
    """Without hesitations, fillers and words said twice in a row."""
    kept: list[Token] = []
    fillers = [tuple(f.split()) for f in lexicon("compare")["fillers"]]
    i = 0
    while i < len(found):
        filler = next((f for f in fillers if tuple(t.form for t in found[i : i + len(f)]) == f), None)
        if filler:
            i += len(filler)
            continue
        token = found[i]
        if token.form not in words("compare", "hesitations") and not (kept and kept[-1].form == token.form):
            kept.append(token)
        i += 1
    return kept


def _had(own: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """With *'d* as *had*, where the other side has a perfect: "I've seen it", "he'd seen it"."""
    perfect = any(t.form in ("have", "has", "had") for t in other)
    return [t._replace(form="had") if perfect and t.form == "would" and t.end - t.start == 2 else t for t in own]


def _acronym(short: Tokens, long: Tokens) -> bool:
    """Whether one side is the initials of the other: UN, United Nations."""
    names = [t.form for t in long if t.capital]
    return len(short) == 1 and len(names) > 1 and short[0].form == "".join(n[0] for n in names)


def _only_doubts(own: Tokens, other: Tokens) -> bool:
    """Whether one side is a phrase of doubt: one that can be another verb is none beside the other side's verb."""
    return is_phrase_of_doubt(own) and not (other and is_ambiguous(own))


def _is_condition(dropped: Tokens, kept: Tokens) -> bool:
    """Whether one side has a condition that the other has not."""
    return (
        len(dropped) > 1
        and opens_condition(dropped)
        and not opens_condition(kept)
        and len(dropped) > len(kept)
        and (is_limit(dropped) or any(is_content(t) or pronoun(t.form) for t in dropped[1:]))
    )


def _negation(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = (sum(map(_negates, side, [*side[1:], None])) for side in map(_unbounded, (here, there)))
    denied = [_denied(side) for side in (here, there)]
    if any(denied) and first != second and first + denied[0] == second + denied[1]:
        return False  # denied in other words
    return first % 2 != second % 2 or (first != second and not (first and second)) or prefixed(here, there)


def _unbounded(found: Tokens) -> list[Token]:
    """Without the *no* that only tells how far a number goes: no more than, no fewer than."""
    bounds = {tuple(p.split()) for p in words("compare", "hedges.phrases") if p.startswith("no ")}
    return [t for n, t in enumerate(found) if tuple(w.form for w in found[n : n + 3]) not in bounds]


def _denied(found: Tokens) -> int:
    """How often some words deny without a negation: refuse, rather than."""
    text = f" {' '.join(_forms(found))} "
    phrases = lexicon("compare")["denying_phrases"]
    verbs = words("compare", "denying")
    return sum(lemma(t.form) in verbs for t in found) + sum(f" {p} " in text for p in phrases)


def _negates(token: Token, following: Token | None) -> bool:
    """Whether a word negates: not the *not* of *not only*."""
    if token.form == "no" and (token.last or (following is not None and _is_subject(following.form))):
        return False  # the answer: "No. I was there."
    if token.form in words("compare", "hedges.barely") and following is not None and following.is_number:
        return False
    return is_negation(token.form) and not (following is not None and following.form in ("only", "just", "merely"))


def _is_subject(form: str) -> bool:
    return bool(pronoun(form)) or form in ("it", "that", "this", "there")


def prefixed(here: Tokens, there: Tokens) -> bool:
    """Whether a word on one side is one of the other with a negative prefix: safe, unsafe."""
    prefixes = lexicon("compare")["negative_prefixes"]
    for one, other in ((here, there), (there, here)):
        forms = {lemma(t.form) for t in one if len(t.form) > 3} | {t.form for t in one if len(t.form) > 3}
        if any(t.form == p + f for t in other for p in prefixes for f in forms):
            return True
    return False


def _values(found: Tokens) -> Counter[str]:
    return Counter(t.form for t in found if t.is_number)


def _times(found: Tokens) -> set[int]:
    """How many times something is said to have been: once, twice, three times."""
    named = lexicon("numbers")["times"]
    told = {named[t.form] for t in found if t.form in named}
    counted = (a.form[1:] for a, b in pairwise(found) if a.is_number and b.form == "times")
    return told | {int(value) for value in counted if value.isdigit()}


def _counted(found: Tokens) -> Counter[tuple[str, str]]:
    """Each value with what it counts: the next word that tells something."""
    counted: Counter[tuple[str, str]] = Counter()
    for n, token in enumerate(found):
        if token.is_number:
            following = (lemma(t.form) for t in found[n + 1 :] if is_content(t) or t.is_number)
            counted[token.form, next(following, "")] += 1
    return counted


def _number(here: Tokens, there: Tokens, reported: bool) -> bool:
    if _times(here) and _times(there) and _times(here) != _times(there):
        return True
    first, second = _values(here), _values(there)
    if first == second:
        return sum(first.values()) > 1 and _counted(here) != _counted(there)
    # Beside a word that is no number "one" is a pronoun or an article, and "first" an adverb.
    return any(v not in ("#1", "#1th") for v in (first - second) + (second - first)) or bool(first and second)


def _date(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = ({t.form for t in side if is_date(t.form)} for side in (here, there))
    if len(first) == len(second) == 1:
        own, other = first.pop(), second.pop()
        return own != other and not own.startswith(f"{other}-") and not other.startswith(f"{own}-")  # less exact
    return first != second


def _unit(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = ({t.form for t in side if is_unit(t.form)} for side in (here, there))
    return bool(first) and bool(second) and first != second


def _modality(here: Tokens, there: Tokens, reported: bool) -> bool:
    if reported and not _modals(here) == _modals(there) == {"possible"}:  # a report's "might" may be a "could"
        here, there = _unshifted(here, there), _unshifted(there, here)
    first, second = _modals(here), _modals(there)
    both = bool(first) and bool(second)
    # What somebody tried may be told at greater length, and not how sure it is.
    first -= set() if _is_attempt(here, there, both) else {"hoped"}
    second -= set() if _is_attempt(there, here, both) else {"hoped"}
    if first and second:
        return first != second
    only = (first | second) - {"certain"}  # "will close" and "closes" are one
    return bool(only) and not (reported and only == {"likely"})


def _modals(found: Tokens) -> set[str]:
    text = f" {' '.join(_forms(found))} "
    phrases = lexicon("compare")["modal_phrases"].items()
    return {row for t in found if (row := modal(t.form))} | {
        row for row, known in phrases if any(f" {phrase} " in text for phrase in known)
    }


def _is_attempt(found: Tokens, other: Tokens, instead: bool) -> bool:
    """Whether the words begin with a verb of trying or hoping, and what is tried stands on the other side too.

    "We would {try to} find"; ``instead``: the other side has a modal, and the verb may differ.
    """
    forms, against = _forms(found), _forms(other)
    while forms and (is_function(forms[0]) or modal(forms[0])):
        forms = forms[1:]
    for phrase in lexicon("compare")["modal_phrases"]["hoped"]:
        size = len(phrase.split())
        if forms[:size] == phrase.split():
            rest = forms[size:]
            return instead or against[len(against) - len(rest) :] == rest
    return False


def _unshifted(found: Tokens, other: Tokens) -> list[Token]:
    """The words of one side as they were before they were reported, where the other side has not the same."""
    forms = set(_forms(other))
    return [t if t.form in forms else t._replace(form=shift().get(t.form, t.form)) for t in found]


def is_doubt(found: Tokens) -> bool:
    """Whether some words make a statement less sure; those that make it surer do not count."""
    return bool(_hedges(found) - words("compare", "hedges.strength"))


def _hedge(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = _rows(_hedges(here)), _rows(_hedges(there))
    if any("certain" in _modals(side) for side in (here, there)):
        first, second = first - {"certainly"}, second - {"certainly"}  # "will look" and "will certainly look"
    return first != second


@functools.cache
def _row_of() -> dict[str, str]:
    return {form: name for name, forms in lexicon("compare")["degree_rows"].items() for form in forms}


def _rows(found: set[str]) -> set[str]:
    """Words of degree by what they say: about and roughly are one."""
    return {_row_of().get(f) or _row_of().get(lemma(f), f) for f in found}


def _hedges(found: Tokens) -> set[str]:
    forms = [t.form for t in found]
    text = " ".join(forms)
    near = words("compare", "hedges.near_numbers")
    hedges = {f for f in forms if (is_hedge(f) or is_hedge(lemma(f))) and f not in near}
    hedges -= {f for f, g in pairwise(forms) if lemma(f) == "appear" and g not in ("to", "that")}
    hedges -= {f for f, g in pairwise(forms) if (f, g) == ("rather", "than")}
    counted = [f for f, g in pairwise([*forms, ""]) if not (f == "every" and g.startswith(QUANTITY))]
    hedges |= {f for f, g in pairwise([*counted, ""]) if f in near and _counts(g)}
    hedges |= {p for p in words("compare", "hedges.phrases") if f" {p} " in f" {text} "}
    told = f" {anybody(forms)} "
    hedges |= {p for p in doubts() - ambiguous() if f" {p} " in told}
    hedges |= {p for p in words("compare", "hedges.ambiguous") if _before_clause(p.split(), found)}
    opens = words("compare", "hedges.opens_clause") | {""}
    nouns = (n for n in words("compare", "hedges.nouns") if f" my {n} be " in told)
    hedges |= {f"my {n}" for n in nouns if told.split(f" my {n} be ")[1].split(" ")[0] in opens}
    verbs = words("compare", "hedges.verbs")
    for first, second in pairwise(forms):
        if first in ("i", "we") and lemma(second) in verbs:
            hedges.add(f"i {lemma(second)}")
    return hedges


def _before_clause(phrase: Sequence[str], found: Tokens) -> bool:
    """Whether the words have a phrase, said by anybody now, before a clause: "I take it that", "we gather Keld"."""
    forms, size = by_me(_forms(found)), len(phrase)
    return any(
        forms[n : n + size] == phrase
        and (found[n + size].capital or found[n + size].form in words("compare", "hedges.opens_clause"))
        for n in range(len(forms) - size)
    )


def _counts(form: str) -> bool:
    """Whether a form begins a quantity or is a time of the day."""
    return form.startswith(QUANTITY) or bool(clock(form)) or form in words("compare", "hedges.amounts")


def _frequency(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = (_frequencies(side) for side in (here, there))
    if reported:
        first, second = first - words("compare", "frequency.weak"), second - words("compare", "frequency.weak")
    if reported and all(any(is_negation(t.form) for t in side) for side in (here, there)):
        first, second = first - {"never"}, second - {"never"}  # a report's "had not" may be a "never"
    return _rows(first) != _rows(second)


def _frequencies(found: Tokens) -> set[str]:
    text = f" {' '.join(_forms(found))} "
    for phrase in words("compare", "hedges.phrases"):  # "more than" tells of a number, "more" of how many
        text = text.replace(f" {phrase} ", " ")
    followed = pairwise([*text.split(), ""])
    return {
        f for f, g in followed if (is_frequency(f) or f == "never") and not (f == "some" and g.startswith(QUANTITY))
    }


def _names(found: Tokens) -> list[str]:
    return [t.form for t in found if is_content(t) and (t.capital or t.form in words("compare", "parties"))]


def _entity(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = _names(here), _names(there)
    if not first or not second:
        return False
    return not (set(first) <= set(second) or set(second) <= set(first))


def _pronoun(here: Tokens, there: Tokens, reported: bool) -> bool:
    first, second = ({row for t in side if (row := pronoun(t.form))} for side in (here, there))
    return not reported and bool(first) and bool(second) and not first & second


_CHECKS: list[tuple[EditKind, Callable[[Tokens, Tokens, bool], bool]]] = [
    (EditKind.NEGATION, _negation),
    (EditKind.NUMBER, _number),
    (EditKind.DATE, _date),
    (EditKind.UNIT, _unit),
    (EditKind.MODALITY, _modality),
    (EditKind.HEDGE, _hedge),
    (EditKind.FREQUENCY, _frequency),
    (EditKind.ENTITY, _entity),
    (EditKind.PRONOUN, _pronoun),
]


def _limits(found: Tokens) -> bool:
    """Whether a condition stands within some words: "that is left when my costs are paid"."""
    strict = words("compare", "conditions.words") - words("compare", "conditions.loose") | {"when"}
    return any(t.form in strict and len(found) - n > 2 for n, t in enumerate(found))


def _by_content(here: Tokens, there: Tokens) -> EditKind:
    first, second = ([lemma(t.form) for t in side if is_content(t)] for side in (here, there))
    if sorted(first) == sorted(second):  # swapped conjuncts too
        return EditKind.FUNCTION_WORD
    if not first or (set(first) <= set(second) and len(second) > len(first)):
        return EditKind.CONDITION if _limits(there) and not _limits(here) else EditKind.DELETION
    if not second or set(second) <= set(first):
        return EditKind.INSERTION
    return EditKind.ENTITY if another_party(first, second) else EditKind.CONTENT_WORD

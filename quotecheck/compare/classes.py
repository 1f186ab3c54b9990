"""What class a token belongs to: negation, modal, hedge, condition, pronoun, function word, content word."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from quotecheck.lexicon import lexicon, words
from quotecheck.text.quantities import DATE, QUANTITY
from quotecheck.text.tokens import ELLIPSIS, Token


@functools.lru_cache(maxsize=50_000)
def lemma(form: str) -> str:
    """The dictionary form of a token's form."""
    import simplemma  # a tenth of a second: only when something is compared

    if not form[:1].isalpha():
        return form
    return simplemma.lemmatize(form, lang="en").lower()


@functools.lru_cache(maxsize=50_000)
def is_word(form: str) -> bool:
    """Whether the dictionary knows a form."""
    import simplemma

    return form.isalpha() and simplemma.is_known(form, lang="en")


@functools.cache
def _modals() -> dict[str, str]:
    return {form: name for name, forms in lexicon("compare")["modals"].items() for form in forms}


@functools.cache
def _pronouns() -> dict[str, str]:
    return {form: name for name, forms in lexicon("compare")["pronouns"].items() for form in forms}


@functools.cache
def _unit_forms() -> frozenset[str]:
    table = lexicon("numbers")
    return frozenset(table["measures"].values()) | frozenset(table["currencies"].values())


def modal(form: str) -> str:
    """The row of modals a form stands in, or ``""``."""
    return _modals().get(form, "")


def pronoun(form: str) -> str:
    """Who is meant by a personal pronoun: the row it stands in, or ``""``."""
    return _pronouns().get(form, "")


def is_negation(form: str) -> bool:
    """Whether a form negates: not, never, without."""
    return form in words("compare", "negations")


def is_unit(form: str) -> bool:
    """Whether a form is something measured in: dollar, percent, day."""
    return form in _unit_forms()


def is_date(form: str) -> bool:
    """Whether a form names a day, a month or a date."""
    return form.startswith(DATE) or form in words("numbers", "weekdays")


def is_hedge(form: str) -> bool:
    """Whether a form alone makes a statement less or more sure."""
    return form in words("compare", "hedges.words") or form in words("compare", "hedges.strength")


def is_frequency(form: str) -> bool:
    """Whether a form says how often or how many: always, some, all."""
    return form in words("compare", "frequency.words") or form in words("compare", "frequency.quantifiers")


@functools.lru_cache(maxsize=50_000)
def says(form: str) -> bool:
    """Whether a form is of a verb of speech."""
    entry = lexicon("cues")["verb"].get(lemma(form), {})
    return entry.get("act") == "speech" and "quote" in entry.get("frame", ())


def is_function(form: str) -> bool:
    """Whether a form carries little sense of its own."""
    return form in words("compare", "function.words") or bool(pronoun(form)) or len(form) == 1


def is_content(token: Token) -> bool:
    """Whether a token is a noun, verb, adjective, adverb or name, as far as its form tells."""
    return _is_content(token.form)


@functools.lru_cache(maxsize=50_000)
def _is_content(form: str) -> bool:
    return not (
        form == ELLIPSIS or is_function(form) or bool(modal(form)) or is_negation(form) or form.startswith(QUANTITY)
    )


def opens_condition(tokens: Sequence[Token]) -> bool:
    """Whether a stretch begins with a word or phrase that limits what is said: if, unless, as long as.

    One that is nothing but a phrase of doubt ("as far as I know") does not.
    """
    if is_phrase_of_doubt(tokens):
        return False
    if is_limit(tokens):
        return True
    forms = [t.form for t in tokens[:6]]
    while forms and forms[0] in ("and", "or", "only", "even", "just"):
        forms = forms[1:]
    if not forms:
        return False
    opening = _said(tokens[len(tokens[:6]) - len(forms) : 6]) + " "
    if any(
        opening.startswith(f"{p} ") and not _goes_on(forms, p) for p in words("compare", "limits.phrases") if " " in p
    ):
        return True
    return (
        forms[0] in words("compare", "conditions.words")
        or any(opening.startswith(p + " ") for p in lexicon("compare")["conditions"]["phrases"])
        or _of_whom(tokens)
        or _as_it_is(forms)
    )


def _goes_on(forms: Sequence[str], phrase: str) -> bool:
    """Whether a set phrase is only the beginning of another: "so far away", "at the moment of the crash"."""
    return " ".join(forms[len(phrase.split()) :][:1]) in words("compare", "limits.unless_followed")


def _of_whom(tokens: Sequence[Token]) -> bool:
    """Whether it is told for whom it holds: "for a swimmer who keeps away from the seals"."""
    forms = [t.form for t in tokens[:6]]
    return forms[:1] == ["for"] and any(f in ("who", "whose") for f in forms[2:])


def _as_it_is(forms: Sequence[str]) -> bool:
    """Whether a clause of manner or reason begins, and no aside such as *as I said*."""
    if len(forms) < 3 or forms[0] != "as" or not pronoun(forms[1]):
        return False
    aside = words("compare", "conditions.asides")
    return not any(lemma(f) in aside or says(f) for f in forms[2:5])


def is_limit(found: Sequence[Token]) -> bool:
    """Whether the words are a set phrase that limits what is said, wherever it stands: so far, with one exception."""
    return any(_said(own) in words("compare", "limits.phrases") for own in (found, bare(found)))


def _said(found: Sequence[Token]) -> str:
    """The words with "one" for any number that counts."""
    return " ".join("one" if t.is_number and not t.form.endswith("th") else t.form for t in found)


def is_phrase_of_doubt(found: Sequence[Token]) -> bool:
    """Whether all the words are a phrase that tells how sure the speaker is."""
    return any(anybody(t.form for t in own) in doubts() for own in (found, bare(found)))


def is_ambiguous(found: Sequence[Token]) -> bool:
    """Whether a phrase of doubt may as well be something done: "we gathered", "he bet"."""
    return anybody(t.form for t in bare(found)) in ambiguous()


def bare(found: Sequence[Token]) -> Sequence[Token]:
    """Without a joining word before, and without who says it behind: "and so far, she said"."""
    kept = list(found)
    while len(kept) > 1 and kept[0].form in ("and", "but"):
        kept = kept[1:]
    if len(kept) > 2 and says(kept[-1].form) and (pronoun(kept[-2].form) or kept[-2].capital):
        kept = kept[:-2]
    return kept


@functools.cache
def doubts() -> frozenset[str]:
    """The phrases of doubt, said by anybody."""
    return frozenset(anybody(p.split()) for p in words("compare", "hedges.of_doubt"))


@functools.cache
def ambiguous() -> frozenset[str]:
    """Those of them that are verbs of something else as well, said by anybody."""
    return frozenset(anybody(p.split()) for p in words("compare", "hedges.ambiguous"))


def anybody(forms: Iterable[str]) -> str:
    """Words as anybody would say them at any time: "as far as she knew" is "as far as I know"."""
    return " ".join(lemma(f) for f in by_me(forms))


def by_me(forms: Iterable[str]) -> list[str]:
    """Words as the speaker would say them, at the same time: "we gather" is "I gather"."""
    person = lexicon("compare")["hedges"]["anybody"]
    return [person.get(f, f) for f in forms]


def weight(token: Token) -> float:
    """How much a token tells about which utterance this is."""
    return _weight(token.form)


@functools.lru_cache(maxsize=50_000)
def _weight(form: str) -> float:
    if form == ELLIPSIS:
        return 0.0
    if form.startswith((QUANTITY, DATE)):
        return 1.2
    if not _is_content(form):
        return 0.25
    return 0.7 if is_hedge(form) or is_frequency(form) else 1.0

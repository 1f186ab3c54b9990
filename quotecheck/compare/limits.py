"""What limits a claim without a conjunction: set phrases, what belongs to a universal, a second condition.

"So far" and "with one exception" limit whatever they stand by. "This year" and "on the roll" only limit what is
said of all or of none: *nobody's rates will go up this year*, *no voter on the roll*.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.compare.classes import bare, is_content, is_negation, lemma, modal, pronoun, says
from quotecheck.lexicon import words
from quotecheck.text.tokens import Token, tokens

VERB = 5  # words of a relative clause among which a verb or its subject stands
NOUN = 3  # words from *no*, *every*, *all* to the end of its noun, at most
CLAUSE = 12  # words within which a condition's first part stands before its second
REACH = 300  # characters before a word in which its sentence begins
_STOPS = ",;:—–"


def is_limited(text: str, before: Token, found: Sequence[Token], reported: bool = False) -> bool:
    """Whether words, left out behind ``before``, limit what the sentence says.

    ``text`` is the one in which both stand. A relative clause limits what is said of all or none, and tells of a
    condition where it has *can* in it ("a raise that we can afford"): in what is ``reported`` that may be the writer's.
    """
    if not found:
        return False
    joined = not any(mark in text[before.end : found[0].start] for mark in _STOPS)
    said = _sentence(text, before)
    if _second_condition(text, said, found, joined):
        return True
    return (joined and _restricts(said, found, reported)) or _narrows(said, found)


def _sentence(text: str, before: Token) -> list[Token]:
    """The words of a sentence up to and with ``before``."""
    said = tokens(text, max(0, before.end - REACH), before.end)
    start = max((n + 1 for n, t in enumerate(said[:-1]) if t.last), default=0)
    return said[start:]


def _narrows(said: Sequence[Token], found: Sequence[Token]) -> bool:
    """Whether a time or place narrows what is said of all or none, or a negation: not … this year, not yet."""
    if " ".join(t.form for t in bare(found)) not in words("compare", "limits.narrow"):
        return False
    return any(is_negation(t.form) or t.form in words("compare", "limits.universal") for t in said)


def _restricts(said: Sequence[Token], found: Sequence[Token], reported: bool) -> bool:
    """Whether some words tell which of those that the noun before them names are meant."""
    if not said or len(found) < 2 or not (is_content(said[-1]) or _is_universal(said[-1])):
        return False
    first = found[0].form
    of_all = any(map(_is_universal, said[-NOUN - 1 :]))
    if first in words("compare", "limits.relative"):
        able = not reported and any(modal(t.form) in ("able", "possible") for t in found)
        limits = of_all or able or any(is_negation(t.form) for t in said)
        return limits and not _takes_a_clause(said[-1]) and any(map(_is_of_clause, found[1:VERB]))
    return of_all and first in words("compare", "limits.after_noun")


def _takes_a_clause(token: Token) -> bool:
    """Whether *that* or *who* behind a word begins what is said or known, and not a relative clause."""
    return says(token.form) or lemma(token.form) in words("compare", "conditions.asides")


def _is_of_clause(token: Token) -> bool:
    """Whether a word is a sign of a clause: its subject, or a verb as far as its form tells."""
    own = pronoun(token.form) or modal(token.form) or token.form in words("compare", "limits.finite")
    return bool(own) or lemma(token.form) != token.form


def _is_universal(token: Token) -> bool:
    return token.form in words("compare", "limits.universal")


def _second_condition(text: str, said: Sequence[Token], found: Sequence[Token], joined: bool) -> bool:
    """Whether *and* or *or* goes on with a condition: "if it passes {and nobody moves}".

    Behind a comma it only does where nothing else has been said in the sentence.
    """
    if found[0].form not in ("and", "or") or len(found) < 2 or not any(map(is_content, found)):
        return False
    for n in range(len(said) - 1, max(-1, len(said) - CLAUSE), -1):
        if n + 1 < len(said) and any(mark in text[said[n].end : said[n + 1].start] for mark in _STOPS):
            return False
        if said[n].form in words("compare", "conditions.two_parts"):
            return n + 1 < len(said) and (joined or n == 0)
    return False

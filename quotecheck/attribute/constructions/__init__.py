"""The ways news quotes, one file each. Every construction proposes; the scorer decides.

A construction has a docstring with its reasoning and examples, and a function
``propose(parse, word)`` that yields the candidates whose cue is that word. Cases
that must and must not match stand in ``tests/attribute/cases/<name>.yaml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions import (
    according_to,
    adjacent_cue,
    as_clause,
    clausal_complement,
    colon,
    copular_cue,
    copular_noun,
    cue_first,
    in_words_of,
    nominal_object,
    noun_cue,
    oblique_content,
    open_complement,
    quote_first,
    raising,
    signature,
    transcript,
)
from quotecheck.attribute.lookalikes import reports_nothing
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse, Word

Construction = Callable[[Parse, Word], Iterator[Candidate]]

CONSTRUCTIONS: dict[str, Construction] = {
    "clausal-complement": clausal_complement.propose,
    "quote-first": quote_first.propose,
    "cue-first": cue_first.propose,
    "open-complement": open_complement.propose,
    "nominal-object": nominal_object.propose,
    "oblique-content": oblique_content.propose,
    "copular-cue": copular_cue.propose,
    "raising": raising.propose,
    "according-to": according_to.propose,
    "as-clause": as_clause.propose,
    "noun-cue": noun_cue.propose,
    in_words_of.NAME: in_words_of.propose,
    copular_noun.NAME: copular_noun.propose,
    "colon": colon.propose,
    "transcript": transcript.propose,
}

# These start from a quotation and look around it.
AROUND_MARKS: dict[str, Callable[[Parse, Marked, Sequence[int]], Iterator[Candidate]]] = {
    adjacent_cue.NAME: adjacent_cue.propose,
    signature.NAME: signature.propose,
}


def propose_all(parse: Parse, marks: Sequence[Marked], inside: MarkIndex) -> Iterator[Candidate]:
    """Every candidate of every construction over a parsed article; punctuation alone (“?!”) is no content."""
    for word in parse.words:
        for propose in CONSTRUCTIONS.values():
            yield from (c for c in propose(parse, word) if c.content and not reports_nothing(parse, c))
    for number, marked in enumerate(marks):
        for around in AROUND_MARKS.values() if marked.level == 1 else ():
            found = around(parse, marked, inside.words[number])
            yield from (c for c in found if c.content and not reports_nothing(parse, c))

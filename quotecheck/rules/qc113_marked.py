"""Brackets or a marked ellipsis stand where others have the words.

Marked changes are honest, and a note says what they stand for. It is a warning when
the words cut or replaced hold a negation, a number, a hedge or a condition: a mark
does not make up for those.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.compare.classify import classify
from quotecheck.rules.company import places
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import diff, outlets, plural, shown
from quotecheck.schema import Edit, EditKind, Level
from quotecheck.text.tokens import tokens

KINDS = frozenset((EditKind.BRACKET, EditKind.ELLIPSIS))
GRAVE = frozenset(
    (
        EditKind.NEGATION,
        EditKind.NUMBER,
        EditKind.DATE,
        EditKind.HEDGE,
        EditKind.MODALITY,
        EditKind.FREQUENCY,
        EditKind.CONDITION,
    )
)


def find(case: Case) -> Iterator[Flag]:
    """One flag for each place at which the draft has the mark and others the words."""
    for quote in case.quotes:
        for place in places(quote, _marked):
            edit = place.edit
            grave = any(_grave(e) for _, e in place.differing)
            assert edit.here is not None and edit.there is not None
            yield Flag(
                message=(
                    f"{shown(edit.here.text)} stands where {outlets(place.passages)}"
                    f" {plural('has', len(place.passages))} {shown(edit.there.text)}"
                    + ("; what is cut changes the sense." if grave else ".")
                ),
                spans=(edit.here,),
                key=f"{edit.kind}:{edit.here.text}:{edit.there.text}",
                quote=quote,
                passages=place.passages,
                level=Level.WARNING if grave else None,
                diff=diff(quote, [edit], case.article.text),
            )


def _marked(edit: Edit) -> bool:
    marked = edit.here is not None and any(c in edit.here.text for c in "[]….")
    return edit.kind in KINDS and marked and edit.there is not None and not any(c in edit.there.text for c in "[]…")


def _grave(edit: Edit) -> bool:
    return edit.there is not None and classify([], tokens(edit.there.text)) in GRAVE


RULE = Rule(
    id="QC113",
    title="brackets or an ellipsis where others have the words",
    level=Level.NOTE,
    source="Many houses: brackets are a last resort",
    bad="Draft: “We will … close it.” Others: “We will not close it.”",
    good="Draft: “[The council] paid.” Others: “They paid.”",
    reasoning=__doc__ or "",
    find=find,
)

"""Rules that look for edits of certain kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quotecheck.rules.company import Place, places
from quotecheck.rules.rule import Case, Flag
from quotecheck.rules.wording import diff, message, otherwise
from quotecheck.schema import Edit, EditKind, Span

# What a message says of a whole statement that is told otherwise in other words.
OTHERWISE = {
    EditKind.NEGATION: "one says the opposite of the other",
    EditKind.NUMBER: "a number, date or time differs",
    EditKind.HEDGE: "the remark is surer, or less sure, here",
    EditKind.CONDITION: "there it holds with a condition or limit",
    EditKind.ENTITY: "who or what is meant differs",
    EditKind.CONTENT_WORD: "something else is said there",
}


def flags(
    case: Case,
    kinds: frozenset[EditKind],
    what: Callable[[Edit], str],
    accept: Callable[[Place], bool] = lambda place: True,
    wanted: Callable[[Edit], bool] = lambda edit: True,
) -> Iterator[Flag]:
    """One flag for each place of a quotation at which passages have an edit of the given kinds.

    Parameters
    ----------
    case
        The draft.
    kinds
        The kinds of edit.
    what
        What the message begins with, from the edit that is shown: *a negation is dropped*.
    accept, wanted
        Leave out places, or edits, for which these are false.
    """
    for quote in case.quotes:
        for place in places(quote, lambda e: e.kind in kinds and wanted(e)):
            if accept(place):
                yield flag(case, place, what)


def dropped(what: str) -> Callable[[Edit], str]:
    """Say of something whether it is dropped, stands only here, or differs."""

    def say(edit: Edit) -> str:
        if edit.here is None:
            return f"{what} is dropped"
        return f"{what} is added" if edit.there is None else f"{what} differs"

    return say


def flag(case: Case, place: Place, what: Callable[[Edit], str]) -> Flag:
    """The flag for one place."""
    edit = place.edit
    if edit.reworded:
        return Flag(
            message=otherwise(place, OTHERWISE[edit.kind]),
            spans=place.quote.quote.content,
            key=f"{edit.kind}:reworded",
            quote=place.quote,
            passages=place.passages,
            level=place.level(),
            diff=diff(place.quote, [edit], case.article.text),
        )
    here = edit.here or _gap(case, edit)
    return Flag(
        message=message(place, what(edit)),
        spans=(here,),
        key=f"{edit.kind}:{edit.here.text if edit.here else ''}:{edit.there.text if edit.there else ''}",
        quote=place.quote,
        passages=place.passages,
        level=place.level(),
        diff=diff(place.quote, [edit], case.article.text),
    )


def _gap(case: Case, edit: Edit) -> Span:
    """Where words are missing: the word before the gap, so that there is something to point at."""
    text = case.article.text
    end = edit.at
    while end > 0 and not text[end - 1].isalnum():
        end -= 1
    start = end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return Span.of(text, start, end) if start < end else Span.of(text, edit.at, edit.at)

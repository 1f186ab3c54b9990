"""From drafts to speakers: read the article once in order, and resolve each source as it comes."""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.pronouns import CLOSE, Choice
from quotecheck.attribute.speakers.reader import Reader
from quotecheck.attribute.speakers.resolved import Resolved
from quotecheck.parse.tree import Parse
from quotecheck.schema import Span, Speaker


def resolve_speakers(text: str, parse: Parse, drafts: Sequence[Draft]) -> tuple[list[Speaker], list[Resolved]]:
    """Name the speaker of every draft.

    Parameters
    ----------
    text
        The article's text.
    parse
        Its parse; word and entity offsets are characters of ``text``.
    drafts
        Accepted attributions in reading order.

    Returns
    -------
    speakers, resolved
        All speakers, numbered in order of their first quote (those that are only
        alternatives come last), and for each draft whom it was resolved to.
    """
    choices = Reader(text, parse, drafts).read()
    order: dict[int, Actor] = {}
    for choice in choices:
        if choice.actor is not None:
            order.setdefault(id(choice.actor), choice.actor)
    for choice in choices:
        for rival in choice.rivals:
            order.setdefault(id(rival), rival)
    ids = {key: f"s{number}" for number, key in enumerate(order, 1)}
    speakers = [
        Speaker(id=ids[key], name=actor.name, kind=actor.kind, mentions=_mentions(text, drafts, choices, actor))
        for key, actor in order.items()
    ]
    return speakers, [_resolved(choice, ids) for choice in choices]


def _resolved(choice: Choice, ids: dict[int, str]) -> Resolved:
    if choice.actor is None:
        return Resolved(None)
    rivals = tuple(dict.fromkeys(ids[id(r)] for r in choice.rivals if r is not choice.actor))
    doubtful = bool(rivals) or choice.margin < CLOSE
    return Resolved(ids[id(choice.actor)], rivals, doubtful, choice.margin)


def _mentions(text: str, drafts: Sequence[Draft], choices: Sequence[Choice], actor: Actor) -> tuple[Span, ...]:
    spans = {
        span for draft, choice in zip(drafts, choices, strict=True) if choice.actor is actor for span in draft.source
    }
    return tuple(Span.of(text, start, end) for start, end in sorted(spans))

"""Gold in brat's standoff format: an ``.ann`` file beside the article's ``.txt``.

``Content``, ``Cue``, ``Source`` and ``Trap`` are linked by ``By`` (content to source), ``Signalled`` (content
to cue) and ``Within`` (content to the content around it). ``Type``, ``Act``, ``Status`` and ``Way`` are attributes
of a content; its speaker is a note on it, and so is a trap's reason. ``gold/GUIDELINES.md`` describes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.gold import GoldArticle, GoldQuote, Spans, Trap
from quotecheck.evaluate.attribution.parts import NAME, OTHERS, read_parts
from quotecheck.evaluate.attribution.standoff import Entity, Link, Mark, Standoff, read_standoff
from quotecheck.schema import Act, QuoteType, Status
from quotecheck.text import article_from_text
from quotecheck.text.decode import decode
from quotecheck.text.load import load

CONF = "annotation.conf"
CONTENT, TRAP = "Content", "Trap"
# What a relation of ours leads to; it always leads from a content.
RELATIONS = {"By": "Source", "Signalled": "Cue", "Within": CONTENT}
NOTE = "AnnotatorNotes"

Choice = TypeVar("Choice", bound=StrEnum)


def read_brat(path: Path) -> GoldArticle:
    """Read one article from its ``.ann`` file.

    Raises
    ------
    ReadError
        If a file is missing or a line of one has a mistake: the message names both.
    """
    beside = path.with_suffix(".txt")
    if not beside.is_file():
        raise ReadError(f"{path}: there is no {beside.name} beside it. Put the article's text there.")
    text = decode(load(beside), str(beside))
    annotations = decode(load(path), str(path)) if path.stat().st_size else ""  # brat's own, before the first mark
    found = read_standoff(annotations, text, str(path))
    try:
        quotes = tuple(_quotes(found))
    except _MistakeError as error:
        raise ReadError(f"{path}, line {error.line}: {error}") from None
    notes = {mark.target: mark.value for mark in _notes(found)}
    traps = tuple(Trap(e.spans, notes.get(e.id, "")) for e in _in_order(found, TRAP))
    article = article_from_text(text, id=path.stem, path=str(beside))
    return GoldArticle(article, _parts(path.parent).get(path.stem, OTHERS), quotes, traps)


class _MistakeError(Exception):
    """What is wrong with a line."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def _parts(folder: Path) -> Mapping[str, str]:
    """The parts of a folder's articles; a misspelt name would make an article that is held out one to be read."""
    found = read_parts(folder)
    for name in found:
        if not (folder / f"{name}.ann").is_file():
            raise ReadError(f"{folder / NAME} names {name}, but there is no {name}.ann beside it.")
    return found


def _quotes(found: Standoff) -> Iterator[GoldQuote]:
    links = list(_links(found))
    speakers = {mark.target: mark.value for mark in _notes(found) if mark.value}
    known = {(mark.target, mark.kind): mark for mark in _attributes(found)}
    for entity in _in_order(found, CONTENT):
        own = [link for link in links if link.first == entity.id]
        way = known.get((entity.id, "Way"))
        yield GoldQuote(
            id=entity.id,
            content=entity.spans,
            cue=_spans(found, own, "Signalled"),
            source=_spans(found, own, "By"),
            speaker=speakers.get(entity.id),
            act=_choice(known.get((entity.id, "Act")), Act),
            type=_choice(known.get((entity.id, "Type")), QuoteType),
            status=_choice(known.get((entity.id, "Status")), Status),
            way=(way and way.value) or None,
            parent=next((link.second for link in own if link.kind == "Within"), None),
        )


def _in_order(found: Standoff, kind: str) -> list[Entity]:
    return sorted((e for e in found.entities.values() if e.kind == kind), key=lambda e: (e.spans[0][0], e.spans[-1][1]))


def _notes(found: Standoff) -> Iterator[Mark]:
    return (mark for mark in found.notes if mark.kind == NOTE)


def _links(found: Standoff) -> Iterator[Link]:
    """Our relations; those from or to what we do not know are another tool's."""
    ours = {CONTENT, TRAP, *RELATIONS.values()}
    for link in found.links:
        if link.kind not in RELATIONS:
            continue
        for name in (link.first, link.second):
            if name not in found.targets:
                raise _MistakeError(link.line, f"there is no {name} in this file.")
        ends = [found.entities[name].kind for name in (link.first, link.second) if name in found.entities]
        if len(ends) < 2 or not ours.issuperset(ends):
            continue
        if ends != [CONTENT, RELATIONS[link.kind]]:
            what = f"{link.kind} must lead from a {CONTENT} to a {RELATIONS[link.kind]}"
            raise _MistakeError(link.line, f"{what}, and not from a {ends[0]} to a {ends[1]}.")
        yield link


def _attributes(found: Standoff) -> Iterator[Mark]:
    for mark in found.attributes:
        if mark.target not in found.targets:
            raise _MistakeError(mark.line, f"there is no {mark.target} in this file.")
        yield mark


def _spans(found: Standoff, own: list[Link], kind: str) -> Spans:
    linked = [found.entities[link.second].spans for link in own if link.kind == kind]
    return tuple(sorted({span for spans in linked for span in spans}))


def _choice(mark: Mark | None, kind: type[Choice]) -> Choice | None:
    if mark is None:
        return None
    try:
        return kind(mark.value)
    except ValueError:
        given = mark.value or "nothing"
        raise _MistakeError(mark.line, f"{mark.kind} is {given}; it must be {', '.join(kind)}.") from None

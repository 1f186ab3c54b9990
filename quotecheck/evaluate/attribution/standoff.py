"""brat's standoff format: the lines of an ``.ann`` file, whatever they annotate.

Format: https://brat.nlplab.org/standoff.html. Text-bound annotations (``T``), binary relations (``R``),
attributes (``A``, in files of old ``M``) and notes (``#``) are kept. Events (``E``), equivalences (``*``) and
normalisations (``N``) are not about quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.gold import Spans

_ENTITY = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)")
_RELATION = re.compile(r"(\S+)\s+\S+?:(\S+)\s+\S+?:(\S+)\s*")
_PASSED_OVER = ("E", "*", "N")


@dataclass(frozen=True, slots=True)
class Entity:
    """A text-bound annotation; ``line`` is where it stands in the file, from 1."""

    id: str
    kind: str
    spans: Spans
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A relation from one annotation to another."""

    kind: str
    first: str
    second: str
    line: int


@dataclass(frozen=True, slots=True)
class Mark:
    """An attribute (``kind`` and ``value``) of an annotation, or a note on one."""

    kind: str
    target: str
    value: str
    line: int


@dataclass
class Standoff:
    """What an ``.ann`` file says; ``targets`` are the ids of all its annotations, of kinds passed over too."""

    entities: dict[str, Entity] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    attributes: list[Mark] = field(default_factory=list)
    notes: list[Mark] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)


def read_standoff(annotations: str, text: str, name: str) -> Standoff:
    """Read the annotations of a text; lines and ids may stand in any order.

    Raises
    ------
    ReadError
        At the first line that is no annotation, or whose offsets do not fit the text. ``name`` is the
        file's, for the message.
    """
    found = Standoff()
    for number, line in _lines(annotations):
        try:
            _add(found, number, line, text)
        except ReadError as error:
            raise ReadError(f"{name}, line {number}: {error}") from None
    return found


def _lines(annotations: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(annotations.split("\n"), start=1):
        if line.strip():
            yield number, line.removesuffix("\r")


def _add(found: Standoff, number: int, line: str, text: str) -> None:
    name, _, rest = line.partition("\t")
    body, _, tail = rest.partition("\t")
    if name.startswith("#"):
        kind, _, target = body.strip().partition(" ")
        found.notes.append(Mark(kind, target.strip(), tail.strip(), number))
    elif not body.strip():
        raise ReadError("not a line of brat's standoff format.")
    elif name.startswith(_PASSED_OVER):
        found.targets.add(name)
    elif name in found.targets:
        raise ReadError(f"the name {name} is given twice.")
    elif name.startswith("T"):
        found.targets.add(name)
        found.entities[name] = _entity(name, body, tail, text, number)
    elif name.startswith("R"):
        match = _RELATION.fullmatch(body)
        if not match:
            raise ReadError("not a relation. It must be its name, a tab, its kind and two arguments.")
        found.targets.add(name)
        found.links.append(Link(match[1], match[2], match[3], number))
    elif name.startswith(("A", "M")) and len(body.split()) in (2, 3):
        kind, target, value = [*body.split(), ""][:3]
        found.attributes.append(Mark(kind, target, value, number))
    else:
        raise ReadError("not a line of brat's standoff format.")


def _entity(name: str, body: str, covered: str, text: str, number: int) -> Entity:
    match = _ENTITY.fullmatch(body.strip())
    if not match:
        raise ReadError("not a stretch of text. It must be its name, a tab, its kind and offsets such as 0 12.")
    pairs = [tuple(map(int, pair.split())) for pair in match[2].split(";")]
    for start, end in pairs:
        if not 0 <= start < end <= len(text):
            raise ReadError(f"{start} {end} is no stretch of the text, which has {len(text)} characters.")
    words = " ".join(text[start:end] for start, end in pairs)
    if covered.split() and covered.split() != words.split():
        raise ReadError(f"the text has “{_short(words)}” there, and not “{_short(covered)}”. Was it changed?")
    return Entity(name, match[1], tuple(sorted((start, end) for start, end in pairs)), number)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else line[:39] + "…"

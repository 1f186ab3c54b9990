"""What is wrong in the attribution of some articles, one by one, for reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quotecheck.evaluate.attribution.excerpt import excerpt, line_number, short
from quotecheck.evaluate.attribution.gold import GoldQuote, Spans
from quotecheck.evaluate.attribution.result import WHOLE, Pair, Result, offsets
from quotecheck.schema import Quote


class Kind(StrEnum):
    """What is wrong; the last three are of quotations that were found."""

    MISSED = "missed"
    FALSE = "false"
    BOUNDARY = "boundary"
    SOURCE = "source"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    ``group`` is the way of quoting of what was missed (its type, where the gold has no ways), and else the
    construction of what was found. ``told`` is what differs, ``excerpt`` the paragraph with the words marked.
    """

    kind: Kind
    group: str
    article: str
    line: int
    told: str
    excerpt: str
    gold: GoldQuote | None
    found: Quote | None


def faults(results: Iterable[Result]) -> list[Fault]:
    """All that is wrong: by kind, the largest group of it first, then as the articles come."""
    groups: dict[tuple[Kind, str], list[Fault]] = defaultdict(list)
    for result in results:
        for fault in _faults(result):
            groups[fault.kind, fault.group].append(fault)
    order = sorted(groups, key=lambda key: (list(Kind).index(key[0]), -len(groups[key]), key[1]))
    return [fault for key in order for fault in groups[key]]


def _faults(result: Result) -> Iterator[Fault]:
    for i in result.missed():
        quote = result.gold.quotes[i]
        way = f"way {quote.way}" if quote.way else result.types[i].value
        told = f"{result.types[i].value}, {_said(result, quote.cue, quote.source, quote.speaker)}"
        yield _fault(result, Kind.MISSED, way, told, quote, None)
    for j in result.false():
        found = result.found[j]
        name = found.speaker.name if found.speaker else None
        told = _said(result, offsets(found.cue), offsets(found.source), name)
        yield _fault(result, Kind.FALSE, found.construction, f"{told}, confidence {found.confidence:.2f}", None, found)
    for pair in result.pairs:
        yield from _of_pair(result, pair)


def _of_pair(result: Result, pair: Pair) -> Iterator[Fault]:
    gold, found = result.gold.quotes[pair.gold], result.found[pair.found]
    group = found.construction
    about = f"of {short(_words(result, gold.content))}" + (f", way {gold.way}" if gold.way else "")
    if pair.iou < WHOLE:
        told = f"IoU {pair.iou:.2f}" + (f", way {gold.way}" if gold.way else "")
        yield _fault(result, Kind.BOUNDARY, group, told, gold, found)
    source = offsets(found.source)
    if pair.overlap is False or (source and not gold.source):
        told = f"{_mention(result, source)} instead of {_mention(result, gold.source)} {about}"
        yield _fault(result, Kind.SOURCE, group, told, gold, found)
    if pair.name is False:
        told = f"{found.speaker.name if found.speaker else 'nobody'} instead of {gold.speaker} {about}"
        yield _fault(result, Kind.NAME, group, told, gold, found)


def _fault(result: Result, kind: Kind, group: str, told: str, gold: GoldQuote | None, found: Quote | None) -> Fault:
    wanted = gold.content if gold else ()
    given = offsets(found.content) if found else ()
    if kind is Kind.SOURCE and gold and found:
        wanted, given = gold.source, offsets(found.source)
    text = result.gold.text
    first = min((start for start, _ in (*wanted, *given)), default=0)
    return Fault(kind, group, result.gold.id, line_number(text, first), told, excerpt(text, wanted, given), gold, found)


def _said(result: Result, cue: Spans, source: Spans, speaker: str | None) -> str:
    told = f"cue {_mention(result, cue)}, source {_mention(result, source)}"
    return f"{told}, speaker {speaker}" if speaker else told


def _mention(result: Result, spans: Spans) -> str:
    return short(_words(result, spans)) if spans else "none"


def _words(result: Result, spans: Spans) -> str:
    return " … ".join(result.gold.text[start:end] for start, end in spans)

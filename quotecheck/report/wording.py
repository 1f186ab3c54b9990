"""Pieces of an article as they are shown to a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.schema import Quote, Span, SpeakerKind, SpeakerName

GAP = " … "
"""Stands where the article interrupts a quote with words that are not part of it."""

# What may stand between two spans of one unbroken quotation: space, and marks that close or reopen.
_NO_WORDS = re.compile(r"[\s\"'“”„‘’‚«»‹›]*")

# Control characters could drive the reader's terminal; direction overrides could reorder what is shown.
_CONTROLS = {code: "\ufffd" for code in [*range(0x20), *range(0x7F, 0xA0)] if chr(code) not in "\t\n\r\x85"}
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "")
_UNSAFE = _CONTROLS | _OVERRIDES


def joined(spans: Sequence[Span], text: str) -> str:
    """One string of several spans: the article's own words, with ``…`` for the words between two spans.

    >>> text = "“Yes,” she said, “we do.”"
    >>> joined((Span.of(text, 0, 6), Span.of(text, 17, 25)), text)
    '“Yes,” … “we do.”'
    """
    parts: list[str] = []
    for before, span in zip([None, *spans], spans, strict=False):
        if before is not None:
            between = text[before.end : span.start]
            parts.append(between if _NO_WORDS.fullmatch(between) else GAP)
        parts.append(span.text)
    return "".join(parts)


def paragraphs(text: str) -> list[str]:
    """Cut at blank lines, join the other lines, and make the rest safe to print on a terminal."""
    cut = re.split(r"(?:\r\n|\n|\r)\s*(?:\r\n|\n|\r)", text)
    return [line for line in map(one_line, cut) if line]


def one_line(text: str) -> str:
    """Give the text on one line, safe to print on a terminal.

    >>> one_line("two\\n  words")
    'two words'
    """
    return " ".join(text.translate(_UNSAFE).split())


def speaker_label(speaker: SpeakerName | None) -> str:
    """Name a speaker; what is not a person says what it is."""
    if speaker is None:
        return "(no speaker)"
    name = one_line(speaker.name)
    return name if speaker.kind is SpeakerKind.PERSON else f"{name} ({speaker.kind.value})"


def type_label(quote: Quote) -> str:
    """Say what sort of quote it is; plain asserted speech goes without saying."""
    words = [quote.type.value]
    if quote.act.value != "speech":
        words.append(quote.act.value)
    if quote.status.value != "asserted":
        words.append(quote.status.value)
    return ", ".join(words)

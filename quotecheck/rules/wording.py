"""Words of messages: both wordings, who carries them, and the diff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quotecheck.rules.company import Place, voices
from quotecheck.schema import CheckedQuote, Edit, Level, Passage

LONGEST = 80  # characters of a wording in a message


def shown(text: str) -> str:
    """A wording in marks, on one line, cut in the middle where it is long.

    >>> shown("may  not")
    '“may not”'
    """
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = f"{line[: LONGEST - 30].rstrip()} … {line[-25:].lstrip()}"
    return f"“{line}”"


def outlet(passage: Passage) -> str:
    """The outlet and date of a passage, as a reader would name them."""
    origin = passage.origin
    if passage.authoritative:
        return f"the transcript ({origin.time})" if origin.time else "the transcript"
    name = origin.outlet or origin.article
    return f"{name} ({day(origin.date)})" if origin.date else name


def day(written: str) -> str:
    """A date as a reader writes it.

    >>> day("2025-03-04")
    '4 March 2025'
    """
    try:
        parsed = date.fromisoformat(written[:10])
    except ValueError:
        return written
    return f"{parsed.day} {parsed:%B %Y}"


def outlets(passages: Sequence[Passage], most: int = 3) -> str:
    """The outlets of some passages, the first few by name."""
    names = list(dict.fromkeys(outlet(p) for p in passages))
    shown_names = names[:most]
    if len(names) > most:
        shown_names.append(f"{len(names) - most} more")
    return shown_names[0] if len(shown_names) == 1 else f"{', '.join(shown_names[:-1])} and {shown_names[-1]}"


def company(place: Place) -> str:
    """How many reports differ, and whether the draft is alone."""
    if any(p.authoritative for p in place.passages):
        return "differs from the transcript, which is authoritative"
    differ = voices(place.passages)
    total = differ + voices(p for p in place.agreeing if not p.authoritative)
    if any(p.authoritative for p in place.agreeing):
        return f"agrees with the transcript; differs from {differ} of {total} reports"
    if place.outvoted:
        return f"agrees with {total - differ} of {total} reports; {outlets(place.passages)} differs"
    return f"differs from {differ} of {total} report{'s' if total > 1 else ''}"


def change(edit: Edit) -> str:
    """Both wordings of an edit in a phrase."""
    if edit.here is None:
        return f"{shown(edit.there.text)} is missing here" if edit.there else "words are missing here"
    if edit.there is None:
        return f"{shown(edit.here.text)} stands only here"
    return f"{shown(edit.here.text)} here, {shown(edit.there.text)} there"


def message(place: Place, what: str) -> str:
    """What differs, in whose report, and in which company the draft is."""
    return f"{what}: {change(place.edit)} ({outlets(place.passages)}); {company(place)}."


def diff(quote: CheckedQuote, edits: Sequence[Edit], text: str) -> str:
    """The draft's wording with each change marked: ``{-here-}{+there+}``."""
    start, end = quote.quote.content[0].start, quote.quote.content[-1].end
    parts, at = [], start
    for edit in sorted(edits, key=lambda e: e.here.start if e.here else e.at):
        low = edit.here.start if edit.here else min(edit.at, end)
        high = edit.here.end if edit.here else low
        if low < at:
            continue
        parts.append(text[at:low])
        if edit.here:
            parts.append(f"{{-{edit.here.text}-}}")
        if edit.there:
            words = f"{{+{edit.there.text}+}}"
            parts.append(words if edit.here else f"{words} " if low < end else f" {words}")
        at = high
    parts.append(text[at:end])
    return " ".join("".join(parts).split())


def least(level: Level | None, other: Level) -> Level:
    """A level that a flag asks for, or another."""
    return level if level is not None else other

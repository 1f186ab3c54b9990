"""Words of messages: both wordings, who carries them, and the diff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quotecheck.rules.company import Place, sure, voices
from quotecheck.schema import CheckedQuote, Edit, Passage

LONGEST = 80  # characters of a wording in a message


def shown(text: str) -> str:
    """A wording in marks, on one line, cut in the middle where it is long.

    >>> shown("may  not")
    '“may not”'
    """
    line = " ".join(text.split()).strip('“”"')
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
    against = [p for p in place.passages if not p.authoritative]
    total = voices(p for p in (*place.passages, *place.agreeing) if not p.authoritative)
    differ = voices(against)
    if len(against) < len(place.passages):
        return "differs from the transcript, which is authoritative"
    if any(p.authoritative for p in place.agreeing):
        return f"the transcript has it as here; {differ} of {total} reports {plural('differs', differ)}"
    if place.outvoted:
        return f"{total - differ} of {total} reports have it as here"
    if total == 1:
        return f"differs from the one report that {'carries' if sure(against) else 'tells of'} it"
    return f"differs from {differ} of {total} reports"


def plural(verb: str, count: int) -> str:
    """A verb of the third person for one or several.

    >>> plural("differs", 2), plural("has", 2), plural("has", 1)
    ('differ', 'have', 'has')
    """
    if count == 1:
        return verb
    return "have" if verb == "has" else verb.removesuffix("s")


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


def named(speaker: str) -> str:
    """A speaker's name as a reader writes it: the capitals of a transcript's label go.

    >>> named("ANA RUIZ")
    'Ana Ruiz'
    """
    return speaker.title() if speaker.isupper() else speaker


def said(quote: CheckedQuote) -> str:
    """The words of a quotation on one line, without its cue."""
    return " … ".join(" ".join(s.text.split()) for s in quote.quote.content)


def otherwise(place: Place, what: str) -> str:
    """What is told otherwise of a whole quotation, in whose report, and in which company the draft is."""
    there = place.edit.there.text if place.edit.there else ""
    both = f"{shown(said(place.quote))} here, {shown(there)} there"
    return f"{what}, judged by the sense: {both} ({outlets(place.passages)}); {company(place)}."


def diff(quote: CheckedQuote, edits: Sequence[Edit], text: str) -> str:
    """The draft's wording with each change marked: ``{-here-}{+there+}``; … stands for the words of the cue.

    Where nothing else differs, what is told otherwise of the whole stands for all of it.
    """
    of_words = [e for e in edits if not e.reworded]
    if edits and not of_words:
        there = "".join(f"{{+{' '.join(e.there.text.split())}+}}" for e in edits[:1] if e.there)
        return f"{{-{said(quote)}-}}{there}"
    marked = sorted(of_words, key=lambda e: e.here.start if e.here else e.at)
    parts = []
    for span in quote.quote.content:
        own = [e for e in marked if span.start <= (e.here.start if e.here else e.at) <= span.end]
        parts.append(_marked(text, span.start, span.end, own))
        marked = [e for e in marked if e not in own]
    return " … ".join(" ".join(p.split()) for p in parts)


def _marked(text: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    parts, at = [], start
    for edit in edits:
        low = edit.here.start if edit.here else edit.at
        high = min(edit.here.end, end) if edit.here else low
        if low < at:
            continue
        kept = text[at:low]
        parts.append(kept)
        if edit.here:
            parts.append(f"{{-{text[low:high]}-}}")
        if edit.there:
            words = f"{{+{edit.there.text}+}}"
            glued = kept[-1:].isalnum() and not edit.here
            parts.append(
                f" {words}" if glued else words if edit.here or not text[low : low + 1].isalnum() else f"{words} "
            )
        at = high
    return "".join([*parts, text[at:end]])

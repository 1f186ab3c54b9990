"""WebVTT and SubRip (SRT): cues with their time codes and lines.

Written by hand after the W3C's WebVTT and the custom of SRT: the libraries there are
normalise the time codes and drop voices after the first, and both are wanted here as
they stand. Lenient: a cue without number, with either decimal mark, or with no blank
line before it is read all the same.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_CODE = r"(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIMING = re.compile(rf"\s*(?P<start>{_CODE})\s*-->\s*{_CODE}(?=\s|$)")
_HEADER = re.compile(r"\ufeff?WEBVTT(?=\s|$)")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?=\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]*)>|</v>")
_INLINE_TIME = re.compile(rf"<{_CODE}>")
# SRT knows no escapes but a few tags, also in braces; a "<" before anything else is a character.
_TAG = re.compile(r"</?(?:v|c|i|b|u|s|font|lang|ruby|rt|span)(?:[.\s][^<>]*)?/?>|\{\\[^{}]*\}", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")


class Voiced(NamedTuple):
    """A line of a cue, or the part of it in one voice; ``voice`` is ``None`` outside voices."""

    words: str
    voice: str | None


class Cue(NamedTuple):
    """What is shown at once: where it begins, as it stands, and its lines."""

    time: str
    lines: tuple[Voiced, ...]


def is_cued(text: str) -> bool:
    """Whether a text is WebVTT or SRT.

    >>> is_cued("1\\n00:00:01,000 --> 00:00:02,500\\nHello.\\n"), is_cued("ANN: Hello.")
    (True, False)
    """
    return _HEADER.match(text) is not None or any(_TIMING.match(line) for line in text.splitlines()[:50])


def cues(text: str) -> Iterator[Cue]:
    """The cues in order, without headers, notes, styles, identifiers, settings and tags."""
    webvtt = _HEADER.match(text) is not None
    rolling = _INLINE_TIME.search(text) is not None
    last = ""
    for time, lines in _raw(text.splitlines(), webvtt=webvtt):
        # Captions that roll up repeat the line above; they are known by the times between their words.
        shown = [line for line in map(_plain, lines) if not rolling or line != last]
        yield Cue(time, tuple(_voiced(lines if not rolling else shown)))
        last = next((line for line in reversed(list(map(_plain, lines))) if line), last)


def _raw(lines: list[str], *, webvtt: bool) -> Iterator[tuple[str, list[str]]]:
    time, found = "", list[str]()
    aside = blank = ended = False
    for line in lines:
        timing = _TIMING.match(line)
        if timing:
            if found and not ended and found[-1].strip().isdigit():
                found.pop()  # the number of this cue, with no blank line before it
            if time:
                yield time, found
            time, found, aside, ended = timing["start"], [], False, False
        elif not (line if webvtt else line.strip()):  # in WebVTT a space is a line of its own
            blank, ended, aside = True, True, False
            continue
        elif blank and webvtt and _ASIDE.match(line):
            aside = True
        elif time and not aside and not ended:
            found.append(line)
        elif time and not aside and not webvtt and not line.strip().isdigit():
            found.append(line)  # SRT: a blank line among the words
        blank = False
    if time:
        yield time, found


def _voiced(lines: list[str]) -> Iterator[Voiced]:
    voice: str | None = None
    for line in lines:
        at = 0
        for match in [*_VOICE.finditer(line), None]:
            words = _plain(line[at : match.start() if match else len(line)])
            if words:
                yield Voiced(words, voice)
            if match:
                at, voice = match.end(), " ".join(html.unescape(match["name"] or "").split()) or None


def _plain(line: str) -> str:
    bare = html.unescape(_TAG.sub("", _INLINE_TIME.sub("", line)))
    return " ".join(_INVISIBLE.sub("", bare).split())

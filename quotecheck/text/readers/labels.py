"""Who speaks, at the head of a line of a transcript: "NAME (role): words", with or without a time code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from quotecheck.lexicon import words

_CODE = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
TIME = re.compile(rf"[\[(<](?P<code>{_CODE})[\])>]")
_LEADING = re.compile(rf"\s*(?:[\[(<](?P<code>{_CODE})[\])>]|(?P<bare>{_CODE})(?=\s|$))\s*(?:[-–—]\s+)?")
_MAX_NAME = 60
_NOTE = r"[(\[][^()\[\]]{0,80}[)\]]"
# Asterisks: labels are often set in bold in Markdown.
_LABEL = re.compile(
    rf"\s*[*_]{{0,2}}(?P<name>[^\W_][^:()\[\]*\n]{{0,{_MAX_NAME}}}?)\s*(?:{_NOTE}\s*)*"
    r"[*_]{0,2}:[*_]{0,2}(?=\s|$|[“\"‘'\[(])\s*"
)
# Some recorders set name and time on a line of their own, the words below.
_ALONE = re.compile(rf"\s*(?P<name>[^\W_][^:()\[\]\n]{{0,{_MAX_NAME}}}?)\s+[\[(]?(?P<code>{_CODE})[\])]?\s*")
_WORD = re.compile(r"[^\s,/&]+")
_ENDED = re.compile(r"[.?!…:;)\]\"”’'–—-]\s*$")
_NOISE = re.compile(r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])")
FEW = 2  # labels in capitals that make a custom; times that one in title case must stand against it


class Line(NamedTuple):
    """A line of a transcript: its words, and who speaks them and when, where it says so."""

    words: str
    speaker: str | None
    time: str | None


class Labels:
    """Reads the lines of one transcript, knowing how its labels are set.

    A label in title case is doubted where others are in capitals, unless it comes again.

    >>> labels = Labels(["ANN LEE (Chair): Order.", "BOB: Yes.", "MR McDUFF: No.", "The Answer: none."])
    >>> labels.read("ANN LEE (Chair): Order.").speaker, labels.read("The Answer: none.").speaker
    ('ANN LEE', None)
    """

    def __init__(self, lines: Iterable[str]) -> None:
        found = Counter(name for line in lines if (name := _read(line).speaker))
        capitals = sum(map(_in_capitals, found))
        custom = capitals >= FEW and 4 * capitals >= 3 * len(found)
        self._doubted = {name for name, count in found.items() if custom and count < FEW and not _in_capitals(name)}

    def read(self, line: str, before: str = "") -> Line:
        """Take the label and the time code off a line; ``before`` is the line above in the same paragraph or cue.

        Within a sentence that goes on from the line above nothing is a label.
        """
        found = _read(line)
        going_on = bool(before.strip()) and not _ENDED.search(before)
        if found.speaker in self._doubted or (going_on and found.speaker and not _in_capitals(found.speaker)):
            time, rest = _leading_time(line)
            return Line(rest, None, time)
        return found


def _read(line: str) -> Line:
    alone = _ALONE.fullmatch(line)
    if alone and is_label(alone["name"]):
        return Line("", _name(alone["name"]), alone["code"])
    time, rest = _leading_time(line)
    label = _LABEL.match(rest)
    if label is None or not is_label(label["name"]):
        return Line(rest, None, time)
    noted = TIME.search(label.group())
    after = TIME.match(rest, label.end())
    words_at = after.end() if after else label.end()
    code = noted or after
    return Line(rest[words_at:].lstrip(), _name(label["name"]), time or (code["code"] if code else None))


def _leading_time(line: str) -> tuple[str | None, str]:
    match = _LEADING.match(line)
    if match is None:
        return None, line
    rest = line[match.end() :]
    if match["bare"] and match["bare"].count(":") == 1 and rest.strip() and not _names(rest):
        return None, line  # "12:30 is when we close": a time of day, which is spoken
    return match["code"] or match["bare"], rest


def _names(line: str) -> bool:
    label = _LABEL.match(line)
    return label is not None and is_label(label["name"])


def _name(label: str) -> str:
    return " ".join(label.split())


def _in_capitals(name: str) -> bool:
    """Whether a name is set in capitals; a few small letters, as in McDUFF, do not count."""
    return sum(map(str.isupper, name)) > 2 * sum(map(str.islower, name))


def is_label(name: str) -> bool:
    """Whether words before a colon name a speaker: set in capitals or title case, and no common opening.

    >>> is_label("GOVERNOR"), is_label("Ines de la Torre"), is_label("Unidentified speaker 2"), is_label("Remember")
    (True, True, True, False)
    """
    found = _WORD.findall(name)
    if not found or len(found) > 7 or " ".join(found).casefold() in words("transcripts", "openers"):
        return False
    if found[0].casefold() in words("transcripts", "beginnings") and not _in_capitals(name):
        return False
    small = words("transcripts", "particles") | words("transcripts", "roles")
    first, rest = found[0], found[1:]
    return (first[0].isupper() or (first[0].isdigit() and name.isupper())) and all(
        not word[0].isalpha() or word[0].isupper() or word.casefold() in small for word in rest
    )


def without_noises(line: str) -> str:
    """Leave out what a transcriber notes in brackets and nobody says.

    >>> without_noises("Thank you. (Applause.) We [inaudible] go on.")
    'Thank you. We [inaudible] go on.'
    """

    def keep(match: re.Match[str]) -> str:
        note = " ".join(match[match.lastgroup or 0].casefold().strip(" .!…").split())
        return "" if note in words("transcripts", "noises") else match.group()

    return _NOISE.sub(keep, line).strip()

"""One speaker's name is spelled in two ways.

The second spelling is nearly always a slip, and the speaker sees it first. Short forms,
titles, initials and possessives are no other spelling.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.shape import honorific_gender
from quotecheck.lexicon import lexicon, words
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.schema import Level, Span, SpeakerKind

_NAME = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
CLOSE = 78  # likeness from which two names are one spelled in two ways; "Vardal" and "Vardall" have 92
TITLE = 30  # characters before a name in which its title stands
SHORTEST = 4  # letters: shorter names are too like one another


def find(case: Case) -> Iterator[Flag]:
    """One flag for each second spelling, at the place where it first stands."""
    text = case.article.text
    written = _written(text)
    people = (_untitled(s.name) for s in case.attribution.speakers if s.kind is SpeakerKind.PERSON)
    known = {p for name in people if len(name) > 1 for p in name}  # "Ms Vardall" alone is nobody yet
    for speaker in case.attribution.speakers:
        parts = speaker.name.split()
        if speaker.kind is not SpeakerKind.PERSON or len(parts) < 2:
            continue
        for other in _others(text, written, parts, known):
            first, second = sorted(other, key=lambda word: (-len(written[word]), written[word][0]))
            at = written[second][0]
            yield Flag(
                f"{speaker.name} is spelled “{second}” here and “{first}” elsewhere in this article.",
                (Span.of(text, at, at + len(second)),),
                f"{first}:{second}",
            )


def _written(text: str) -> dict[str, list[int]]:
    """Capitalised words and where they stand, possessive endings dropped."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in _NAME.finditer(text):
        word = re.sub(r"[’']s?$", "", match.group())
        if word[:1].isupper():
            found[word].append(match.start())
    return found


def _untitled(name: str) -> list[str]:
    """The words of a name without courtesy titles and offices before it."""
    found = name.split()
    titles = words("speakers", "honorifics") | words("speakers", "titles.nouns")
    while found and fold(found[0]) in titles:
        found = found[1:]
    return found


def _others(text: str, written: dict[str, list[int]], parts: list[str], known: set[str]) -> Iterator[tuple[str, str]]:
    """Words like one part of a name, where the other part does not tell another person."""
    surname, given = parts[-1], parts[0]
    for word in sorted(written):
        alike = _alike(surname, word) or (_plural(surname, word) and _titled(text, written[word]))
        if alike and (word not in known or _same_given(written, given, word)):
            yield surname, word
    for word in sorted(written):
        if _alike(given, word) and word not in _short_forms(given) and _followed(written, word, surname):
            yield given, word


def _alike(name: str, word: str) -> bool:
    if name == word or abs(len(name) - len(word)) > 1 or min(len(name), len(word)) < SHORTEST - (name[:2] == word[:2]):
        return False
    if _plural(name, word) or word.isupper() != name.isupper():
        return False
    return name[0] == word[0] and fuzz.ratio(name.lower(), word.lower()) >= CLOSE


def _plural(name: str, word: str) -> bool:
    """Whether one of two words may be several of the other: *Vardal* and *the Vardals*."""
    return word in (name + "s", name + "es") or name in (word + "s", word + "es")


def _titled(text: str, places: list[int]) -> bool:
    """Whether a name stands behind a courtesy title somewhere: it is nobody's plural."""
    before = (text[max(0, at - TITLE) : at].split() for at in places)
    return any(honorific_gender(found[-1]) for found in before if found)


def _same_given(written: dict[str, list[int]], given: str, surname: str) -> bool:
    return _followed(written, given, surname)


def _followed(written: dict[str, list[int]], given: str, surname: str) -> bool:
    """Whether the two words stand side by side somewhere."""
    ends = {at + len(given) + 1 for at in written.get(given, ())}
    return any(at in ends for at in written.get(surname, ()))


def _short_forms(given: str) -> set[str]:
    table = lexicon("speakers")["nicknames"]
    return {n.capitalize() for n in table.get(given.lower(), ())}


RULE = Rule(
    id="QC005",
    title="a name spelled in two ways",
    level=Level.WARNING,
    source="AP: names are checked letter by letter",
    bad="Ines Vardal said no. “Never,” Vardall added.",
    good="Ines Vardal said no. “Never,” Vardal added.",
    reasoning=__doc__ or "",
    find=find,
)

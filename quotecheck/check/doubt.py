"""Whether somebody whom another article seems to name may yet be the draft's own speaker.

A pronoun is resolved from a few paragraphs there, and the draft's own may be resolved wrongly: neither is enough to
say that the words are another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotecheck.attribute.marks import Marked
from quotecheck.attribute.speakers.names import parts, surname
from quotecheck.attribute.speakers.related import related
from quotecheck.attribute.speakers.shape import first_name_gender, honorific_gender
from quotecheck.check.attributions import by_name
from quotecheck.check.own_words import WORD, unquoted
from quotecheck.check.spoken import Spoken
from quotecheck.lexicon import words
from quotecheck.schema import Quote

NEAR = 500  # characters: a paragraph or two
BESIDE = 60  # characters within which a name and what its bearer is stand together
OFFICE = 3  # words behind *the* among which an office is named
_OF_AN_OFFICE = ("the", "his", "her", "their", "its")
_STOPPED = re.compile(r"[.!?][”\"’']?\s+")
SHORT = 2  # letters of a word that names nobody

_UPPER = f"[{''.join(c for c in map(chr, range(0x2000)) if c.isupper())}]"  # of every alphabet that names may have
# A name of two words, or an office in capitals: a pronoun behind "the PM" is no longer who was named before.
_NAME = re.compile(rf"\b{_UPPER}[\w’'-]+\.? (?:{_UPPER}\. )?{_UPPER}[\w’'-]+|\b{_UPPER}{{2,5}}\b")


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a text: offsets of the first and the last, and the quotation marks around."""

    text: str
    bounds: tuple[int, int]
    marks: Sequence[Marked] = ()

    @property
    def paragraph(self) -> tuple[int, int]:
        """The offsets of the lines that the words stand in."""
        high = self.text.find("\n", self.bounds[1])
        return self.text.rfind("\n", 0, self.bounds[0]) + 1, high if high >= 0 else len(self.text)


def may_be_same(quote: Quote, spoken: Spoken, here: Place, there: Place) -> bool:
    """Whether the draft's speaker may be who speaks there, although another seems to.

    Parameters
    ----------
    quote, spoken
        The draft's quotation, and what the other article says of who speaks.
    here, there
        Where the words stand in the draft and in the other article.
    """
    own, other = quote.speaker.name if quote.speaker else "", spoken.speaker or ""
    if any(_is_for(s.text, other) for s in quote.source) or right_before(own, there):
        return True
    if _renamed(own, other, here, there) or not _all_one(spoken):
        return True
    if not spoken.named and not _lately(other, there):
        return True
    if {_gender(" ".join(s.text for s in quote.source)), _gender(spoken.source)} == {"m", "f"}:
        return False  # "he" here and "she" there
    if not spoken.named and _may_be(own, other, there):
        return True
    return own_doubtful(quote, other, here)


def own_doubtful(quote: Quote, other: str, here: Place) -> bool:
    """Whether a pronoun or description for the draft's speaker may stand for another."""
    if quote.speaker is None or _says(quote):
        return False
    said = {_gender(" ".join(s.text for s in quote.source))} - {""}
    titled = {honorific_gender(title) for title in _before(other, here.text)} - {""}
    if len(said) == len(titled) == 1 and said != titled:
        return False  # "he" is not Mrs Keld
    if not _lately(quote.speaker.name, here) and not _introduced(quote, here.text):
        return True
    return not by_name(quote) and _may_be(other, quote.speaker.name, here)


def right_before(own: str, there: Place) -> bool:
    """Whether the last name before the quotation that holds a passage is a speaker's: "Gazette (Vardal): “No.”"."""
    start = there.bounds[0]
    opened = next((m.start for m in there.marks if m.level == 1 and m.start <= start < m.end), None)
    if opened is None:
        return False
    low = max([there.text.rfind("\n", 0, opened) + 1, *(m.end for m in there.marks if m.end <= opened)])
    found = WORD.findall(there.text[low:opened])
    names = [w for w in found if w[:1].isupper() and not w.endswith(("'s", "’s"))]
    return bool(names) and parts(names[-1])[-1:] == parts(own)[-1:] != ()


def _renamed(own: str, other: str, here: Place, there: Place) -> bool:
    """Whether two names share one half, and each article has the other half in its own spelling alone."""
    a, b = parts(own), parts(other)
    if len(a) < 2 or len(b) < 2 or a[0][0] != b[0][0] or (a[0] != b[0]) == (surname(a) != surname(b)):
        return False
    first, second = (a[0], b[0]) if a[0] != b[0] else (surname(a), surname(b))
    return first not in _words(there.text) and second not in _words(here.text)


def _all_one(spoken: Spoken) -> bool:
    """Whether the quotations that hold the words there are all of one speaker."""
    return all(related(spoken.speaker or "", name) == "same" for name in spoken.all)


def _says(quote: Quote) -> bool:
    """Whether the draft's source mention has a word of the speaker's name, and does not only describe him."""
    own = parts(quote.speaker.name) if quote.speaker else ()
    return any(p in own for s in quote.source for p in parts(s.text))


def _introduced(quote: Quote, text: str) -> bool:
    """Whether the draft names the speaker beside what it calls him later: *Ida Keld, the harbour's director*."""
    last = _last(quote.speaker.name) if quote.speaker else ""
    called = [w for s in quote.source for w in WORD.findall(s.text)][-1:]
    if not called or not by_name(quote):
        return False
    again = {s.end for s in quote.source}
    for match in re.finditer(rf"\b{re.escape(called[0])}\b", text, re.IGNORECASE):
        before, after = text[: match.start()].split("\n")[-1], text[match.end() :].split("\n")[0]
        if match.end() not in again and last in _words(f"{before[-BESIDE:]} {after[:BESIDE]}"):
            return True
    return False


def _is_for(source: str, name: str) -> bool:
    """Whether a source mention begins or ends with a name: *the leader of Salt and Sequins, Ida Keld*."""
    found, own = parts(source), parts(name)
    if not own or re.search(rf"{re.escape(name)}[’']s?\b", source):
        return False
    return found[: len(own)] == own or found[-len(own) :] == own


def _lately(name: str, there: Place) -> bool:
    """Whether somebody is named in the paragraph of some words, or in the one before, and nobody since.

    Else a pronoun is anybody's; so it is where someone in an office is spoken of since: *The judge had a line for it*.
    """
    low, high = there.paragraph
    last = _last(name)
    before = there.text.rfind("\n", 0, len(there.text[:low].rstrip())) + 1
    if last in _words(there.text[there.bounds[1] : high]):
        return True
    here = last in _words(there.text[low : there.bounds[0]])
    if not here and last not in _words(there.text[before:low]):
        return False
    start = low if here else before
    at = max((m.end() for m in WORD.finditer(there.text, start, there.bounds[0]) if last in parts(m[0])), default=start)
    since = unquoted(there.text, (at, there.bounds[0]), there.marks)
    named = not here and _NAME.search(unquoted(there.text, (low, there.bounds[0]), there.marks))
    return not named and not (_in_office(since) - _offices_of(last, there.text))


def _in_office(text: str) -> set[str]:
    """The offices that sentences beginning in a text begin with: *The hotel's lawyer fretted*."""
    found: set[str] = set()
    for sentence in _STOPPED.split(text)[1:]:
        first, *opening = [m[0].lower() for m in WORD.finditer(sentence)][: OFFICE + 1] or [""]
        if first in _OF_AN_OFFICE:
            found |= words("speakers", "titles.nouns") & set(opening)
    return found


def _offices_of(last: str, text: str) -> set[str]:
    """The words of the sentences that name somebody: whoever is named with an office may be called by it."""
    named = (sentence for sentence in _STOPPED.split(text) if last in _words(sentence))
    return {w.lower() for sentence in named for w in WORD.findall(sentence)}


def _may_be(name: str, resolved: str, place: Place) -> bool:
    """Whether a pronoun that was resolved to one speaker may stand for another, who is named as near or nearer."""
    if not name or {first_name_gender(parts(n)) for n in (name, resolved)} == {"m", "f"}:
        return False
    paragraph = unquoted(place.text, place.paragraph, place.marks)
    called = [p for p in name.split() if len(p) > SHORT and p[:1].isupper()]
    other = (resolved.split() or [""])[-1]
    ends = [m.end() for p in called for m in re.finditer(re.escape(p), paragraph)]
    if ends:
        owning = all(re.match(r"[’']s?\b", paragraph[end:]) for end in ends)
        return not (owning and other in paragraph)  # "Keld's boat sank. Vardal swam, he said"
    around = place.text[max(0, place.bounds[0] - NEAR) : place.bounds[1] + NEAR]
    resolved_here = other in place.text[slice(*place.paragraph)]
    return not resolved_here and name.split()[-1] in around


def _before(name: str, text: str) -> list[str]:
    """The folded words that stand before somebody's name: *mrs*, where the text has "Mrs Ida Keld"."""
    found = [parts(w) for w in WORD.findall(text)]
    flat = [p for word in found for p in word]
    own = parts(name)
    firsts = {own[:1], own[-1:]} - {()}
    return [a for a, b in pairwise(flat) if (b,) in firsts]


def _gender(source: str) -> str:
    """The gender of a source mention that is a pronoun and no more."""
    low = source.lower()
    if low in words("speakers", "pronouns.male"):
        return "m"
    return "f" if low in words("speakers", "pronouns.female") else ""


def _last(name: str) -> str:
    own = parts(name)
    return surname(own) if own else ""


def _words(text: str) -> set[str]:
    return {p for w in WORD.findall(text) for p in parts(w)}

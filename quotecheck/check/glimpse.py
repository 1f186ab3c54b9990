"""Who speaks there, seen at a glimpse: the words beside the passage name the draft's own speaker.

Most reports give a quotation to the same speaker, by name and with a plain verb right
beside it. That needs no parse. Whatever is not as plain as that is left to
:mod:`quotecheck.check.attributions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.marks import Marked
from quotecheck.attribute.speakers.names import given_agree, parts, surname
from quotecheck.attribute.speakers.related import related
from quotecheck.check.own_words import WORD, speech_verb, unquoted
from quotecheck.check.spoken import Spoken
from quotecheck.lexicon import words
from quotecheck.schema import Article, BlockKind, SpeakerKind, SpeakerName

NEAR = 500  # characters within which the speaker of a pronoun is named
REACH = 90  # characters behind or before a quotation in which its cue stands
_BREAK = re.compile(r"[.;\n“”\"]\s")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z])|\n")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+(?:[-’'][A-Z]?[a-z]+)*)+")


def glimpse(own: SpeakerName | None, text: str, bounds: tuple[int, int], marks: Sequence[Marked]) -> Spoken | None:
    """What the words beside a passage tell of its speaker; None when only a parse can tell.

    Parameters
    ----------
    own
        The draft's speaker.
    text, bounds, marks
        The other article, where the passage stands in it, and its quotation marks.
    """
    if own is None:
        return Spoken()
    outer = next((m for m in marks if m.level == 1 and m.start <= bounds[0] < m.end), None)
    if any(m.level == 2 and m.start <= bounds[0] < m.end for m in marks):
        return None
    low, high = text.rfind("\n", 0, bounds[0]) + 1, text.find("\n", bounds[1])
    paragraph = low, high if high >= 0 else len(text)
    own_words = unquoted(text, paragraph, marks)
    if outer is None and not _signalled(_sentence(text, bounds, paragraph) + text[bounds[0] : bounds[1]]):
        return Spoken(nobody=True)
    if own.kind is not SpeakerKind.PERSON:
        return None
    segments = _beside(text, outer, paragraph) if outer is not None else [_sentence(text, bounds, paragraph)]
    if not any(map(speech_verb, segments)) and outer is not None:
        segments = [own_words]  # the cue of the quotation before or behind it
    for segment in segments:
        cue = speech_verb(segment)
        if cue is None:
            continue
        clause, _, rest = segment.partition(cue)
        found = [w for w in WORD.findall(f"{clause} {rest.partition(',')[0]}") if w != cue]
        if _about_another(own, clause):
            return None  # "Ida Keld, for Mr Vardal, said"
        if _named(own, found):
            return Spoken(own.name, own.kind, cue, True, (own.name,))
        near = WORD.findall(text[max(0, bounds[0] - NEAR) : bounds[1] + NEAR])
        by_pronoun = any(w.lower() in ("he", "she") for w in found)
        if by_pronoun and not _about_another(own, own_words) and _named(own, near):
            return Spoken(None, None, cue, False, (own.name,))  # may well be, but is not said
        return None
    return None


def author(own: SpeakerName | None, article: Article) -> Spoken | None:
    """The draft's speaker where the article is by him: what nobody else says there is his."""
    if own is None or own.kind is not SpeakerKind.PERSON:
        return None
    bylines = [WORD.findall(article.text[b.start : b.end]) for b in article.blocks if b.kind is BlockKind.BYLINE]
    return Spoken(own.name, own.kind, None, True, (own.name,)) if any(_named(own, b) for b in bylines) else None


def _signalled(sentence: str) -> bool:
    """Whether a sentence has a sign that somebody's words are reported."""
    return speech_verb(sentence) is not None or "according to" in sentence.lower()


def _about_another(own: SpeakerName, segment: str) -> bool:
    """Whether the first full name among some words is another's."""
    first = _FULL_NAME.search(segment)
    if first is None:
        return False
    other = first.group()
    return surname(parts(other)) != surname(parts(own.name)) or related(other, own.name) == "other"


def _beside(text: str, outer: Marked, paragraph: tuple[int, int]) -> list[str]:
    """The words right behind a quotation and right before it, within its paragraph."""
    behind = text[outer.end : min(paragraph[1], outer.end + REACH)]
    cut = _BREAK.search(behind)
    before = text[max(paragraph[0], outer.start - REACH) : outer.start].rstrip()
    led = before.endswith((":", ",", "that"))
    return [behind[: cut.start()] if cut else behind, _SENTENCE.split(before)[-1] if led else ""]


def _sentence(text: str, bounds: tuple[int, int], paragraph: tuple[int, int]) -> str:
    """The sentence around a reported passage, the passage left out."""
    before = _SENTENCE.split(text[paragraph[0] : bounds[0]])[-1]
    return f"{before} {_SENTENCE.split(text[bounds[1] : paragraph[1]])[0]}"


def _named(own: SpeakerName, found: Sequence[str]) -> bool:
    """Whether some words hold the speaker's surname, and no other given name before it."""
    name = parts(own.name)
    titles = words("speakers", "titles.nouns") | words("speakers", "honorifics")
    folded = [(parts(w) or ("",))[-1] for w in found]
    last = surname(name)
    for n, word in enumerate(folded):
        if word == last and not found[n].endswith(("'s", "’s")):  # "Keld's sister said"
            given = folded[n - 1] if n and found[n - 1][:1].isupper() else ""
            own_given = len(own.name.split()) == 1 or given in name or given_agree(given, name[0])
            if not given or given in titles or own_given:
                return True
    return False

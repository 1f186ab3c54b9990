"""Names as strings: cleaned for a reader, folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from quotecheck.lexicon import lexicon, words

_MARKS = "\"“”„‟«»'‘’`"
_NICKNAME = re.compile(rf"(?<=\s)[{_MARKS}(][^{_MARKS}()]{{1,30}}[{_MARKS})]+(?=\s)")
_DOUBLE = re.compile('["“”„‟«»]')
_BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]")
_POSSESSIVE = re.compile(r"(?:['’`]s|(?<=s)['’])$", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# A misspelt surname ("Mauer" for "Maurer") reaches this (set by hand).
SPELLING = 88
# "Kristen" and "Kristin", with one surname; "Daniel" and "Daniela" end differently.
GIVEN_SPELLING = 85


def clean(text: str) -> str:
    """A name without nicknames in marks, brackets, a possessive ending and stray punctuation.

    >>> clean("Ana “Red” Ruiz’s")
    'Ana Ruiz'
    >>> clean("the Port Office (PO)")
    'the Port Office'
    """
    text = _BRACKETS.sub("", _NICKNAME.sub("", text))
    text = _DOUBLE.sub("", text)
    text = _SPACE.sub(" ", text).strip(f" ,;:–—()[]{_MARKS}")
    text = _POSSESSIVE.sub("", text).strip(f" ,;:–—-()[]{_MARKS}")
    return text.replace(" - ", "-").replace(" -", "-")


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word in lower case without accents, dots and possessive ending.

    >>> fold("Gómez’s"), fold("U.S.")
    ('gomez', 'us')
    """
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "").strip(f"-{_MARKS}")


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name; hyphens part them.

    >>> parts("Khaled Al-Maeena")
    ('khaled', 'al', 'maeena')
    """
    return tuple(p for w in re.split(r"[\s\-–/]+", name) if (p := fold(w)))


def surname(name: tuple[str, ...]) -> str:
    """The last part of a person's name, suffixes such as *Jr* aside."""
    kept = [p for p in name if p not in words("speakers", "titles.suffixes")] or list(name)
    return kept[-1]


def given_agree(a: str, b: str) -> bool:
    """Whether two first names may be one person's: equal, an initial, or a short form.

    >>> given_agree("bill", "william"), given_agree("j", "joan"), given_agree("ana", "eva")
    (True, True, False)
    """
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    short = lexicon("speakers")["nicknames"]
    if min(len(a), len(b)) >= 5 and a[0] == b[0] and a[-1] == b[-1] and fuzz.ratio(a, b) >= GIVEN_SPELLING:
        return True
    return a in short.get(b, ()) or b in short.get(a, ()) or bool(set(short.get(a, ())) & set(short.get(b, ())))


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of two or more words are one person's."""
    suffixes = words("speakers", "titles.suffixes")
    a, b = (tuple(p for p in n if p not in suffixes) for n in (a, b))
    if len(a) < 2 or len(b) < 2:
        return False
    if "".join(a) == "".join(b):
        return True  # "Al-Sayed" and "Alsayed"
    if a[-1] != b[-1]:
        long, short = (a, b) if len(a) >= len(b) else (b, a)
        close = len(a) == len(b) and a[0] == b[0] and misspelt(a[-1], b[-1])
        # "Juan Ramos" for "Juan Ramos Vega": two surnames, the second left out.
        return close or (len(long) > len(short) and long[: len(short)] == short)
    if given_agree(a[0], b[0]):
        return True
    return set(a) <= set(b) or set(b) <= set(a)


def misspelt(a: str, b: str) -> bool:
    """Whether two surnames are likely one, spelt in two ways."""
    return min(len(a), len(b)) >= 5 and a[0] == b[0] and fuzz.ratio(a, b) >= SPELLING


@lru_cache(maxsize=2048)
def initials(name: tuple[str, ...]) -> str:
    """The letters an acronym of the name would have.

    >>> initials(("world", "health", "organization"))
    'who'
    """
    inner = words("speakers", "organisations.inner")
    return "".join(p[0] for p in name if p not in inner)

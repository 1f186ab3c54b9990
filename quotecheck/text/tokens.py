"""Words of a text as they are compared: a form that spelling and typography do not change, and where it stands.

The display text is never altered: a token keeps its offsets. Its ``form`` is lower
case, with straight marks, one spelling for British and American words, *n't* as
*not*, and quantities as values: ``12,000`` and ``twelve thousand`` have one form,
and so have ``$1.2bn`` and ``1.2 billion dollars``.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from quotecheck.lexicon import lexicon, words
from quotecheck.text.clock_times import read_clock_times
from quotecheck.text.month_days import read_month_days
from quotecheck.text.quantities import QUANTITY, read_quantities

ELLIPSIS = "…"
_SCAN = re.compile(
    r"(?P<ellipsis>…|\.\s?\.\s?\.(?:\s?\.)?)"
    r"|(?P<abbreviation>(?<![^\W_])(?:[^\W\d_]\.){2,})"
    r"|(?P<word>(?![½¼¾⅓⅔])[^\W0-9_]+(?:['’‘][^\W0-9_]+)*['’]?)"
    r"|(?P<clock>(?<![\w:.,])[0-2]?[0-9]:[0-5][0-9](?![\w:]))"
    r"|(?P<number>(?=[$€£¥₹₦.0-9])[$€£¥₹₦]?(?:"
    r"[0-9]+(?:[,\u00a0\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?"  # 11,000; as spaces, those that break no line
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"  # in lakhs and crores: 1,20,000
    r"|(?<![0-9] )(?<![0-9.,:/-])[1-9][0-9]{0,2}(?: [0-9]{3})+(?! ?[0-9]|\w)"  # 11 000, and no telephone number
    r"|(?<![0-9],)[0-9]+,[0-9]{1,2}(?![0-9]|,[0-9])"  # 71,4
    r"|(?<![\w.])\.[0-9]+"  # .5
    r"|[0-9]+(?:\.[0-9]+|[½¼¾])?"
    r"))"
    r"|(?P<fraction>[½¼¾⅓⅔])"
    r"|(?P<percent>%)"
    r"|(?P<minus>(?<![^\s(\[\"“])[-−](?=[$€£¥₹₦]?[0-9]))"
    r"|(?P<bracket>[\[\]])"
)
_SENTENCE_END = re.compile(r"[.?!…][\"”’')\]]*\s+[\"“‘'(\[]*$|[.?!][\"”’')]+\s*[\"“‘'(\[]*$|\n\s*\n")
_CLITICS = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
# After these 's is a verb; after a noun it mostly marks the owner.
_BEFORE_IS = frozenset(["it", "he", "she", "that", "there", "what", "who", "here", "where", "how", "this"])


class Token(NamedTuple):
    """A word, number, date or ellipsis.

    ``form`` is what is compared; ``start`` and ``end`` are offsets (characters) of the
    words it was read from. ``bracketed``: it stands in square brackets. ``last``: a
    sentence ends behind it; ``capital``: it begins with a capital.
    """

    form: str
    start: int
    end: int
    bracketed: bool = False
    last: bool = False
    capital: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is a quantity read as a value."""
        return self.form.startswith(QUANTITY)


@functools.cache
def _endings() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), to) for pattern, to in lexicon("spelling")["endings"]]


@functools.lru_cache(maxsize=50_000)
def spelling(word: str) -> str:
    """One form for the spellings of a lower-case word.

    >>> spelling("organisations") == spelling("organizations"), spelling("grey")
    (True, 'gray')
    """
    known: str | None = lexicon("spelling")["words"].get(word) or lexicon("spelling")["abbreviations"].get(word)
    if known:
        return known
    if len(word) >= 5:
        for pattern, to in _endings():
            changed, count = pattern.subn(to, word)
            if count:
                return changed
    return word


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of a text, in order.

    >>> [t.form for t in tokens("We won’t pay $1.2bn — or twelve per cent [more].")]
    ['we', 'will', 'not', 'pay', '#1200000000', 'dollar', 'or', '#12', 'percent', 'more']
    """
    return list(_tokens(text, start, len(text) if end is None else end))


@functools.lru_cache(maxsize=2_000)
def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The same; a comparison reads one stretch many times."""
    found = read_month_days(read_quantities(read_clock_times(list(_phrases(list(_scan(text, start, end)))))))
    return tuple(_with_ends(found, text, end))


def _scan(text: str, start: int, end: int) -> Iterator[Token]:
    inside = False
    for match in _SCAN.finditer(text, start, end):
        kind, piece = match.lastgroup, match.group()
        low, high = match.span()
        if kind == "bracket":
            inside = piece == "["
        elif kind == "ellipsis":
            yield Token(ELLIPSIS, low, high, inside)
        elif kind == "word":
            if piece.isascii() and piece.isalpha() and (form := piece.lower()) != "cannot":  # as most are
                yield Token(_plain(form, piece), low, high, inside, capital=piece[0].isupper())
            else:
                yield from (word._replace(bracketed=inside) for word in _words(piece, low))
        elif kind == "abbreviation":
            form = unicodedata.normalize("NFKC", piece).lower().rstrip(".")
            form = lexicon("spelling")["abbreviations"].get(form, form.replace(".", ""))
            yield Token(form, low, high, inside, capital=piece[0].isupper())
        elif kind == "fraction":
            for form in lexicon("numbers")["fractions"][piece].split():
                yield Token(form, low, high, inside)
        else:
            yield Token(kind if kind in ("percent", "minus") else piece, low, high, inside)


def _words(piece: str, at: int) -> Iterator[Token]:
    """One written word as tokens: contractions opened, the owner's *'s* dropped."""
    straight = piece.replace("’", "'").replace("‘", "'").rstrip("'")
    bare = unicodedata.normalize("NFKC", straight).lower()
    capital, end = straight[0].isupper(), at + len(straight)
    stem, _, clitic = bare.rpartition("'")
    if bare == "cannot":
        yield Token("can", at, at + 3, capital=capital)
        yield Token("not", at + 3, end)
    elif len(bare) > 3 and bare.endswith("n't"):
        stem = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}.get(bare[:-3], bare[:-3])
        yield Token(stem, at, end - 3, capital=capital)
        yield Token("not", end - 3, end)
    elif stem == "let" and clitic == "s":
        yield Token("let", at, at + 3, capital=capital)
        yield Token("us", at + 3, end)
    elif stem and (clitic in _CLITICS or clitic == "d" or (clitic == "s" and stem in _BEFORE_IS)):
        split = end - len(clitic) - 1
        yield Token(_plain(stem, straight), at, split, capital=capital)
        yield Token(_CLITICS.get(clitic, "is" if clitic == "s" else "would"), split, end)
    elif stem and clitic == "s":
        yield Token(_plain(stem, straight[:-2]), at, end, capital=capital)
    else:
        yield Token(_plain(bare.replace("'", ""), straight), at, end, capital=capital)


def _plain(word: str, written: str) -> str:
    if written == "US":
        return "usa"  # not the pronoun
    if word.isascii():
        return spelling(word)
    kept = (c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c) and not c.isspace())
    return spelling("".join(kept) or word)


def _phrases(found: list[Token]) -> Iterator[Token]:
    """Two words that are one: per cent, no one."""
    pairs = lexicon("spelling")["phrases"]
    i = 0
    while i < len(found):
        pair = f"{found[i].form} {found[i + 1].form}" if i + 1 < len(found) else ""
        if pair in pairs:
            yield found[i]._replace(form=pairs[pair], end=found[i + 1].end)
            i += 2
        else:
            yield found[i]
            i += 1


def _with_ends(found: list[Token], text: str, end: int) -> list[Token]:
    marked = []
    for token, following in zip_longest(found, found[1:]):
        between = text[token.end : following.start if following else min(len(text), end + 1)]
        ends = following is None or (
            between != " "
            and _SENTENCE_END.search(between) is not None
            and not _is_short(token, between)
            and (following.capital or following.is_number or not following.form[0].isalpha())
        )
        marked.append(token._replace(last=True) if ends else token)
    return marked


def _is_short(token: Token, behind: str) -> bool:
    """Whether the stop behind a word is that of a title or an initial: Mr. Hale, J. Hale."""
    if not behind.startswith(". "):
        return False
    size = token.end - token.start  # in full, a title may well end a sentence
    return (size <= 4 and token.form in words("spelling", "titles")) or (size == 1 and token.form != "i")

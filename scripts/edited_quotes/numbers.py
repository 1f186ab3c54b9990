"""A number's value changed, or its unit or magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import holds, like, norm, sentences
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Edit, Lists
from quotecheck.parse.tree import Word

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


def number(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Give a number, a weekday, a month or an ordinal another value."""
    parse = quotation.parse
    for words in sentences(parse):
        if holds(words, lists.words("numbers", "sentence")):
            continue
        for i, word in enumerate(words):
            before = norm(words[i - 1]) if i else ""
            after = norm(words[i + 1]) if i + 1 < len(words) else ""
            found = _calendar(word, before, after, lists)
            if found is None and word.upos == "NUM" and before not in lists.words("numbers", "after"):
                if after in lists.words("numbers", "before") or (i > 1 and words[i - 1].upos in ("NUM", "PROPN")):
                    continue
                gang = before == "of" and (word.text[0].isupper() or norm(words[i - 2]) == "lesser")
                joined = gang or quotation.text[word.end : word.end + 1] in ("'", "’", ":") or after == "s"
                found = None if joined else _value(word, lists)
            once = len(re.findall(rf"\b{re.escape(word.text)}\b", quotation.text)) == 1
            if found is not None and once and not re.search(rf"\b{re.escape(found[1])}\b", quotation.text):
                yield Edit("number", found[0], ((word.start, word.end, found[1]),), f"{word.text} -> {found[1]}")


def _calendar(word: Word, before: str, after: str, lists: Lists) -> tuple[str, str] | None:
    """Another weekday, month or ordinal."""
    if word.upos == "PROPN" and before != "super" and after not in ("night", "'s"):
        for key in ("days", "months"):
            names = lists.words("numbers", key)
            if word.text in names:
                return key, names[(names.index(word.text) + 1) % len(names)]
    ordinals = lists.words("numbers", "ordinals")
    if norm(word) in ordinals and after in lists.words("numbers", "ordinal_nouns"):
        return "ordinal", ordinals[(ordinals.index(norm(word)) + 1) % len(ordinals)]
    return None


def _value(word: Word, lists: Lists) -> tuple[str, str] | None:
    """Another value of about the size of the old, and still a plural."""
    low = norm(word)
    for key in ("words", "tens"):
        names = lists.words("numbers", key)
        if low in names:
            step = 1 + word.start % 2
            at = names.index(low)
            return key, like(word.text, names[at + step if at + step < len(names) else at - 1])
    if not _DIGITS.fullmatch(word.text):
        return None
    if "," in word.text:
        first = word.text[0]
        return "comma", str(int(first) % 8 + 2) + word.text[1:] if int(first) % 8 + 2 != int(
            first
        ) else "9" + word.text[1:]
    if "." in word.text:
        whole, _, rest = word.text.partition(".")
        return "decimal", f"{int(whole) + 1 + word.start % 3}.{rest}"
    value = int(word.text)
    if word.text.startswith("0") or value in (1, 24, 100, 911, 401):
        return None
    if 1900 <= value <= 2030:
        return "year", str(value - 1 - word.start % 3)
    if value < 10:
        return "digit", str(value + 1 + word.start % 2)
    if value % 10 == 0 and value < 100:
        return "ten", str(value + 10 if value < 90 else value - 30)
    return (
        ("hundreds", str(value + 100))
        if value % 100 == 0
        else ("odd", str(value + (2 + word.start % 7) * (-1 if 89 < value < 100 else 1)))
    )


_COUNT = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"hundred|several|few|many|couple)"
)
_SCALE = re.compile(_COUNT + r"[ -](million|billion|trillion|thousand)\b(?! of)", re.IGNORECASE)
_PERIOD = re.compile(
    _COUNT + r"(?: of)?(?: more)? (days|weeks|months|years|hours|minutes|seconds|miles|feet|yards|pounds|tons|dollars)"
    r"\b(?! old| of age)",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)-(day|week|month|year)\b(?!-old)")
_LOOSE = re.compile(r"\b(millions|thousands|hundreds|billions)(?= of (?!thousands|millions|billions))")
_LOOSE_PERIOD = re.compile(
    r"\b(?:for|in|within|after) (?:the (?:last|past|next|coming) (?:few )?)?(days|weeks|months|years)\b(?! or)"
)
_LAST = re.compile(r"\b(?:last|next|past|this) (week|month|year)\b(?!['’]s)")
_ONE = re.compile(r"\b(?:a|one|every|per|each) (day|week|month|year)\b(?!['’]s| old| or so)")
_DOLLAR = re.compile(r"(\$)\d")
_POINTS = re.compile(
    r"\b(?:by|up|down|up by|down by|lead of) \d+(?:\.\d+)? ?(percent|per cent|%)(?=[.,?!]| (?:in|since|over|last)\b)"
)


def unit(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Put another unit, magnitude or currency after a number, or another period."""
    units = lists.pairs("units")
    for pattern, regex in (
        ("scale", _SCALE),
        ("period", _PERIOD),
        ("hyphened", _HYPHENED),
        ("loose", _LOOSE),
        ("loose period", _LOOSE_PERIOD),
        ("last", _LAST),
        ("one", _ONE),
    ):
        for match in regex.finditer(quotation.text):
            old = match.group(1)
            choices = [
                u for u in units.get(old.lower(), ()) if not re.search(rf"\b{u[:-1]}", quotation.text, re.IGNORECASE)
            ]
            if choices:
                new = like(old, choices[match.start() % len(choices)])
                yield Edit("unit", pattern, ((match.start(1), match.end(1), new),), f"{match.group()}: {old} -> {new}")
    for match in _DOLLAR.finditer(quotation.text):
        if quotation.text.count("$") == 1 and "dollar" not in quotation.text:
            yield Edit("unit", "currency", ((match.start(1), match.end(1), "€"),), "$ -> €")
    for match in _POINTS.finditer(quotation.text):
        new = " percentage points" if match.group(1) == "%" else "percentage points"
        yield Edit("unit", "points", ((match.start(1), match.end(1), new),), f"{match.group(1)} -> percentage points")

"""A number written another way: its value stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.corpus import Quotation
from edited_quotes.edit import Edit, Lists

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)( percent| per cent|%)(?![\w-])")
_THOUSANDS = re.compile(r"(?<![\d$,.])(\d{1,3}),000(?![\d,])(?! [-–])")
_SMALL = re.compile(r"(?<![\d$.,:/-])\b(\d{1,2})\b(?![\d%:/]|,\d|\.\d|st\b|th\b|nd\b|rd\b|-|['’])")
_WORD = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b(?![-’'])"
)
_MONEY = re.compile(r"\$(\d+(?:\.\d+)?) (million|billion|trillion)\b(?!-)")
_DOLLARS = re.compile(
    r"(?<!\w)\$(\d{1,3}(?:,\d{3})?|\d+)(?![\d,.]\d|\d| (?:million|billion|trillion|thousand)|-|[kKmMbB]\b)"
)
_DOLLAR_WORDS = re.compile(r"\b(\d[\d,.]*)( million| billion| trillion)? dollars\b")
_HUNDRED = re.compile(r"\b(a|one|two|three|four|five) hundred\b(?! (?:and|thousand|million))", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2,3}\.) $"
)


def in_words(value: int) -> str:
    """A number below 1,000 in words.

    >>> in_words(12), in_words(45), in_words(300)
    ('twelve', 'forty-five', 'three hundred')
    """
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + ("-" + ONES[value % 10] if value % 10 else "")
    rest = f" and {in_words(value % 100)}" if value % 100 else ""
    return f"{ONES[value // 100]} hundred{rest}"


def numerals(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Write a number in digits or in words, or per cent and dollars another way."""
    text = quotation.text

    def edit(pattern: str, match: re.Match[str], new: str, group: int = 0) -> Edit:
        opens = match.start(group) == 0 or text[: match.start(group)].rstrip()[-1:] in (".", "?", "!")
        new = new[0].upper() + new[1:] if opens else new
        return Edit(
            "numerals", pattern, ((match.start(group), match.end(group), new),), f"{match.group(group)} -> {new}"
        )

    for match in _PERCENT.finditer(text):
        forms = {" percent": ("%", " per cent"), " per cent": ("%", " percent"), "%": (" percent", " per cent")}
        for new in forms[match.group(2)]:
            yield edit("percent", match, match.group(1) + new)
        if match.group(1).isdigit() and int(match.group(1)) <= 100 and match.group(2) != "%":
            yield edit("percent in words", match, in_words(int(match.group(1))) + match.group(2))
    for match in _THOUSANDS.finditer(text):
        if int(match.group(1)) <= 100:
            yield edit("thousands", match, in_words(int(match.group(1))) + " thousand")
    for match in _SMALL.finditer(text):
        value = int(match.group(1))
        after = text[match.end() :]
        if (
            value < 2
            or _MONTH.search(text[: match.start()])
            or re.match(r" ?(?:a\.m|p\.m|AM|PM|am|pm|percent|per cent)", after)
        ):
            continue
        yield edit("small to words", match, in_words(value))
    tens = {w: i * 10 for i, w in enumerate(TENS)}
    for match in _WORD.finditer(text):
        low = match.group(1).lower()
        before = text[: match.start()]
        value = ONES.index(low) if low in ONES else tens[low]
        opens = not before or before.rstrip()[-1:] in (".", "?", "!")
        if (
            opens
            or before.endswith("-")
            or re.match(r" (?:hundred|thousand|and|or|thirds|of)\b|\.?$", text[match.end() :])
        ):
            continue
        if re.search(r"\b(?:these|those|the|other|last|no|or|and|number|or|us|one) $", before.lower()):
            continue
        yield edit("word to digits", match, str(value))
    for match in _MONEY.finditer(text):
        yield edit("money", match, f"{match.group(1)} {match.group(2)} dollars")
        yield edit("money short", match, f"${match.group(1)}{match.group(2)[0].replace('t', 'tn').replace('b', 'bn')}")
    for match in _DOLLARS.finditer(text):
        yield edit("dollars", match, f"{match.group(1)} dollars")
    for match in _DOLLAR_WORDS.finditer(text):
        yield edit("dollar sign", match, f"${match.group(1)}{match.group(2) or ''}")
    for match in _HUNDRED.finditer(text):
        low = match.group(1).lower()
        if low != "a":
            yield edit("hundred", match, str(ONES.index(low) * 100))

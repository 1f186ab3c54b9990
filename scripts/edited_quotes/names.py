"""A person, place, party or body replaced by another of its kind and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edited_quotes.clauses import article_for
from edited_quotes.corpus import Quotation
from edited_quotes.edit import Change, Edit, Lists
from quotecheck.parse.tree import Word

# Only these may stand right before a name that is swapped: else it is part of a longer one.
_WORD_BEFORE = re.compile(r"([\w.’'&-]+)\s+$")
_WORD_AFTER = re.compile(r"^(?:['’]s)?[\s-]+([A-Z][\w.]+)")
_NEVER_AFTER = re.compile(
    r"^(?:['’]s)? (?:City|State|County|Times|Post|Journal|University|Party|Foundation|Caucus|Street|"
    r"administration|Avenue|River|Hall|Examiner|Democrat|Republican)|^-|^['’](?!s)|^, (?:D\.C|[A-Z])"
)
_ADJECTIVES = ("party_adjectives", "demonyms")


def name_swapped(quotation: Quotation, lists: Lists) -> Iterator[Edit]:
    """Swap every mention of one listed name for another of its list."""
    text = quotation.text
    taken = _longest_first(text, lists)
    for start, end, group in taken:
        name = text[start:end]
        spots = [(a, b) for a, b, g in taken if g == group and text[a:b].lower() == name.lower()]
        if spots[0] != (start, end) or not all(_stands_alone(text, a, b, group) for a, b in spots):
            continue
        if not _right_class(quotation, start, end, group):
            continue
        names = [n for n in lists.words("names", group) if n not in text and not _shares(n, name, text)]
        if not names:
            continue
        new = names[(start + len(text)) % len(names)]
        changes = tuple(c for a, b in spots for c in _change(text, a, b, new))
        yield Edit("name_swapped", f"{group}", changes, f"{name} -> {new}")


def _longest_first(text: str, lists: Lists) -> list[tuple[int, int, str]]:
    """Where listed names stand, the longer ones before those they hold; in text order."""
    listed = sorted(((n, g) for g, names in lists.pairs("names").items() for n in names), key=lambda x: (-len(x[0]), x))
    found: list[tuple[int, int, str]] = []
    for name, group in listed:
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", text):
            if not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((match.start(), match.end(), group))
    return sorted(found)


def _shares(new: str, old: str, text: str) -> bool:
    """Whether a part of the new name is in the text already (*Clinton* beside *Bill Clinton*)."""
    return any(
        part in text for part in new.split() if part[0].isupper() and part not in ("South", "North", "New", "West")
    )


def _stands_alone(text: str, start: int, end: int, group: str) -> bool:
    """Whether a mention is not a part of a longer name, and its pronouns would still be right."""
    before = _WORD_BEFORE.search(text[:start])
    if before and before.group(1)[0].isupper():
        opens = start - len(before.group()) == 0 or text[: before.start()].rstrip()[-1:] in (".", "?", "!", "")
        if not opens or before.group(1) in ("Senator", "President", "Governor", "Bill", "Mr.", "Mrs.", "Speaker"):
            return False
    if group not in _ADJECTIVES and (_WORD_AFTER.match(text[end:]) or _NEVER_AFTER.match(text[end:])):
        return False
    return not re.match(r"['’](?!s\b)|-|, D\.C", text[end:])


def _right_class(quotation: Quotation, start: int, end: int, group: str) -> bool:
    words: list[Word] = [w for w in quotation.parse.words if start <= w.start < end]
    if not words:
        return False
    if group == "party_adjectives":
        after = words[-1].index + 1
        return words[0].text != "Republican" or quotation.parse.words[after].upos in ("NOUN", "PROPN", "ADJ")
    if group == "demonyms":
        return words[0].upos == "ADJ" and quotation.parse.words[words[-1].index + 1].upos in ("NOUN", "ADJ")
    if group in ("women_full", "women_last", "women_first", "men", "men_full", "men_first"):
        return not re.search(r"\b(?:wife|husband|mother|father|first lady|first woman|Bill)\b", quotation.text)
    return True


def _change(text: str, start: int, end: int, new: str) -> Iterator[Change]:
    if text[start:end][0].isupper() and new.startswith("the "):
        new = "The " + new[4:]
    if article := re.search(r"\b(a|an|A|An) $", text[:start]):
        right = article_for(new)
        if right != article.group(1).lower():
            yield article.start(1), article.end(1), right.capitalize() if article.group(1)[0] == "A" else right
    yield start, end, new

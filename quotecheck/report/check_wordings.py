"""The wordings of one quotation, and who carries each: a part of the terminal view of a check."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quotecheck.check.verdict import LIGHT, by_wording
from quotecheck.report.wording import one_line
from quotecheck.rules.company import voices
from quotecheck.rules.wording import diff
from quotecheck.schema import CheckedQuote, Form, Passage

LONG = 200
"""Characters from which a marked wording is cut to what stands around its marks."""

AROUND = 70
"""Characters that stay on each side of the marks: a line or so."""

_MARK = re.compile(r"\{[-+].*?[-+]\}", re.DOTALL)


@dataclass(frozen=True)
class Wording:
    """One wording: ``marked`` holds the draft's words with the changes marked, or nothing if they are the same."""

    marked: str
    passages: tuple[Passage, ...]

    @property
    def carriers(self) -> str:
        """Who has it: the transcript, how many independent voices, and their outlets."""
        parts = [_source(p) for p in self.passages if p.authoritative][:1]
        by_voice: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            if not passage.authoritative:
                by_voice[passage.voice].append(passage)
        if by_voice:
            total = "1 voice" if len(by_voice) == 1 else f"{len(by_voice)} voices"
            parts.append(f"{total}: {'; '.join(map(_voice, by_voice.values()))}")
        return "; ".join(parts)


def wordings(quote: CheckedQuote, text: str) -> list[Wording]:
    """The wordings of a quotation as its variants group them: the draft's own first, then by voices."""
    found = []
    for passages in by_wording(quote.passages):
        edits = [e for e in passages[0].edits if e.kind not in LIGHT]
        found.append(Wording(one_line(diff(quote, edits, text)) if edits else "", tuple(passages)))
    return sorted(found, key=lambda w: (bool(w.marked), -voices(w.passages)))


def excerpt(marked: str) -> str:
    """A long marked wording cut to the marks and the words around them.

    >>> excerpt("word " * 50 + "{-may-}{+will+} start" + " word" * 50)[56:98]
    ' word word {-may-}{+will+} start word word'
    """
    marks = list(_MARK.finditer(marked))
    if len(marked) < LONG or not marks:
        return marked
    start, end = marks[0].start() - AROUND, marks[-1].end() + AROUND
    before = "… " + marked[start : marks[0].start()].partition(" ")[2] if start > 0 else marked[: marks[0].start()]
    behind = marked[marks[-1].end() : end].rpartition(" ")[0] + " …" if end < len(marked) else marked[marks[-1].end() :]
    return before + marked[marks[0].start() : marks[-1].end()] + behind


def label(wording: Wording, shown: Sequence[tuple[str, str]]) -> str:
    """Name a wording; ``shown`` pairs the rules of findings with the marked wordings that stand there.

    A rule that found two things does not tell which wording is meant.
    """
    if not wording.marked:
        return "as here"
    rules = [rule for rule, marked in shown if marked == wording.marked]
    once = len(rules) == 1 and sum(rule == rules[0] for rule, _ in shown) == 1
    return f"as at {rules[0]}" if once else "otherwise"


def _source(passage: Passage) -> str:
    return f"the transcript ({one_line(passage.origin.time)})" if passage.origin.time else "the transcript"


def _voice(passages: Sequence[Passage]) -> str:
    """The outlets of one voice, and what is to be known of it."""
    names = list(dict.fromkeys(one_line(p.origin.outlet or p.origin.article) for p in passages))
    remarks = ["one text"] if len(names) > 1 else []
    if all(p.form is Form.REPORTED for p in passages):
        remarks.append("reported speech")
    return " and ".join(names) + (f" ({', '.join(remarks)})" if remarks else "")

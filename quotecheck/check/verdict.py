"""One line a quotation: who agrees and who differs; and its wordings, grouped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from quotecheck.compare.classes import lemma
from quotecheck.rules.company import HARMLESS, voices
from quotecheck.schema import CheckedQuote, EditKind, Form, Passage, Quote, Variant
from quotecheck.text.tokens import tokens

# What makes another wording: marked changes, cuts at the ends and harmless differences do not.
LIGHT = HARMLESS | {EditKind.BRACKET, EditKind.ELLIPSIS, EditKind.CUT}


def checked(quote: Quote, passages: Sequence[Passage], compared: bool = True) -> CheckedQuote:
    """A quotation with its passages, their wordings grouped, and a verdict."""
    said = verdict(passages) if compared else "held against nothing"
    return CheckedQuote(quote=quote, verdict=said, passages=tuple(passages), variants=tuple(_variants(passages)))


def grave(passage: Passage) -> list[EditKind]:
    """The kinds of edit that make a passage another wording, in order."""
    return list(dict.fromkeys(e.kind for e in passage.edits if e.kind not in LIGHT))


def verdict(passages: Sequence[Passage]) -> str:
    """Who agrees, who differs and in what.

    >>> verdict([])
    'no other report carries it'
    """
    if not passages:
        return "no other report carries it"
    reports = [p for p in passages if not p.authoritative]
    differing = [p for p in reports if grave(p)]
    total = voices(reports)
    parts = []
    if len(reports) < len(passages):
        kinds = list(dict.fromkeys(k for p in passages if p.authoritative for k in grave(p)))
        parts.append(f"differs from the transcript: {_kinds(kinds)}" if kinds else "agrees with the transcript")
    if differing:
        kinds = list(dict.fromkeys(k for p in differing for k in grave(p)))
        parts.append(f"differs from {voices(differing)} of {total} {_reports(total)}: {_kinds(kinds)}")
    elif reports:
        verb = "agrees" if total == 1 else "agree"
        parts.append(f"{total} {_reports(total)} {verb}")
    if reports and all(p.form is Form.REPORTED for p in reports):
        parts.append("reported speech there")
    return "; ".join(parts)


def _reports(total: int) -> str:
    return "report" if total == 1 else "reports"


def _kinds(kinds: Sequence[EditKind]) -> str:
    return ", ".join(k.value.replace("-", " ") for k in kinds)


def by_wording(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages grouped by what they have otherwise than the draft; spelling and contractions make no other wording."""
    groups: dict[tuple[object, ...], list[Passage]] = defaultdict(list)
    for passage in passages:
        edits = [e for e in passage.edits if e.kind not in LIGHT]
        key = tuple(
            (e.kind, e.at, tuple(lemma(t.form) for t in tokens(e.there.text)) if e.there else ()) for e in edits
        )
        groups[key].append(passage)
    return list(groups.values())


def _variants(passages: Sequence[Passage]) -> list[Variant]:
    """Wordings, the one with most voices first."""
    groups = by_wording(passages)
    found = [
        Variant(
            wording=" … ".join(" ".join(s.text.split()) for s in group[0].content),
            voices=voices(group),
            outlets=tuple(dict.fromkeys(p.origin.outlet or p.origin.article for p in group)),
            kinds=tuple(grave(group[0])),
        )
        for group in groups
    ]
    return sorted(found, key=lambda v: (-v.voices, len(v.kinds)))

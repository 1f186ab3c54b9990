"""What a rule is, what it sees, and what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotecheck.schema import (
    Article,
    Attribution,
    CheckedQuote,
    Finding,
    Level,
    Passage,
    Span,
)
from quotecheck.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with everything that is known of it.

    ``compared`` is false when the draft was held against nothing; ``hesitations`` is true
    where the house wants *um*, *you know* and repeated words kept too.
    """

    article: Article
    attribution: Attribution
    quotes: Sequence[CheckedQuote]
    compared: bool = True
    hesitations: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule found at one place, before it has its level.

    ``level`` is None for the rule's own; ``key`` holds what makes it this finding and no
    other, for the fingerprint.
    """

    message: str
    spans: tuple[Span, ...]
    key: str
    quote: CheckedQuote | None = None
    passages: tuple[Passage, ...] = ()
    level: Level | None = None
    diff: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its reasoning is the docstring of its module.

    ``source`` names who asks for it; ``bad`` and ``good`` are examples.
    """

    id: str
    title: str
    level: Level
    source: str
    bad: str
    good: str
    reasoning: str
    find: Callable[[Case], Iterable[Flag]]


def run(rules: Iterable[Rule], case: Case, levels: dict[str, Level | None]) -> Iterator[Finding]:
    """The findings of some rules, each rule's in reading order.

    ``levels`` overrides the level of a rule by its id; None turns it off. A flag that a rule itself
    lowers stays a note.
    """
    for rule in rules:
        level = levels.get(rule.id, rule.level)
        if level is None:
            continue
        for flag in rule.find(case):
            yield _finding(rule, flag, _lower(level, flag.level, rule.level))


_ORDER = (Level.NOTE, Level.WARNING, Level.ERROR)


def _lower(set_level: Level, own: Level | None, default: Level) -> Level:
    """The level that was set, moved as far as the flag moves the rule's default."""
    if own is None:
        return set_level
    step = _ORDER.index(own) - _ORDER.index(default)
    return _ORDER[max(0, min(len(_ORDER) - 1, _ORDER.index(set_level) + step))]


def _finding(rule: Rule, flag: Flag, level: Level) -> Finding:
    quote = flag.quote.quote if flag.quote else None
    words = " ".join(t.form for s in quote.content for t in tokens(s.text)) if quote else ""
    digest = hashlib.sha256("\0".join([rule.id, words, flag.key]).encode()).hexdigest()[:16]
    return Finding(
        rule=rule.id,
        level=level,
        message=flag.message,
        spans=flag.spans,
        quote=quote.id if quote else None,
        diff=flag.diff,
        evidence=tuple(dict.fromkeys(p.origin for p in flag.passages)),
        fingerprint=digest,
    )

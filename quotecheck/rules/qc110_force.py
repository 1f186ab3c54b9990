"""The verb of attribution gives the remark another force.

*Admitted* says that it is true and was hidden, *claimed* that it may not be true. Where
others have a neutral verb, the writer has taken a side.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.compare.classes import lemma
from quotecheck.lexicon import lexicon, words
from quotecheck.rules.company import sure
from quotecheck.rules.rule import Case, Flag, Rule
from quotecheck.rules.wording import outlets
from quotecheck.schema import Level
from quotecheck.text.tokens import tokens


def find(case: Case) -> Iterator[Flag]:
    """One flag for each quotation whose verb has another force in most other reports."""
    for quote in case.quotes:
        own = verb(" ".join(s.text for s in quote.quote.cue))
        others = [(p, verb(p.cue)) for p in sure(quote.passages) if p.cue and not p.authoritative]
        if not own or not any(v for _, v in others):
            continue
        differ = [(p, v) for p, v in others if v and loaded(v) != loaded(own)]
        same = [p for p, v in others if v and loaded(v) == loaded(own)]
        if differ and len(differ) >= len(same) and (loaded(own) or not same):
            here = " ".join(span.text for span in quote.quote.cue)
            verbs = " or ".join(dict.fromkeys(f"“{p.cue}”" for p, _ in differ))
            yield Flag(
                message=f"“{here}” here, {verbs} in {outlets([p for p, _ in differ])}: the verb has another force.",
                spans=quote.quote.cue,
                key=own,
                quote=quote,
                passages=tuple(p for p, _ in differ),
            )


def verb(cue: str | None) -> str:
    """The dictionary form of a cue's verb, or ``""``."""
    known = lexicon("cues")["verb"]
    forms = [lemma(t.form) for t in tokens(cue or "")]
    return next((f for f in forms if f in known and f not in ("be", "have", "do", "go")), "")


def loaded(name: str) -> str:
    """What a verb says beyond that something was said, or ``""`` for a neutral one."""
    forces: list[str] = list(lexicon("cues")["loaded"])
    for force in forces:
        if name in words("cues", f"loaded.{force}"):
            return force
    return ""


RULE = Rule(
    id="QC110",
    title="the verb of attribution has another force",
    level=Level.NOTE,
    source="Reuters, AP: said is the verb that takes no side",
    bad="Draft: he admitted that it leaked. Others: he said that it leaked.",
    good="Draft: he added that it leaked. Others: he said that it leaked.",
    reasoning=__doc__ or "",
    find=find,
)

"""What is known about a candidate: the features its score is a sum over.

Each feature is a short string that a person can read, such as ``cue=say`` or
``clausal-complement+that``. Their weights were learned from PolNeAR's train split
(see ``scripts/learn_cues.py``) and stand in ``data/cue_weights.json``.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.parse.tree import Parse, Word


def features(parse: Parse, candidate: Candidate, inside: MarkIndex, *, alone: bool = False) -> list[str]:
    """The candidate's features; order does not matter.

    ``alone``: as if it did not stand in another's words. PolNeAR annotates only the outer of two reports, so what a
    report is under tells, in its train split, that it is none.
    """
    head = parse.words[candidate.head]
    core = parse.words[candidate.core] if candidate.core >= 0 else head
    name = candidate.construction
    cue = f"cue={head.lemma}"
    found = ["bias", name, cue, f"{name}+{cue}", f"{name}+xpos={head.xpos}", f"{name}+rel={head.deprel}"]
    last = parse.words[candidate.cue[-1]]
    if len(candidate.cue) > 1 and last.index > head.index:
        found += [f"{cue}+{last.lemma}", f"{name}+after={last.lemma}"]
    found += _subject(parse, candidate, name, cue)
    found += _content(parse, candidate, core, name, inside)
    modals = [parse.words[i] for i in candidate.cue if parse.words[i].upos in ("AUX", "PART") and i != head.index]
    found += [f"aux={m.lemma}" for m in modals] + [f"{name}+aux={m.lemma}" for m in modals]
    if any(a.lemma == "that" for a in parse.kids(core.index, "mark")):
        found += ["that", f"{cue}+that"]
    if alone:
        return found
    if inside.of[candidate.head] >= 0:
        found += ["cue-in-marks", f"{name}+cue-in-marks"]
    above = parse.head(head)
    if above is not None:
        found += [f"{name}+under={above.lemma}", f"under-rel={head.relation}+{above.upos}"]
    mark = parse.kid(head.index, "mark")
    if mark is not None:
        found += [f"mark={mark.lemma}", f"{name}+mark={mark.lemma}"]
    return found


def _subject(parse: Parse, candidate: Candidate, name: str, cue: str) -> list[str]:
    if candidate.subject < 0 or not candidate.source:
        return ["no-source", f"{name}+no-source", f"{cue}+no-source"]
    who: Word = parse.words[candidate.subject]
    kind = who.lemma if who.upos == "PRON" else who.entity[2:] if who.entity != "O" else who.upos
    own = "own" if who.head == candidate.head else "shared"
    return [f"who={kind}", f"{name}+who={kind}", f"{cue}+who={kind}", f"{name}+{own}", f"noun={who.lemma}"]


def _content(parse: Parse, candidate: Candidate, core: Word, name: str, inside: MarkIndex) -> list[str]:
    words = candidate.content
    marked = sum(inside.of[i] >= 0 for i in words) if inside.of[candidate.head] < 0 else 0
    share = "all" if marked >= len(words) - 1 and marked else "some" if marked else "none"
    size = len(words)
    bucket = "1" if size == 1 else "2-3" if size < 4 else "4-8" if size < 9 else "9+"
    before = "before" if words[0] < candidate.head else "after"
    kind = core.entity[2:] if core.entity != "O" else core.upos
    return [
        f"marks={share}",
        f"{name}+marks={share}",
        f"{name}+size={bucket}",
        f"{name}+{before}",
        f"{name}+core={kind}",
        f"{name}+core-rel={core.deprel}",
        f"core={core.lemma}",
        f"cue={parse.words[candidate.head].lemma}+core={kind}",
    ]

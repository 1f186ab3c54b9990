"""Verbs of speech that report nothing: *the two sides discussed issues*; *called on the minister*.

A desk reads these as events or as the writer's inference, so they are no attributions
whatever a score says. The words stand in ``data/cues.toml`` under ``[lookalikes]``.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import is_passive, speaks
from quotecheck.attribute.naming import names
from quotecheck.attribute.untold import NON_CLAUSAL, tells_nothing
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

# Lists of nouns for those who can say something.
_SPEAKERS = (
    "sources.people",
    "sources.single",
    "titles.nouns",
    "organisations.nouns",
    "organisations.places",
    "groups.nouns",
)


def reports_nothing(parse: Parse, candidate: Candidate) -> bool:
    """Whether a candidate only looks like an attribution."""
    head = parse.words[candidate.head]
    return (
        (candidate.construction in NON_CLAUSAL and _is_event(parse, candidate, head))
        or _visits(parse, head)
        or _infers(parse, candidate)
        or _nobody_said(parse, candidate)
        or _never_said(parse, head)
        or names(parse, candidate)
        or tells_nothing(parse, candidate)
        or _goes_on_to_say(parse, head)
    )


def _is_event(parse: Parse, candidate: Candidate, head: Word) -> bool:
    """Talks took place, or a participle sets the scene: *they discussed the plan*; *Speaking of the plan, he said …*"""
    if head.lemma in words("cues", "lookalikes.events"):
        closing = head.lemma == "talk" and parse.words[candidate.core].xpos == "VBG"  # "talked about closing the pool"
        return not closing
    return head.xpos == "VBG" and head.relation == "advcl" and head.lemma in words("cues", "lookalikes.openers")


def _visits(parse: Parse, head: Word) -> bool:
    """*Called on the minister*, *paid a call on her*; but *called on the minister to resign*."""
    paid = parse.kid(head.index, "obj")
    if head.lemma == "pay" and paid is not None and paid.lemma in words("cues", "lookalikes.visits"):
        return True
    if head.lemma not in words("cues", "lookalikes.visits") or parse.kid(head.index, "xcomp", "ccomp") is not None:
        return False
    following = parse.words[head.index + 1 : head.index + 2]
    return bool(following) and following[0].lemma in ("on", "at")


def _infers(parse: Parse, candidate: Candidate) -> bool:
    """The writer concludes: *the length of the queue suggests*, *his silence suggests*; people and documents say so."""
    if candidate.subject < 0:
        return False
    subject, verb = parse.words[candidate.subject], parse.words[candidate.head]
    if subject.lemma in ("this", "that") and subject.xpos == "DT" and subject.index < verb.index:
        return verb.lemma in words("cues", "lookalikes.explaining")
    if verb.lemma not in words("cues", "lookalikes.inferences"):
        return False
    if subject.lemma in words("cues", "lookalikes.inferred_from"):
        return True
    if candidate.content and candidate.content[0] < candidate.head:
        return False  # "Sales fell by half, a review shows": told as a report
    shown = parse.words[candidate.head].lemma == "show" and subject.lemma in words("speakers", "documents.nouns")
    return subject.upos == "NOUN" and subject.entity == "O" and not shown and not _can_say(subject)


def _can_say(noun: Word) -> bool:
    """Whether a noun stands for people or for a document. Results show; what they suggest is inferred."""
    lemma = noun.lemma.lower()
    return (
        lemma in words("cues", "document_nouns")
        or any(lemma in words("speakers", key) for key in _SPEAKERS)
        or lemma.endswith(tuple(words("speakers", "sources.endings")))
    )


def _nobody_said(parse: Parse, candidate: Candidate) -> bool:
    """What anybody might say or fancies: *one could call it scrutiny*; *a cynic might say*; *imagine him crying*."""
    head = parse.words[candidate.head]
    above = parse.head(head)
    fancying = words("cues", "lookalikes.fancying")
    if head.xpos == "VBG" and above is not None and above.lemma in fancying:
        return True
    if candidate.subject < 0:
        return False
    subject = parse.words[candidate.subject]
    article = parse.kid(subject.index, "det")
    if _no_one(parse, head, subject):
        return True
    people = words("speakers", "sources.people") | words("speakers", "titles.nouns")
    some = subject.upos == "NOUN" and article is not None and article.lemma in ("a", "an")
    anybody = subject.lemma in words("cues", "nested.anybody") or (some and subject.lemma not in people)
    might = any(w.lemma in words("cues", "lookalikes.conceivable") for w in parse.kids(candidate.head, "aux"))
    denied = any(w.lemma in words("cues", "negations") for w in parse.kids(candidate.head, "advmod"))
    return anybody and (might or head.lemma in fancying) and not denied  # a spokesman could not say


def _no_one(parse: Parse, verb: Word, subject: Word) -> bool:
    """*If anyone asks “why”*; *nobody will ever call it a castle*: but *nobody said that it was one*."""
    if subject.lemma in words("cues", "lookalikes.indefinite"):
        return any(w.lemma == "if" for w in parse.kids(verb.index, "mark"))
    article = parse.kid(subject.index, "det")
    none = subject.lemma in words("cues", "lookalikes.negative") or (article is not None and article.lemma == "no")
    to_come = any(w.lemma in ("will", "would") for w in parse.kids(verb.index, "aux"))
    return none and to_come and any(w.lemma == "ever" for w in parse.kids(verb.index, "advmod"))


def _never_said(parse: Parse, head: Word) -> bool:
    """What was not said after all: *I could have turned round and said “no”*; but *he may have said so*."""
    verb = parse.words[head.head] if head.relation == "conj" and head.xpos == "VBN" else head
    beside = {w.lemma for w in parse.kids(verb.index, "aux")}
    denied = any(w.lemma in words("cues", "negations") for w in parse.kids(verb.index, "advmod"))
    unreal = not beside.isdisjoint(words("cues", "lookalikes.unreal")) and not denied
    who = parse.kid(verb.index, "nsubj")
    few = who is not None and any(w.lemma in ("few", "no") for w in parse.kids(who.index, "amod", "det"))
    return verb.xpos == "VBN" and unreal and "have" in beside and speaks(head) and not few


def _goes_on_to_say(parse: Parse, head: Word) -> bool:
    """*Ruiz is expected to say that work will start*: she says it, the rest is the cue's beginning."""
    said = parse.kid(head.index, "xcomp")
    if said is None or not is_passive(parse, head.index) or parse.kid(said.index, "ccomp") is None:
        return False
    have = any(w.lemma == "have" for w in parse.kids(said.index, "aux"))
    return not have and "quote" in lexicon("cues")["verb"].get(said.lemma, {}).get("frame", ())

"""Verbs of speech that report nothing: *the two sides discussed issues*; *called on the minister*.

A desk reads these as events or as the writer's inference, so they are no attributions
whatever a score says. The words stand in ``data/cues.toml`` under ``[lookalikes]``.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import is_passive
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

MARKS = "\"“”‘’'"
NEAR = 4  # words between a verb of naming and the name
_TELLING = ("NOUN", "PROPN", "ADJ", "VERB")
NON_CLAUSAL = frozenset({"nominal-object", "oblique-content", "open-complement", "raising"})


def reports_nothing(parse: Parse, candidate: Candidate) -> bool:
    """Whether a candidate only looks like an attribution."""
    head = parse.words[candidate.head]
    if candidate.construction in NON_CLAUSAL and head.lemma in words("cues", "lookalikes.events"):
        return True
    if head.xpos == "VBG" and head.relation == "advcl" and head.lemma in words("cues", "lookalikes.openers"):
        return candidate.construction in NON_CLAUSAL
    if head.lemma in words("cues", "lookalikes.visits") and parse.kid(head.index, "xcomp", "ccomp") is None:
        following = parse.words[head.index + 1 : head.index + 2]
        return bool(following) and following[0].lemma in ("on", "at")
    if candidate.subject >= 0 and head.lemma in words("cues", "lookalikes.inferences"):
        return parse.words[candidate.subject].lemma in words("cues", "lookalikes.inferred_from")
    return (
        _nobody_said(parse, candidate)
        or _names(parse, head)
        or _says_nothing(parse, candidate)
        or _goes_on_to_say(parse, head)
    )


def _nobody_said(parse: Parse, candidate: Candidate) -> bool:
    """What anybody might say: *one could call it scrutiny*; *a cynic might say*."""
    if candidate.subject < 0:
        return False
    subject = parse.words[candidate.subject]
    article = parse.kid(subject.index, "det")
    people = words("speakers", "sources.people") | words("speakers", "titles.nouns")
    some = subject.upos == "NOUN" and article is not None and article.lemma in ("a", "an")
    anybody = subject.lemma == "one" or (some and subject.lemma not in people)
    might = any(w.lemma in words("cues", "lookalikes.might") for w in parse.kids(candidate.head, "aux"))
    denied = any(w.lemma in words("cues", "negations") for w in parse.kids(candidate.head, "advmod"))
    return anybody and might and not denied  # a spokesman could not say


def _names(parse: Parse, head: Word) -> bool:
    """A nickname, or what something is called: *the hall, known as the "Icebox"*; *called “Ready for Rain”*."""
    if head.lemma not in words("cues", "lookalikes.naming"):
        return False
    after = parse.words[head.index + 1 : parse.sentences[head.sentence].last]
    if head.lemma == "know":
        return head.xpos == "VBN" and any(w.lemma == "as" for w in after[:NEAR])
    opened = next((n for n, w in enumerate(after) if w.text in MARKS), None)
    if opened is None or opened > NEAR:
        return False
    closed = next((n for n, w in enumerate(after[opened + 1 :]) if w.text in MARKS), 0)
    inside = [w for w in after[opened + 1 : opened + 1 + closed] if w.upos in _TELLING]
    if not inside or not all(w.text[0].isupper() for w in inside):
        return False
    if head.lemma != "call" or head.relation == "acl" or is_passive(parse, head.index):
        return True
    plain = any(w.upos in _TELLING and w.text[0].islower() for w in after[:opened])  # no headline with capitals
    return plain and len(inside) > 1  # "called the plan “Madness”" is a remark


def _says_nothing(parse: Parse, candidate: Candidate) -> bool:
    """Words that were not said, or nothing of what was: *declined to comment*; *did not say a word*."""
    if candidate.construction not in NON_CLAUSAL or not candidate.content:
        return False
    content = [parse.words[i] for i in candidate.content if parse.words[i].upos not in ("PUNCT", "DET", "PART", "ADP")]
    nothing = bool(content) and content[0].lemma in words("cues", "lookalikes.nothing")
    return nothing and all(w.upos == "PRON" for w in content[1:])


def _goes_on_to_say(parse: Parse, head: Word) -> bool:
    """*Ruiz is expected to say that work will start*: she says it, the rest is the cue's beginning."""
    said = parse.kid(head.index, "xcomp")
    if said is None or not is_passive(parse, head.index) or parse.kid(said.index, "ccomp") is None:
        return False
    have = any(w.lemma == "have" for w in parse.kids(said.index, "aux"))
    return not have and "quote" in lexicon("cues")["verb"].get(said.lemma, {}).get("frame", ())

"""Whether a cue within somebody's words surely reports another saying or opinion.

*“They told us that our jobs were safe,” she said* and *Ruiz said the council wanted a deadline* hold two reports; *“You
know what I think”*, *“if they say no”* and *Ruiz said she hoped to win* hold one. Only what the grammar shows counts
here, for no learned score has seen the inner ones: a finite verb of speech or opinion with a subject of its own.
"""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import finite, is_passive
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

_FRAMES = {
    "clausal-complement": ("clause", "quote"),
    "adjacent-cue": ("quote",),
    "open-complement": ("person-infinitive", "infinitive"),
    "quote-first": ("clause", "quote"),
}
_CLAUSES = ("clausal-complement", "open-complement")
_PREDICATES = ("VERB", "AUX", "ADJ", "NOUN")
LEAST_NOUN = 0.2  # of a noun of speech with a clause; below, 45 of 112 on PolNeAR dev were reports
_SELF = frozenset(("i", "we"))


def reports(parse: Parse, candidate: Candidate, outer: Draft, inside: MarkIndex) -> bool:
    """Whether a candidate in the content of ``outer`` is a report of its own."""
    verb = parse.words[candidate.head]
    if candidate.construction == "raising":  # it was assumed that
        return verb.lemma in words("cues", "opinion_passives") and is_passive(parse, verb.index)
    subject = parse.words[candidate.subject] if candidate.subject >= 0 and candidate.source else None
    if candidate.construction in ("copular-noun", "noun-cue"):
        return _noun_of_speech(parse, candidate, outer)
    regards = verb.lemma in words("cues", "predications") and any(
        parse.words[i].lemma == "as" for i in candidate.content
    )
    view = candidate.construction == "copular-cue" and verb.lemma in words("cues", "views")
    if regards or view:
        known = True
    elif candidate.construction == "nominal-object":
        known = verb.lemma in words("cues", "nested.objects")
    else:
        frame = lexicon("cues")["verb"].get(verb.lemma, {}).get("frame", ())
        known = verb.upos == "VERB" and any(f in frame for f in _FRAMES.get(candidate.construction, ()))
    empty = candidate.construction == "open-complement" and (
        verb.lemma in words("cues", "refusals") or parse.words[candidate.core].upos not in _PREDICATES
    )  # he refused to move; I told you so
    phrase = candidate.construction == "adjacent-cue" and _behind_preposition(parse, candidate)
    if not known or empty or phrase or _supposed(parse, verb):
        return False
    if subject is None:
        return candidate.construction in _CLAUSES and _speech(verb) and is_passive(parse, verb.index)
    if subject.lemma in words("cues", "nested.anybody"):
        return False
    if view or verb.lemma in words("cues", "nested.opinions") or (regards and not _speech(verb)):
        return _another_mind(parse, verb, subject, outer, inside)
    if not _speech(verb) or verb.lemma in words("cues", "lookalikes.inferences"):
        return subject.lemma in words("cues", "document_nouns")
    return subject.lemma not in _SELF or _past(parse, verb)


def colours(parse: Parse, candidate: Candidate, outer: Draft, inside: MarkIndex) -> bool:
    """Whether a candidate in what ``outer`` says only tells how its own speaker sees it: *said she hoped to win*."""
    verb = parse.words[candidate.head]
    if candidate.subject < 0 or verb.lemma not in words("cues", "nested.opinions"):
        return False
    return not _another_mind(parse, verb, parse.words[candidate.subject], outer, inside)


def _noun_of_speech(parse: Parse, candidate: Candidate, outer: Draft) -> bool:
    """*His last words were that …*; *the rumour that …*: a noun of speech with a clause of its own, told by another."""
    noun = parse.words[candidate.head]
    if candidate.construction == "copular-noun":
        return bool(candidate.source)
    entry = lexicon("cues")["noun"].get(noun.lemma, {})
    first = parse.words[candidate.content[0]]
    told = (
        candidate.construction == "noun-cue"
        and entry.get("act") == "speech"
        and first.lemma == "that"
        and candidate.score >= LEAST_NOUN
    )
    return told and not any(s <= first.start and first.start - s < 2 for s, _ in outer.content)


def _speech(verb: Word) -> bool:
    return bool(lexicon("cues")["verb"].get(verb.lemma, {}).get("act") == "speech")


def _past(parse: Parse, verb: Word) -> bool:
    return verb.has("Tense=Past") or verb.xpos == "VBN"


def _supposed(parse: Parse, verb: Word) -> bool:
    """Whether a verb's clause is a condition, or tells what may be: nobody has said it."""
    if any(w.lemma in words("cues", "lookalikes.might") for w in parse.kids(verb.index, "aux")):
        return True
    mark = parse.kid(verb.index, "mark")
    return verb.relation == "advcl" and mark is not None and mark.lemma in words("cues", "conditional_marks")


def _another_mind(parse: Parse, verb: Word, subject: Word, outer: Draft, inside: MarkIndex) -> bool:
    """Whether an opinion is another's than the speaker's, or was his at another time: *she had thought it funny*."""
    if subject.deprel == "nsubj" and subject.xpos in ("WP", "WDT"):
        return False  # "those who want a bridge" tells who they are
    earlier = any(w.lemma == "have" and w.has("Tense=Past") for w in parse.kids(verb.index, "aux"))
    if subject.lemma in _SELF:
        return _past(parse, verb)
    if inside.of[verb.index] >= 0 or subject.upos != "PRON" or earlier:
        return finite(parse, verb)
    said_by = parse.words[outer.subject] if outer.subject >= 0 else None
    if said_by is None:
        return True
    return subject.has("Number=Plur") != (said_by.has("Number=Plur"))


def _behind_preposition(parse: Parse, candidate: Candidate) -> bool:
    """Whether words between marks only complete the verb: *was threatened by “certain people”*."""
    before = next((w for w in reversed(parse.words[: candidate.content[0]]) if w.upos != "PUNCT"), None)
    return before is not None and before.upos == "ADP" and before.index > candidate.head

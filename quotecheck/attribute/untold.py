"""Contents that tell nothing of what was said: *declined to comment*; *said nothing for an hour*; *thanked her*."""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.naming import MARKS
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

NON_CLAUSAL = frozenset({"nominal-object", "oblique-content", "open-complement", "raising"})
_BESIDE = ("PUNCT", "DET", "PART", "ADP")
_MODIFIERS = ("amod", "acl", "nummod", "nmod:poss")


def tells_nothing(parse: Parse, candidate: Candidate) -> bool:
    """Whether the content, which is no clause, says nothing of what was said."""
    head = parse.words[candidate.head]
    if candidate.construction == "noun-cue":
        return wordless(parse, head)
    if candidate.construction not in NON_CLAUSAL - {"raising"} or not candidate.content:
        return False
    content = [parse.words[i] for i in candidate.content]
    telling = [w for w in content if w.upos not in _BESIDE]
    return bool(telling) and (
        _pronoun(parse, head, telling)
        or _nothing(parse, candidate, telling)
        or _refused(parse, head)
        or _seen(parse, candidate)
        or _done(parse, candidate)
    )


def _denies(parse: Parse, head: Word) -> bool:
    beside = [w.lemma for w in parse.kids(head.index, "advmod", "neg", "cc", "cc:preconj")]
    return any(lemma in words("cues", "negations") or lemma in ("neither", "nor") for lemma in beside)


def _not_made(parse: Parse, noun: Word) -> bool:
    """*Made no mention of the fire*: what was not made has no content."""
    determiner, verb = parse.kid(noun.index, "det"), parse.head(noun)
    made = verb is not None and noun.relation == "obj" and verb.lemma in words("cues", "giving_verbs") - {"have"}
    return made and determiner is not None and determiner.lemma == "no"


def wordless(parse: Parse, noun: Word) -> bool:
    """Whether a noun tells of no words: *silence on the date*; *talks on the price*; *did not say a word about it*."""
    if (
        _not_made(parse, noun)
        or (noun.upos == "NOUN" and noun.lemma in words("cues", "lookalikes.wordless"))
        or (noun.lemma == "talk" and noun.has("Number=Plur"))
    ):
        return True
    behind = parse.words[noun.index + 1 : noun.index + 2]
    if noun.lemma in words("cues", "lookalikes.names") and any(w.lemma == "for" for w in behind):
        return True  # a Welsh word for “long sleep”
    verb = parse.head(noun)
    said = verb is not None and noun.relation == "obj" and _denies(parse, verb)
    return said and noun.lemma in words("cues", "lookalikes.nothing")


def _pronoun(parse: Parse, head: Word, telling: list[Word]) -> bool:
    """A pronoun alone: *sees it differently*; only to have *denied it* or *attacked them* is a remark by itself."""
    if head.upos != "VERB":
        return False  # "is against it"
    says_so = _takes_a_stand(head) and not _denies(parse, head)
    alone = any(w.upos == "PRON" for w in telling) and all(w.upos == "ADV" or _stands_for(w) for w in telling)
    return alone and not says_so


def _takes_a_stand(verb: Word) -> bool:
    entry = lexicon("cues")["verb"].get(verb.lemma, {})
    return entry.get("act") == "speech" and entry.get("force") in ("assertive", "denying")


def _stands_for(word: Word) -> bool:
    return word.upos == "PRON" and word.xpos in ("PRP", "DT")


def _nothing(parse: Parse, candidate: Candidate, telling: list[Word]) -> bool:
    """No words, or none that are told: *did not say a word about it*; *tell a different story*."""
    head, own = parse.words[candidate.head], {w.index for w in telling}
    core = next((w for w in telling if w.head not in own), telling[0])
    if core.head != head.index:
        return False
    if head.lemma == "tell" and core.lemma in words("cues", "lookalikes.tales"):
        return True
    if core.lemma not in words("cues", "lookalikes.nothing") or parse.kid(core.index, *_MODIFIERS) is not None:
        return False
    article = parse.kid(core.index, "det")
    definite = core.has("Number=Plur") or (article is not None and article.lemma in ("the", "this", "that"))
    return _denies(parse, head) or not (definite or _marked(parse, candidate))


def _marked(parse: Parse, candidate: Candidate) -> bool:
    """Whether a mark stands in the content or beside it."""
    return any(w.text in MARKS for w in parse.words[max(0, candidate.content[0] - 1) : candidate.content[-1] + 2])


def _refused(parse: Parse, head: Word) -> bool:
    """*Declined to comment on the case*; but *refused to say why*."""
    said = parse.kid(head.index, "xcomp")
    return (
        head.lemma in words("cues", "refusals")
        and said is not None
        and said.lemma in words("cues", "lookalikes.refused")
        and parse.kid(said.index, "ccomp", "obj") is None
    )


def _seen(parse: Parse, candidate: Candidate) -> bool:
    """To see a thing is to perceive it; to see it *as* something, to see *why*, or to see *“no case”*, is a view."""
    head = parse.words[candidate.head]
    if candidate.construction != "nominal-object" or head.lemma not in words("cues", "lookalikes.perceiving"):
        return False
    why = parse.words[candidate.content[0]].xpos.startswith("W")
    viewed = any(parse.words[i].lemma == "as" for i in candidate.content)
    return not (why or viewed or _marked(parse, candidate))


def _done(parse: Parse, candidate: Candidate) -> bool:
    """What was done with a thing, told as an event: *the line was first proposed in 1911*; *the meeting was called*."""
    head = parse.words[candidate.head]
    if candidate.construction != "nominal-object" or parse.kid(head.index, "nsubj:pass") is None:
        return False
    if head.lemma in words("cues", "performatives") or any(parse.words[i].lemma == "as" for i in candidate.content):
        return False
    return not candidate.source or head.lemma in words("cues", "lookalikes.convening")

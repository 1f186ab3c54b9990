"""A noun phrase as content: *condemned the attack*; *denied wrongdoing*; *accused him of fraud*.

Complements that complete the remark (*of fraud*, *as a disgrace*) belong to it;
adverbials of time and place do not.

Good: Ruiz denied the claim.
Bad: Ruiz opened the door. (no verb of speech or thought)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.attribute.grammar import is_passive
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

PERFORMATIVE = 0.45  # to condemn is to say so, even where the corpus has not seen the like


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with a nominal object (the subject, in a passive with an agent)."""
    if not predicate(word) or parse.kid(word.index, "ccomp", "xcomp") is not None:
        return
    thing = parse.kid(word.index, "obj")
    if thing is None and is_passive(parse, word.index):
        thing = parse.kid(word.index, "nsubj:pass")
    if thing is None:
        return
    content = set(parse.subtree(thing.index))
    for oblique in parse.kids(word.index, "obl", "advcl"):
        case = parse.kid(oblique.index, "case", "mark")
        if (
            case is not None
            and case.lemma in words("cues", "completing_prepositions")
            and oblique.index > max(thing.index, word.index)
            and oblique.deprel != "obl:agent"
        ):
            content.update(parse.subtree(oblique.index))
    if _headline(parse, word):
        content.update(range(thing.index, parse.sentences[word.sentence].last))
    made = verbal(parse, "nominal-object", word, thing, sorted(content))
    if made is not None:
        as_something = any(
            (m := parse.kid(w.index, "case", "mark")) and m.lemma == "as"
            for w in parse.kids(word.index, "obl", "advcl")
        )
        if word.lemma in words("cues", "performatives") or (
            as_something and word.lemma in words("cues", "predications")
        ):
            made.floor = PERFORMATIVE
        yield made


def _headline(parse: Parse, verb: Word) -> bool:
    """Whether a verb heads a headline: present tense, no full stop; all that follows belongs to the remark."""
    sentence = parse.sentences[verb.sentence]
    return verb.xpos == "VBZ" and verb.head < 0 and parse.words[sentence.last - 1].upos != "PUNCT"

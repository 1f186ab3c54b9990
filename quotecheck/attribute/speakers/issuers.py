"""Who stands behind a document: whoever wrote, signed or published it, where its own description says so.

*a Harbour University poll*, *the council's report*, *a letter signed by Ana Ruiz*, *a survey by the Port Authority*:
a reader names the body or the person, not the paper. A report *on* or *to* somebody is not that one's.
"""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_BEHIND = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def issuer(parse: Parse, cast: Cast, noun: Word) -> Actor | None:
    """The person or organisation whose document this is, if its noun phrase names one."""
    for kid in parse.kids(noun.index):
        if kid.relation == "acl" and fold(kid.lemma) in words("speakers", "documents.making"):
            options = [w for w in parse.kids(kid.index, "obl") if w.deprel == "obl:agent" or _case(parse, w) == "by"]
        elif kid.relation in ("nmod", "obl") and _case(parse, kid) in ("by", "from"):
            options = [kid]
        else:
            options = [kid] if kid.deprel == "nmod:poss" or kid.relation == "compound" else []
        for option in options:
            found = _named(parse, cast, option)
            if found is not None and found.kind in _BEHIND and not found.place:
                return found
    return None


def _case(parse: Parse, word: Word) -> str:
    case = parse.kid(word.index, "case")
    return case.text.lower() if case is not None else ""


def _named(parse: Parse, cast: Cast, word: Word) -> Actor | None:
    """The actor a word, or the name right behind it, stands for: "by town clerk Ana Ruiz"."""
    for index in (word.index, word.index + 1, *(k.index for k in parse.kids(word.index, "flat", "appos"))):
        mention = cast.at.get(index)
        if mention is not None and (index == word.index or mention.shape in ("person", "organisation")):
            return mention.actor
    return None

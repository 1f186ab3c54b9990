"""Whether what stands before a colon can speak: *Ruiz:*, *Union:*, *Report:*, and not *Pool row:* or *Analysis:*.

Desks open headlines with a kicker that names the topic; what follows it is news, or a quotation of somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse

_NAMED = ("Person", "Organization")


def can_speak(parse: Parse, label: Sequence[int]) -> bool:
    """Whether some words before a colon name somebody or something that says things."""
    own = [parse.words[i] for i in label]
    if not own or own[-1].text.upper() in words("cues", "headings"):
        return False
    if any(w.entity.rpartition("-")[2] in _NAMED for w in own) or (len(own) == 1 and own[0].upos == "PROPN"):
        return True
    known = (
        words("speakers", "titles.nouns") | words("speakers", "sources.people") | words("speakers", "sources.single")
    )
    known |= (
        words("speakers", "organisations.nouns") | words("speakers", "sources.kin") | words("cues", "document_nouns")
    )
    places = words("speakers", "organisations.metonyms")
    endings = tuple(words("speakers", "sources.endings"))
    lemmas = [w.lemma.lower() for w in own]
    return any(lemma in known or lemma in places or lemma.endswith(endings) for lemma in lemmas)

"""A copy or a part of a document, and what was found out for one: whoever stands behind that document.

*Ruiz kept a diary. An entry for May reads …*, *a copy of Ruiz's memo*, *a poll done for the report*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_OF = ("of", "in", "from")  # before what something is a part of


def other_paper(sources: Sources, paper: Word) -> Actor | None:
    """Who stands behind the document that another one is a part or a copy of, or was made for."""
    whole = _told(sources, paper)
    if whole is not None:
        known = sources.known.get(whole.index)
        made = known.actor if known is not None else None
        if made is None:
            start = min(sources.parse.words[i].start for i in sources.parse.subtree(whole.index))
            made = sources.noun(whole, start, whole.end, None).actor
        return _behind(made)
    if fold(paper.lemma) not in words("speakers", "documents.parts") or _has_whole(sources, paper):
        return None
    papers = (s.actor for s in sources.scene.before(paper.index) if s.actor.kind is SpeakerKind.DOCUMENT)
    last = next(papers, None)
    return _behind(last)


def _has_whole(sources: Sources, paper: Word) -> bool:
    """Whether a part's own words tell what it is a part of, which may be nothing known: *a passage of the Koran*."""
    links = (sources.parse.kid(w.index, "case") for w in sources.parse.kids(paper.index, "nmod"))
    return any(link is not None and link.text.lower() in _OF for link in links)


def _behind(paper: Actor | None) -> Actor | None:
    document = paper is not None and paper.kind is SpeakerKind.DOCUMENT
    return paper.behind if paper is not None and document else None


def _told(sources: Sources, paper: Word) -> Word | None:
    """The document in *a copy of the memo*, *an entry in the log*, *a poll done for the report*."""
    parse = sources.parse
    part = fold(paper.lemma) in words("speakers", "documents.parts")
    found_out = fold(paper.lemma) in words("speakers", "documents.generic")
    below = parse.kids(paper.index, "nmod", "acl")
    below += [
        w for k in below if k.relation == "nmod" for w in parse.kids(k.index, "acl")
    ]  # "of 900 skippers done for"
    below += [w for clause in below if clause.relation == "acl" for w in parse.kids(clause.index, "obl")]
    for word in below:
        case = parse.kid(word.index, "case")
        link = case.text.lower() if case is not None else ""
        fits = (part and link in _OF) or (found_out and link == "for")
        if fits and word.upos == "NOUN" and fold(word.lemma) in words("speakers", "documents.nouns"):
            return word
    return None

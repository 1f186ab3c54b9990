"""Who stands behind a document whose author has no name at its side: whoever made it, owns it or wrote before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import THIRD, pronoun_kind
from quotecheck.attribute.speakers.companions import other_paper
from quotecheck.attribute.speakers.issuers import issuer, makers
from quotecheck.attribute.speakers.kinds import is_human, kind_of
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import resolve_pronoun
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

SOON = 4  # sentences in which whose a document is may be told after it


def behind(sources: Sources, paper: Word, owner: Actor | None) -> Actor | None:
    """Who stands behind the document a noun is for; ``owner`` is whom its possessive pronoun stands for."""
    named = owner or issuer(sources.parse, sources.cast, paper)
    found = named or _maker(sources, paper) or _owner(sources, paper) or _same_paper(sources, paper)
    found = found or _carried(sources, paper) or _wrote(sources, paper) or _the_one_issuer(sources, paper)
    found = found or _told_later(sources, paper) or other_paper(sources, paper)
    if found is None and fold(paper.text) in words("speakers", "documents.internal"):
        found = resolve_pronoun(sources.scene, paper, "thing", None).actor  # "minutes of the meeting"
        found = found if found is not None and found.named and found.kind is SpeakerKind.ORGANISATION else None
    return found


def _maker(sources: Sources, paper: Word) -> Actor | None:
    """ "A letter signed by 40 ferrymen", "a message she sent": who made it, without a name at its side."""
    for maker in makers(sources.parse, paper):
        counted = [k for k in sources.parse.kids(maker.index, "nmod") if k.upos == "NOUN"]
        word = counted[-1] if maker.upos == "NUM" and counted else maker  # "signed by 40 of 60 ferrymen"
        case = sources.parse.kid(word.index, "case")
        first = case.index + 1 if case is not None and case.index < word.index else 0
        low = min(sources.parse.words[i].start for i in sources.parse.subtree(word.index) if first <= i <= word.index)
        if pronoun_kind(word) in THIRD:
            return sources.third(word, pronoun_kind(word), None).actor
        whose = sources.parse.kid(word.index, "nmod:poss")
        if whose is not None and fold(word.lemma) in words("speakers", "documents.voices"):
            return sources.source(whose, whose.start, whose.end, None).actor  # "his lawyer read out a statement"
        desk = fold(word.lemma) in words("speakers", "documents.desks")
        if whose is not None and desk and pronoun_kind(whose) in THIRD:
            return sources.third(whose, pronoun_kind(whose), None).actor  # "a bulletin from her office"
        kind = kind_of(sources.parse, word, word.has("Number=Plur"))
        if word.upos in ("NOUN", "PROPN") and kind is not SpeakerKind.DOCUMENT:
            return sources.noun(word, low, word.end, None).actor
    return None


def _owner(sources: Sources, paper: Word) -> Actor | None:
    """ "The commission's study": whom its possessor stands for, when that is somebody in particular."""
    owner = sources.parse.kid(paper.index, "nmod:poss")
    if owner is None or owner.upos not in ("NOUN", "PROPN") or owner.index in sources.cast.at:
        return None
    kind = kind_of(sources.parse, owner, owner.has("Number=Plur"))
    if kind is not SpeakerKind.ORGANISATION and not (kind is SpeakerKind.UNNAMED and is_human(fold(owner.lemma))):
        return None  # "last year's report"
    start = min(sources.parse.words[i].start for i in sources.parse.subtree(owner.index))
    return sources.noun(owner, start, owner.end, None).actor


def _carried(sources: Sources, paper: Word) -> Actor | None:
    """ "A poll on the harbour's website", "a note in her hand": whose the place or the hand is."""
    for place in sources.parse.kids(paper.index, "nmod", "obl", "acl"):
        for word in (place, *sources.parse.kids(place.index, "obl", "nmod")):
            owner = sources.parse.kid(word.index, "nmod:poss")
            if owner is None or fold(word.lemma) not in words("speakers", "documents.carriers"):
                continue
            if pronoun_kind(owner) in THIRD:
                return sources.third(owner, pronoun_kind(owner), None).actor
            if owner.index in sources.cast.at:
                return sources.cast.at[owner.index].actor
            start = min(sources.parse.words[i].start for i in sources.parse.subtree(owner.index))
            return sources.noun(owner, start, owner.end, None).actor
    return None


def _same_paper(sources: Sources, noun: Word) -> Actor | None:
    """ "The report", after a survey by somebody: who stands behind the document spoken of last."""
    article = sources.parse.kid(noun.index, "det")
    more = sources.parse.kids(noun.index, "compound", "amod", "nmod", "acl")
    more = [w for w in more if w.lemma != "same" and sources.parse.words[w.index - 1].text != ","]
    more = [
        w for w in more if w.relation != "nmod" or sources.parse.kid(w.index, "nummod") is None
    ]  # "of 900 skippers"
    if article is None or article.lemma != "the" or more:
        return None
    generic = fold(noun.lemma) in words("speakers", "documents.generic")
    papers = (s.actor for s in sources.scene.before(noun.index) if s.actor.kind is SpeakerKind.DOCUMENT)
    alike = (a for a in papers if generic or any(role[0] == fold(noun.lemma) for role in a.roles))
    last = next(alike, None)
    return last.behind if last is not None else None


def _the_one_issuer(sources: Sources, paper: Word) -> Actor | None:
    """ "A new study", of which the article tells elsewhere whose it is, where it tells of no other's."""
    generic = words("speakers", "documents.studies")
    if fold(paper.lemma) not in generic:
        return None
    alike = (w for w in sources.parse.words if w.upos == "NOUN" and fold(w.lemma) in generic and w is not paper)
    told = {
        id(actor): actor
        for w in alike
        if not sources.scene.quoted(w.index) and (actor := issuer(sources.parse, sources.cast, w)) is not None
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _told_later(sources: Sources, paper: Word) -> Actor | None:
    """ "The report … Its author, Ana Ruiz": whom the next sentences name as the one who made it."""
    parse = sources.parse
    papers = words("speakers", "documents.nouns") - words("speakers", "documents.generic")
    for word in parse.words[paper.index + 1 :]:
        if word.sentence - paper.sentence > SOON:
            return None
        if word.relation == "nsubj" and fold(word.lemma) in papers - {fold(paper.lemma)}:
            return None  # "its" may be that one's
        owner = parse.kid(word.index, "nmod:poss")
        if fold(word.lemma) not in words("speakers", "documents.makers") or owner is None or word.has("Number=Plur"):
            continue
        if parse.kid(word.index, "amod") is not None:
            continue  # "its lead author" is one of several
        if owner.text.lower() == "its" or fold(owner.lemma) == fold(paper.lemma):
            after = (sources.cast.at.get(i) for i in sorted(parse.subtree(word.index)) if i > word.index)
            named = next((m for m in after if m is not None and m.shape == "person"), None)
            return named.actor if named is not None else None
    return None


def _wrote(sources: Sources, paper: Word) -> Actor | None:
    """ "The memo", after "… in a memo. “…,” Ruiz wrote.": who wrote what has been quoted since it was brought up."""
    article = sources.parse.kid(paper.index, "det")
    if article is None or article.lemma != "the" or sources.parse.kids(paper.index, "nmod", "acl", "compound"):
        return None
    same = (w.index for w in sources.parse.words[: paper.index] if fold(w.lemma) == fold(paper.lemma))
    first = next(same, None)
    if first is None:
        return None
    for draft, choice in zip(reversed(sources.drafts), reversed(sources.choices), strict=True):
        written = first < draft.head < paper.index and fold(sources.parse.words[draft.head].lemma) == "write"
        if written and choice is not None and choice.actor is not None and choice.actor.kind is SpeakerKind.PERSON:
            return choice.actor
    return None

"""Headlines that describe whoever the lead names: *Regulator tells line to refund passengers*.

A headline tells the first sentences over again, in fewer words. Where it gives its speaker no name, he is the speaker
of what the first paragraphs report in like words, if he may be what the headline calls him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import words
from quotecheck.schema import SpeakerKind

_WORD = re.compile(r"\w+")
_BLOCKS = 3  # paragraphs in which the lead tells what the headline told
_STEM = 5  # letters by which words are alike: *refund*, *refunds*, *refunded*
# Of the first report after the headline, and of a speaker of the same noun; and what is enough (set on the training
# part: from .2 to .5 it makes little difference).
_FIRST, _SAME, _ENOUGH = 0.3, 0.4, 0.4
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT)


def retold(scene: Scene, drafts: Sequence[Draft], choices: Sequence[Choice], number: int) -> Choice | None:
    """The lead's speaker of a headline's draft whose own speaker has no name, where one is clear enough."""
    own = choices[number].actor
    told = _stems(scene.text, drafts[number])
    if (own is not None and own.named) or not told:
        return None
    best: tuple[float, Actor] | None = None
    first = True
    for draft, choice in zip(drafts, choices, strict=True):
        later = draft.start >= scene.parse.sentences[0].end and draft.parent is None
        if not later or choice.actor is None or scene.block_at(draft.start) - scene.block(0) > _BLOCKS:
            continue
        share = len(told & _stems(scene.text, draft)) / len(told)
        score = share + _FIRST * first + _SAME * (own is not None and _same_noun(own, choice.actor))
        first = False
        if share and _may_be(scene, own, choice.actor) and (best is None or score > best[0]):
            best = score, choice.actor
    return Choice(best[1], (own,) if own is not None else (), 0.4) if best and best[0] >= _ENOUGH else None


def _stems(text: str, draft: Draft) -> set[str]:
    """The beginnings of the longer words of a draft's content."""
    found = (fold(w) for s, e in draft.content for w in _WORD.findall(text[s:e]))
    return {w[:_STEM] for w in found if len(w) > 3}


def _may_be(scene: Scene, own: Actor | None, other: Actor) -> bool:
    """Whether the lead's speaker may be what the headline calls its own: one for one, many for many, a body a body.

    Many whose noun the lead has too stay what the headline calls them: *farmers*, of *farmers in Ward 9*; police are
    no shopkeepers.
    """
    if own is None:
        return True
    if own.plural or own.kind is SpeakerKind.GROUP:
        many = other.plural or other.kind is SpeakerKind.GROUP
        body = other.kind is SpeakerKind.ORGANISATION and any(r[0][:_STEM] in fold(other.name) for r in own.roles)
        told_apart = _in_lead(scene, own) or any(r[0] in words("speakers", "organisations.nouns") for r in own.roles)
        return body or (many and (other.named or not told_apart))
    if own.kind is SpeakerKind.UNNAMED:
        return other.kind is SpeakerKind.PERSON or (other.kind is SpeakerKind.UNNAMED and not other.plural)
    return own.kind in _BODIES and other.kind in _BODIES


def _in_lead(scene: Scene, own: Actor) -> bool:
    """Whether the noun that a headline calls somebody by is of those who act in the first paragraphs."""
    nouns = {role[0] for role in own.roles}
    rest = scene.parse.words[scene.parse.sentences[0].last :]
    lead = (w for w in rest if scene.block(w.index) - scene.block(0) <= _BLOCKS)
    return any(fold(w.lemma) in nouns and w.relation == "nsubj" for w in lead)


def _same_noun(one: Actor, other: Actor) -> bool:
    return bool({r[0] for r in one.roles} & {r[0] for r in other.roles})

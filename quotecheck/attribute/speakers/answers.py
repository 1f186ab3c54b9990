"""Answers: a quotation in the paragraph after a question is not the asker's, but of whom he asked; he may ask again.

*“Did it leak?” asked Ms Ruiz.* and then, in a paragraph of its own, *“Every night.”*
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import words
from quotecheck.schema import SpeakerKind


def answered(
    scene: Scene, drafts: Sequence[Draft], choices: Sequence[Choice | None], number: int, known: Mapping[int, Choice]
) -> Choice | None:
    """Who answers with a draft that has no cue; None where nobody has asked right before it.

    Whom the question speaks of (*asked if she had seen it*, by the pronouns ``known``), else whoever spoke last before
    the one who asks.
    """
    draft = drafts[number]
    before = [n for n, d in enumerate(drafts) if d.parent is None and d.content[-1][1] <= draft.start]
    own = scene.block_at(draft.start)
    if draft.cue or not before or any(scene.block_at(s) == own for s, _ in draft.source):
        return None
    last = max(before, key=lambda n: drafts[n].content[-1][1])
    choice = choices[last]
    asker = choice.actor if choice is not None else None
    apart = 0 < own - scene.block_at(drafts[last].start) <= 1
    marked, asks = _is_question(scene, drafts[last]), _is_question(scene, draft)
    told = not marked and _tells_question(scene, drafts[last])
    turns_to = _replies(scene, drafts[last]) if asks else marked or told  # who asks on has had no answer yet
    if asker is None or not apart or not turns_to:
        return None
    inside = (known[i].actor for i in sorted(known) if _within(scene, i, drafts[last]))
    # What an article only tells as a question may be one that nobody there is to answer: "he asked why nobody came".
    turns = (c.actor for n in reversed(before) if (c := choices[n]) is not None and not told)
    for actor in (*inside, *turns):
        if _somebody(actor) and actor is not asker:
            return Choice(actor, (asker,), 0.4)
    return None


def _is_question(scene: Scene, draft: Draft) -> bool:
    return scene.text[draft.content[-1][0] : draft.content[-1][1]].rstrip("\"”’' ").endswith("?")


def _tells_question(scene: Scene, draft: Draft) -> bool:
    """Whether a draft is a question that is told, and no request: *asked if it leaked*, not *asked for a pump*."""
    verb = scene.parse.words[draft.head] if draft.head >= 0 else None
    if verb is None or fold(verb.lemma) not in words("speakers", "interviews.questions"):
        return False
    below = scene.parse.kids(verb.index, "obl", "xcomp")
    links = (w for kid in below for w in scene.parse.kids(kid.index, "case", "mark"))
    return all(w.text.lower() not in ("for", "to") for w in links)


def _replies(scene: Scene, draft: Draft) -> bool:
    """Whether a draft answers somebody, who may ask again: *“On Monday,” Ruiz replied.* and then *“Which Monday?”*."""
    return draft.head >= 0 and fold(scene.parse.words[draft.head].lemma) in words("speakers", "interviews.replies")


def _within(scene: Scene, word: int, draft: Draft) -> bool:
    return any(s <= scene.parse.words[word].start < e for s, e in draft.content)


def _somebody(actor: Actor | None) -> bool:
    return actor is not None and actor.kind is SpeakerKind.PERSON

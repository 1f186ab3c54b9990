"""What a court *heard* somebody there said: *He hid charts, a jury heard. … Ana Ruiz, prosecuting, told the court …*

The body that hears is never the one who says so. Who it was, the article tells where it comes to the hearing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind


def told_there(
    scene: Scene, drafts: Sequence[Draft], heads: Sequence[Word | None], choices: Sequence[Choice], number: int
) -> Choice | None:
    """The first person whom the article has speak before the body that is said to hear a draft; None for any other."""
    if not hears(scene.parse, heads[number], drafts[number]):
        return None
    for draft, choice in zip(drafts, choices, strict=True):
        actor = choice.actor
        later = draft.parent is None and draft.start > drafts[number].start and draft is not drafts[number]
        person = actor is not None and actor.named and actor.kind is SpeakerKind.PERSON
        if later and person and _before_them(scene, draft):
            return Choice(actor, (), 0.4)
    return None


def hears(parse: Parse, head: Word | None, draft: Draft) -> bool:
    """Whether a draft's source is a body that only hears it: *a jury heard*, *inquest told*."""
    if head is None or draft.head < 0 or fold(head.lemma) not in words("speakers", "hearings.bodies"):
        return False
    verb = parse.words[draft.head]
    told = verb.lemma == "tell" and draft.start < verb.start and parse.kid(verb.index, "obj", "iobj") is None
    return told or verb.lemma == "hear"


def _before_them(scene: Scene, draft: Draft) -> bool:
    """Whether a draft's sentence is of the hearing: *told the court*, *prosecuting, said*, *gave evidence*."""
    if draft.head < 0:
        return False
    parse, verb = scene.parse, scene.parse.words[draft.head]
    outside = [w for w in parse.sentence_words(verb.sentence) if not any(s <= w.start < e for s, e in draft.content)]
    addressed = any(
        fold(w.lemma) in words("speakers", "hearings.bodies") and w.relation in ("obj", "iobj", "obl") for w in outside
    )
    return addressed or any(fold(w.lemma) in words("speakers", "hearings.acts") for w in outside)

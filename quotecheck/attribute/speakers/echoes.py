"""Headlines that quote without a name: whoever says the same words in the article said them.

*‘We were warned,’ pilot tells inquiry*, and further down *“We were warned in May,” Ana Ruiz said.*
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.schema import SpeakerKind

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
# Words of a headline's quotation that the article must repeat (set by hand).
LEAST = 2


def echo(scene: Scene, drafts: Sequence[Draft], choices: Sequence[Choice], number: int) -> Choice | None:
    """Who says a headline's words in the article itself, where the headline gives no name."""
    own = choices[number].actor
    if own is not None and (own.plural or (own.named and own.kind is SpeakerKind.PERSON)):
        return None  # "31 ferrymen on the strike" are not the one whose words make the headline
    wanted = _words(scene.text, drafts[number])
    if len(wanted) < LEAST:
        return None
    for other, draft in enumerate(drafts):
        actor = choices[other].actor
        if other == number or actor is None or not actor.named or draft.start <= drafts[number].content[-1][1]:
            continue
        if _within(wanted, _words(scene.text, draft)):
            return Choice(actor, (own,) if own is not None else (), 0.6)
    return None


def _words(text: str, draft: Draft) -> list[str]:
    return [fold(w) for s, e in draft.content for w in _WORD.findall(text[s:e])]


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether some words stand in a row in others."""
    size = len(few)
    return any(list(many[i : i + size]) == list(few) for i in range(len(many) - size + 1))

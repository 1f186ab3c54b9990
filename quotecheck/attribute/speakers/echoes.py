"""Headlines that quote without a name: whoever says the same words in the article said them.

*‘We were warned,’ pilot tells inquiry*, and further down *“We were warned in May,” Ana Ruiz said.*
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.schema import SpeakerKind

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
# Words of a headline's quotation that the article must repeat (set by hand).
LEAST = 2
# Words in a row that are one speaker's own, even where the headline gives them to many: *‘…’, islanders tell minister*.
ROW = 3
# Words no longer than this tell nothing of their own.
SHORT = 3
# What share of a headline's telling words the speaker must have used.
MOST = 0.5


def echo(scene: Scene, drafts: Sequence[Draft], choices: Sequence[Choice], number: int) -> Choice | None:
    """Who says a headline's words in the article itself, where the headline gives no name."""
    own = choices[number].actor
    marked = _marked(scene, drafts[number])
    if own is not None and ((own.plural and len(marked) < ROW) or (own.named and own.kind is SpeakerKind.PERSON)):
        return None  # "31 ferrymen on the strike" are not the one whose words make the headline
    wanted = marked or _words(scene.text, drafts[number].content)
    later = [
        (choice.actor, _words(scene.text, draft.content))
        for other, (draft, choice) in enumerate(zip(drafts, choices, strict=True))
        if other != number and choice.actor is not None and choice.actor.named
        if draft.start > drafts[number].content[-1][1]
    ]
    if len(wanted) < LEAST:
        return None
    same = next((actor for actor, said in later if _within(wanted, said)), None)
    if own is None or not (own.named or own.plural):
        same = same or _alike(wanted, later)
    return Choice(same, (own,) if own is not None else (), 0.6) if same is not None else None


def _marked(scene: Scene, draft: Draft) -> list[str]:
    """The words of a headline's quotation that stand between marks: these are somebody's own."""
    inside = [w for w in scene.parse.words if any(s <= w.start < e for s, e in draft.content) and scene.quoted(w.index)]
    return [fold(found) for w in inside for found in _WORD.findall(w.text)]


def _alike(wanted: Sequence[str], later: Sequence[tuple[Actor, list[str]]]) -> Actor | None:
    """Who says most of some words, in other order or with others between: headlines shorten."""
    telling = {w for w in wanted if len(w) > SHORT}
    scores: dict[int, tuple[float, Actor]] = {}
    for actor, said in later:
        shared = len(telling & set(said)) / max(len(telling), 1)
        if shared > scores.get(id(actor), (0.0, actor))[0]:
            scores[id(actor)] = (shared, actor)
    ranked = sorted(scores.values(), key=lambda s: -s[0])
    clear = len(telling) > 1 and ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0])
    return ranked[0][1] if clear and ranked[0][0] >= MOST else None


def _words(text: str, content: Sequence[tuple[int, int]]) -> list[str]:
    return [fold(w) for s, e in content for w in _WORD.findall(text[s:e])]


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether some words stand in a row in others."""
    size = len(few)
    return any(list(many[i : i + size]) == list(few) for i in range(len(many) - size + 1))

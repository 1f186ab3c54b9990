"""Who has been brought on: named in full for the first time, made what a sentence is about, given a view of his own."""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import agrees
from quotecheck.attribute.speakers.scene import Scene, Seen
from quotecheck.lexicon import words
from quotecheck.parse.tree import Word


def introduced(scene: Scene, word: Word, kind: str, last: Actor, whom: Actor | None = None) -> bool:
    """Whether somebody else (``whom``, if given) has been brought on since the last quote, in a paragraph after it.

    *Ana Ruiz was blunter. “…,” she said.*
    """
    return any(
        seen.actor is not last
        and (whom is None or seen.actor is whom)
        and seen.word > scene.speaker_at
        and scene.block(word.index) >= scene.block(seen.word) > scene.block(scene.speaker_at)
        and not seen.quoted
        and (_leads(scene, seen) or is_new(scene, seen, word))
        and agrees(seen.actor, kind)
        for seen in scene.before(word.index)
    )


def is_new(scene: Scene, seen: Seen, word: Word) -> bool:
    """Whether a mention names somebody in full for the first time, in the paragraph of a pronoun."""
    actor, at = seen.actor, scene.parse.words[seen.word]
    verb = scene.parse.head(word)
    if verb is not None and verb.lemma in words("speakers", "interviews.replies"):
        return False  # who replies was there before whoever asks
    near = scene.block(seen.word) == scene.block(word.index) and 0 <= word.sentence - at.sentence <= 3
    return near and len(actor.parts) > 1 and bool(actor.seen) and abs(min(actor.seen) - seen.word) < 2


def _leads(scene: Scene, seen: Seen) -> bool:
    """Whether a mention is what its sentence is about: subject or predicate of the main clause."""
    word = scene.parse.words[seen.word]
    above = scene.parse.head(word)
    while word.relation == "appos" and above is not None:  # "her father, Ed Ruiz, ..."
        word, above = above, scene.parse.head(above)
    if above is None or _is_viewpoint(scene, word):
        return True
    over = scene.parse.head(above)
    # The tree may take "Asked why" for the main clause of "Asked why, Ruiz shrugged".
    opens = over is not None and over.index == scene.parse.sentences[word.sentence].first
    asked = opens and above.relation == "ccomp"
    main = above.relation in ("root", "conj", "parataxis") or asked
    return word.relation == "nsubj" and main


def _is_viewpoint(scene: Scene, word: Word) -> bool:
    """Whether a sentence opens with the one whose view it gives: *For Ana Ruiz, the pier was home*."""
    case = scene.parse.kid(word.index, "case") if word.relation in ("obl", "nmod") else None
    if case is None:  # "For the ferryman Ana Ruiz": the tree may hang the preposition on the title
        titles = (scene.parse.kid(t.index, "case") for t in scene.parse.kids(word.index, "nmod"))
        case = next((c for c in titles if c is not None), None)
    return case is not None and case.lemma == "for" and case.index == scene.parse.sentences[word.sentence].first

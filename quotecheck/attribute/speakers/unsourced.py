"""Who says what the article gives no source for: the paragraph's speaker, or the subject around a cue.

A quotation in a paragraph of its own is whose the paragraph before it was: of the person or body a colon leads in, of
whom a question without a verb brings on (*And her brother, Ed?*), else of who spoke last in it. A verb of speech
whose subject the tree has lost is that of the nearest subject before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import is_passive, speaks
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.parse.tree import Parse, Sentence, Word
from quotecheck.schema import SpeakerKind

_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def introduced_before(
    scene: Scene,
    cast: Cast,
    drafts: Sequence[Draft],
    choices: Sequence[Choice | None],
    number: int,
    known: Mapping[int, Choice],
) -> Choice | None:
    """Whose a quotation without cue and source is, by the sentences before it; ``known`` are the pronouns in them."""
    draft, parse = drafts[number], scene.parse
    if draft.cue:
        return None
    # What a colon leads in may pass for a part of the sentence before it.
    own_line = scene.text[: draft.start].rstrip().endswith(":")
    before = [s for s in parse.sentences if s.end <= draft.start or (own_line and s.start < draft.start)]
    if not before:
        return None
    last = before[-1]
    led = scene.text[last.start : draft.start].rstrip().endswith(":")
    if led or not _finite(parse, last):
        found = [a for a in _actors(scene, cast, last) if a.kind in _NAMED and not a.place]
        if found and (led or (found[-1].kind is SpeakerKind.PERSON and scene.text[last.end - 1] == "?")):
            return Choice(found[-1], (), 0.4)
    if led:
        return None
    if not own_line and scene.text[last.end - 1] == "?" and not scene.quoted(last.last - 1):
        answered = _answers_before(drafts, choices, number)
        if answered is not None:
            return Choice(answered, (), 0.4)
        blocks = [s for s in before if scene.text[s.end - 1] != "?"]
        before, last = blocks or before, (blocks or before)[-1]  # a printed question is the paper's
    told = _told_of(scene, cast, known, last)
    if told is not None and not any(last.start <= d.start < last.end and d is not draft for d in drafts):
        return Choice(told, (), 0.4)
    spoke = [
        (other, choice.actor)
        for other, choice in zip(drafts, choices, strict=True)
        if choice is not None
        and choice.actor is not None
        and other.parent is None
        and other.content[-1][1] <= draft.start
        and scene.block_at(other.start) == last.block
    ]
    if not spoke:
        own = [s for s in before if s.block == last.block]
        found = [a for s in reversed(own) if (a := _told_of(scene, cast, known, s)) is not None]
        return Choice(found[0], (), 0.3) if found else None
    other, actor = spoke[-1]
    # A body goes on only where nothing but its own words stands at the paragraph's end.
    goes_on = actor.kind is SpeakerKind.PERSON or (actor.kind in _NAMED and other.content[-1][1] >= last.end)
    return Choice(actor, (), 0.4) if goes_on else None


def _answers_before(drafts: Sequence[Draft], choices: Sequence[Choice | None], number: int) -> Actor | None:
    """Who has answered a printed question before: whoever spoke last without being named."""
    for other in range(number - 1, -1, -1):
        choice = choices[other]
        if choice is not None and choice.actor is not None and not drafts[other].source and not drafts[other].cue:
            return choice.actor
    return None


def _told_of(scene: Scene, cast: Cast, known: Mapping[int, Choice], sentence: Sentence) -> Actor | None:
    """The person whom a sentence tells of: the subject of its main clause, by name, pronoun or description."""
    for word in scene.parse.words[sentence.first : sentence.last]:
        above = scene.parse.head(word)
        main = above is None or above.relation in ("root", "parataxis")
        if word.relation not in ("nsubj", "nsubj:pass") or not main or scene.quoted(word.index):
            continue
        kid = next((m for k in scene.parse.kids(word.index, "appos", "flat") if (m := cast.at.get(k.index))), None)
        options = [m.actor for m in (cast.at.get(word.index), kid) if m is not None and m.shape == "person"]
        choice = known.get(word.index)
        options += [choice.actor] if choice is not None else []
        return next((a for a in options if a is not None and a.kind is SpeakerKind.PERSON), None)
    return None


def lost_subject(parse: Parse, cast: Cast, draft: Draft) -> Word | None:
    """The subject nearest before a verb of speech that has none, outside what is said; or a name right after it."""
    if draft.head < 0 or parse.words[draft.head].upos != "VERB":
        return None
    verb = parse.words[draft.head]
    perfect = any(w.lemma == "have" for w in parse.kids(verb.index, "aux"))
    participle = verb.has("VerbForm=Part") and verb.has("Tense=Past") and not perfect
    passive = participle or is_passive(parse, verb.index)
    if passive or parse.kid(verb.index, "aux:pass"):
        return None
    behind = cast.at.get(verb.index + 1)
    if behind is not None and draft.content[-1][1] <= verb.start and speaks(verb):
        return parse.words[behind.head]  # "Bridge is safe, insists Ruiz"
    for word in reversed(parse.words[parse.sentences[verb.sentence].first : verb.index]):
        inside = any(s <= word.start < e for s, e in draft.content)
        above = parse.head(word)
        if word.relation == "nsubj" and not inside and (above is None or above.relation not in ("acl", "ccomp")):
            return word
    return None


def _finite(parse: Parse, sentence: Sentence) -> bool:
    return any(w.has("VerbForm=Fin") for w in parse.words[sentence.first : sentence.last])


def _actors(scene: Scene, cast: Cast, sentence: Sentence) -> list[Actor]:
    inside = (cast.at.get(i) for i in range(sentence.first, sentence.last) if not scene.quoted(i))
    return [m.actor for m in inside if m is not None and m.actor is not None]

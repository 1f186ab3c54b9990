"""Whom one source stands for: the rules for pronouns, names, descriptions and joined speakers, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotecheck.attribute.constructions.transcript import NAME as TRANSCRIPT
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import is_passive, speaks
from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.agreement import THIRD, pronoun_kind
from quotecheck.attribute.speakers.asides import on_body
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.clients import client
from quotecheck.attribute.speakers.descriptions import resolve_description
from quotecheck.attribute.speakers.generations import of_generation
from quotecheck.attribute.speakers.groups import joined, last_two, told_members
from quotecheck.attribute.speakers.interview import labelled
from quotecheck.attribute.speakers.introduced import introduced
from quotecheck.attribute.speakers.issuers import made_by
from quotecheck.attribute.speakers.names import fold, misspelt, surname
from quotecheck.attribute.speakers.nouns import one_and_the_same
from quotecheck.attribute.speakers.own import own
from quotecheck.attribute.speakers.papers import behind
from quotecheck.attribute.speakers.phrases import bounds
from quotecheck.attribute.speakers.pronouns import Choice, ahead, fronted, relative, resolve_pronoun
from quotecheck.attribute.speakers.roles import describe
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.attribute.speakers.shares import share
from quotecheck.attribute.speakers.sources import antecedent, named_in, only_person
from quotecheck.attribute.speakers.wording import spelt_out, voice_of
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_DESCRIBED = (SpeakerKind.UNNAMED, SpeakerKind.GROUP, SpeakerKind.ORGANISATION)


@dataclass(slots=True)
class Sources:
    """The sources of one article and what is known of them so far.

    ``heads`` are the head words of the drafts' sources, ``choices`` whom they were
    resolved to, ``known`` the same for other words that were looked up. ``leads`` are the words for
    somebody in the beginning whom the article names only after it.
    """

    parse: Parse
    drafts: Sequence[Draft]
    cast: Cast
    scene: Scene
    actors: list[Actor]
    heads: list[Word | None]
    choices: list[Choice | None]
    known: dict[int, Choice] = field(default_factory=dict)
    leads: dict[int, Actor] = field(default_factory=dict)
    author: Actor | None = None
    _busy: set[int] = field(default_factory=set)

    def source(self, head: Word, start: int, end: int, number: int | None) -> Choice:
        """Whom the source from ``start`` to ``end`` with this head word stands for."""
        if head.index in self._busy:  # a broken tree may lead back to where it began
            return Choice(None)
        self._busy.add(head.index)
        try:
            return self._source(head, start, end, number)
        finally:
            self._busy.discard(head.index)

    def _source(self, head: Word, start: int, end: int, number: int | None) -> Choice:
        if number is not None and self.drafts[number].construction == TRANSCRIPT:
            known = labelled(self.parse, self.cast, self.actors, head, self.author)
            if known is not None:
                return Choice(known)
        kind = pronoun_kind(head)
        if kind == "relative":
            noun = antecedent(self.parse, head, self.cast)
            if noun is None or noun.index == head.index:
                return Choice(None)
            if pronoun_kind(noun) == "relative":
                return Choice(None)
            start, end = bounds(self.parse, noun)
            return self.source(noun, start, min(end, head.start), number)
        if kind == "own":
            return own(self, head, number)
        if kind == "other" or (head.deprel == "expl" and not self._speaks(head)):
            return Choice(None)
        if kind in THIRD:
            return self._joint(head, start, end, number) or self.third(head, kind, number)
        if head.upos in ("VERB", "AUX", "PUNCT", "PART", "ADP") and head.index not in self.cast.at:
            alone = only_person(self.parse, self.cast, start, end)
            return Choice(alone.actor if alone is not None else None, (), 0.6)
        joint = self._joint(head, start, end, number) or self._pair(head)
        if joint is not None:
            return joint
        if (kin := self.familiar(head, start, end, number)) is not None:
            return kin
        mention = named_in(self.parse, self.cast, head, start, end)
        if mention is None and (some := share(self, head)) is not None:
            return some
        if mention is not None and mention.head != head.index and head.has("Number=Plur"):
            # "Candidates Ana Ruiz and Tom Vale": the names are joined, not the noun before them.
            joint = self._joint(self.parse.words[mention.head], self.parse.words[mention.first].start, end, number)
            if joint is not None:
                return joint
        if mention is not None and (respelt := self._respelt(mention)) is not None:
            return respelt
        if mention is not None and mention.shape == "group" and self._seated(head, end):
            return self.noun(head, start, end, number)  # "Republicans on the committee"
        if mention is not None and (one := of_generation(self.parse, self.actors, mention)) is not None:
            return Choice(one)
        if mention is not None and mention.actor is not None:
            return self._bearer(mention.actor, mention.rival, head, number)
        return self.noun(head, start, end, number)

    def _seated(self, head: Word, end: int) -> bool:
        """Whether a group is only those of its people who sit on some body."""
        return any(on_body(self.parse, k) for k in self.parse.kids(head.index, "nmod") if k.end <= end)

    def _bearer(self, actor: Actor, rival: Actor | None, head: Word, number: int | None) -> Choice:
        """Which of two bearers of a surname: who spoke last, unless the other has been brought on since.

        Of whom the quotation says *she* is not who says it.
        """
        if rival is None:
            return Choice(actor)
        near = self.scene.block(head.index) - self.scene.block(self.scene.speaker_at) <= 1
        nested = number is not None and self.drafts[number].parent is not None
        spoke = (
            self.scene.speaker is rival
            and near
            and not nested
            and not introduced(self.scene, head, "person", rival, actor)
        )
        spoken_of = self._spoken_of(number)
        if len({actor.gender, rival.gender, ""}) == 3 and len(spoken_of) == 1:
            spoke = actor.gender in spoken_of
        return Choice(rival, (actor,), 0.3) if spoke else Choice(actor, (rival,), 0.4)

    def _spoken_of(self, number: int | None) -> set[str]:
        """The genders of the pronouns between marks in a draft's content."""
        if number is None:
            return set()
        spans = self.drafts[number].content
        inside = [w for w in self.parse.words if any(s <= w.start < e for s, e in spans)]
        kinds = {pronoun_kind(w) for w in inside if self.scene.quoted(w.index)}
        return {kind[0] for kind in kinds & {"male", "female"}}

    def _respelt(self, mention: NameMention) -> Choice | None:
        """A source named once, by what looks like a misspelt surname of one of the article's people."""
        actor = mention.actor
        if actor is None or actor.kind is SpeakerKind.PERSON or len(mention.parts) > 1 or actor.count > 1:
            return None
        people = [a for a in self.actors if a.kind is SpeakerKind.PERSON and len(a.parts) > 1]
        found = next((a for a in people if misspelt(surname(a.parts), mention.parts[0])), None)
        return Choice(found, (actor,), 0.3) if found is not None else None

    def third(self, head: Word, kind: str, number: int | None) -> Choice:
        draft = self.drafts[number] if number is not None else None
        verb = draft.head if draft is not None and draft.head >= 0 else head.head
        if kind == "thing" and head.text.lower() == "it" and verb >= 0 and is_passive(self.parse, verb):
            return Choice(None)  # "it is said that"
        above = self.choices[draft.parent] if draft is not None and draft.parent is not None else None
        subject = fronted(self.scene, head, kind, self.cast.at)
        if subject is not None:
            return Choice(subject, (), 0.6)
        told_of = self._told_of(head, draft) if draft is not None else []
        turn = draft is not None and draft.parent is not None and self.drafts[draft.parent].construction == TRANSCRIPT
        choice = resolve_pronoun(
            self.scene,
            head,
            kind,
            draft,
            above.actor if above else None,
            told_of,
            turn or self.scene.quoted(head.index),
            relative(self.scene, head, self.cast.at),
        )
        if choice.actor is not None and choice.actor in self.scene.loose.values() and choice.actor not in self.actors:
            self.actors.append(choice.actor)
        paper = choice.actor
        if kind == "thing" and paper is not None and paper.kind is SpeakerKind.DOCUMENT and paper.behind is None:
            paper.behind = made_by(self.parse, self.cast, verb) if verb >= 0 else None
        return choice if choice.actor is not None else ahead(self.scene, head, kind, self.cast.mentions)

    def _told_of(self, head: Word, draft: Draft) -> list[Actor]:
        """The people whom a draft's content names after the pronoun, or anywhere between marks."""
        found = []
        for mention in self.cast.mentions:
            at = self.parse.words[mention.head].start
            if (
                mention.actor is not None
                and mention.actor.kind is SpeakerKind.PERSON
                and any(s <= at < e for s, e in draft.content)
                and (at > head.start or self.scene.quoted(mention.head))
            ):
                found.append(mention.actor)
        return found

    def noun(self, head: Word, start: int, end: int, number: int | None) -> Choice:
        """Whom a description stands for, possessives looked up first."""
        if head.index in self.leads:
            return Choice(self.leads[head.index], (), 0.5)
        over = self.parse.head(head)
        copular = head.relation == "nsubj" and not head.has("Number=Plur") and over is not None
        if over is not None and copular and self.parse.kid(over.index, "cop") and not self._negated(over):
            told = self.cast.at.get(over.index)
            if told is not None and told.shape == "person" and told.actor is not None:
                return Choice(told.actor)  # "the next witness was Ana Ruiz"
        owner = None
        possessive = self.parse.kid(head.index, "nmod:poss")
        if possessive is not None and pronoun_kind(possessive) and start <= possessive.start:
            found = self.known.get(possessive.index) or self._source(
                possessive, possessive.start, possessive.end, number
            )
            owner = found.actor
            if (
                owner is not None
                and owner.kind is SpeakerKind.DOCUMENT
                and fold(head.lemma) in words("speakers", "documents.makers")
            ):
                owner = owner.behind or owner
                return Choice(owner)  # "its authors", of a report whose authors are known
            if (
                owner is not None
                and fold(head.lemma) in words("speakers", "sources.clients")
                and (whom := client(self, owner)) is not None
            ):
                return Choice(whom, (), 0.6)
        if number is not None:  # what stands between two parts of a source is none of its words
            end = min(end, next((e for s, e in self.drafts[number].source if s <= head.start < e), end))
        known = len(self.actors)
        parent = self.drafts[number].parent if number is not None else self.around(head)
        above = self.choices[parent] if parent is not None else None
        teller = above.actor if above is not None else None
        choice = resolve_description(self.scene, self.actors, head, start, end, owner, teller)
        paper = choice.actor
        if len(self.actors) > known and paper is self.actors[-1] and paper.kind in _DESCRIBED:
            paper.name = spelt_out(self, voice_of(self, paper.name, head), head, start, end)
        if paper is not None and paper.kind is SpeakerKind.DOCUMENT and not paper.named and paper.behind is None:
            paper.behind = behind(self, head, owner)
        return choice

    def around(self, word: Word, number: int | None = None) -> int | None:
        """The draft in whose content a word stands, the innermost; not the one with this number."""
        found = [i for i, d in enumerate(self.drafts) if i != number and any(s <= word.start < e for s, e in d.content)]
        return min(found, key=lambda i: self.drafts[i].content[-1][1] - self.drafts[i].start, default=None)

    def familiar(self, head: Word, start: int, end: int, number: int | None) -> Choice | None:
        """*Dad*, of whoever speaks of him by no more than this."""
        child = own(self, head, number).actor if self._familiar(head) else None
        if child is None or child is self.author:
            return None
        return resolve_description(self.scene, self.actors, head, start, end, child)

    def _familiar(self, head: Word) -> bool:
        """Whether a word is what a child calls a relative: *Dad told me*."""
        mention = self.cast.at.get(head.index)
        alone = mention is None or mention.parts == (fold(head.text),)
        bare = not any(k.relation == "det" or k.deprel == "nmod:poss" for k in self.parse.kids(head.index))
        return alone and bare and fold(head.text) in words("speakers", "sources.familiar")

    def _speaks(self, head: Word) -> bool:
        """Whether what the tree takes for an empty *it* says something: *It contends that …*."""
        verb = self.parse.head(head)
        return verb is not None and verb.upos == "VERB" and speaks(verb) and not is_passive(self.parse, verb.index)

    def _negated(self, word: Word) -> bool:
        return any(w.lemma in words("cues", "negations") for w in self.parse.kids(word.index, "advmod"))

    def _second(self, head: Word) -> list[Word]:
        """What the tree hangs beside a first subject although *and* joins the two."""
        if head.relation != "nsubj" or head.head < 0:
            return []
        twins = [w for w in self.parse.kids(head.head, "nsubj") if w.index > head.index]
        return [w for w in twins if (cc := self.parse.kid(w.index, "cc")) is not None and cc.index < w.index]

    def _pair(self, head: Word) -> Choice | None:
        """*Both*, *neither* and *both men*: the two who were named together, or last."""
        pairs = words("speakers", "groups.pairs")
        kids = self.parse.kids(head.index)
        alone = fold(head.text) in pairs and not any(k.upos in ("NOUN", "PROPN") for k in kids)
        if not alone and not any(k.relation == "det" and fold(k.text) in pairs for k in kids):
            return None
        two = [] if alone else told_members(self.scene, self.actors, head, describe(self.parse, head))
        two = two or last_two(self.scene, head)
        return Choice(joined(self.actors, two), (), 0.6) if two else None

    def _member(self, word: Word, start: int, end: int, number: int | None) -> Actor | None:
        """One of several joined speakers: "she and her husband, Colin Ruiz"."""
        kind = pronoun_kind(word)
        if kind in THIRD:
            return self.third(word, kind, number).actor
        if kind == "own":
            return own(self, word, number).actor
        mention = named_in(self.parse, self.cast, word, start, end)
        return mention.actor if mention is not None else self.noun(word, start, end, number).actor

    def _names_somebody(self, word: Word, end: int) -> NameMention | None:
        """The person a description is joined to: "the butcher, Ana Ruiz"."""
        found = named_in(self.parse, self.cast, word, word.start, end)
        return found if found is not None and found.shape == "person" else None

    def _one_name(self, word: Word) -> bool:
        """Whether a conjunct and its *and* are the rest of a name: "Ana Ruiz of The Port and Harbour"."""
        joint = self.parse.kid(word.index, "cc")
        return joint is not None and joint.entity.startswith("I-") and word.entity[:2] in ("I-", "E-")

    def _joint(self, head: Word, start: int, end: int, number: int | None) -> Choice | None:
        """Speakers joined by *and*: one speaker of kind group, with all names."""
        others = [
            w
            for w in [*self.parse.kids(head.index, "conj"), *self._second(head)]
            if start <= w.start < end and w.upos in ("NOUN", "PROPN", "PRON") and not self._one_name(w)
        ]
        others = [w for w in others if not one_and_the_same(self.parse, head, w)]
        own = self.cast.at.get(head.index)
        if own is not None and own.shape == "person":
            # "Ana Ruiz, a teacher in Port Vell and a co-editor of ..." is one person.
            others = [
                w
                for w in others
                if w.index in self.cast.at or w.has("Number=Plur") or self._names_somebody(w, end) is not None
            ]
        if not others or (
            head.index in self.cast.at and all(self.cast.at.get(w.index) is self.cast.at[head.index] for w in others)
        ):
            return None
        bounds = [
            start,
            *(min(w.start for w in (self.parse.words[i] for i in self.parse.subtree(o.index))) for o in others),
            end,
        ]
        members = []
        for word, low, high in zip([head, *others], bounds, bounds[1:], strict=False):
            actor = self._member(word, low, high, number)
            if actor is not None and actor not in members:
                members.append(actor)
        if len(members) < 2:
            return None
        return Choice(joined(self.actors, members))

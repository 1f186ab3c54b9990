"""Read an article in order and keep track of everybody, quotes' sources above all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.agreement import THIRD, pronoun_kind
from quotecheck.attribute.speakers.answers import answered
from quotecheck.attribute.speakers.author import spoken_to, written_by
from quotecheck.attribute.speakers.cast import read_cast
from quotecheck.attribute.speakers.echoes import echo
from quotecheck.attribute.speakers.hearings import told_there
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.late import named_late
from quotecheck.attribute.speakers.leads import blind_leads
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.phrases import bounds
from quotecheck.attribute.speakers.pronouns import Choice, fronted, relative, resolve_pronoun
from quotecheck.attribute.speakers.resolver import Sources
from quotecheck.attribute.speakers.retold import retold
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.attribute.speakers.sources import head_of, named_in
from quotecheck.attribute.speakers.unsourced import introduced_before, lost_subject
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


class Reader:
    """One reading of one article."""

    def __init__(self, text: str, parse: Parse, drafts: Sequence[Draft]) -> None:
        self.parse, self.drafts = parse, drafts
        self.scene = Scene(text, parse)
        self.cast = read_cast(text, parse, self.scene.quoted)
        starts = {w.start: w.index for w in reversed(parse.words)}
        heads = [head_of(parse, d, starts) if d.source else None for d in drafts]
        self.sources = Sources(
            parse, drafts, self.cast, self.scene, list(self.cast.actors), heads, [None] * len(drafts)
        )
        self.sources.leads = blind_leads(self.scene, self.cast)
        self.sources.author = written_by(text) or spoken_to(parse, self.cast, self.scene.quoted)

    def read(self) -> list[Choice]:
        """Resolve all drafts; sources are taken where they stand, nested ones after what they are nested in."""
        events: list[tuple[int, int, int]] = []  # word, what (0 name, 1 narration, 2 draft), which
        events += [(m.head, 0, i) for i, m in enumerate(self.cast.mentions)]
        taken = {h.index for h in self.sources.heads if h is not None}
        events += [(w.index, 1, w.index) for w in self.parse.words if w.index not in taken and self._narrated(w)]
        events += [(self._turn(i), 2, i) for i, h in enumerate(self.sources.heads) if h is not None]
        events += [(self._opens(d), 3, i) for i, d in enumerate(self.drafts) if not d.source]
        for _, what, which in sorted(events):
            if what == 0:
                self._name(self.cast.mentions[which])
            elif what == 1:
                self._narration(self.parse.words[which])
            elif what == 2:
                self._draft(which)
            else:
                self._floating(which)
        self._unsourced()
        late = named_late(self.scene, self.cast, self.sources.heads, self.sources.choices)
        self.sources.choices = [
            Choice(late[id(c.actor)], c.rivals, 0.4) if c is not None and id(c.actor) in late else c
            for c in self.sources.choices
        ]
        choices = [_behind(c) if c is not None else Choice(None) for c in self.sources.choices]
        heads = self.sources.heads
        heard = [told_there(self.scene, self.drafts, heads, choices, n) or c for n, c in enumerate(choices)]
        return [self._headline(heard, number) or choice for number, choice in enumerate(heard)]

    def _floating(self, number: int) -> None:
        """Name, by the sentences before it, who says what has no source."""
        known, choices = self.sources.known, self.sources.choices
        found = answered(self.scene, self.drafts, choices, number, known)
        found = found or introduced_before(self.scene, self.cast, self.drafts, choices, number, known)
        self.sources.choices[number] = found
        if found is not None and self.drafts[number].parent is None:
            self.scene.speaks(found.actor, self._opens(self.drafts[number]))

    def _unsourced(self) -> None:
        """Name, as far as it goes, who says what has no source, from the sentence itself."""
        for number, draft in enumerate(self.drafts):
            if self.sources.choices[number] is not None or draft.source:
                continue
            if (word := lost_subject(self.parse, self.cast, draft)) is not None:
                found = self.sources.source(word, word.start, word.end, None)
                self.sources.choices[number] = found if found.actor is not None and found.actor.named else None

    def _opens(self, draft: Draft) -> int:
        """The first word of a draft's content."""
        return bisect_left(self.parse.words, draft.start, key=lambda w: w.start)

    def _headline(self, choices: Sequence[Choice], number: int) -> Choice | None:
        first = self.parse.sentences[0]
        if self.drafts[number].start >= first.end or self.drafts[number].parent is not None:
            return None
        found = echo(self.scene, self.drafts, choices, number)
        return found or retold(self.scene, self.drafts, choices, number)

    def _turn(self, number: int) -> int:
        """The word at which a draft is resolved: not before those it is nested in."""
        own = self.sources.heads[number]
        if own is not None and pronoun_kind(own) == "own":
            return len(self.parse.words)  # whoever says "I" is named by the draft around it
        turn, at, depth = -1, number, 0
        while at is not None and depth < 8:
            head = self.sources.heads[at]
            turn = max(turn, head.index if head is not None else -1)
            above = self.drafts[at].parent
            if above is None:
                break
            at, depth = above, depth + 1
        return turn

    def _narrated(self, word: Word) -> bool:
        """Whether a word outside sources is worth resolving, since later pronouns may hang on it."""
        if word.upos == "PRON":
            other = pronoun_kind(word) in ("male", "female") and not word.has("Reflex=Yes")
            return other and not self.scene.quoted(word.index)
        article = self.parse.kid(word.index, "det")
        if article is not None and article.lemma in words("speakers", "groups.quantifiers"):
            return False  # "Not every critic was won over": nobody in particular
        lead = self.parse.head(word) if word.relation == "conj" else None
        relation = lead.relation if lead is not None else word.relation
        part = relation in ("nsubj", "obj", "iobj", "obl", "nmod")
        office = word.upos == "PROPN" and article is not None and fold(word.lemma) in words("speakers", "titles.nouns")
        if not (word.upos == "NOUN" or office) or not part or word.index in self.cast.at:
            return False
        lemma = fold(word.lemma)
        return is_human(lemma) or any(
            lemma in words("speakers", f"{key}")
            for key in (
                "sources.peers",
                "sources.people",
                "sources.single",
                "documents.nouns",
                "organisations.nouns",
                "groups.nouns",
            )
        )

    def _name(self, mention: NameMention) -> None:
        # Which bearer of a surname a source is, the draft itself decides.
        doubtful = mention.rival is not None and any(
            h is not None and h.index == mention.head for h in self.sources.heads
        )
        if mention.actor is not None and not doubtful:
            self.scene.add(mention.head, mention.actor)

    def _narration(self, word: Word) -> None:
        kind = pronoun_kind(word)
        if kind in THIRD:
            subject = fronted(self.scene, word, kind, self.cast.at)
            family = relative(self.scene, word, self.cast.at)
            choice = resolve_pronoun(self.scene, word, kind, None, family=family)
            choice = Choice(subject) if subject is not None else choice
        else:
            start, end = bounds(self.parse, word)
            told = named_in(self.parse, self.cast, word, start, end)
            owned = self.parse.kid(word.index, "nmod:poss") is not None
            if owned and told is not None and told.shape == "person" and told.actor is not None:
                self._remember(word, told.actor)  # "its chair, Ana Ruiz"
                self._same_office(word, told.actor)
                return
            choice = self.sources.familiar(word, start, end, None) or self.sources.noun(word, start, end, None)
        self.sources.known[word.index] = choice
        if choice.actor is not None:
            self._remember(word, choice.actor)

    def _same_office(self, noun: Word, bearer: Actor) -> None:
        """ "The minister … Her counterpart, Ana Ruiz": she is a minister as well."""
        owner = self.parse.kid(noun.index, "nmod:poss")
        other = self.sources.known.get(owner.index) if owner is not None else None
        if other is None or other.actor is None or fold(noun.lemma) not in words("speakers", "sources.peers"):
            return
        offices = [role[:1] for role in other.actor.roles if role[0] in words("speakers", "titles.nouns")]
        bearer.roles += [office for office in offices if all(office[0] != role[0] for role in bearer.roles)]

    def _remember(self, word: Word, actor: Actor) -> None:
        self.scene.add(word.index, actor)
        if not actor.named:
            actor.seen.append(word.index)

    def _draft(self, number: int) -> None:
        draft, head = self.drafts[number], self.sources.heads[number]
        assert head is not None
        start, end = (
            draft.source[0][0] if draft.source else head.start,
            draft.source[-1][1] if draft.source else head.end,
        )
        answer = answered(self.scene, self.drafts, self.sources.choices, number, self.sources.known)
        choice = answer or self.sources.source(head, start, end, number)
        self.sources.choices[number] = choice
        if choice.actor is not None and choice.actor is not self.sources.author:
            self._remember(head, choice.actor)
            if draft.parent is None:
                self.scene.speaks(choice.actor, head.index)


def _behind(choice: Choice) -> Choice:
    """A document's choice with whoever stands behind it."""
    actor, passed = choice.actor, set[int]()
    while actor is not None and actor.behind is not None and id(actor) not in passed:
        passed.add(id(actor))
        actor = actor.behind
    return choice if actor is choice.actor else Choice(actor, choice.rivals, choice.margin)

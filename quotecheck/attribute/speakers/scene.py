"""The article as it has been read so far: who was mentioned where, and who spoke last."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from quotecheck.attribute.marks import pair_marks
from quotecheck.attribute.speakers.actor import Actor
from quotecheck.parse.tree import Parse
from quotecheck.schema import Block, BlockKind

# Pronouns look back this many sentences (set by hand): further back, news names people anew.
REACH = 12


@dataclass(slots=True, frozen=True)
class Seen:
    """A mention that has been resolved, at the index of its head word."""

    word: int
    actor: Actor
    subject: bool
    quoted: bool


@dataclass(slots=True)
class Scene:
    """What pronouns and bare descriptions are resolved against."""

    text: str
    parse: Parse
    seen: list[Seen] = field(default_factory=list)
    speaker: Actor | None = None  # of the draft read last
    speaker_at: int = -1
    turns: list[tuple[int, Actor]] = field(default_factory=list)  # who spoke at which word
    loose: dict[int, Actor] = field(default_factory=dict)  # whom only *they* may stand for, by the word for them
    _quoted: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        bounds: dict[int, tuple[int, int]] = {}
        for sentence in self.parse.sentences:
            start, end = bounds.get(sentence.block, (sentence.start, sentence.end))
            bounds[sentence.block] = min(start, sentence.start), max(end, sentence.end)
        # Sentences may leave out a last closing mark.
        blocks = [Block(kind=BlockKind.PARAGRAPH, start=s, end=self._line_end(e)) for s, e in sorted(bounds.values())]
        self._quoted = sorted((m.start, m.end) for m in pair_marks(self.text, blocks) if m.level == 1)

    def _line_end(self, at: int) -> int:
        while at < len(self.text) and self.text[at] in "\"”’'":
            at += 1
        return at

    def quoted(self, word: int) -> bool:
        """Whether a word stands inside a quotation between marks."""
        at = self.parse.words[word].start
        i = bisect_left(self._quoted, (at + 1, 0))
        return any(s <= at < e for s, e in self._quoted[max(0, i - 3) : i])

    def block(self, word: int) -> int:
        """The block (paragraph) a word stands in."""
        return self.parse.sentences[self.parse.words[word].sentence].block

    def block_at(self, offset: int) -> int:
        """The block that a character stands in, or the last one before it."""
        at = bisect_left(self.parse.sentences, offset + 1, key=lambda s: s.start) - 1
        return self.parse.sentences[max(at, 0)].block

    def add(self, word: int, actor: Actor) -> None:
        """Remember a mention."""
        insort(self.seen, self.mention(word, actor), key=lambda s: s.word)

    def mention(self, word: int, actor: Actor) -> Seen:
        """A mention by a word, whether it is remembered or not."""
        own = self.parse.words[word]
        head = self.parse.head(own)
        lead = head if own.relation == "conj" and head is not None else own  # "Ruiz and Keld": both are subjects
        subject = lead.relation in ("nsubj", "root") or lead.deprel == "obl:agent"
        return Seen(word, actor, subject, self.quoted(word))

    def before(self, word: int, reach: int = REACH) -> Iterator[Seen]:
        """Mentions before a word, nearest first, as far back as pronouns reach."""
        sentence = self.parse.words[word].sentence
        i = bisect_left(self.seen, word, key=lambda s: s.word)
        while i > 0:
            i -= 1
            if sentence - self.parse.words[self.seen[i].word].sentence > reach:
                return
            yield self.seen[i]

    def speaks(self, actor: Actor | None, word: int) -> None:
        """Remember who spoke last."""
        if actor is not None:
            self.speaker, self.speaker_at = actor, word
            self.turns.append((word, actor))

"""A parsed article: words with offsets and dependencies, and the questions rules ask of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile


@dataclass(slots=True)
class Word:
    """A syntactic word (UD). ``head`` and ``index`` count words of the whole article; -1 is no head."""

    index: int
    sentence: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    entity: str = "O"

    @property
    def relation(self) -> str:
        """The dependency relation without its subtype: ``nsubj`` for ``nsubj:pass``."""
        return self.deprel.split(":", 1)[0]

    def has(self, feature: str) -> bool:
        """Whether a morphological feature is there, such as ``Number=Plur``."""
        return feature in self.feats


@dataclass(slots=True)
class Sentence:
    """Words ``first`` to ``last`` (exclusive) of an article, inside one block."""

    first: int
    last: int
    block: int
    start: int
    end: int


@dataclass(slots=True)
class Entity:
    """A named entity: character offsets and a class such as Person or Organization."""

    start: int
    end: int
    kind: str


@dataclass
class Parse:
    """All sentences of an article as dependency trees."""

    words: list[Word]
    sentences: list[Sentence]
    entities: list[Entity]
    children: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.children = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                self.children[word.head].append(word.index)

    def kids(self, index: int, *relations: str) -> list[Word]:
        """Children of a word in text order, of the given relations (with or without subtype) if any."""
        found = (self.words[i] for i in self.children[index])
        if not relations:
            return list(found)
        return [w for w in found if w.deprel in relations or w.relation in relations]

    def kid(self, index: int, *relations: str) -> Word | None:
        """The first child of the given relations, or None."""
        found = self.kids(index, *relations)
        return found[0] if found else None

    def head(self, word: Word) -> Word | None:
        """The word this one hangs on, or None at the root."""
        return self.words[word.head] if word.head >= 0 else None

    def between(self, start: int, end: int) -> list[Word]:
        """The words that stand in a stretch of the text, wholly or in part."""
        first = bisect_left(self.words, start + 1, key=lambda w: w.end)
        return list(takewhile(lambda w: w.start < end, self.words[first:]))

    def root(self, start: int, end: int) -> int:
        """The topmost word of a stretch of the text; -1 where no word stands in it."""
        own = self.between(start, end)
        inside = {w.index for w in own}
        return next((w.index for w in own if w.head not in inside), -1)

    def subtree(self, index: int, skip: Callable[[Word], bool] | None = None) -> list[int]:
        """Indices of a word and all below it, in text order; branches for which ``skip`` is true are left out."""
        found, stack = [], [index]
        while stack:
            i = stack.pop()
            found.append(i)
            stack.extend(c for c in self.children[i] if skip is None or not skip(self.words[c]))
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[Word]:
        """The heads above a word, nearest first."""
        while (index := self.words[index].head) >= 0:
            yield self.words[index]

    def sentence_words(self, sentence: int) -> list[Word]:
        """The words of a sentence."""
        s = self.sentences[sentence]
        return self.words[s.first : s.last]

    def text(self, indices: Iterable[int]) -> str:
        """The words' texts with blanks between, for messages and lexicon look-ups."""
        return " ".join(self.words[i].text for i in indices)

"""Makes treebank text look like newspaper copy, with tokens and sentence ends known by construction.

EWT and GUM hold few quotation marks that close after a full stop, hardly an initial, a title or a
dateline, and no British copy. Each paragraph made here is either treebank text dressed in place
(a title before a name, marks around two sentences, a dash without spaces) or a frame of
``news.toml`` filled with treebank sentences. Nothing is guessed: a frame says where its sentences
end, and what is filled in brings its own tokens.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from data import Paragraph, Sentence, Token

FINAL = {".", "?", "!"}
MARKS = {'"', "'", "``", "''", "`", "(", ")", "[", "]", "*", "<", ">", "|"}
JOINED = {"NOUN", "ADJ", "VERB", "PROPN", "NUM"}
#: Prefixes the treebanks leave on their word ("co-founder", "anti-tobacco").
PREFIXES = {"anti", "non", "pre", "post", "pro", "semi", "sub", "mid", "multi", "vice", "ex", "self", "inter"}
DASHES = {"-", "--", "—", "–"}
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnprstvwyz"


def words(text: str) -> Sentence:
    """Tokens of a made-up phrase: split at spaces, possessives kept as multiword tokens."""
    made = [Token(w, mwt=w.endswith("'s")) for w in text.split(" ")]
    return [part for token in made for part in _hyphens(token)]


def _hyphens(token: Token) -> Sentence:
    """The treebanks cut hyphenated compounds at the hyphen, but not ones with a prefix like Al-."""
    pieces = token.text.split("-")
    if len(pieces) == 1 or not all(pieces) or pieces[0] == "Al":
        return [token]
    out: Sentence = []
    for piece in pieces[:-1]:
        out += [Token(piece, False), Token("-", False)]
    return [*out, Token(pieces[-1])]


class Newsroom:
    """Fills frames and dresses paragraphs, from one seeded source of chance."""

    def __init__(self, source: Sequence[Paragraph], chance: random.Random) -> None:
        file = Path(__file__).with_name("news.toml")
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        self.words: dict[str, list[str]] = content["words"]
        self.frames: dict[str, list[str]] = content["frames"]
        self.chance = chance
        sentences = [s for p in source for s in p]
        seen = Counter(t.text for s in sentences for t in s[1:])
        self.small = {w for w in seen if w.islower() and seen[w] >= seen[w.capitalize()]}
        proper = [t.text for s in sentences for t in s if t.upos == "PROPN"]
        self.proper = [w for w in proper if w.isalpha() and w[0].isupper() and len(w) > 2]
        bare = [s for s in sentences if 2 < len(s) < 28 and not any(t.text in MARKS for t in s)]
        bare = [s for s in bare if s[0].text[:1].isupper()]
        self.full = [s for s in bare if s[-1].text == "." and s[-2].text[-1].isalnum()]
        self.asking = [s for s in bare if s[-1].text in {"?", "!"}]
        self.slots: dict[str, Callable[[], Sentence]] = {
            "F": lambda: list(self.pick(self.full)),
            "Q": lambda: list(self.pick(self.asking)),
            "S": lambda: self.pick(self.full)[:-1],
            "s": self.lowered,
            "C": self.chunk,
            "NAME": self.name,
            "PERSON": self.person,
            "ROLE": lambda: words(self.word("roles")),
            "SAID": lambda: words(self.word("said")),
            "PRONOUN": lambda: words(self.word("pronouns")),
            "PLACE": self.place,
            "OUTLET": lambda: words(self.word("outlets")),
            "DATE": self.date,
            "TIME": self.time,
            "MONEY": self.money,
            "NUMBER": lambda: [Token(str(self.chance.randint(1, 400)))],
            "ABBR": lambda: words(self.word("abbreviations")),
        }

    def pick(self, items: Sequence[Sentence]) -> Sentence:
        """One of the sentences."""
        return self.chance.choice(items)

    def word(self, key: str) -> str:
        """One of a list of ``news.toml``."""
        return self.chance.choice(self.words[key])

    def maybe(self, probability: float) -> bool:
        """True with this probability."""
        return self.chance.random() < probability

    # --- what fills the slots -------------------------------------------------------------

    def lowered(self) -> Sentence:
        """A sentence without full stop that goes on from something else."""
        body = self.pick(self.full)[:-1]
        first = body[0].text
        small = first[:1].lower() + first[1:]
        return [replace(body[0], text=small), *body[1:]] if small in self.small else body

    def chunk(self) -> Sentence:
        """One to seven words from within a sentence, without punctuation at its ends."""
        body = self.pick(self.full)[:-1]
        start = self.chance.randrange(len(body))
        piece = body[start : start + self.chance.randint(1, 7)]
        while len(piece) > 1 and not piece[-1].text[-1].isalnum():
            piece = piece[:-1]
        while len(piece) > 1 and not piece[0].text[0].isalnum():
            piece = piece[1:]
        return piece

    def surname(self) -> Sentence:
        """A family name: from the list, from the treebanks, or made of syllables."""
        kind = self.chance.random()
        if kind < 0.3:
            return words(self.word("surnames"))
        if kind < 0.7:
            return [Token(self.chance.choice(self.proper))]
        syllables = range(self.chance.randint(2, 3))
        made = "".join(self.chance.choice(CONSONANTS) + self.chance.choice(VOWELS) for _ in syllables)
        return [Token((made + self.chance.choice(["", "n", "r", "s", "k"])).capitalize())]

    def initials(self) -> Sentence:
        """``J.``, ``J. K.`` or ``J.K.``"""
        letters = [self.chance.choice("ABCDEFGHJKLMNPRSTVW") + "." for _ in range(self.chance.choice([1, 1, 2]))]
        return [Token("".join(letters))] if self.maybe(0.3) else [Token(x) for x in letters]

    def name(self) -> Sentence:
        """A person's name with what newspapers put around it."""
        kind = self.chance.random()
        given = [Token(self.word("given"))] if self.maybe(0.5) else [Token(self.chance.choice(self.proper))]
        if kind < 0.3:
            return given + self.surname()
        if kind < 0.5:
            return self.surname()
        if kind < 0.62:
            return self.initials() + self.surname()
        if kind < 0.7:
            return given + self.initials() + self.surname()
        if kind < 0.73:
            return [*given, *self.surname(), Token(self.word("suffixes"))]
        title = self.word("ranks") if self.maybe(0.12) else self.word("titles")
        return words(title) + (given if self.maybe(0.4) else []) + self.surname()

    def person(self) -> Sentence:
        """A name, a role and a name, or a description."""
        kind = self.chance.random()
        if kind < 0.2:
            return words(self.word("plain_persons"))
        return (words(self.word("person_roles")) if kind < 0.35 else []) + self.name()

    def place(self) -> Sentence:
        """A town, with or without its region."""
        town = words(self.word("places"))
        if self.maybe(0.5):
            return [*town[:-1], town[-1].glued(), Token(","), *words(self.word("regions"))]
        return town

    def date(self) -> Sentence:
        """A day, a month, a date or a year."""
        day, month = Token(str(self.chance.randint(1, 31))), Token(self.word("months"))
        year = Token(str(self.chance.randint(1985, 2025)))
        week = [Token(self.word("days"))]
        choices: list[Sentence] = [
            week,
            [month, day],
            [day, month],
            [month, day.glued(), Token(","), year],
            [day, month, year],
            [month, year],
            [week[0].glued(), Token(","), month, day],
        ]
        return self.chance.choice(choices)

    def time(self) -> Sentence:
        """A time of day; the treebanks cut ``8am`` in two."""
        hour, minutes = self.chance.randint(1, 12), self.chance.randint(10, 59)
        clock = self.chance.choice([f"{hour}", f"{hour}:{minutes}", f"{hour}.{minutes}"])
        half = self.chance.choice(["a.m.", "p.m.", "am", "pm", "AM", "PM", "a.m.", "p.m."])
        return [Token(clock, self.maybe(0.6)), Token(half)]

    def money(self) -> Sentence:
        """A sum or a share, cut as the treebanks cut it; naira and rand stay with their letter."""
        whole = self.chance.randint(1, 999)
        figure = self.chance.choice([f"{whole}", f"{whole / 10:.1f}", f"{whole},000", f"{whole / 100:.2f}"])
        kind = self.chance.random()
        if kind < 0.2:
            return [Token(figure, False), Token("%")] if self.maybe(0.7) else words(f"{figure} percent")
        if kind < 0.35:
            letter = self.chance.choice(["N", "R", "Rs", "Rs.", "K", "Sh", "GHS", "Ksh"])
            return [Token(letter + figure.replace(",000", "00"))] if letter != "Rs." else words(f"{letter} {figure}")
        sign = Token(self.word("currencies"), False)
        if kind < 0.65:
            return [sign, Token(figure, False), Token(self.word("scales"))]
        return [sign, Token(figure)] + (words(self.chance.choice(["million", "billion"])) if self.maybe(0.5) else [])

    # --- frames ---------------------------------------------------------------------------

    def compose(self, kind: str) -> Paragraph:
        """Fill one frame."""
        paragraph: Paragraph = [[]]
        for piece in self.chance.choice(self.frames[kind]).split(" "):
            if piece == "||":
                paragraph.append([])
                continue
            body = piece.removeprefix("~")
            if piece != body:
                target = paragraph[-1] or paragraph[-2]
                target[-1] = target[-1].glued()
            self._fill(paragraph[-1], body)
        return paragraph

    def _fill(self, sentence: Sentence, body: str) -> None:
        """Add a word or a filled slot; capitals at the head, no full stop after an abbreviation's."""
        slot = body.strip("{}")
        made = self.slots[slot]() if body.startswith("{") else words(body)
        if slot in {"NAME", "PERSON", "PRONOUN", "DATE"} and all(t.text in MARKS for t in sentence):
            made = [replace(made[0], text=made[0].text[:1].upper() + made[0].text[1:]), *made[1:]]
        if body == "." and len(sentence[-1].text) > 1 and sentence[-1].text.endswith("."):
            sentence[-1] = replace(sentence[-1], space=True)
        else:
            sentence += [*made[:-1], replace(made[-1], space=True)]

    # --- treebank paragraphs, dressed in place ---------------------------------------------

    def dress(self, paragraph: Paragraph) -> Paragraph:
        """The same paragraph with some of the habits of newspapers."""
        made = [self._compounds(self._figures(self._titles(self._dashes(list(s))))) for s in paragraph]
        for sentence in made[:-1]:
            self._end_in_abbreviation(sentence)
        if self.maybe(0.3):
            made = self._wrap(made)
        if self.maybe(0.15):
            made = [[replace(t, text="'") if t.text == '"' else t for t in s] for s in made]
        if self.maybe(0.04):
            made = [self._guillemets(s) for s in made]
        if self.maybe(0.06):
            made[0] = self._capitals(made[0])
        if self.maybe(0.05):
            dash = Token(self.chance.choice(["—", "-", "–", "--"]))
            made[0] = [*self.place(), dash, *made[0]]
        if self.maybe(0.15) and len(made[-1]) > 1 and made[-1][-1].text == ".":
            made[-1] = made[-1][:-1]
        if self.maybe(0.06):
            self.glue(made)
        return made

    def _titles(self, sentence: Sentence) -> Sentence:
        out: Sentence = []
        for place, token in enumerate(sentence):
            before = sentence[place - 1] if place else None
            fresh = before is None or (before.upos not in {"PROPN", "ADJ", "DET"} and before.space)
            if token.upos == "PROPN" and token.text[:1].isupper() and fresh and self.maybe(0.2):
                made = self.initials() if self.maybe(0.35) else words(self.word("titles"))
                out += made
            elif token.upos == "ADJ" and before and before.space and self.maybe(0.04):
                out += words(self.chance.choice(["U.S.", "U.N.", "U.K."]))
            out.append(token)
        return out

    def _figures(self, sentence: Sentence) -> Sentence:
        """Sums, times and measures where a number stood; units are cut off as the treebanks do."""
        out: Sentence = []
        for token in sentence:
            standing = token.upos == "NUM" and token.text.isdigit() and token.space and (not out or out[-1].space)
            if standing and self.maybe(0.3):
                measure = [token.glued(), Token(self.word("units"))]
                out += self.chance.choice([self.money(), self.time(), measure])
            else:
                out.append(token)
        return out

    def _compounds(self, sentence: Sentence) -> Sentence:
        """Neighbours joined by a hyphen or a slash, which the treebanks make tokens of their own."""
        out = list(sentence)
        for place in range(len(out) - 1, 0, -1):
            first, second = out[place - 1], out[place]
            plain = first.space and not first.mwt and not second.mwt and first.upos in JOINED and second.upos in JOINED
            letters = len(first.text) > 2 and first.text.isalnum() and second.text.isalnum()
            if plain and letters and first.text.lower() not in PREFIXES and self.maybe(0.05):
                mark = self.chance.choice(["-", "-", "-", "-", "/"])
                out[place - 1 : place] = [first.glued(), Token(mark, False)]
            elif second.upos == "NUM" and second.text.isdigit() and self.maybe(0.1):
                other = replace(second, text=str(int(second.text[:6]) + self.chance.randint(-3, 9)))
                mark = self.chance.choice(["-", "-", "–"])
                out[place : place + 1] = [second.glued(), Token(mark, False), replace(other, upos="X")]
        return out

    @staticmethod
    def _guillemets(sentence: Sentence) -> Sentence:
        """French marks in place of English ones; an opening one stands against what follows."""
        return [replace(t, text="»" if t.space else "«") if t.text == '"' else t for t in sentence]

    def _end_in_abbreviation(self, sentence: Sentence) -> None:
        """``… in the U.S. He …``: one full stop for the abbreviation and the sentence."""
        fits = len(sentence) > 4 and sentence[-1].text == "." and sentence[-2].upos in {"NOUN", "PROPN"}
        if fits and self.maybe(0.08):
            made = words(self.word("abbreviations")) if self.maybe(0.7) else self.time()
            if made[-1].text.endswith("."):
                sentence[-2:] = made

    def _dashes(self, sentence: Sentence) -> Sentence:
        """Dashes with and without spaces, where one stood or where a comma did."""
        out: Sentence = []
        for token in sentence:
            standing = token.text in DASHES and token.space and bool(out) and out[-1].space
            comma = token.text == "," and token.space and bool(out) and not out[-1].space
            numeric = bool(out) and out[-1].text[-1:].isdigit()
            if out and not numeric and ((standing and self.maybe(0.6)) or (comma and self.maybe(0.05))):
                spaced = self.maybe(0.4)
                mark = self.chance.choice(["—", "—", "–", "--"])
                out[-1] = replace(out[-1], space=spaced)
                out.append(Token(mark, spaced))
            else:
                out.append(token)
        return out

    def _wrap(self, paragraph: Paragraph) -> Paragraph:
        """Quotation marks around a run of sentences, sometimes left open as papers do."""
        start = self.chance.randrange(len(paragraph))
        stop = min(len(paragraph), start + self.chance.choice([1, 1, 2, 3])) - 1
        inside = paragraph[start : stop + 1]
        if any(t.text in MARKS for s in inside for t in s) or inside[-1][-1].text not in FINAL:
            return paragraph
        out = [list(s) for s in paragraph]
        out[start].insert(0, Token('"', False))
        if not self.maybe(0.15):
            out[stop][-1] = out[stop][-1].glued()
            out[stop].append(Token('"'))
        return out

    def _capitals(self, sentence: Sentence) -> Sentence:
        """An all-capital lead of a few words, or a whole line."""
        count = len(sentence) if self.maybe(0.2) else self.chance.randint(1, 4)
        return [replace(t, text=t.text.upper()) for t in sentence[:count]] + sentence[count:]

    def glue(self, paragraph: Paragraph) -> None:
        """A missing space after a sentence: ``end."The`` and, with a capital, ``end.The``."""
        for sentence, after in pairwise(paragraph):
            closes = sentence[-1].text in FINAL | {'"'} and len(sentence) > 2
            if closes and after[0].text[:1].isupper() and sentence[-2].text[-1:].isalnum() and self.maybe(0.5):
                sentence[-1] = sentence[-1].glued()


def epoch(source: Sequence[Paragraph], chance: random.Random, room: Newsroom) -> list[Paragraph]:
    """One epoch of paragraphs: all treebank text plain, and news made of it beside it.

    Parts were set so that plain text keeps the majority of sentences.
    """
    made: list[Paragraph] = [list(p) for p in source]
    made += [room.dress(p) for p in source if chance.random() < 0.55]
    frames = len(source) * 0.75
    made += [room.compose("quoted") for _ in range(int(frames * 0.6))]
    made += [room.compose("plain") for _ in range(int(frames * 0.4))]
    for place, paragraph in enumerate(made[len(source) :], len(source)):
        if chance.random() < 0.05:
            room.glue(paragraph)
        if chance.random() < 0.22:
            made[place] = [[replace(t, text="'") if t.text == '"' else t for t in s] for s in paragraph]
    chance.shuffle(made)
    return made

"""Settle the gender of the article's people, by the strongest evidence there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.roles import role_gender
from quotecheck.attribute.speakers.shape import honorific_gender
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def settle_gender(
    parse: Parse, actors: Sequence[Actor], mentions: Sequence[NameMention], quoted: Callable[[int], bool]
) -> None:
    """Fill in genders that courtesy titles and first names leave open.

    Gendered roles come first, then courtesy titles before a surname alone. Then pronouns: where the only person of a
    sentence (or of the one before) is somebody of unknown gender, *he* or *she* is evidence; what most of it says is
    taken. Between marks (``quoted`` words) they are whom the speaker speaks of.
    """
    for actor in actors:
        actor.gender = actor.gender or role_gender(actor)
    _by_courtesy(actors, mentions)
    by_sentence: dict[int, list[Actor]] = {}
    people = [m for m in mentions if m.shape == "person" and m.actor is not None and m.rival is None]
    starts: dict[tuple[int, int], int] = {}
    for mention in people:
        number = parse.words[mention.first].sentence
        assert mention.actor is not None
        if mention.actor not in by_sentence.setdefault(number, []):
            by_sentence[number].append(mention.actor)
            starts[number, id(mention.actor)] = mention.first
    votes: dict[int, Counter[str]] = {}
    male, female = words("speakers", "pronouns.male"), words("speakers", "pronouns.female")
    for word in parse.words:
        low = word.text.lower()
        if word.upos != "PRON" or (low not in male and low not in female) or quoted(word.index):
            continue
        if word.relation in ("obj", "iobj", "obl"):  # "Jon Ruiz, who is married to her": somebody else
            continue
        gender = "m" if low in male else "f"
        here = [a for a in by_sentence.get(word.sentence, []) if starts[word.sentence, id(a)] < word.index]
        if word.relation == "nsubj" and any(_aside(parse, starts[word.sentence, id(a)]) for a in here):
            continue  # "Asked by Jon Ruiz, she agreed": somebody else
        if here and any(_earlier(parse, word, starts[word.sentence, id(a)]) for a in here):
            continue  # "His lawyer, Ana Ruiz, said he was ill": whom the sentence spoke of before her
        near = here or by_sentence.get(word.sentence - 1, [])
        near = [a for a in near if a.gender in ("", gender)]
        if len(near) == 1 and not near[0].gender:
            votes.setdefault(id(near[0]), Counter())[gender] += 1
    for actor in actors:
        count = votes.get(id(actor))
        if count and not actor.gender:
            (best, number), *rest = count.most_common()
            if not rest or number > 2 * rest[0][1]:
                actor.gender = best


def _earlier(parse: Parse, pronoun: Word, first: int) -> bool:
    """Whether the sentence of a pronoun has one of the same gender before the name that begins at a word."""
    male, female = words("speakers", "pronouns.male"), words("speakers", "pronouns.female")
    same = male if pronoun.text.lower() in male else female
    before = parse.words[parse.sentences[pronoun.sentence].first : first]
    return any(w.upos == "PRON" and w.text.lower() in same for w in before)


def _aside(parse: Parse, first: int) -> bool:
    """Whether a name, which begins at a word, stands beside what its clause is about."""
    word = parse.words[first]
    while word.relation in ("flat", "compound", "appos") and (above := parse.head(word)) is not None:
        word = above
    return word.relation in ("nmod", "obl") and word.deprel != "nmod:poss"


def _by_courtesy(actors: Sequence[Actor], mentions: Sequence[NameMention]) -> None:
    """*Mr Ruiz* is evidence for the one Ruiz of the article, unless it may be a relative of his: *his wife Ana*."""
    kin = words("speakers", "sources.kin")
    relatives = {a.gender for a in actors if len(a.parts) == 1 and any(role[0] in kin for role in a.roles)}
    titles: dict[int, set[str]] = {}
    for mention in mentions:
        if mention.actor is not None and mention.rival is None and (gender := honorific_gender(mention.honorific)):
            titles.setdefault(id(mention.actor), set()).add(gender)
    for actor in actors:
        told = titles.get(id(actor), set())
        if not actor.gender and len(told) == 1 and not told & relatives:
            actor.gender = told.pop()

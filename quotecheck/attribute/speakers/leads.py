"""Blind leads: a headline or first sentence that describes somebody whom the next paragraph names.

*A ferryman told the inquiry that …* and then, in a paragraph of its own, *Ana Ruiz said …*: where the first person an
article names is the subject of the next sentence and is not introduced as anything else, it is the one described.
"""

from __future__ import annotations

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.roles import Role, describe, fits, noun_of, title_before
from quotecheck.attribute.speakers.scene import Scene
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

# The headline, the lead, and the paragraph that names whom they are about.
_BLOCKS = 4
_CREDIT = 12  # words of the longest line that only says who wrote the article
_NEAR = 2  # paragraphs from the description to the name


def blind_leads(scene: Scene, cast: Cast) -> dict[int, Actor]:
    """The words for somebody in an article's beginning, with whoever is named there after them."""
    parse = scene.parse
    described: list[Word] = []
    skipped = 0
    for number, sentence in enumerate(parse.sentences):
        if sentence.block - parse.sentences[0].block >= _BLOCKS + skipped:
            break
        own = parse.sentence_words(number)
        if number and len(own) <= _CREDIT and not any(w.has("VerbForm=Fin") for w in own):
            skipped += 1  # "Ana Ruiz, local reporter"
            continue
        named = [m for w in own if (m := _full(cast, w)) is not None and not scene.quoted(w.index)]
        if named:
            near = described and sentence.block - scene.block(described[-1].index) <= _NEAR + skipped
            return _matched(parse, described, named[0]) if near else {}
        if sentence.block - parse.sentences[0].block <= 1 + skipped:
            described += [w for w in own if _describes(parse, cast, w, headline=number == 0)]
    return {}


def _full(cast: Cast, word: Word) -> NameMention | None:
    mention = cast.at.get(word.index)
    known = mention is not None and mention.shape == "person" and len(mention.parts) > 1 and mention.head == word.index
    return mention if known else None


def _describes(parse: Parse, cast: Cast, word: Word, *, headline: bool) -> bool:
    """Whether a word is one human subject without a name; a headline may also be its own: *landlady's fury*."""
    subject = word.relation == "nsubj" or (
        headline and (word.relation in ("root", "parataxis") or word.deprel == "nmod:poss")
    )
    if word.upos not in ("NOUN", "PROPN") or not subject or word.has("Number=Plur") or word.index in cast.at:
        return False
    indefinite = parse.kid(word.index, "det", "nummod")
    told = indefinite is None or indefinite.lemma in ("a", "one", "the")
    return told and is_human(noun_of(word)) and noun_of(word) not in words("speakers", "sources.speak_for")


def _matched(parse: Parse, described: list[Word], mention: NameMention) -> dict[int, Actor]:
    word, actor = parse.words[mention.head], mention.actor
    above = parse.head(word)
    leads = word.relation == "nsubj" and above is not None and above.relation in ("root", "parataxis")
    # However the tree takes it, who opens a sentence is what it is about.
    title = title_before(parse, mention)
    opens = (title[0].index if title else mention.first) == parse.sentences[word.sentence].first
    if actor is None or actor.kind is not SpeakerKind.PERSON or not (leads or opens):
        return {}
    found = [w for w in described if _agree(actor, describe(parse, w), w, sure=leads)]
    actor.roles += [role for w in found if (role := describe(parse, w)) not in actor.roles]
    return {w.index: actor for w in found}


def _agree(actor: Actor, role: Role, noun: Word, *, sure: bool) -> bool:
    """Whether somebody may be what a noun says: of its gender, and of no other office.

    Who comes into a story only by a part of his own has to be known for it, and so has whoever holds an office where
    the tree leaves it open (not ``sure``) what the name is in its sentence.
    """
    both = {fold(noun.lemma), fold(noun.text), noun_of(noun)}
    gender = (
        "m" if both & words("speakers", "gender.male") else "f" if both & words("speakers", "gender.female") else ""
    )
    if gender and actor.gender and gender != actor.gender:
        return False
    either = lexicon("speakers")["titles"]["offices"].values()  # a doctor may be a lecturer as well
    offices = [own for own in actor.roles if is_human(own[0]) and own[0] not in either]
    alike = any(fits(role, own) or role[0] == own[0] for own in offices)
    held = words("speakers", "titles.nouns") | set(lexicon("speakers")["titles"]["synonyms"].values())
    held -= words("speakers", "gender.male") | words("speakers", "gender.female")  # a mother holds no office
    known = words("speakers", "sources.parties") | (frozenset() if sure else held)
    return alike or (not offices and role[0] not in known)

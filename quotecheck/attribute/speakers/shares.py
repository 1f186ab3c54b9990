"""Some of many: *one of them*, *two of the people*, *others*, *a third*, *one in nine*, *58 per cent*.

A reader tells of whom. The noun stands after *of*, or it is the people that the article spoke of last: *Experts are
divided. Some believe …*; and what was told of all of them is told of one: *Two people close to Ruiz said … One of
them added …* has a person close to Ana Ruiz.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.agreement import pronoun_kind
from quotecheck.attribute.speakers.kinds import is_human, kind_of
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.owners import is_owned
from quotecheck.attribute.speakers.phrases import bounds
from quotecheck.attribute.speakers.pronouns import Choice
from quotecheck.attribute.speakers.roles import Role, describe
from quotecheck.attribute.speakers.series import first_of_series, next_one, same_kind, which
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

if TYPE_CHECKING:
    from quotecheck.attribute.speakers.resolver import Sources

_REACH = 3  # sentences back in which the people may stand


def share(sources: Sources, head: Word) -> Choice | None:
    """Of whom a share is one or some; None for any other source, and where nobody is found."""
    parse = sources.parse
    single = fold(head.text) in words("speakers", "shares.single") or next_one(sources, head)
    count = head.text.lower() if not single and _counts(parse, head) else ""
    if not single and not count and fold(head.text) not in words("speakers", "shares.several"):
        return None
    told = next((k for k in parse.kids(head.index, "appos") if _somebody(parse, k)), None)
    if told is not None:
        return sources.noun(told, *bounds(parse, told), None)  # "another, a florist"
    complements = parse.kids(head.index, "nmod")
    single = single and not any(k.upos == "NUM" for k in complements if _case(parse, k) == "in")  # "one in nine"
    whole = next((k for k in complements if _case(parse, k) == "of"), None)
    number = whole is not None and (whole.upos == "NUM" or _is_number(whole.text))
    alike = whole.text.lower() if whole is not None and number else ""
    if whole is None or pronoun_kind(whole) or alike:
        whole = _people_before(sources, head, alike)
        if not complements and (begun := first_of_series(sources, head, whole)) is not None:
            return same_kind(sources, begun, which(head))
    if whole is None or whole.upos != "NOUN":
        return None
    if single and fold(whole.lemma) in words("speakers", "shares.bodies"):
        return _member(sources, whole)
    if not whole.has("Number=Plur"):
        return None
    if not single and not count:
        first = min([whole.index, *(k.index for k in _modifiers(parse, whole))])
        return Choice(sources.noun(whole, parse.words[first].start, whole.end, None).actor, (), 0.6)
    together = _group(sources, whole)
    name = _without_number(together.name.removeprefix("unnamed ")) if together is not None else ""
    if count and name and together is not None and not together.members:
        name = f"{count} of {name}" if is_owned(name) else f"{count} {name}"
        made = Actor(SpeakerKind.GROUP, name, plural=True, named=False, roles=[describe(parse, whole)])
        sources.actors.append(made)
        return Choice(made, (), 0.6)
    return _one(sources, whole, name, which(head)) if single else None


def _counts(parse: Parse, head: Word) -> bool:
    """Whether a number says how many of some: not *seven in ten*, *four hundred and six*."""
    more = (k for k in parse.kids(head.index) if k.relation in ("compound", "conj", "flat", "nummod", "advmod"))
    rate = parse.words[head.index + 1 : head.index + 2]
    rate = [w for w in rate if w.text == "in"]
    return head.upos == "NUM" and head.text.isalpha() and not rate and next(more, None) is None


def _one(sources: Sources, whole: Word, name: str, told: str) -> Choice:
    """One of those whose name as a group is given.

    Whose he is belongs to his name, and what alone tells something of a *person*; where he lives does not.
    """
    parse = sources.parse
    modifiers = _modifiers(parse, whole)
    before, noun, after = name.rpartition(whole.text) if whole.text in name else name.rpartition(whole.text.lower())
    if not noun or not all(m.text.lower() in before.lower() for m in modifiers):
        return _made(sources, modifiers, _one_of(whole), describe(parse, whole))
    if fold(whole.lemma) not in words("speakers", "sources.anybody") and not after.startswith(" of "):
        after = ""
    after = re.sub(r"^ who (\w+)", lambda m: f" who {lexicon('speakers')['shares']['one_does'].get(m[1], m[1])}", after)
    before = " ".join([*(w for w in before.split() if not _is_number(w)), _one_of(whole)])
    name = f"{before}{after}"
    name = name if is_owned(before) else f"{told or 'unnamed'} {name}"
    made = Actor(SpeakerKind.UNNAMED, name, named=False, roles=[describe(parse, whole)])
    sources.actors.append(made)
    return Choice(made, (), 0.6)


def _group(sources: Sources, whole: Word) -> Actor | None:
    """Whom the noun for all of them stands for."""
    for number, head in enumerate(sources.heads):
        choice = sources.choices[number]
        if head is not None and head.index == whole.index and choice is not None:
            return choice.actor
    known = sources.known.get(whole.index)
    return (known or sources.noun(whole, *bounds(sources.parse, whole), None)).actor


def _without_number(name: str) -> str:
    first, _, rest = name.partition(" ")
    return _without_number(rest) if _is_number(first) else name


def _is_number(word: str) -> bool:
    return fold(word) in words("speakers", "shares.numbers") or word.replace(",", "").isdecimal()


def _somebody(parse: Parse, noun: Word) -> bool:
    """Whether a noun in apposition tells who one of many is."""
    article = parse.kid(noun.index, "det")
    human = is_human(fold(noun.lemma)) or (article is not None and article.lemma == "a")
    return noun.upos == "NOUN" and human and kind_of(parse, noun, plural=False) is SpeakerKind.UNNAMED


def _member(sources: Sources, body: Word) -> Choice:
    """ "One of the ship's crew": a ship crew member."""
    before = [k for k in sources.parse.kids(body.index) if k.deprel in ("nmod:poss", "compound", "amod")]
    return _made(sources, before, f"{body.lemma} member", ("member", body.lemma))


def _made(sources: Sources, before: Sequence[Word], noun: str, role: Role) -> Choice:
    name = " ".join([*(w.text if w.upos == "PROPN" else w.text.lower() for w in before), noun])
    made = Actor(SpeakerKind.UNNAMED, f"unnamed {name}", named=False, roles=[role])
    sources.actors.append(made)
    return Choice(made, (), 0.6)


def _one_of(noun: Word) -> str:
    return "person" if noun.lemma == "people" else noun.lemma


def _modifiers(parse: Parse, noun: Word) -> list[Word]:
    """The words that stand right before a noun and tell more of it: *Western military* officials."""
    found = [k for k in parse.kids(noun.index, "amod", "compound") if k.index < noun.index]
    return [k for k in found if k.lemma not in ("other", "same") and k.text.isalpha()]


def _people_before(sources: Sources, head: Word, alike: str) -> Word | None:
    """The people spoken of last before a word: a plural noun, of one sentence its subject first; in speech, of that.

    With a number, *two of the nine*, those of whom there are so many.
    """
    spoken = sources.scene.quoted(head.index)
    return (_those(sources, head, alike, quoted=True) if spoken else None) or _those(sources, head, alike, quoted=False)


def _those(sources: Sources, head: Word, alike: str, *, quoted: bool) -> Word | None:
    """The people spoken of last in the article's own words, or in those that are ``quoted``."""
    parse = sources.parse
    for number in range(head.sentence, max(head.sentence - _REACH, -1), -1):
        own = [w for w in parse.sentence_words(number) if w.index < head.index]
        own = [w for w in own if sources.scene.quoted(w.index) == quoted]
        people = [w for w in own if w.upos == "NOUN" and w.has("Number=Plur") and _people(w)]
        if alike:
            people = [w for w in people if any(k.text.lower() == alike for k in parse.kids(w.index, "nummod"))]
        if people:
            return next((w for w in people if w.relation == "nsubj"), people[-1])
    return None


def _people(noun: Word) -> bool:
    lemma = fold(noun.lemma)
    several = (
        lemma in words("speakers", "organisations.nouns") and noun.text.lower() != lemma
    )  # councils, not the police
    return several or is_human(lemma) or lemma in words("speakers", "shares.people")


def _case(parse: Parse, word: Word) -> str:
    case = parse.kid(word.index, "case")
    return case.text.lower() if case is not None else ""

"""Link descriptions to names: titles before them, appositions, and what they are said to be."""

from __future__ import annotations

from collections.abc import Iterable

from quotecheck.attribute.speakers.actor import Actor, NameMention
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

Role = tuple[str, ...]
AGED = "aged"  # heads the role that an age is
_CONTENT = ("NOUN", "PROPN", "ADJ")


def add_roles(parse: Parse, mentions: Iterable[NameMention], at: dict[int, NameMention]) -> None:
    """Write each actor's roles: words of its descriptions, head first, same office in one wording."""
    for mention in mentions:
        actor = mention.actor
        if actor is None:
            continue
        for role in roles_in(parse, mention, at):
            if role not in actor.roles:
                actor.roles.append(role)


def roles_in(parse: Parse, mention: NameMention, at: dict[int, NameMention]) -> Iterable[Role]:
    title = title_before(parse, mention)
    if title:
        yield role_of(title)
    held = mention.honorific if mention.honorific in words("speakers", "titles.nouns") else ""
    office = lexicon("speakers")["titles"]["offices"].get(mention.honorific, held)
    if office:
        yield normal([office])
    for kid in parse.kids(mention.head, "nmod"):
        known = kid.index in at or fold(kid.text) in words("speakers", "honorifics")
        if kid.deprel == "nmod:desc" and kid.index < mention.first and not title and not known:
            yield describe(parse, kid)  # "Trustee Ana Ruiz"
    age = age_after(parse, mention.last)
    if mention.shape == "person" and age:
        yield (AGED, age)
    head = parse.words[mention.head]
    for kid in parse.kids(head.index, "appos"):
        if kid.upos in ("NOUN", "PROPN") and not (kid.index in at and at[kid.index].shape == "person"):
            yield describe(parse, kid)
    above = _office(parse, parse.head(head)) if head.relation == "appos" else parse.head(head)
    if above is not None and head.relation == "appos" and above.upos in ("NOUN", "PROPN"):
        owner = at.get(above.index)
        if owner is None or owner.shape != "person":
            yield describe(parse, above)
    if above is not None and head.relation == "nsubj" and above.upos == "NOUN" and parse.kid(above.index, "cop"):
        yield describe(parse, above)
    if above is not None and head.deprel in ("nsubj", "nsubj:pass") and above.upos == "VERB":
        done = fold(above.text) if head.deprel == "nsubj:pass" else fold(above.lemma)
        part = lexicon("speakers")["titles"]["parts"].get(done)
        if part:
            yield (part,)
    for clause in parse.kids(head.index, "acl"):
        if clause.upos == "NOUN" and parse.kid(clause.index, "cop"):
            yield describe(parse, clause)
        deed = lexicon("speakers")["titles"]["deeds"].get(fold(clause.lemma))
        what = parse.kid(clause.index, "obj")
        if deed and what is not None and (who := parse.kid(clause.index, "nsubj")) is not None and who.lemma == "who":
            yield normal([deed, *(w for w in describe(parse, what) if w != deed)])  # "who represents Port Vell"


def age_after(parse: Parse, at: int) -> str:
    """The age that stands between commas from a word on: *Ana Ruiz, 44, …*; empty where there is none."""
    after = [w.text for w in parse.words[at : at + 4]]
    if after[1:2] == ["aged"]:
        del after[1]
    tells = len(after) > 2 and after[0] == "," and after[1].isdecimal() and len(after[1]) < 4 and after[2] in ",.;"
    return after[1] if tells else ""


def age_told(parse: Parse, noun: Word) -> str:
    """The age a description gives and no more: *the 44-year-old*; empty for any other."""
    low = noun.text.lower()
    if low not in ("old", "year-old") and not low.endswith("-year-old"):
        return ""
    below = [parse.words[i] for i in parse.subtree(noun.index, lambda w: w.relation == "acl")]
    more = [w for w in below if w.upos in ("NOUN", "PROPN", "ADJ") and w is not noun and w.lemma != "year"]
    numbers = [w.text for w in below if w.upos == "NUM"] or [low.partition("-")[0]]
    return numbers[0] if not more and numbers[0].isdecimal() else ""


def _office(parse: Parse, above: Word | None) -> Word | None:
    """The office that a name in apposition is meant for: *governor* in "the governor of the bank of Torr, Ana Ruiz"."""
    word = above
    while word is not None and word.relation == "nmod" and (head := parse.head(word)) is not None:
        if fold(head.lemma) in words("speakers", "titles.nouns"):
            return head
        word = head
    return above


def title_before(parse: Parse, mention: NameMention) -> list[Word]:
    """The words of the title right before a name, in the same noun phrase."""
    found: list[Word] = []
    i = mention.first - 1
    while i >= 0 and fold(parse.words[i].text) in words("speakers", "honorifics"):
        i -= 1  # "Mayor Dr Ana Ruiz"
    sentence = parse.words[mention.first].sentence
    while i >= 0 and parse.words[i].sentence == sentence and len(found) < 8:
        word = parse.words[i]
        glue = word.text in ("-", "'s", "’s", "'", "’", "and", "of", "for") and i > 0
        if word.upos not in _CONTENT and not (glue and found):
            break
        if not found and not (word.upos == "NOUN" or fold(word.text) in words("speakers", "titles.nouns")):
            break
        found.insert(0, word)
        i -= 1
    while found and found[0].upos not in _CONTENT:
        found.pop(0)
    return found


def role_of(title: list[Word]) -> Role:
    """The role a title's words give: its last noun is the head."""
    courtesy = words("speakers", "honorifics") - words("speakers", "titles.nouns")  # "Mrs Justice Ruiz"
    content = [w for w in title if w.upos in _CONTENT and fold(w.text) not in courtesy] or title
    return normal([_low(content[-1]), *(_low(w) for w in content[:-1])])


def describe(parse: Parse, noun: Word) -> Role:
    """The role a described noun gives: it and the content words below it, clauses left out."""
    below = parse.subtree(
        noun.index, lambda w: w.relation in ("acl", "appos", "parataxis", "conj", "nsubj", "advcl", "punct")
    )
    return normal([_low(noun), *(_low(w) for i in below if (w := parse.words[i]).upos in _CONTENT and i != noun.index)])


def noun_of(word: Word) -> str:
    """What a noun calls somebody, in lower case: *mum* for "mum-of-three", *mayor* for "ex-mayor"."""
    lemma = fold(word.lemma or word.text)
    return lemma.partition("-of-")[0].removeprefix("ex-")


def _low(word: Word) -> str:
    return noun_of(word) if word.upos == "NOUN" else fold(word.text)


def normal(role: list[str]) -> Role:
    """One wording for one office: *premier* becomes *minister*, *prime*."""
    synonyms: dict[str, str] = lexicon("speakers")["titles"]["synonyms"]
    joined = synonyms.get(role[0], role[0]).split() or [""]
    if joined[-1] == "executive" and "chief" in (*joined[:-1], *role[1:]):
        joined = ["executive", "chief"]  # headlines have "Torr Mills chief"
    return tuple(dict.fromkeys([joined[-1], *joined[:-1], *role[1:]]))


def abbreviates(letters: str, role: Role) -> bool:
    """Whether an acronym is an office's: *cp* a commissioner of police's, *pro* a police public relations officer's."""
    before, behind = ("".join(w[:1] for w in order) for order in ((*role[1:], role[0]), role))
    return len(letters) > 1 and (letters in (before, behind) or (len(letters) > 2 and before.endswith(letters)))


def fits(asked: Role, role: Role) -> float:
    """How well a description that stands in the text fits a role known of somebody: 0 is not at all.

    The heads are one, and what the description adds is in the role: "the foreign
    minister" is not the finance minister, but may be "Russian Foreign Minister".
    """
    if len(asked) == 1 and abbreviates(asked[0], role):
        return 1.0
    if asked[0] != role[0]:
        return 0.0
    extra = set(asked[1:]) - {"former", "current", "then", "late", "new", "own"}
    known = set(role[1:])
    if not extra:  # "the governor" is rather the governor than the deputy governor
        return 0.2 if known & words("speakers", "titles.lesser") else 1.0
    # "Malaysia's" and "Malaysian" are one word here.
    shared = sum(e in known or (len(e) > 4 and any(k[:5] == e[:5] for k in known)) for e in extra)
    if shared == len(extra):
        return 2.0 + 0.1 * shared
    modifiers = words("speakers", "titles.modifiers")
    if (extra & modifiers) != (known & modifiers) or not shared:
        return 0.0 if known & modifiers or extra & modifiers or (shared == 0 and known) else 0.6
    return 0.8


def role_gender(actor: Actor) -> str:
    """The gender an actor's roles show, or ``""``."""
    for role in actor.roles:
        for word in role[:1]:
            if word in words("speakers", "gender.male"):
                return "m"
            if word in words("speakers", "gender.female"):
                return "f"
    return ""

"""Find the word a source turns on, and the name inside it if there is one."""

from __future__ import annotations

from bisect import bisect_left

from quotecheck.attribute.draft import Draft
from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.called import name_given
from quotecheck.attribute.speakers.cast import Cast
from quotecheck.attribute.speakers.kinds import is_human, kind_of
from quotecheck.attribute.speakers.names import fold
from quotecheck.attribute.speakers.nouns import one_and_the_same
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word
from quotecheck.schema import SpeakerKind

_NAMING = ("appos", "flat", "compound", "nmod", "dep", "parataxis", "list")


def head_of(parse: Parse, draft: Draft, spans: dict[int, int]) -> Word | None:
    """The head word of a draft's source; ``spans`` finds a word by the character it begins at."""
    if draft.subject >= 0:
        return _subject_of(parse, draft, parse.words[draft.subject])
    inside = [i for s, e in draft.source for at in range(s, e) if (i := spans.get(at)) is not None]
    members = set(inside)
    heads = [parse.words[i] for i in inside if parse.words[i].head not in members and parse.words[i].upos != "PUNCT"]
    nominal = [w for w in heads if w.upos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "X")]
    return (nominal or heads or [None])[0]  # type: ignore[list-item]


def _subject_of(parse: Parse, draft: Draft, word: Word) -> Word:
    """A source's head word; of what the tree takes for a clause, *a rota put before the panel*, its subject."""
    done = parse.kid(word.index, "nsubj") if word.upos == "VERB" else None
    if done is None or done.index > word.index or done.has("Poss=Yes"):
        return word
    return done if any(s <= done.start < e for s, e in draft.source) else word


def named_in(parse: Parse, cast: Cast, head: Word, start: int, end: int) -> NameMention | None:
    """The name that a source gives: its head's own, one in apposition, or one right after a title."""
    own = cast.at.get(head.index)
    if own is not None and own.shape == "person":
        return own
    for word in (head, *parse.kids(head.index, "flat", "compound")):
        nxt = cast.at.get(word.index + 1)
        if nxt is not None and nxt.shape == "person" and word.index + 1 == nxt.first and nxt is not own:
            after = parse.words[nxt.last] if nxt.last < len(parse.words) else None
            ends = after is None or after.text not in ("'s", "’s", "'", "’")
            if (
                ends
                and word.upos in ("NOUN", "PROPN", "ADJ")
                and start <= parse.words[nxt.first].start <= max(end, word.end + 1)
            ):
                return nxt
    twins = [w for w in parse.kids(head.index, "conj") if one_and_the_same(parse, head, w)]
    for kid in [k for word in (head, *twins) for k in parse.kids(word.index, *_NAMING)]:
        found = cast.at.get(kid.index)
        if found is None or found is own or kid.start < start:
            continue
        if kid.start >= end and not (kid.relation == "appos" and found.first - head.index <= 3):
            continue
        if kid.relation in ("appos", "flat", "list", "dep") and found.shape == "person":
            return found
        alone = all(k.index in range(found.first, found.last) for k in parse.kids(kid.index, "conj"))
        if kid.relation == "appos" and own is None and found.shape == "organisation" and alone:
            return found  # "the school's owners, Torr Trust" too
    called = name_given(parse, cast, head)
    if called is not None:
        return called
    if own is None and fold(head.lemma) in _titles() and end <= head.end and head.index + 3 < len(parse.words):
        # "Port Vell's mayor, Ana Ruiz said": the source stops at the comma, the name stands before the cue.
        late = cast.at.get(head.index + 2) if parse.words[head.index + 1].text == "," else None
        closes = late is not None and late.last < len(parse.words) and parse.words[late.last].upos in ("VERB", "PUNCT")
        if late is not None and late.shape == "person" and closes:
            return late
    last = _last_person(parse, cast, head, end) or _opening(parse, cast, head, start) or own
    if last is None and kind_of(parse, head, plural=False) is SpeakerKind.UNNAMED and not head.has("Number=Plur"):
        last = only_person(parse, cast, start, end)
    return last


def only_person(parse: Parse, cast: Cast, start: int, end: int) -> NameMention | None:
    """The one person whom a source names beside its description, whatever the tree makes of it: *FUMING Ana Ruiz*.

    Not after a preposition, before a possessive ending or in a clause: *the mayor of Torr who met Ana Ruiz*.
    """
    first, last = (bisect_left(parse.words, at, key=lambda w: w.start) for at in (start, end))
    inside = {id(m): m for i in range(first, last) if (m := cast.at.get(i)) is not None and m.shape == "person"}
    found = list(inside.values())
    if len(found) != 1 or found[0].first < first or found[0].last > last:
        return None
    before = [w for w in parse.words[first : found[0].first] if fold(w.text) not in words("speakers", "honorifics")]
    clause = any(w.upos in ("PRON", "AUX", "SCONJ") and not w.has("Poss=Yes") for w in before)
    while before and fold(before[-1].text) in _titles():
        before.pop()
    joint = not before or before[-1].upos in ("ADP", "CCONJ", "PART", "DET")
    after = parse.words[found[0].last].text if found[0].last < len(parse.words) else ""
    return None if clause or joint or after in ("'s", "’s", "'", "’") else found[0]


def _opening(parse: Parse, cast: Cast, head: Word, start: int) -> NameMention | None:
    """The person whom a source begins with, or who stands right before its description: "Ana Ruiz, Torr Capital"."""
    at = bisect_left(parse.words, start, key=lambda w: w.start)
    for first in (at, at - 2):
        found = cast.at.get(first) if first >= 0 else None
        comma = found is not None and found.last < head.index and parse.words[found.last].text == ","
        if found is None or not comma or found.shape != "person" or found.head > head.index:
            continue
        if parse.words[found.head].sentence == head.sentence and (first == at or found.last == at - 1):
            hangs = parse.words[found.head].head == head.index or first == at
            return found if hangs and not head.has("Number=Plur") else None
    return None


def _last_person(parse: Parse, cast: Cast, head: Word, end: int) -> NameMention | None:
    """The person a long description ends in, wherever the tree hangs the name.

    "Executive director of the Port Council Ana Ruiz", "a barmaid at the Ship, Ana Ruiz", "its chair, the former
    judge Ana Ruiz". Nothing but title words may stand between the name and what it follows, and that must not be a
    preposition, nor somebody else's title: "a supporter of President Ruiz", "a spokesman for the mayor, Ana Ruiz".
    """
    own = cast.at.get(head.index)
    office = kind_of(parse, head, plural=False) is SpeakerKind.UNNAMED or (own is not None and own.shape == "other")
    if head.has("Number=Plur") or not office:
        return None
    last = bisect_left(parse.words, end, key=lambda w: w.end)
    for at in range(head.index + 1, min(last + 1, len(parse.words), head.index + 40)):
        found = cast.at.get(at)
        if found is None or found.shape != "person" or found.first != at:
            continue
        after = parse.words[found.last] if found.last < len(parse.words) else None
        if found.last - 1 < last and (after is None or after.text != ","):
            continue  # the description goes on: it ends in no name
        before = _before_title(parse, found.first - 1, head.index)
        word = parse.words[before]
        if word.text == ",":
            # "a veteran of the harbour board, Ana Ruiz,": not "a spokesman for the mayor, Ana Ruiz".
            near = parse.words[before - 1]
            return found if near.index == head.index or not is_human(fold(near.lemma)) else None
        titled = any(fold(w.text) in words("speakers", "titles.nouns") for w in parse.words[head.index : found.first])
        if titled and (before == head.index or word.upos in ("NOUN", "PROPN", "ADJ")):
            return found
        if word.upos != "ADP":
            return None  # "a spokesman for Mr Keld, Ana Ruiz": the name after the next comma
    return None


def _before_title(parse: Parse, at: int, least: int) -> int:
    """The word before a title that ends at a word: the comma in ", the former judge"."""
    titles = _titles() | words("speakers", "honorifics")
    first = at
    while at > least and (fold(parse.words[at].text) in titles or is_human(fold(parse.words[at].lemma))):
        at -= 1
    if at < first and parse.words[at].upos == "DET" and parse.words[at - 1].text == "," and at - 1 > least:
        at -= 1
    return at


def _titles() -> frozenset[str]:
    return words("speakers", "titles.nouns") | words("speakers", "titles.modifiers")


def antecedent(parse: Parse, word: Word, cast: Cast) -> Word | None:
    """The noun that a relative pronoun's clause modifies; of *who*, no place and no body before it."""
    found = _antecedent(parse, word)
    if found is None or word.lemma not in ("who", "whom"):
        return found
    if _nobody(cast, found) and not _body_alone(parse, cast, found):
        before = parse.words[parse.sentences[word.sentence].first : found.index]
        found = next((w for w in reversed(before) if _human(cast, w)), found)
    named = parse.head(found) if found.relation == "appos" else None
    told = named is not None and named.index in cast.at and _human(cast, named)
    return named if told else found  # "Ana Ruiz, a professor at Torr State, who …"


def _nobody(cast: Cast, noun: Word) -> bool:
    """Whether a noun is for a place or a body: *a professor at Torr State*, *a dealer in another state*."""
    mention = cast.at.get(noun.index)
    if mention is not None:
        return mention.shape not in ("person", "group")
    return noun.upos == "NOUN" and fold(noun.lemma) in words("speakers", "organisations.places")


def _body_alone(parse: Parse, cast: Cast, noun: Word) -> bool:
    """Whether a body belongs to nobody's description, and so speaks for itself: *she wrote to Torr Mills, who …*."""
    mention = cast.at.get(noun.index)
    if mention is None or mention.shape != "organisation":
        return False
    above: Word | None = parse.words[mention.head]
    while above is not None and above.relation in ("nmod", "compound", "flat", "appos"):
        above = parse.head(above)
        if above is not None and _human(cast, above):
            return False
    return True


def _human(cast: Cast, word: Word) -> bool:
    mention = cast.at.get(word.index)
    if mention is not None:
        return mention.shape == "person" and mention.head == word.index
    return word.upos == "NOUN" and is_human(fold(word.lemma))


def _antecedent(parse: Parse, word: Word) -> Word | None:
    near = word.index - 1
    if near > 0 and parse.words[near].text == ",":
        near -= 1
    if word.lemma in ("who", "whom") and near >= 0 and parse.words[near].upos == "PROPN":
        return parse.words[near]  # "a swipe at Ana Ruiz, who ..."
    if word.lemma in ("who", "whom") and near == word.index - 1 and near >= 0:
        beside = parse.words[near]
        known = beside.upos == "NOUN" and is_human(fold(beside.lemma))
        if known or beside.lemma in ("those", "anyone", "someone", "everyone", "one") or beside.xpos == "NNS":
            return beside
    previous = word
    for above in parse.ancestors(word.index):
        if previous.relation == "acl" and above.upos in ("NOUN", "PROPN", "PRON", "NUM"):
            return above
        previous = above
    before = word.index - 1
    while before >= 0 and parse.words[before].sentence == word.sentence:
        if parse.words[before].upos in ("NOUN", "PROPN"):
            return parse.words[before]
        before -= 1
    return None

"""Find the names in an article: runs of capitalised words, cut where a title ends and a person begins.

The named-entity model is a voter here, not the judge: it splits and mixes names, above
all those it has not seen, while a run of capitalised words is hard to miss.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.names import clean, fold, parts
from quotecheck.attribute.speakers.roles import age_after, normal, title_before
from quotecheck.attribute.speakers.runs import MARKS, capital, runs, tag
from quotecheck.attribute.speakers.shape import shape_of, told_shape
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def find_names(text: str, parse: Parse) -> list[NameMention]:
    """All names of an article in text order, each with the shape most of its mentions have."""
    found: list[NameMention] = []
    for number in range(len(parse.sentences)):
        sentence = parse.sentence_words(number)
        for run in runs(sentence, text):
            found.extend(_cut(run, parse, text))
    for mention in found:
        told = "" if mention.sure else told_shape(parse, mention)
        told = told or ("person" if not mention.sure and age_after(parse, mention.last) else "")
        if told:
            mention.shape, mention.sure = told, True
    _vote(found)
    for mention in _lone(found, parse):
        mention.shape = "other"
    found.extend(_missed(found, parse))
    for mention in _paired(found, parse):
        mention.shape = "person"
    return sorted(found, key=lambda m: m.first)


def _lone(found: list[NameMention], parse: Parse) -> list[NameMention]:
    """Words that only open a sentence: *Severance will be paid*. News gives somebody new in full or with a title."""
    seen = Counter(p for m in found for p in m.parts)
    return [
        m
        for m in found
        if m.shape == "person" and len(m.parts) == 1 and not m.sure and seen[m.parts[0]] == 1
        if parse.sentences[parse.words[m.first].sentence].first == m.first and not _given(parse.words[m.first])
        if not title_before(parse, m) and parse.kid(m.head, "appos") is None
    ]


def _paired(found: list[NameMention], parse: Parse) -> list[NameMention]:
    """First names before another and the surname of both, which no model need know: *Xanthe and Paul Ruiz*."""
    people = {m.first for m in found if m.shape == "person" and len(m.parts) == 2}
    return [
        m
        for m in found
        if m.shape in ("other", "place") and len(m.parts) == 1 and not m.sure and m.last + 1 in people
        if parse.words[m.last].lemma in ("and", "&")
    ]


def _missed(found: list[NameMention], parse: Parse) -> list[NameMention]:
    """Surnames that look like common words ("Fields said") and first names like titles ("Duke said"), known from a
    full name.
    """
    whole = [m.parts for m in found if m.shape == "person" and len(m.parts) > 1]
    known = {p[-1] for p in whole if len(p[-1]) > 2}
    known |= {p[0] for p in whole if p[0] in words("speakers", "titles.nouns") and p[0] != p[-1]}
    taken = {i for m in found for i in range(m.first, m.last)}
    return [
        NameMention(w.index, w.index + 1, w.index, w.text, (fold(w.text),), "person")
        for w in parse.words
        if w.index not in taken
        and capital(w)
        and w.upos in ("NOUN", "PROPN", "X", "ADJ")
        and w.relation in ("nsubj", "nmod", "obl", "conj", "root")
        and fold(w.text) in known
        and parse.kid(w.index, "det") is None
    ]


def _cut(run: list[Word], parse: Parse, text: str) -> list[NameMention]:
    """Part a run into an organisation or place before, and the name after, a title."""
    start, honorific = 0, ""
    nouns, courtesy = words("speakers", "titles.nouns"), words("speakers", "honorifics")
    organisation = fold(run[-1].text) in words("speakers", "organisations.nouns")
    for i, word in enumerate(run[:-1]):
        low = fold(word.text)
        tail = run[i + 1 :]
        if low in courtesy and len(tail) <= 4:
            start, honorific = i + 1, low
        elif low in nouns and tail[0].text.lower() in ("of", "for"):
            at = next((k for k in range(2, len(tail)) if _begins_person(tail[k])), 0)
            if at:
                start = i + 1 + at
        elif (
            low in nouns
            and tail[0].text not in MARKS
            and not organisation
            and not all(tag(w) == "Organization" for w in tail)
            and (
                (i == 0 and (tag(word) != "Person" or (len(tail) > 1 and not _given(word))))
                or (i > 0 and (tag(word) != "Person" or (tag(tail[0]) == "Person" and len(tail) > 1)))
            )
        ):
            start = i + 1
            honorific = low if low in courtesy else honorific
    if not honorific and run[0].index > 0 and fold(parse.words[run[0].index - 1].text) in courtesy and start == 0:
        honorific = fold(parse.words[run[0].index - 1].text)
    if not start and not organisation:
        start = _person_tail(run)
    kept = run[start:]
    made = [m for m in (_mention(kept, parse, text, honorific, start > 0),) if m is not None]
    if start > 1 and not honorific:
        before = run[:start]
        while before and fold(before[-1].text) in nouns | words("speakers", "titles.modifiers"):
            before = before[:-1]
        if before and before[-1].text.lower() in ("of", "for"):
            before = []
        rest = _mention(before, parse, text, "", False) if before else None
        made = [rest, *made] if rest is not None else made
    return made


def _begins_person(word: Word) -> bool:
    return tag(word) == "Person" or _given(word)


def _given(word: Word) -> bool:
    return fold(word.text) in words("speakers", "first_names.male") | words("speakers", "first_names.female")


def _person_tail(run: list[Word]) -> int:
    """Where a person's name begins when an organisation's stands right before it."""
    at = len(run)
    inner, first = (
        words("speakers", "name_parts.inner"),
        words("speakers", "first_names.male") | words("speakers", "first_names.female"),
    )
    while at > 0:
        word = run[at - 1]
        if (
            tag(word) != "Person"
            and fold(word.text) not in inner
            and word.text not in ("-", "’", "'")
            and not (fold(word.text) in first and at < len(run))
        ):
            break
        at -= 1
    while at < len(run) and (
        run[at].text in ("-", "’", "'") or (not capital(run[at]) and run[at].text.lower() != "al")
    ):
        at += 1
    joint = at > 0 and run[at - 1].text in ("&", *MARKS)  # "Torr & Ruiz LLP", 'Ana "Red" Ruiz'
    told = [w for w in run[at:] if fold(w.text) not in words("speakers", "titles.suffixes")]
    return at if at > 0 and len(told) > 1 and not joint else 0


def _mention(run: list[Word], parse: Parse, text: str, honorific: str, titled: bool) -> NameMention | None:
    while run and (run[0].text in MARKS or run[0].upos == "DET"):
        run = run[1:]
    if not run:
        return None
    name = clean(text[run[0].start : run[-1].end])
    if run[-1].text[0] in "'’" and run[-1].upos == "PART":
        name += text[run[-1].start : run[-1].end]  # "Aldwyn's", a school
    folded = parts(name)
    if not folded or not name[0].isalnum():
        return None
    members = range(run[0].index, run[-1].index + 1)
    head = next((w.index for w in run if w.head not in members), run[0].index)
    if honorific and parse.words[head].head == run[0].index - 1:
        head = run[0].index - 1  # "the Speaker, Dame Ana Ruiz": the tree hangs the name on the title
    shape, sure = shape_of(run, folded, honorific, titled)
    if shape == "title":
        return None
    previous = parse.words[run[0].index - 1] if run[0].index else None
    before = fold(previous.text) if previous is not None and previous.sentence == run[0].sentence else ""
    office = normal([before])[0] if before in words("speakers", "titles.nouns") and not honorific else ""
    return NameMention(run[0].index, run[-1].index + 1, head, name, folded, shape, sure, honorific, office)


def _vote(found: list[NameMention]) -> None:
    """Give all mentions of one name the shape that most of them show, the sure ones counting triple."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for mention in found:
        votes[mention.parts][mention.shape] += 3 if mention.sure else 1
    nouns = words("speakers", "organisations.nouns")
    best = {key: count.most_common(1)[0][0] for key, count in votes.items()}
    for key, shape in best.items():
        # "Xiwena Ruiz" is a person where "Ruiz" is one.
        alone = len(key) == 2 and key[1] not in nouns and best.get(key[1:]) == "person"
        if shape in ("organisation", "place") and alone and votes[key][shape] < 3:
            best[key] = "person"
    surnames = {key[-1] for key, shape in best.items() if shape == "person" and len(key) > 1}
    given = {key[0] for key, shape in best.items() if shape == "person" and len(key) > 1}
    firms = {key[0] for key, shape in best.items() if shape == "organisation" and key[-1] in nouns}
    bodies = {key[0] for key, shape in best.items() if shape == "organisation" and len(key) > 1}
    # "Ruiz", of Ana Ruiz, whom the tags take for a firm now and then.
    bearers = {p for p in surnames - firms - bodies if votes[(p,)]["person"] or votes[(p,)].total() == 1}
    for mention in found:
        shape = best[mention.parts]
        if len(mention.parts) == 1 and not mention.sure and mention.parts[0] in firms - surnames - given:
            shape = "organisation"  # "Ruiz", of which the article knows only "Ruiz Tool Co."
        if len(mention.parts) == 1 and not mention.sure and shape == "person":
            shape = (
                "organisation" if mention.parts[0] in bodies - surnames - given else shape
            )  # "Ruiz", of "Ruiz Rovers"
        if len(mention.parts) > 1 and not mention.sure and shape == "person" and _shortens(mention.parts, best):
            shape = "organisation"  # "Ruiz-Keld", of "Ruiz-Keld Tool Co."
        if len(mention.parts) == 1 and mention.parts[0] in surnames and shape != "organisation":
            shape = "person"
        # Where the family name comes first: "Ban" after "Ban Ki-moon".
        unsure = not mention.sure and shape in ("other", "organisation") and not mention.name.isupper()
        if len(mention.parts) == 1 and unsure and mention.parts[0] in given | bearers:
            shape = "person"
        mention.shape = shape


def _shortens(key: tuple[str, ...], best: Mapping[tuple[str, ...], str]) -> bool:
    """Whether a name is the beginning of a firm's or body's longer one."""
    nouns = words("speakers", "organisations.nouns")
    longer = (k for k, shape in best.items() if shape == "organisation" and len(k) > len(key) and k[-1] in nouns)
    return any(k[: len(key)] == key for k in longer)

"""Quotations that no cue claims: what follows a quotation, what an earlier sentence introduces.

Ways 3, 13, 14 and 15: the second half of an interrupted quotation, whole quoted
sentences after one cue, a quotation that runs over several paragraphs, and a bare
quotation in its own sentence or paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotecheck.attribute.content import merge, overlap, spans_of
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.grammar import noun_phrase, speaks, subject, verb_group
from quotecheck.attribute.labels import can_speak
from quotecheck.attribute.marks import Marked
from quotecheck.attribute.naming import of_a_name
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Sentence, Word

SCARE = 3  # words; a shorter stretch that nobody is said to have said is no quotation
INTERRUPTION = 12  # words besides cue and speaker that may interrupt a quotation: an addressee, a place
FLOATING = frozenset(("headline", "introduced", "running-speaker", "bare"))  # what is made here
BARE = 5  # words from which a stretch alone is taken for a quotation
SHORTEST = 2  # words of a stretch that is a sentence of its paragraph


def place_floating(text: str, parse: Parse, marks: Sequence[Marked], drafts: list[Draft]) -> list[Draft]:
    """Give every unclaimed quotation to a draft, or make it one of its own.

    Drafts are changed in place where their content goes on; new ones are returned
    with the rest, in text order of their content.
    """
    outer = [m for m in marks if m.level == 1]
    made: list[Draft] = []
    last: Draft | None = None
    before: Marked | None = None
    for marked in outer:
        owner = _owner(marked, drafts, text)
        if owner is not None:
            last, before = owner, marked
            continue
        opener = _opener(marked, drafts) or _interrupted(marked, drafts, text)
        if opener is not None:
            opener.content = merge([*opener.content, (marked.start, marked.end)], text)
            last, before = opener, marked
            continue
        size = len(text[marked.start : marked.end].split())
        claimed = any(overlap([(marked.start, marked.end)], d.content) for d in drafts)
        if claimed and size < BARE:
            continue
        if last is not None and before is not None and _goes_on(text, parse, before, marked, last, drafts):
            last.content = merge([*last.content, (marked.start, marked.end)], text)
            before = marked
            continue
        headed = _before_colon(text, parse, marked)
        if headed is not None and (size > SCARE or _opens_block(text, parse, marked)):
            made.append(headed)
            last, before = headed, marked
            continue
        alone = _stands_alone(text, marked, size) or (size > SCARE and _fills_block(parse, marked))
        if not alone or _is_a_name(parse, marked):
            continue
        new = _bare(text, parse, marked, last if before is not None and marked.block - before.block <= 1 else None)
        made.append(new)
        last, before = new, marked
    return sorted([*drafts, *made], key=Draft.place)


def _owner(marked: Marked, drafts: Sequence[Draft], text: str) -> Draft | None:
    """The draft whose content is (mostly) this quotation and whose cue stands outside it."""
    size = marked.end - marked.start
    best: Draft | None = None
    for draft in drafts:
        if draft.cue and marked.start <= draft.cue[0][0] < marked.end and draft.construction != "transcript":
            continue  # the cue is quoted too; a transcript's label stands behind its mark
        if overlap([(marked.start, marked.end)], draft.content) >= 0.7 * size and (
            best is None or draft.score > best.score
        ):
            best = draft
    return best


def _opener(marked: Marked, drafts: Sequence[Draft]) -> Draft | None:
    """The draft that stands right before a quotation of many sentences and claims the first: *According to Ruiz, “…*"""
    return next(
        (
            d
            for d in drafts
            if d.cue
            and max(e for _, e in [*d.cue, *d.source]) <= marked.start
            and any(0 <= s - marked.start <= 2 for s, _ in d.content)
        ),
        None,
    )


def _interrupted(marked: Marked, drafts: Sequence[Draft], text: str) -> Draft | None:
    """The draft whose cue interrupts a quotation of which it claims only the rest: *“A,” Ruiz said, “b.”*"""
    if text[marked.start : marked.end].rstrip("\"”’'")[-1:] != ",":
        return None
    for draft in drafts:
        between = text[marked.end : draft.content[0][0]]
        aside = [(s, e) for s, e in [*draft.cue, *draft.source] if marked.end <= s < draft.content[0][0]]
        if draft.cue and draft.cue[0] in aside and between.rstrip()[-1:] == "," and "\n" not in between:
            told = sum(len(text[s:e].split()) for s, e in aside)
            if len(between.split()) - told <= INTERRUPTION:
                return draft
    return None


def _goes_on(text: str, parse: Parse, before: Marked, marked: Marked, last: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a quotation continues the one before it, for the same speaker."""
    if not last.content or overlap([(before.start, before.end)], last.content) == 0:
        return False
    between = text[before.end : marked.start]
    if marked.block != before.block:
        return not before.closed and marked.block == before.block + 1 and not between.strip()
    if any(d is not last and d.cue and before.end <= d.cue[0][0] < marked.start for d in drafts):
        return False
    first = bisect_left(parse.words, before.end, key=lambda w: w.start)
    following = bisect_left(parse.words, marked.start, key=lambda w: w.start)
    # Another verb of speech between the two has a speaker of its own.
    if any(w.index != last.head and w.end <= marked.start and speaks(w) for w in parse.words[first:following]):
        return False
    words = between.split()
    # Between the two stand at most the cue's own clause and the speaker, or a full stop.
    in_between = [*last.cue, *last.source]
    covered = sum(
        len(text[max(s, before.end) : min(e, marked.start)].split())
        for s, e in in_between
        if s < marked.start and e > before.end
    )
    rest = len(words) - covered
    same_sentence = not any(c in between for c in ".!?") or between.strip()[-1:] in ",:;"
    opens_sentence = text[marked.start + 1 : marked.start + 2].isupper()
    if covered:
        return rest <= 12 if same_sentence or opens_sentence else rest <= 4
    return rest == 0


def _stands_alone(text: str, marked: Marked, size: int) -> bool:
    """Whether a stretch can be a quotation of its own: a sentence, or long enough."""
    inner = text[marked.start : marked.end].strip("\"“”'‘’ ")
    sentence = inner[:1].isupper() and inner[-1:] in ".!?,…—-"
    return size >= 2 * BARE or (sentence and (size >= BARE or _is_apart(text, marked, inner)))


def _is_a_name(parse: Parse, marked: Marked) -> bool:
    """Whether the stretch is what something is called: *the club's motto, “Stay Dry, Stay Afloat,” hangs there*."""
    at = bisect_left(parse.words, marked.start, key=lambda w: w.start) - 1
    return at >= 0 and of_a_name(parse, at, parse.sentences[parse.words[at].sentence].first)


def _is_apart(text: str, marked: Marked, inner: str) -> bool:
    """Whether a short stretch is a whole sentence of the paragraph: *His wife stood up. “Which key?”*"""
    before = text[: marked.start].rstrip(" ")
    opens = not before or before[-1] in ".!?:\n\"”’'"
    return opens and inner[-1:] in ".!?" and len(inner.split()) >= SHORTEST


def _before_colon(text: str, parse: Parse, marked: Marked) -> Draft | None:
    """The headline's form: *“Plan is over”: Ruiz attacks council*.

    Its speaker is a name that acts behind the colon; what else stands there is the news and nobody's name.
    """
    if not text[marked.end : marked.end + 1].startswith(":"):
        return None
    content = [(marked.start, marked.end)]
    behind = parse.words[bisect_left(parse.words, marked.end, key=lambda w: w.start) + 1 :]
    if behind and behind[0].entity in ("B-Person", "S-Person"):  # the verb behind a name may pass for a noun
        last = next((w for w in behind if w.entity[:2] in ("E-", "S-")), behind[0])
        return Draft("headline", content, [], [(behind[0].start, last.end)], -1, behind[0].index, 0.6)
    for word in behind:
        if "\n" in text[marked.end : word.start]:
            break
        name = word.upos == "PROPN" and word.entity != "O"
        if word.relation in ("nsubj", "root") and (name or can_speak(parse, [word.index])):
            on = {w.index for w in parse.kids(word.index, "nmod") if _introduces_topic(parse, w)}
            source = spans_of(parse, noun_phrase(parse, word.index, on), text)
            return Draft("headline", content, [], source, -1, word.index, 0.6)
    return Draft("headline", content, [], [], -1, -1, 0.5)


def _introduces_topic(parse: Parse, noun: Word) -> bool:
    """Whether a headline's phrase tells what somebody talks about: *Ana Ruiz on moving a bridge*."""
    case = parse.kid(noun.index, "case", "mark")
    return case is not None and case.lemma == "on"


def _bare(text: str, parse: Parse, marked: Marked, last: Draft | None) -> Draft:
    """A draft for a quotation without a cue: introduced by the words before it, or the running speaker's."""
    content = [(marked.start, marked.end)]
    told = _told_after(text, parse, marked)
    if told is not None:
        said, sayer = told
        cue = spans_of(parse, verb_group(parse, said.index), text)
        source = spans_of(parse, noun_phrase(parse, sayer.index, {said.index}), text)
        return Draft("introduced", content, cue, source, said.index, sayer.index, 0.6)
    sentence = _sentence_before(text, parse, marked)
    if sentence is not None:
        before = [w for w in parse.words[sentence.first : sentence.last] if w.end <= marked.start]
        verb = next((w for w in reversed(before) if speaks(w) and subject(parse, w.index) is not None), None)
        verb = _outermost(parse, verb) if verb is not None else None
        who = subject(parse, verb.index) if verb is not None else _person_subject(parse, before)
        if who is None and sentence.block == marked.block:
            who = _only_person(parse, before)
        if who is not None:
            cue = spans_of(parse, verb_group(parse, verb.index), text) if verb is not None else []
            source = spans_of(parse, noun_phrase(parse, who.index, {verb.index} if verb is not None else None), text)
            head = verb.index if verb is not None else -1
            return Draft("introduced", content, cue, source, head, who.index, 0.6 if verb is not None else 0.5)
    led_in = text[: marked.start].rstrip().endswith(":")
    if led_in and sentence is not None:
        named = [w for w in parse.words[sentence.first : sentence.last] if w.end <= marked.start and _is_person(w)]
        heads = [w for w in named if w.head < 0 or not _is_person(parse.words[w.head])]
        if heads:  # "by the account of Ana Ruiz, who put it online: “…”"
            source = spans_of(parse, noun_phrase(parse, heads[0].index), text)
            return Draft("introduced", content, [], source, -1, heads[0].index, 0.5)
    elsewhere = not led_in or (sentence is not None and _tells_of_another(parse, marked, sentence))
    narrated = (
        elsewhere and sentence is not None and sentence.block == marked.block and not _opens_block(text, parse, marked)
    )
    if last is not None and not narrated:
        return Draft("running-speaker", content, [], list(last.source), -1, last.subject, 0.45)
    return Draft("bare", content, [], [], -1, -1, 0.35)


def _outermost(parse: Parse, verb: Word) -> Word:
    """The verb of speech whose content another one is in: *said* in "Ruiz said the office had promised him a room".

    A name's own words stay its own: *told* in "Officers said Ruiz had told her he would come back", not what Ruiz
    only feared.
    """
    word, outer = verb, verb
    sayer = subject(parse, verb.index)
    aloud = lexicon("cues")["verb"].get(verb.lemma, {}).get("act") == "speech"
    if aloud and sayer is not None and sayer.upos == "PROPN":
        return verb
    while word.relation in ("ccomp", "xcomp", "advcl", "acl") and (above := parse.head(word)) is not None:
        word = above
        if word.index < verb.index and speaks(word) and subject(parse, word.index) is not None:
            outer = word
    return outer


def _told_after(text: str, parse: Parse, marked: Marked) -> tuple[Word, Word] | None:
    """The cue and its subject right behind a quotation that ends in a comma: *“…,” Ana Ruiz said later*."""
    if text[marked.start : marked.end].rstrip("\"”’' ")[-1:] != ",":
        return None
    at = bisect_left(parse.words, marked.end, key=lambda w: w.start)
    for who in parse.words[at : at + 2]:
        verb = parse.head(who)
        if who.relation == "nsubj" and verb is not None and speaks(verb) and verb.index > who.index:
            return verb, who
    return None


def _tells_of_another(parse: Parse, marked: Marked, sentence: Sentence) -> bool:
    """Whether a paragraph opens with a clause of its own: *One line went round the harbour: “…”*."""
    opens = not any(s.block == sentence.block for s in parse.sentences if s.end <= sentence.start)
    before = (w for w in parse.words[sentence.first : sentence.last] if w.end <= marked.start)
    return opens and any(w.relation == "nsubj" for w in before)


def _is_person(word: Word) -> bool:
    return word.entity.rpartition("-")[2] == "Person"


def _only_person(parse: Parse, before: Sequence[Word]) -> Word | None:
    """The one person whom some words name: *That brought Ana Ruiz to her feet*."""
    heads = set()
    for word in before:
        if _is_person(word):
            while word.relation in ("appos", "flat", "compound") and (above := parse.head(word)) is not None:
                word = above
            heads.add(word.index)
    return parse.words[heads.pop()] if len(heads) == 1 else None


def _fills_block(parse: Parse, marked: Marked) -> bool:
    """Whether a quotation is all of its block: a headline, a pull quote."""
    own = [s for s in parse.sentences if s.block == marked.block]
    return bool(own) and marked.start <= own[0].start and own[-1].end <= marked.end


def _opens_block(text: str, parse: Parse, marked: Marked) -> bool:
    """Whether nothing but quotations stands before a mark in its paragraph."""
    start = min((s.start for s in parse.sentences if s.block == marked.block), default=marked.start)
    return not text[start : marked.start].strip("\"“”‘’' ")


def _sentence_before(text: str, parse: Parse, marked: Marked) -> Sentence | None:
    """The sentence that a quotation stands in or follows; in the block before only if that ends with a colon."""
    at = bisect_left(parse.sentences, marked.start, key=lambda s: s.start) - 1
    if at < 0:
        return None
    sentence = parse.sentences[at]
    if sentence.block == marked.block or (sentence.block == marked.block - 1 and text[sentence.end - 1] == ":"):
        return sentence
    return None


def _person_subject(parse: Parse, before: Sequence[Word]) -> Word | None:
    """The subject of the words that introduce a speaker: a name, *he*, *she*, *they*, or *his sister*."""
    people = words("speakers", "titles.nouns") | words("speakers", "sources.single") | words("speakers", "gender.male")
    people |= words("speakers", "gender.female")
    for word in before:
        known = word.upos == "PROPN" or word.lemma in ("he", "she", "they") or fold(word.lemma) in people
        if word.relation == "nsubj" and known:
            above = parse.head(word)
            if above is not None and above.relation in ("root", "parataxis"):
                return word
    return None

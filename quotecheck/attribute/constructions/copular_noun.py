"""A noun of speech that is said to be its content: *Her view is that it should close*; *“Never” was his answer*.

So is what stands behind the noun between dashes: *Ruiz's verdict – “a gift” – was kind*.

Good: His captain's plea was for patience.
Bad: Her view was blocked by the crane.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import noun_phrase, trim
from quotecheck.attribute.naming import MARKS
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

NAME = "copular-noun"
SAID = 0.9  # a noun of speech, its owner, and a clause or a quotation: the corpus has too few to learn it


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a noun of speech with an owner beside *be* or between dashes."""
    known = word.lemma in lexicon("cues")["noun"] or word.lemma in words("cues", "worded")
    if word.upos != "NOUN" or not known:
        return
    who = parse.kid(word.index, "nmod:poss")
    content = _behind(parse, word) or _between_dashes(parse, word)
    if not content and parse.kid(word.index, "cop") is not None:
        content = _before(parse, word)
        who = who or next((w for w in parse.kids(word.index, "nmod") if _case(parse, w) == "of"), None)
    if not content or who is None:
        return
    taken = {word.index, *content}
    source = [i for i in noun_phrase(parse, who.index, {word.index}) if i not in taken]
    made = Candidate(NAME, word.index, [word.index], source, trim(parse, content), content[0])
    made.subject = who.index
    made.floor = SAID
    if source:
        yield made


def _case(parse: Parse, noun: Word) -> str:
    case = parse.kid(noun.index, "case")
    return case.lemma if case is not None else ""


def _behind(parse: Parse, noun: Word) -> list[int]:
    """What follows *be* behind a noun that is its subject: a clause with *that*, a quotation, or what *for* opens."""
    head = parse.head(noun)
    if head is None or noun.relation != "nsubj" or head.index < noun.index:
        return []
    be = next((w for w in parse.kids(head.index, "cop", "aux") if w.lemma == "be" and w.index > noun.index), None)
    if be is None and head.lemma == "be":
        be = head
    if be is None:
        return []
    content = [i for i in parse.subtree(head.index) if i > be.index]
    opened = next((parse.words[i] for i in content if parse.words[i].text not in (",", ":")), None)
    if opened is None:
        return []
    if opened.lemma == "for" and opened.relation == "case":
        return [i for i in content if i > opened.index]
    return content if opened.text[0] in MARKS or (opened.lemma == "that" and opened.upos == "SCONJ") else []


def _between_dashes(parse: Parse, noun: Word) -> list[int]:
    """A quotation right behind a noun, between dashes."""
    after = parse.words[noun.index + 1 : noun.index + 3]
    if len(after) < 2 or after[0].text not in ("–", "—", "-", "--") or after[1].text[0] not in MARKS:
        return []
    rest = parse.words[after[1].index : parse.sentences[noun.sentence].last]
    closed = next((w.index for w in rest if w.text == after[0].text), None)
    return list(range(after[1].index, closed)) if closed is not None else []


def _before(parse: Parse, noun: Word) -> list[int]:
    """A quotation that *was the verdict of …* follows."""
    said = parse.kid(noun.index, "nsubj", "csubj")
    be = parse.kid(noun.index, "cop")
    if said is None or be is None or said.index > be.index:
        return []
    content = parse.subtree(said.index)
    low, high = parse.words[content[0]], parse.words[be.index - 1]
    before = parse.words[content[0] - 1 : content[0]]
    opened = low.text[0] in MARKS or (bool(before) and before[0].text[0] in MARKS)
    return content if opened and high.text[-1] in MARKS else []

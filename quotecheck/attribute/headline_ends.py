"""A headline's other piece of news: *Nurses vow to strike [as minister flies home]*, *[Vote put off] as experts warn of
cracks*.

Behind a verb of speech in a headline, *as* with a subject and a verb tells what happens meanwhile. It is neither said
nor part of whoever says it. Where *as* stands before the verb of speech, what happens meanwhile is before it.
"""

from __future__ import annotations

from quotecheck.attribute.content import Spans, tidy
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.parse.tree import Parse


def end_before_meanwhile(text: str, parse: Parse, draft: Draft, inside: MarkIndex) -> None:
    """Cut content and source of a headline's quotation before *as*, or behind the *as* of its own clause."""
    if draft.head < 0:
        return
    verb = parse.words[draft.head]
    sentence = parse.sentences[verb.sentence]
    if verb.upos != "VERB" or verb.has("Tense=Past") or not is_headline(text, parse, verb.sentence):
        return
    cut = next(
        (
            w.start
            for w in parse.words[verb.index + 1 : sentence.last]
            if inside.of[w.index] < 0 and _meanwhile(parse, w.index)
        ),
        None,
    )
    if cut is not None:
        draft.content = _until(text, draft.content, cut) or draft.content
        draft.source = _until(text, draft.source, cut) or draft.source
    begun = next(
        (
            w.end
            for w in parse.words[sentence.first : verb.index]
            if inside.of[w.index] < 0 and w.head == verb.index and _meanwhile(parse, w.index)
        ),
        None,
    )
    if begun is not None:
        draft.content = [(s, e) for s, e in draft.content if s >= begun] or draft.content


def is_headline(text: str, parse: Parse, at: int) -> bool:
    """Whether a sentence is all of the article's first block and ends without a full stop."""
    sentence = parse.sentences[at]
    alone = at + 1 >= len(parse.sentences) or parse.sentences[at + 1].block != sentence.block
    return alone and sentence.first == 0 and text[sentence.end - 1] not in ".!?"


def _meanwhile(parse: Parse, at: int) -> bool:
    word = parse.words[at]
    clause = parse.head(word)
    return (
        word.lemma == "as"
        and word.relation == "mark"
        and clause is not None
        and clause.index > at
        and parse.kid(clause.index, "nsubj") is not None
    )


def _until(text: str, spans: Spans, cut: int) -> Spans:
    return [tidy(text, s, min(e, cut)) for s, e in spans if s < cut]

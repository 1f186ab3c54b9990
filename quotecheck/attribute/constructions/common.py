"""What several constructions share: making a candidate for a verbal cue."""

from __future__ import annotations

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import agent, is_passive, noun_phrase, subject, trim, verb_group
from quotecheck.lexicon import lexicon
from quotecheck.parse.tree import Parse, Word


def predicate(word: Word) -> bool:
    """Whether a word heads a clause that may report: a verb, not an auxiliary."""
    return word.upos == "VERB" and word.relation not in ("aux", "amod", "case", "mark", "compound")


def verbal(
    parse: Parse, name: str, verb: Word, core: Word, content: list[int], *, cue: list[int] | None = None
) -> Candidate | None:
    """A candidate for a verb whose source is its subject (or the agent of its passive)."""
    group = cue or verb_group(parse, verb.index)
    passive = is_passive(parse, verb.index)
    if passive and verb.text.lower() in lexicon("cues").get("adjective", {}):
        passive = False  # was convinced that, is worried about: the subject holds the view
    who = agent(parse, verb.index) if passive else subject(parse, verb.index)
    inside = set(content)
    if who is None and not passive and content[-1] < verb.index:
        # "…," said Ruiz: an inverted subject that the parser took for an object.
        who = parse.kid(verb.index, "obj", "dep")
    if who is not None and who.index in inside:
        who = None
    taken = inside | set(group)
    source: list[int] = []
    if who is not None:
        skip = {i for i in parse.children[who.index] if i in taken or i == verb.index}
        source = [i for i in noun_phrase(parse, who.index, skip) if i not in taken]
    content = trim(parse, [i for i in content if i not in set(group) and i not in set(source)])
    if not content:
        return None
    made = Candidate(name, verb.index, group, source, content, core.index)
    made.subject = who.index if who is not None else -1
    return made

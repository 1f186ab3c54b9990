"""Content behind a preposition: *called for an inquiry*; *spoke of betrayal*; *warned against haste*.

The preposition goes with the cue, what follows is the content.

Good: Ruiz called for an inquiry.
Bad: Ruiz called on the minister at his house. (visited)
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.attribute.grammar import verb_group
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with a prepositional complement and no object or clause."""
    if not predicate(word) or parse.kid(word.index, "ccomp", "xcomp", "obj") is not None:
        return
    for oblique in parse.kids(word.index, "obl", "advcl"):
        case = parse.kid(oblique.index, "case", "mark")
        if (
            case is None
            or case.lemma not in words("cues", "content_prepositions")
            or oblique.index < word.index
            or oblique.deprel == "obl:agent"
        ):
            continue
        if case.index > oblique.index:
            continue
        content = [i for i in parse.subtree(oblique.index) if i != case.index]
        if min(content) < case.index:
            continue
        cue = verb_group(parse, word.index)
        if case.index == cue[-1] + 1:
            cue = [*cue, case.index]
        made = verbal(parse, "oblique-content", word, oblique, content, cue=cue)
        if made is not None:
            yield made
            return

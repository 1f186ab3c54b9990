"""The cue first, then the content loosely attached: *The mayor said: “We start on Monday.”*

After a colon or a comma, trees often hang the content on the cue as ``parataxis``.

Good: Her answer was short, she said: “No.”
Bad: The mayor spoke; the crowd went home.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions.common import predicate, verbal
from quotecheck.parse.tree import Parse, Word


def propose(parse: Parse, word: Word) -> Iterator[Candidate]:
    """Candidates for a verb with a loosely attached clause after it."""
    if not predicate(word) or parse.kid(word.index, "ccomp") is not None:
        return
    loose = [w for w in parse.kids(word.index, "parataxis", "appos", "dep") if w.index > word.index]
    marked = [
        w for w in loose if any(x.text in (":", '"', "“", "''", ",") for x in parse.words[word.index + 1 : w.index])
    ]
    if not marked:
        return
    content = sorted(i for w in marked for i in parse.subtree(w.index))
    made = verbal(parse, "cue-first", word, marked[0], content)
    if made is not None:
        yield made

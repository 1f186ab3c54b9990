"""A quotation and a name behind a dash: *“I will not vote for him.” — Ana Ruiz*.

Readers' remarks, reviews and epigraphs are signed so; the dash is the cue.

Good: “The pier made this town.” — Ana Ruiz
Bad: He called it “a mistake” — and left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.grammar import trim
from quotecheck.attribute.marks import Marked
from quotecheck.parse.tree import Parse

DASHES = frozenset({"—", "–", "―", "-", "--", "~"})
LONGEST = 12  # words of a signature
ALONE = 0.6  # nothing in the block but a quotation and a person's name behind a dash
NAME = "signature"


def propose(parse: Parse, marked: Marked, words: Sequence[int]) -> Iterator[Candidate]:
    """A candidate for one quotation that a dash and a name follow to the end of the block."""
    if len(words) < 4:
        return
    last = words[-1]
    block = parse.sentences[parse.words[last].sentence].block
    following = [
        w for w in parse.words[last + 1 : last + 2 + LONGEST + 1] if parse.sentences[w.sentence].block == block
    ]
    if not 2 <= len(following) <= LONGEST or following[0].text not in DASHES or following[1].upos != "PROPN":
        return
    if any(w.upos in ("VERB", "AUX") for w in following):
        return
    source = trim(parse, [w.index for w in following[1:]])
    made = Candidate(NAME, following[0].index, [following[0].index], source, trim(parse, list(words)), words[-1])
    # The name comes first; what follows it (a trade, a town) is nobody.
    made.subject = source[0]
    before = parse.words[words[0] - 1] if words[0] else None
    opens = before is None or before.text == ":" or parse.sentences[before.sentence].block != block
    if opens and following[1].entity.endswith("Person"):
        made.floor = ALONE
    yield made

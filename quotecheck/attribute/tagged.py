"""The tagging head's reading beside the parse's: which cues there are, and where each one's content ends.

The head was learned from whole articles and sees what no construction names; the parse
knows constituents. A cue that both see takes the parse's spans unless the head clearly
disagrees, since those are whole; a cue that only the head sees takes the head's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.confidence import confidence, evidence
from quotecheck.attribute.content import Spans, overlap, tidy_mention
from quotecheck.attribute.draft import Draft
from quotecheck.attribute.edges import bare_cue, lacks_relative, whole_clause, without_genitive
from quotecheck.attribute.grammar import is_asked
from quotecheck.attribute.labels import can_speak
from quotecheck.attribute.lookalikes import reports_nothing
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import Marked
from quotecheck.attribute.select import bounded
from quotecheck.attribute.untold import wordless
from quotecheck.lexicon import words
from quotecheck.parse.tree import Parse, Word

if TYPE_CHECKING:
    from quotecheck.parse.roles import CueRoles, Reading

LEAST_CUE = 0.3  # probability from which the head's cues are looked at
# Nats by which the parse's content and source may be less likely than the head's own: without, exact content F1 on
# PolNeAR dev was .629 (the parse's own spans .609), with 3 it was .647; 3 to 5 gave the best sources.
CONTENT_MARGIN, SOURCE_MARGIN = 3.0, 4.0
PROVEN = 0.6  # score of a rule whose content stands where the head sees a cue and nothing said
# What a rule surely has although the head does not see it. Of 15 by the first two on PolNeAR dev that got less than
# .4 with the head, 14 were quotations of the gold's; with those that the rule itself gave less than PROVEN, content F1
# fell to .802.
PLAIN = frozenset(("adjacent-cue", "clausal-complement", "quote-first"))
ENOUGH = 0.45
TAGGED = "tagged"  # what only the head sees
# Where the layout or the tree says it all: a turn is its whole paragraph, and what is raised is no source.
SURE = frozenset(("raising", "transcript"))
FIXED_CUE = SURE | {"according-to", "in-words-of", "copular-noun"}


def with_roles(
    parse: Parse, ruled: Sequence[Draft], reading: Reading, text: str, marks: Sequence[Marked], inside: MarkIndex
) -> list[Draft]:
    """The drafts of the rules and those of the tagging head, each cue once."""
    spans = reading.cues(LEAST_CUE)
    owners: dict[tuple[int, int], list[Draft]] = {cue: [] for cue in spans}
    rest: list[Draft] = []
    for draft in ruled:
        own = next((cue for cue in spans if overlap([cue], draft.cue)), None)
        (rest if own is None else owners[own]).append(draft)
    alone = {(parse.words[d.head].start, parse.words[d.head].end): d for d in rest}
    roles = reading.roles([*spans, *alone])
    found: list[Draft] = []
    plain: list[Draft] = []
    for cue in spans:
        if cue in roles:
            draft = _joined(parse, text, roles[cue], max(owners[cue], key=lambda d: d.score, default=None))
            if draft.construction in (TAGGED, "noun-cue") and _reports_nothing(parse, draft):
                continue
            if draft.construction == TAGGED:
                draft.content = _within(parse, draft)
            if _mute(parse, draft, text):
                draft.source, draft.subject = [], -1
                if not any(m.start <= draft.start < m.end for m in marks):
                    continue
            if draft.content and (fitted := bounded(draft, text, marks, inside, [])) is not None:
                found.append(fitted)
    for cue, draft in alone.items():
        draft.evidence = evidence(roles.get(cue), draft, draft.content)
        if draft.source and draft.construction in PLAIN and draft.score >= PROVEN:
            plain.append(draft)
        found.append(draft)
    for draft in found:
        draft.score = confidence(draft.evidence)
    for draft in plain:
        draft.score = max(draft.score, ENOUGH)
    return found


def _joined(parse: Parse, text: str, roles: CueRoles, ruled: Draft | None) -> Draft:
    """One draft of what the head and the rules say of one cue."""
    content, construction, head = roles.content, TAGGED, parse.root(*roles.cue)
    source = [tidy_mention(text, s, e) for s, e in roles.source]
    subject = parse.root(*source[0]) if source else -1
    cue = [bare_cue(parse, roles.cue)]
    if ruled is not None:
        construction, head = ruled.construction, ruled.head
        # The head may see "is expected" alone, where the rule has "is expected to say": it read another cue.
        beside = head >= 0 and not roles.cue[0] <= parse.words[head].start < roles.cue[1]
        blank = not content and ruled.score >= PROVEN
        sure = construction in SURE or beside or blank
        if sure or roles.worse(source, ruled.content) < CONTENT_MARGIN:
            content = ruled.content
        elif construction in ("clausal-complement", "quote-first"):
            content = whole_clause(parse, content, ruled.content)
        better = roles.worse(ruled.source, content) - roles.worse(source, content) < SOURCE_MARGIN
        told = bool(ruled.source) and (
            sure or better or lacks_relative(parse, source, ruled.source) or (not source and _inverted(parse, ruled))
        )
        if construction in SURE or told:
            source, subject = ruled.source, ruled.subject
        elif not ruled.source and is_asked(parse, head):
            source, subject = [], -1  # "asked whether he would stay, the manager laughed"
        if construction in FIXED_CUE or beside:
            cue = ruled.cue
    if construction == "copular-noun":
        source = [without_genitive(parse, s) for s in source]
    draft = Draft(construction, list(content), list(cue), list(source), head, subject)
    draft.evidence = evidence(roles, ruled, content)
    return draft


def _inverted(parse: Parse, ruled: Draft) -> bool:
    """Whether the speaker stands right behind the verb: *“Stop!” shouted a man at the back*."""
    behind = parse.words[ruled.head + 1 : ruled.head + 2]
    return bool(behind) and behind[0].start == ruled.source[0][0] and ruled.content[-1][1] <= ruled.cue[0][0]


def _mute(parse: Parse, draft: Draft, text: str) -> bool:
    """Whether the cue is a colon behind words that name nobody: *Pool row: “We swim on”*."""
    if draft.construction in SURE or draft.head < 0 or not draft.source or any(text[s:e] != ":" for s, e in draft.cue):
        return False
    colon = parse.words[draft.head]
    label = range(parse.sentences[colon.sentence].first, colon.index)
    if draft.source[0][0] > colon.start:
        return False  # Plan is over: Ruiz
    return not can_speak(parse, label)


def _within(parse: Parse, draft: Draft) -> Spans:
    """The content of a noun as far as the verb that the noun is a subject of: *her pledge to act | set off a row*."""
    if draft.head < 0 or parse.words[draft.head].upos != "NOUN":
        return draft.content
    above = [w for w in parse.ancestors(draft.head) if w.upos in ("VERB", "AUX") and w.index > draft.head]
    below = set(parse.subtree(draft.head))
    kept = []
    for start, end in draft.content:
        if not any(w.index in below or _to_act(parse, w, above) for w in parse.between(start, end)[:1]):
            return draft.content  # the verb's own: "her evidence was that nobody came"
        cut = min((w.start for w in above if start < w.start < end), default=end)
        kept.append((start, cut))
        if cut < end:
            break
    return kept


def _to_act(parse: Parse, word: Word, above: Sequence[Word]) -> bool:
    """Whether an infinitive begins that hangs on the verb, though it is the subject's: *her pledge to act*."""
    act = parse.words[word.head] if word.deprel == "mark" else word
    infinitive = any(w.lemma == "to" for w in parse.kids(act.index, "mark"))
    return infinitive and any(v.index == act.head for v in above)


def _reports_nothing(parse: Parse, draft: Draft) -> bool:
    """Whether what no construction names only looks like an attribution: *held talks on the Afghan endgame*."""
    if draft.head < 0:
        return False
    events = words("cues", "lookalikes.events")
    cue = [w for s, e in draft.cue for w in parse.between(s, e)]
    content = [w.index for s, e in draft.content for w in parse.between(s, e)]
    subject = draft.subject
    if (own := parse.kid(draft.head, "nsubj")) is not None:
        subject = own.index  # the head's source may have a hole where its noun is
    as_object = Candidate("nominal-object", draft.head, [], [*range(len(draft.source))], content, subject=subject)
    bare = not draft.source and not any(w.upos in ("VERB", "NOUN") for w in cue)  # Then, more quietly: “…”
    named = all(parse.words[i].upos in ("PROPN", "ADP", "DET") for i in content)  # support for Ostrey
    if bare or named or any(w.lemma in events or wordless(parse, w) for w in cue):
        return True
    return reports_nothing(parse, as_object)

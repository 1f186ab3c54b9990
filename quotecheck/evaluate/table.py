"""An evaluation for a reader: a table of shares, the counts, and what was missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotecheck.evaluate.figures import ALL, Scores
from quotecheck.evaluate.findings import Score, Tally, by_rule
from quotecheck.evaluate.stories import Story
from quotecheck.schema import Level, Quote

NAME, COUNT, SHARE = 10, 9, 7
"""Widths of the columns: a rule or level, a count under ``expected``, a share such as ``1.000``."""


def lines(scores: Scores) -> Iterator[str]:
    """The table, a part of the gold beside the other."""
    total = scores[ALL]
    stories = "1 story" if total.stories == 1 else f"{total.stories} stories"
    yield f"{stories}, {total.quotes} quotations, {total.harmless} harmless differences"
    yield ""
    block = COUNT + COUNT + SHARE + SHARE
    yield (" " * NAME + "".join(f"{part:>{block}}" for part in scores)).rstrip()
    yield " " * NAME + f"{'expected':>{COUNT}}{'found':>{COUNT}}{'rec.':>{SHARE}}{'prec.':>{SHARE}}" * len(scores)
    for level in Level:
        yield _row(level.value, [s.levels.get(level, Tally()) for s in scores.values()])
    yield ""
    for rule, _ in by_rule(total):
        yield _row(rule, [s.rules.get(rule, Tally()) for s in scores.values()])
    yield ""
    for part, found in scores.items():
        yield (
            f"{part}: {found.false_errors} false errors, {len(found.disturbed)} of {found.harmless} harmless "
            f"differences disturbed, {found.speakers_right} of {found.quotes} speakers right"
        )


def errors(total: Score, stories: Sequence[Story]) -> Iterator[str]:
    """What was missed and what was found without being expected, each with the words it stands at."""
    drafts = {story.name: story.draft.text for story in stories}
    for name, expected in total.missed:
        words = _words(drafts[name][expected.start : expected.end])
        yield f"missed {name}: {expected.rule} {expected.level.value} at “{words}” ({_words(expected.why)})"
    for name, finding in total.false:
        words = _words(finding.spans[0].text if finding.spans else "")
        yield f"false {name}: {finding.rule} {finding.level.value} at “{words}”: {_words(finding.message)}"
    for name, why in total.disturbed:
        yield f"disturbed {name}: {_words(why)}"
    for name, anchor, quote in total.misattributed:
        words = _words(drafts[name][anchor.start : anchor.end])
        yield f"speaker {name}: {_speaker(quote)} instead of {anchor.speaker or 'nobody'} at “{words}”"


def _speaker(quote: Quote | None) -> str:
    if quote is None:
        return "no quotation found"
    return quote.speaker.name if quote.speaker else "nobody"


def _row(name: str, tallies: Sequence[Tally]) -> str:
    return f"{name:<{NAME}}" + "".join(map(_cells, tallies))


def _cells(tally: Tally) -> str:
    recall = f"{tally.recall:.3f}" if tally.expected else "-"
    precision = f"{tally.precision:.3f}" if tally.found else "-"
    return f"{tally.expected:>{COUNT}}{tally.found:>{COUNT}}{recall:>{SHARE}}{precision:>{SHARE}}"


def _words(text: str) -> str:
    return " ".join(text.split())

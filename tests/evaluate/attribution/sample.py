"""A small brat folder, written by hand, whose article is the sample of ``tests.sample``."""

from __future__ import annotations

from pathlib import Path

from quotecheck.evaluate.attribution.brat import read_brat
from quotecheck.evaluate.attribution.result import Result, judge
from quotecheck.schema import Attribution, Quote
from tests.sample import TEXT, quotes

CONF = "[entities]\nContent\nCue\nSource\nTrap\n"


def at(*words: str, text: str = TEXT) -> str:
    """The offsets, as brat writes them, at which some words stand first; ``12 20;30 40``."""
    places = [(text.index(w), text.index(w) + len(w)) for w in words]
    return ";".join(f"{start} {end}" for start, end in places)


def entity(number: int, kind: str, *words: str, text: str = TEXT) -> str:
    """A line for some words of the text."""
    return f"T{number}\t{kind} {at(*words, text=text)}\t{' '.join(words)}"


ANN = [
    entity(1, "Content", "“We stop at noon,”", "“and not a minute later.”"),
    entity(2, "Cue", "said"),
    entity(3, "Source", "Orla Vance"),
    entity(4, "Content", "a storm"),
    entity(5, "Cue", "expects"),
    entity(6, "Source", "She"),
    entity(7, "Content", "Vance told her crew that “the sea is rising”"),
    entity(8, "Cue", "says"),
    entity(9, "Source", "A harbour log"),
    entity(10, "Content", "that “the sea is rising”"),
    entity(11, "Trap", "Reports of damage"),
    "R1\tBy Arg1:T1 Arg2:T3",
    "R2\tSignalled Arg1:T1 Arg2:T2",
    "R3\tBy Arg1:T4 Arg2:T6",
    "R4\tSignalled Arg1:T4 Arg2:T5",
    "R5\tBy Arg1:T7 Arg2:T9",
    "R6\tSignalled Arg1:T7 Arg2:T8",
    "R7\tWithin Arg1:T10 Arg2:T7",
    "A1\tType T1 direct",
    "A2\tAct T1 speech",
    "A3\tStatus T1 asserted",
    "A4\tWay T1 3",
    "A5\tType T4 indirect",
    "A6\tAct T4 thought",
    "A7\tWay T4 10",
    "A8\tType T10 mixed",
    "A9\tWay T10 17",
    "#1\tAnnotatorNotes T1\tOrla Vance",
    "#2\tAnnotatorNotes T4\tJoss Keld",
    "#3\tAnnotatorNotes T11\tno content",
]
"""What ``tests.sample`` finds, but for a storm's speaker, and with a trap where it finds a denial."""


def brat(folder: Path, name: str = "ferry", ann: list[str] | None = None, text: str = TEXT, end: str = "\n") -> Path:
    """Write an article with its annotations; give the ``.ann`` file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotation.conf").write_text(CONF, encoding="utf-8")
    (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    path = folder / f"{name}.ann"
    path.write_text("".join(line + end for line in (ANN if ann is None else ann)), encoding="utf-8", newline="")
    return path


def judged(ann: list[str] | None = None, found: tuple[Quote, ...] | None = None, *, folder: Path) -> Result:
    """The sample's quotes, or others, held against annotations."""
    gold = read_brat(brat(folder, ann=ann))
    return judge(gold, Attribution(id=gold.id, quotes=quotes() if found is None else found))

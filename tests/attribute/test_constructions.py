"""Every construction shows what it catches and what it leaves alone.

Parsers err, so the sentences are judged together: at least 85 in 100 as written.
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from quotecheck.attribute.candidate import Candidate
from quotecheck.attribute.constructions import AROUND_MARKS, CONSTRUCTIONS, propose_all
from quotecheck.attribute.markindex import MarkIndex
from quotecheck.attribute.marks import pair_marks
from quotecheck.attribute.run import attribute_articles
from quotecheck.errors import ModelError
from quotecheck.parse.models import model_path
from quotecheck.parse.pipeline import parse_articles
from quotecheck.parse.tree import Parse
from quotecheck.schema import Article, Block, BlockKind

CASES = Path(__file__).parent / "cases"
MODULES = {name: made.__module__ for name, made in [*CONSTRUCTIONS.items(), *AROUND_MARKS.items()]}
REQUIRED = 0.85  # of the sentences of all constructions together
FEWEST_MATCHES, FEWEST_OTHERS = 6, 4


class Case(NamedTuple):
    """A sentence with the attribution a construction must propose in it."""

    construction: str
    text: str
    content: list[str]
    cue: str
    source: str | None


def cases_of(name: str) -> dict[str, Any]:
    """Read a construction's file."""
    loaded: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def matches() -> list[Case]:
    return [
        Case(name, m["text"], m["content"] if isinstance(m["content"], list) else [m["content"]], m["cue"], m["source"])
        for name in MODULES
        for m in cases_of(name)["match"]
    ]


def bare(text: str) -> str:
    """Letters and digits alone, in lower case: marks and blanks are not the constructions' business."""
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.fixture(scope="module")
def pack() -> None:
    try:
        folder = model_path("quotecheck-en")
    except ModelError as error:
        pytest.skip(f"the model pack is not there: {error}")
    if not (folder / "encoder").is_dir():
        pytest.skip("the model pack is not there")


@pytest.mark.parametrize("name", MODULES)
def test_a_construction_has_cases_enough(name: str) -> None:
    cases = cases_of(name)
    assert cases["why"].strip()
    assert len(cases["match"]) >= FEWEST_MATCHES
    assert len(cases["no_match"]) >= FEWEST_OTHERS
    for match in matches():
        for part in [*match.content, match.cue, *([match.source] if match.source else [])]:
            assert part in match.text


@pytest.mark.parametrize("name", MODULES)
def test_a_construction_explains_itself_with_a_good_and_a_bad_example(name: str) -> None:
    doc = inspect.getdoc(sys.modules[MODULES[name]]) or ""
    assert re.search(r"^Good: \S", doc, re.MULTILINE)
    assert re.search(r"^Bad: \S", doc, re.MULTILINE)


def test_every_file_of_cases_belongs_to_a_construction_or_to_the_marks() -> None:
    assert {p.stem for p in CASES.glob("*.yaml")} - {"marks"} <= set(MODULES)


def proposes(candidate: Candidate, parse: Parse, case: Case) -> bool:
    """Whether a candidate is the attribution that the case states."""
    return (
        candidate.construction == case.construction
        and bare(parse.text(candidate.content)) == bare("".join(case.content))
        and parse.text(candidate.cue).replace(" ", "") == case.cue.replace(" ", "")
        and bare(parse.text(candidate.source)) == bare(case.source or "")
    )


def described(candidate: Candidate, parse: Parse) -> str:
    parts = (parse.text(part) for part in (candidate.source, candidate.cue, candidate.content))
    return f"{candidate.construction}: " + " | ".join(parts)


def drawn(parse: Parse) -> str:
    """The tree in one line, for the failures."""
    heads = (parse.words[w.head].text if w.head >= 0 else "" for w in parse.words)
    return " ".join(f"{w.text}/{w.upos}/{w.deprel}<{head}" for w, head in zip(parse.words, heads, strict=True))


def article(number: int, text: str) -> Article:
    lines = list(re.finditer(r"[^\n]+", text))  # a case of several paragraphs has a line for each
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, start=m.start(), end=m.end()) for m in lines)
    return Article(id=str(number), text=text, blocks=blocks)


@pytest.mark.usefixtures("pack")
def test_the_stated_attributions_are_proposed() -> None:
    cases = matches()
    articles = [article(i, case.text) for i, case in enumerate(cases)]
    parses = parse_articles([(a, a.blocks) for a in articles])
    failures = []
    for case, made, parse in zip(cases, articles, parses, strict=True):
        marks = pair_marks(made.text, made.blocks)
        candidates = list(propose_all(parse, marks, MarkIndex(parse, marks)))
        if not any(proposes(c, parse, case) for c in candidates):
            shown = [f"{case.construction}: {case.text}", *(described(c, parse) for c in candidates), drawn(parse)]
            failures.append("\n    ".join(shown))
    print(f"{len(cases) - len(failures)} of {len(cases)} proposed", *failures, sep="\n")
    assert len(failures) <= (1 - REQUIRED) * len(cases)


@pytest.mark.usefixtures("pack")
def test_sentences_that_look_alike_give_no_quote() -> None:
    others = [(name, text) for name in MODULES for text in cases_of(name)["no_match"]]
    answered = attribute_articles(article(i, text) for i, (_, text) in enumerate(others))
    failures = [
        f"{name}: {text} -> {[s.text for s in quote.content]}"
        for (name, text), attribution in zip(others, answered, strict=True)
        for quote in attribution.quotes
        if quote.construction == name
    ]
    print(f"{len(others) - len(failures)} of {len(others)} left alone", *failures, sep="\n")
    assert len(failures) <= (1 - REQUIRED) * len(others)

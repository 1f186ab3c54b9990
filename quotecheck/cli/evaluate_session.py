"""One run of ``quotecheck evaluate``: gold in, figures out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from quotecheck.check.run import check
from quotecheck.cli import output as out
from quotecheck.cli.batch import blame
from quotecheck.cli.progress import Progress
from quotecheck.cli.rules import TextOrJson
from quotecheck.config import CheckSettings
from quotecheck.errors import ModelError, ReadError
from quotecheck.evaluate.figures import ALL, Scores, bounds, broken, by_part, figures
from quotecheck.evaluate.gold import find_gold
from quotecheck.evaluate.stories import Story, read_story
from quotecheck.evaluate.table import errors, lines
from quotecheck.evaluate.wire import as_data
from quotecheck.report.wording import one_line
from quotecheck.schema import Check


@dataclass(frozen=True)
class Request:
    """What the command line asked for."""

    paths: Sequence[Path]
    form: TextOrJson
    output: Path | None
    errors: bool
    least: Sequence[str]
    most: Sequence[str]
    model: str


@dataclass
class Outcome:
    """How a run ended: stories that could not be checked, and figures outside their bounds."""

    failed: int = 0
    broken: int = 0


def evaluate_gold(request: Request, complain: Callable[[str], None]) -> Outcome:
    """Check all gold below the paths and write how right the findings are.

    Raises
    ------
    QuotecheckError
        If there is no gold or none that can be read, a bound names no figure, the output cannot
        be written, or the model is missing.
    """
    least, most = bounds(request.least), bounds(request.most)
    path = None if request.output == Path("-") else request.output
    if path:
        out.check(path, [])
    gold = find_gold(request.paths)
    progress = Progress(several=len(gold) > 1, count=lambda: len(gold))
    outcome = Outcome()

    def fail(folder: Path, error: Exception) -> None:
        outcome.failed += 1
        progress.aside(complain)(blame(str(folder), error, "checked"))

    pairs = list(progress.over(_checked(gold.stories, CheckSettings(model=request.model), fail)))
    if not pairs:
        raise ReadError("None of the stories could be checked.")
    scores = by_part(pairs)
    with out.replacing(path) if path else out.standard(data=request.form is TextOrJson.JSON) as stream:
        _write(scores, [story for story, _ in pairs], request, stream)
    for message in broken(figures(scores), least, most):
        outcome.broken += 1
        complain(message)
    return outcome


def _checked(
    folders: Sequence[Path], settings: CheckSettings, fail: Callable[[Path, Exception], None]
) -> Iterator[tuple[Story, Check]]:
    for folder in folders:
        try:
            story = read_story(folder)
            found = check(story.draft, story.reports, source=story.source, settings=settings)
        except ModelError:
            raise
        except Exception as error:
            fail(folder, error)
        else:
            yield story, found


def _write(scores: Scores, stories: Sequence[Story], request: Request, stream: TextIO) -> None:
    if request.form is TextOrJson.JSON:
        json.dump(as_data(scores, stories, errors=request.errors), stream, indent=2, ensure_ascii=False)
        stream.write("\n")
        return
    stream.writelines(line + "\n" for line in lines(scores))
    if request.errors:
        stream.write("\n")
        stream.writelines(one_line(line) + "\n" for line in errors(scores[ALL], stories))

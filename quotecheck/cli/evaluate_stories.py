"""Gold stories evaluated: every draft is checked, and the findings are held against those expected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quotecheck.check.run import check
from quotecheck.cli.batch import blame
from quotecheck.cli.evaluate_request import Request, withheld
from quotecheck.cli.progress import Progress
from quotecheck.config import CheckSettings
from quotecheck.errors import ModelError
from quotecheck.evaluate.figures import by_part, figures
from quotecheck.evaluate.findings import score
from quotecheck.evaluate.stories import Story, read_story
from quotecheck.evaluate.table import errors, lines
from quotecheck.evaluate.wire import as_data
from quotecheck.schema import Check


def evaluate_stories(
    folders: Sequence[Path], request: Request, complain: Callable[[str], None]
) -> StoriesEvaluation | None:
    """Check the stories; ``None`` where none could be.

    Raises
    ------
    ModelError
        If the model is missing or damaged.
    """
    stories = [story for story in _read(folders, complain) if request.wants(story[1].part)]
    progress = Progress(several=len(stories) > 1, count=lambda: len(stories))
    settings = CheckSettings(model=request.model)
    pairs = list(progress.over(_checked(stories, settings, progress.aside(complain))))
    return StoriesEvaluation(pairs, request) if pairs else None


def _read(folders: Sequence[Path], complain: Callable[[str], None]) -> Iterator[tuple[Path, Story]]:
    for folder in folders:
        try:
            yield folder, read_story(folder)
        except Exception as error:
            complain(blame(str(folder), error, "checked"))


def _checked(
    stories: Sequence[tuple[Path, Story]], settings: CheckSettings, complain: Callable[[str], None]
) -> Iterator[tuple[Story, Check]]:
    for folder, story in stories:
        try:
            found = check(story.draft, story.reports, source=story.source, settings=settings)
        except ModelError:
            raise
        except Exception as error:
            complain(blame(str(folder), error, "checked"))
        else:
            yield story, found


class StoriesEvaluation:
    """How right the findings are."""

    def __init__(self, pairs: Sequence[tuple[Story, Check]], request: Request) -> None:
        self._scores = by_part(pairs)
        self._request = request
        self._stories = [story for story, _ in pairs]
        self._shown = score(pair for pair in pairs if request.shows(pair[0].part))
        hidden = score(pair for pair in pairs if not request.shows(pair[0].part))
        self._withheld = len(list(errors(hidden, self._stories)))

    def figures(self) -> Mapping[str, float]:
        """Every figure by its name."""
        return figures(self._scores)

    def lines(self) -> Iterator[str]:
        """The table, and what is wrong where that was asked for."""
        yield from lines(self._scores)
        if self._request.errors:
            yield ""
            yield from errors(self._shown, self._stories)
            if self._withheld:
                yield withheld(self._withheld, "errors")

    def data(self) -> Mapping[str, Any]:
        """The scores by part, and what is wrong where that was asked for."""
        found = as_data(self._scores, self._shown, self._stories, errors=self._request.errors)
        return found | {"errors_withheld": self._withheld} if self._request.errors else found

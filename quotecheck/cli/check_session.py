"""One run of ``quotecheck check``: drafts and coverage in, one format out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from quotecheck.check.gather import Window
from quotecheck.check.run import check
from quotecheck.cli import output as out
from quotecheck.cli.against import Against
from quotecheck.cli.batch import blame, place
from quotecheck.cli.configured import Configured
from quotecheck.cli.progress import Progress
from quotecheck.cli.session import NothingToWriteError
from quotecheck.config import CheckSettings
from quotecheck.coverage import Coverage, Without
from quotecheck.errors import ConfigError, ModelError
from quotecheck.report.check_entry import CheckEntry, Scope, at_least
from quotecheck.report.formats import CheckFormat, check_writer
from quotecheck.schema import Article, Level
from quotecheck.text import ReadFailure, count_articles, read_articles
from quotecheck.text.readers.transcript import read_transcript
from quotecheck.text.transcript import Transcript


@dataclass(frozen=True)
class Request:
    """What the command line asked for."""

    drafts: list[str]
    against: list[str]
    source: Path | None
    window: Window
    form: CheckFormat
    output: Path | None


@dataclass
class Outcome:
    """How a run ended: what could not be read or checked, what could, and whether a finding reached ``--fail-on``."""

    failed: int = 0
    done: int = 0
    reached: bool = False


def check_files(request: Request, settings: Configured, complain: Callable[[str], None]) -> Outcome:
    """Check the drafts and write the result.

    Raises
    ------
    OutputError
        If the output cannot be written.
    ReadError
        If the transcript cannot be read.
    ConfigError
        If the configuration has a mistake.
    ModelError
        If the model is missing or damaged.
    """
    path = None if request.output == Path("-") else request.output
    if path:
        out.check(path, [*request.drafts, *request.against, *([str(request.source)] if request.source else [])])
    read = iter(read_articles(request.drafts))
    first = list(islice(read, 2))
    several = len(first) > 1
    progress = Progress(several=several, count=lambda: count_articles(request.drafts))
    with ExitStack() as stack:
        session = _Session(request, settings, stack, progress.aside(complain))
        write = check_writer(request.form, several=several)
        try:
            with out.replacing(path) if path else out.standard(data=request.form is not CheckFormat.TEXT) as stream:
                write(progress.over(session.entries(chain(first, read))), stream)
                if path and session.outcome.failed and not session.outcome.done:
                    raise NothingToWriteError
        except NothingToWriteError:
            complain(f"nothing was written to {path}, because no draft could be read.")
    return session.outcome


class _Session:
    """What stays the same from draft to draft."""

    def __init__(
        self, request: Request, settings: Configured, stack: ExitStack, complain: Callable[[str], None]
    ) -> None:
        self._window = request.window
        self._settings = settings
        self._complain = complain
        self._transcript: Transcript | None = read_transcript(request.source) if request.source else None
        against = Against(request.against, request.source, stack, complain)
        self._coverages = against.coverages
        self.outcome = Outcome(failed=against.failed)
        if not (self._transcript or any(map(len, self._coverages))):
            complain("there is nothing to compare with (--against, --source), so only QC001 to QC005 are looked for.")

    def entries(self, read: Iterator[Article | ReadFailure]) -> Iterator[CheckEntry]:
        """Check everything, in order; what fails is reported and the rest goes on."""
        for item in read:
            if isinstance(item, ReadFailure):
                self._fail(str(item.path), item.error)
                continue
            try:
                entry = self._entry(item)
            except (ModelError, ConfigError):
                raise
            except Exception as error:
                self._fail(place(item), error)
            else:
                self.outcome.done += 1
                yield entry

    def _entry(self, draft: Article) -> CheckEntry:
        settings = self._settings.at(Path(draft.path or "-").parent)
        others: list[Coverage] = [Without(coverage, draft) for coverage in self._coverages]
        found = check(
            draft,
            others,
            source=self._transcript,
            since=self._window.since,
            until=self._window.until,
            settings=settings,
        )
        scope = Scope(sum(map(len, others)), self._transcript is not None, self._window.since, self._window.until)
        self.outcome.reached |= any(_reaches(f.level, settings) for f in found.findings)
        return CheckEntry(found, draft, scope, settings.min_level)

    def _fail(self, name: str, error: Exception) -> None:
        self.outcome.failed += 1
        self._complain(blame(name, error, "checked"))


def _reaches(level: Level, settings: CheckSettings) -> bool:
    return settings.fail_on != "never" and at_least(level, Level(settings.fail_on))

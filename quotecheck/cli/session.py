"""One run of ``quotecheck attribute``: files in, one format out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from quotecheck.cli import output as out
from quotecheck.cli.batch import Batch
from quotecheck.cli.progress import Progress
from quotecheck.config import AttributeSettings
from quotecheck.report.formats import Format, writer
from quotecheck.text import count_articles, read_articles


class NothingToWriteError(Exception):
    """No article could be attributed; a file from an earlier run must stay."""


def attribute_files(
    files: list[str],
    form: Format,
    output: Path | None,
    settings: AttributeSettings,
    complain: Callable[[str], None],
) -> int:
    """Attribute the files and write the result; give the number of articles that failed.

    Raises
    ------
    OutputError
        If the output cannot be written.
    ModelError
        If the model is missing or damaged.
    """
    path = None if output == Path("-") else output
    if path:
        out.check(path, files)
    batch = Batch(read_articles(files), lambda message: say(message))
    progress = Progress(several=batch.several, count=lambda: count_articles(files))
    say = progress.aside(complain)
    write = writer(form, several=batch.several)
    try:
        with out.replacing(path) if path else out.standard(data=form is not Format.TEXT) as stream:
            write(progress.over(batch.entries(settings)), stream)
            if path and batch.failed and not batch.done:
                raise NothingToWriteError
    except NothingToWriteError:
        complain(f"nothing was written to {path}, because no article could be read.")
    return batch.failed

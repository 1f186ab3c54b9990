"""The coverage that ``--against`` names: files, folders, patterns, JSON Lines and stores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage, is_store
from quotecheck.errors import QuotecheckError
from quotecheck.schema import Article
from quotecheck.text import ReadFailure, read_articles
from quotecheck.text.inputs import STDIN


class Against:
    """Coverage, read once for all drafts; ``failed`` counts what could not be read.

    Parameters
    ----------
    names
        The arguments.
    source
        The transcript: where it lies among the reports, it is not read as one of them.
    open_
        Takes the stores, which are to be closed in the end.
    complain
        Called with a message for everything that cannot be read.
    """

    def __init__(
        self, names: Sequence[str], source: Path | None, open_: ExitStack, complain: Callable[[str], None]
    ) -> None:
        self.failed = 0
        self._complain = complain
        stores = {Path(n).resolve(): Path(n) for n in names if n != STDIN and is_store(Path(n))}
        self.coverages: list[Coverage] = []
        for path in stores.values():
            try:
                store = SqliteCoverage(path)
            except QuotecheckError as error:
                self._fail(str(error))
            else:
                open_.callback(store.close)
                self.coverages.append(store)
        articles = self._articles([n for n in names if Path(n).resolve() not in stores], source)
        if articles:
            self.coverages.append(MemoryCoverage(articles))

    def _articles(self, names: Sequence[str], source: Path | None) -> list[Article]:
        """Every article once, however often it is named."""
        found: dict[tuple[Path, str], Article] = {}
        skipped = source.resolve() if source else None
        for item in read_articles(names):
            if isinstance(item, ReadFailure):
                self._fail(str(item) if item.path in str(item) else f"{item.path}: {item}")
                continue
            path = Path(item.path or "").resolve()
            if path != skipped:
                found.setdefault((path, item.id), item)
        return list(found.values())

    def _fail(self, message: str) -> None:
        self.failed += 1
        self._complain(message)

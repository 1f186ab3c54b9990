"""A progress line on stderr, out of the way whenever something else is printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


T = TypeVar("T")


class Progress:
    """Counts articles on stderr where that is a terminal and there is more than one to count."""

    def __init__(self, *, several: bool, count: Callable[[], int | None]) -> None:
        self._count = count
        self._bar = _bar() if several and sys.stderr.isatty() else None

    def over(self, entries: Iterable[T]) -> Iterator[T]:
        """Pass the entries on; the line is cleared while the one who takes them prints."""
        if self._bar is None:
            yield from entries
            return
        task = self._bar.add_task("", total=self._count())
        try:
            self._bar.start()
            for entry in entries:
                self._bar.advance(task)
                self._bar.stop()
                yield entry
                self._bar.start()
        finally:
            self._bar.stop()

    def aside(self, complain: Callable[[str], None]) -> Callable[[str], None]:
        """Wrap a function that prints on stderr so that the line makes room for it."""

        def wrapped(message: str) -> None:
            if self._bar is None or not self._bar.live.is_started:
                complain(message)
                return
            self._bar.stop()
            complain(message)
            self._bar.start()

        return wrapped


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )

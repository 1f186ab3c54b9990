"""What ``quotecheck evaluate`` is asked for, and what each kind of gold answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from quotecheck.cli.rules import TextOrJson

HELD_OUT = "test"


@dataclass(frozen=True)
class Request:
    """What the command line asked for."""

    paths: Sequence[Path]
    form: TextOrJson
    output: Path | None
    part: str | None
    errors: bool
    against: Path | None
    least: Sequence[str]
    most: Sequence[str]
    config: Path | None
    model: str

    def wants(self, part: str) -> bool:
        """Whether gold of a part is evaluated."""
        return self.part in (None, part)

    def shows(self, part: str) -> bool:
        """Whether the errors of a part may be read."""
        return part != HELD_OUT or self.part == HELD_OUT


class Evaluation(Protocol):
    """One kind of gold, evaluated."""

    def figures(self) -> Mapping[str, float]:
        """Every figure that was measured, by its name."""
        ...

    def lines(self) -> Iterator[str]:
        """The tables, and what else was asked for, for a reader."""
        ...

    def data(self) -> Mapping[str, Any]:
        """The same as data."""
        ...


def withheld(count: int, what: str) -> str:
    """Say how many errors of gold that is held out are not shown."""
    return (
        f"{count} {what} of {HELD_OUT} are not shown, so that nothing is tuned on them: --part {HELD_OUT} shows them."
    )

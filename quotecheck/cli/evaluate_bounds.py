"""The bounds that hold for an evaluation: those of the command line, and those of the configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quotecheck.cli.evaluate_request import Request
from quotecheck.evaluate.bounds import bounds, broken
from quotecheck.evaluate.gold import Gold
from quotecheck.figure_names import ATTRIBUTION_FIGURES, STORY_FIGURES
from quotecheck.settings_file import find_settings, load_evaluate_settings


class Bounds:
    """Floors and ceilings. A bound of the command line goes before one of the configuration.

    The configuration may have bounds for gold that is not evaluated now: another kind, or, with ``--part``, another
    part. Those are passed over; one that holds and is not measured is broken.

    Raises
    ------
    QuotecheckError
        If a bound names no figure, or the configuration has a mistake.
    """

    def __init__(self, request: Request, gold: Gold) -> None:
        self._least = bounds(request.least)
        self._most = bounds(request.most)
        names = {name for name, _ in (*self._least, *self._most)}
        files = [request.config] if request.config else [find_settings(path) for path in request.paths]
        for file in dict.fromkeys(file for file in files if file):
            settings = load_evaluate_settings(file)
            for own, configured in ((self._least, settings.min), (self._most, settings.max)):
                own += [(n, v) for n, v in configured.items() if n not in names and _holds(n, request, gold)]

    def broken(self, figures: Mapping[str, float]) -> Iterator[str]:
        """Say which figures are outside their bounds."""
        return broken(figures, self._least, self._most)


def _holds(name: str, request: Request, gold: Gold) -> bool:
    part, _, figure = name.rpartition(".")
    measured = (STORY_FIGURES if gold.stories else ()) + (ATTRIBUTION_FIGURES if gold.attribution else ())
    return figure in measured and (request.part is None or request.part == part)

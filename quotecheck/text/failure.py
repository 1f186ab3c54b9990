"""A file that could not be read, carried along with the articles that could."""

from __future__ import annotations

from dataclasses import dataclass

from quotecheck.errors import QuotecheckError


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """One input that gave no article.

    Attributes
    ----------
    path : str
        The argument, file, or ``-`` for standard input.
    error : QuotecheckError
        What is wrong and what to do about it.
    """

    path: str
    error: QuotecheckError

    def __str__(self) -> str:
        return str(self.error)

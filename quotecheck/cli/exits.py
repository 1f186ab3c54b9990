"""How a command ends: exit codes, and one line instead of a traceback."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

from quotecheck.errors import QuotecheckError

FOUND = 1
"""A check found something at or above the level that fails, or an evaluation is below a floor."""

FAILED = 2
"""Something could not be done; what it was stands on stderr."""

INTERRUPTED = 130
"""Ctrl-C: 128 and the number of SIGINT, as shells count."""

PIPE_CLOSED = 141
"""The reader of the output went away (``| head``): 128 and the number of SIGPIPE."""

P = ParamSpec("P")
R = TypeVar("R")


def complain(message: str) -> None:
    """Put one line on stderr, named after the program."""
    print("quotecheck:", " ".join(message.split()), file=sys.stderr, flush=True)


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Turn what may go wrong in a command into an exit code and at most one line."""

    @functools.wraps(command)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            result = command(*args, **kwargs)
            sys.stdout.flush()
        except QuotecheckError as error:
            complain(str(error))
            raise typer.Exit(FAILED) from None
        except BrokenPipeError:
            _let_go_of_stdout()
            raise typer.Exit(PIPE_CLOSED) from None
        except OSError as error:
            _let_go_of_stdout()
            complain(f"the output cannot be written: {error.strerror or error}.")
            raise typer.Exit(FAILED) from None
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        return result

    return wrapper


def _let_go_of_stdout() -> None:
    """Python flushes stdout once more as it ends: give what is left somewhere to go."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

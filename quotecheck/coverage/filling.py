"""Filling a store: articles as they are read, a batch a transaction, each reported when it is safely on disk."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotecheck.coverage.sqlite import SqliteCoverage, identity
from quotecheck.errors import CoverageError, QuotecheckError
from quotecheck.schema import Article
from quotecheck.text import ReadFailure

GROWN = 10  # the index is tidied (3 s for 325,000 passages) when a run has added one in so many of the articles
BATCH = 32  # articles a transaction: one wait for the disk, and no more than these to do again when interrupted
# Ids that the reader makes up for what came through a pipe; the next run would give the same to other articles.
_MADE_UP = re.compile(r"stdin(?:-[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Details:
    """What the articles of one run have in common, where they do not say otherwise themselves."""

    outlet: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """An article that is on disk: ``added``, ``updated``, or ``unchanged`` since an earlier run."""

    state: str
    article: Article


def fill(
    store: SqliteCoverage, read: Iterable[Article | ReadFailure], details: Details
) -> Iterator[Stored | ReadFailure]:
    """Add articles to a store; what is yielded as stored is on disk, whatever happens next.

    Parameters
    ----------
    store
        The store.
    read
        Articles and failures to read one, as :func:`quotecheck.text.read_articles` gives them.
    details
        Fills what the articles lack.

    Raises
    ------
    CoverageError
        If the store cannot be written, or one address is given for several articles.
    """
    batch: list[Article] = []
    before = len(store)
    for item in _once(_described(read, details)):
        if isinstance(item, ReadFailure):
            yield item
            continue
        batch.append(item)
        if len(batch) == BATCH:
            yield from _commit(store, batch)
            batch = []
    yield from _commit(store, batch)
    if (len(store) - before) * GROWN > len(store):
        store.tidy()


def _commit(store: SqliteCoverage, batch: list[Article]) -> Iterator[Stored | ReadFailure]:
    try:
        states = store.add(batch)
    except QuotecheckError:
        raise
    except Exception as error:
        if len(batch) > 1:  # find the one that is to blame
            for article in batch:
                yield from _commit(store, [article])
        else:
            reason = f"{type(error).__name__}: {error}"
            yield _failure(batch[0], f"could not be stored because of a mistake in quotecheck ({reason})")
    else:
        yield from map(Stored, states, batch)


def _described(read: Iterable[Article | ReadFailure], details: Details) -> Iterator[Article | ReadFailure]:
    addressed = False
    for item in read:
        if isinstance(item, ReadFailure):
            yield item
            continue
        if details.url and not item.url:
            if addressed:
                raise CoverageError("--url is the address of one article, and more were given. Add them one by one.")
            addressed = True
        piped = item.path == "-"
        made_up = piped and _MADE_UP.fullmatch(item.id)
        digest = hashlib.sha256(item.text.encode(errors="replace")).hexdigest() if made_up else ""
        yield item.model_copy(
            update={
                "id": f"stdin-{digest[:12]}" if made_up else item.id,
                # From where the next command is started, a relative path may be another file.
                "path": None if piped or item.path is None else str(Path(item.path).resolve()),
                "outlet": item.outlet or details.outlet,
                "date": item.date or details.date,
                "url": item.url or details.url,
            }
        )


def _once(items: Iterable[Article | ReadFailure]) -> Iterator[Article | ReadFailure]:
    """Refuse a second article under an id of the same file: it would take the place of the first."""
    seen: dict[str, int] = {}
    for item in items:
        text = hash(item.text) if isinstance(item, Article) else 0
        if isinstance(item, Article) and not item.url and seen.setdefault(identity(item), text) != text:
            yield _failure(item, "stands there twice with different texts. Give each article its own id")
        else:
            yield item


def _failure(article: Article, message: str) -> ReadFailure:
    place = article.path or "standard input"
    return ReadFailure(place, CoverageError(f"{place}: {article.id} {message}."))

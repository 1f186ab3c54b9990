"""One run of a ``quotecheck coverage`` command: what it does to the store, and what it prints."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date as calendar
from pathlib import Path

from quotecheck.cli import output as out
from quotecheck.cli.exits import complain
from quotecheck.cli.progress import Progress
from quotecheck.coverage import SqliteCoverage
from quotecheck.coverage.filling import Details, Stored, fill
from quotecheck.errors import QuotecheckError
from quotecheck.schema import Article
from quotecheck.text import count_articles, read_articles

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def add_files(files: list[str], store: Path, outlet: str | None, date: str | None, url: str | None) -> int:
    """Add the files' articles, printing each when it is on disk; give the number of failures.

    Raises
    ------
    QuotecheckError
        If the date is none, or the store cannot be used.
    """
    details = Details(outlet=outlet, date=day("--date", date), url=url)
    several = sys.stderr.isatty() and count_articles(files) != 1
    progress = Progress(several=several, count=lambda: count_articles(files))
    failed = 0
    with SqliteCoverage(store, create=True) as coverage, out.standard(data=False) as stream:
        for item in progress.over(fill(coverage, read_articles(files), details)):
            if isinstance(item, Stored):
                print(f"{item.state:<9}", *_described(item.article), sep="  ", file=stream, flush=True)
            else:
                failed += 1
                complain(str(item))
    return failed


def list_articles(store: Path) -> None:
    """Print the articles of a store, a line each."""
    with SqliteCoverage(store) as coverage, out.standard(data=False) as stream:
        if not len(coverage):
            complain(f"{store} holds no articles yet.")
        for covered in coverage.articles():
            article = covered.article
            print(*_described(article), _line(article.url or article.path), sep="  ", file=stream)


def search_store(words: str, store: Path, k: int, since: str | None, until: str | None) -> None:
    """Print the passages most like some words.

    Raises
    ------
    QuotecheckError
        If a date is none, or no passage has enough in common with the words.
    """
    since, until = day("--since", since), day("--until", until)
    if since and until and since > until:
        raise QuotecheckError(f"--since {since} is later than --until {until}. Exchange them.")
    with SqliteCoverage(store) as coverage, out.standard(data=False) as stream:
        found = coverage.search(words, k, since, until)
        if not found:
            raise QuotecheckError(f"No passage in {store} is like these words. Give more of them, or other days.")
        for candidate in found:
            article = coverage.article(candidate.key).article
            outlet_first = (_line(article.outlet), _line(article.date), _line(article.id))
            print(f"{candidate.score:3.0f}", *outlet_first, sep="  ", file=stream)
            print("    ", _line(article.text[candidate.start : candidate.end]), file=stream)


def remove_articles(names: list[str], store: Path, complain: Callable[[str], None]) -> int:
    """Remove articles, printing each; give the number of names that stand for none or for several."""
    failed = 0
    with SqliteCoverage(store) as coverage, out.standard(data=False) as stream:
        for name in names:
            keys = coverage.named(name)
            if len(keys) == 1:
                article = coverage.article(keys[0]).article
                coverage.remove(keys)
                print("removed", *_described(article), sep="  ", file=stream, flush=True)
                continue
            failed += 1
            if keys:
                complain(f"{name} is the name of {len(keys)} articles. Give a file or address, as 'list' shows it.")
            else:
                complain(f"There is no article {name} in {store}. See: quotecheck coverage list --store {store}")
    return failed


def day(option: str, value: str | None) -> str | None:
    """A date as given to an option, checked.

    >>> day("--since", "2031-05-03")
    '2031-05-03'
    """
    if value is None:
        return None
    try:
        if _DAY.fullmatch(value):
            return calendar.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise QuotecheckError(f"{option} {value} is no date. Write it as YYYY-MM-DD, such as 2031-05-03.")


def _described(article: Article) -> tuple[str, str, str]:
    return _line(article.id), _line(article.outlet), _line(article.date)


def _line(value: str | None) -> str:
    """What is known, on one line, or a dash."""
    return " ".join((value or "").split()) or "-"

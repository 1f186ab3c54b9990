"""``quotecheck coverage``: the other articles that a draft is checked against, kept in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli.exits import FAILED, complain, guarded

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Keep other articles in a file, to check drafts against them."
)
Store = Annotated[Path, typer.Option("--store", "-s", metavar="FILE", help="The file that holds the articles.")]
DAY = "YYYY-MM-DD"


@app.command()
@guarded
def add(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Articles: files, folders, patterns, or - for standard input."),
    ],
    store: Store,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published the articles that do not say so themselves.")
    ] = None,
    date: Annotated[str | None, typer.Option(metavar=DAY, help="The day of the articles that do not say it.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="The address of the article; for one only.")] = None,
) -> None:
    """Add articles; those that are in the store already are left as they are.

    An article is printed when it is safely on disk. After an interruption, run the command
    again: it goes on from there. Exit code 0, or 2 when an article failed; the others are added.
    """
    from quotecheck.cli.coverage_session import add_files

    if add_files(files, store, outlet, date, url):
        raise typer.Exit(FAILED)


@app.command("list")
@guarded
def list_(store: Store) -> None:
    """List the articles: id, outlet, date, and address or file."""
    from quotecheck.cli.coverage_session import list_articles

    list_articles(store)


@app.command()
@guarded
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="The words of a quotation.")],
    store: Store,
    k: Annotated[int, typer.Option("--k", "-k", min=1, metavar="N", help="How many passages at most.")] = 10,
    since: Annotated[str | None, typer.Option(metavar=DAY, help="Leave out articles from before this day.")] = None,
    until: Annotated[str | None, typer.Option(metavar=DAY, help="Leave out articles from after this day.")] = None,
) -> None:
    """Find the passages most like some words, best first, each with its score from 0 to 100.

    Articles without a date are searched whatever the days given.
    """
    from quotecheck.cli.coverage_session import search_store

    search_store(" ".join(words), store, k, since, until)


@app.command()
@guarded
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="Ids, files or addresses, as 'list' gives them.")],
    store: Store,
) -> None:
    """Remove articles. Exit code 0, or 2 when one was not found; the others are removed."""
    from quotecheck.cli.coverage_session import remove_articles

    if remove_articles(ids, store, complain):
        raise typer.Exit(FAILED)

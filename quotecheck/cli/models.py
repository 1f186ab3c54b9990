"""``quotecheck models``: which models there are, what they are, and adding one."""

from __future__ import annotations

from typing import Annotated

import typer

from quotecheck.cli.exits import guarded

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, describe and add models.")
Name = Annotated[str, typer.Argument(help="Name of a model, as 'quotecheck models list' gives it.")]


@app.command("list")
@guarded
def list_() -> None:
    """List the models that can be used, and whether each is installed."""
    from quotecheck.parse.models import list_models

    models = list_models()
    width = max(len(model.name) for model in models) + 2
    for model in models:
        state = "installed" if model.installed else "not installed"
        typer.echo(f"{model.name:<{width}}{state:<15}{megabytes(model.size_bytes):>8}  {model.description}")


@app.command()
@guarded
def info(name: Name) -> None:
    """Describe a model: licence, size, place and figures."""
    from quotecheck.parse.models import model_info

    model = model_info(name)
    typer.echo(f"{model.name}: {model.description}")
    typer.echo(f"  installed  {'yes' if model.installed else f'no (quotecheck models add {model.name})'}")
    typer.echo(f"  licence    {model.license}")
    typer.echo(f"  size       {megabytes(model.size_bytes)}")
    typer.echo(f"  path       {model.path or '-'}")
    if model.card:
        typer.echo(f"\n{model.card.strip()}")


@app.command()
@guarded
def add(name: Name) -> None:
    """Download a model. This is the only command that uses the network."""
    from quotecheck.parse.models import add_model

    typer.echo(f"{name} is installed in {add_model(name)}")


def megabytes(size: int | None) -> str:
    """Give a size in bytes to a reader, in megabytes of a million bytes.

    >>> megabytes(86_400_000)
    '86 MB'
    """
    return "-" if size is None else f"{max(1, round(size / 1e6))} MB"

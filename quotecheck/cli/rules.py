"""``quotecheck rules``: which rules there are, at which level, and why."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quotecheck.cli import output as out
from quotecheck.cli.configured import ConfigOption, Configured, PresetOption
from quotecheck.cli.exits import guarded
from quotecheck.config import levels
from quotecheck.errors import QuotecheckError


class TextOrJson(StrEnum):
    """How a list of rules, or an evaluation, is written."""

    TEXT = "text"
    JSON = "json"


@guarded
def rules(
    rule: Annotated[str | None, typer.Argument(metavar="[ID]", help="Explain this rule, such as QC101.")] = None,
    form: Annotated[TextOrJson, typer.Option("--format", "-f", help="How to write them.")] = TextOrJson.TEXT,
    preset: PresetOption = None,
    config: ConfigOption = None,
) -> None:
    """List the rules of 'quotecheck check' with their levels here, or explain one.

    The levels are those that the configuration sets for a draft in this folder.
    """
    from quotecheck.report import rules as report
    from quotecheck.rules import RULES

    chosen = list(RULES.values())
    if rule is not None:
        if rule.upper() not in RULES:
            raise QuotecheckError(f"There is no rule {rule}. 'quotecheck rules' lists those there are.")
        chosen = [RULES[rule.upper()]]
    found = levels(Configured(config, preset=preset).at(Path()))
    with out.standard(data=form is TextOrJson.JSON) as stream:
        if form is TextOrJson.JSON:
            report.write_json(chosen, found, stream, several=rule is None)
        elif rule is None:
            report.write_list(chosen, found, stream)
        else:
            report.write_one(chosen[0], found, stream)

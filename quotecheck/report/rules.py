"""The rules for a reader, in text or JSON: a list, or one of them explained."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TextIO

from rich.text import Text

from quotecheck.report.check_text import STYLES
from quotecheck.report.page import Page
from quotecheck.report.wording import paragraphs
from quotecheck.rules.rule import Rule
from quotecheck.schema import Level

OFF = "off"
LEVEL_COLUMN = 9
"""Width of the column of levels: ``warning`` and two blanks."""

LABEL_COLUMN = 10
"""Width of the labels of an explanation: ``default`` and three blanks."""

Levels = Mapping[str, Level | None]


def level_of(rule: Rule, levels: Levels) -> str:
    """The level of a rule after configuration, ``off`` for one that is turned off."""
    level = levels.get(rule.id, rule.level)
    return level.value if level else OFF


def write_list(rules: Sequence[Rule], levels: Levels, stream: TextIO) -> None:
    """One line a rule: id, level and title, and the default where the configuration sets another level."""
    page = Page(stream)
    for rule in rules:
        level = level_of(rule, levels)
        title = rule.title if level == rule.level.value else f"{rule.title} (default: {rule.level.value})"
        first = Text.assemble(f"{rule.id}  ", (level.ljust(LEVEL_COLUMN), _style(level)))
        page.block(Text(title), first=first, left=first.cell_len)


def write_one(rule: Rule, levels: Levels, stream: TextIO) -> None:
    """Explain one rule: why it is there, who asks for it, and an example of each kind."""
    page = Page(stream)
    page.block(Text.assemble((rule.id, "bold"), f"  {rule.title}"))
    page.line()
    for paragraph in paragraphs(rule.reasoning):
        page.block(Text(paragraph))
        page.line()
    level = level_of(rule, levels)
    rows = [("level", level)] if level == rule.level.value else [("level", level), ("default", rule.level.value)]
    for label, text in [*rows, ("source", rule.source), ("flagged", rule.bad), ("in order", rule.good)]:
        page.block(Text(text), first=Text(label.ljust(LABEL_COLUMN), style="dim"), left=LABEL_COLUMN)


def write_json(rules: Sequence[Rule], levels: Levels, stream: TextIO, *, several: bool) -> None:
    """An array of rules with all that is known of each, or one object."""
    found = [
        {
            "id": rule.id,
            "title": rule.title,
            "level": level_of(rule, levels),
            "default": rule.level.value,
            "reasoning": "\n\n".join(paragraphs(rule.reasoning)),
            "source": rule.source,
            "bad": rule.bad,
            "good": rule.good,
        }
        for rule in rules
    ]
    json.dump(found if several else found[0], stream, indent=2, ensure_ascii=False)
    stream.write("\n")


def _style(level: str) -> str:
    return "dim" if level == OFF else STYLES[Level(level)]

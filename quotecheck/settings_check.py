"""What a configuration may say, and a message for the person who wrote something else.

pydantic's own messages name fields and types of the code; these name the key as it
stands in the file, every value that is allowed, and the one that was probably meant.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Final, get_args

from quotecheck.config import (
    RULE_IDS,
    CheckSettings,
    Disfluencies,
    EvaluateSettings,
    FailOn,
    PresetName,
    RuleLevel,
)
from quotecheck.figure_names import FIGURES, KNOWN, is_figure
from quotecheck.schema import Level

EVALUATE: Final = "evaluate"
KEYS: Final = (*(name.replace("_", "-") for name in CheckSettings.model_fields), EVALUATE)
BOUNDS: Final = tuple(EvaluateSettings.model_fields)
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "preset": get_args(PresetName),
    "disfluencies": get_args(Disfluencies),
    "min-level": tuple(Level),
    "fail-on": get_args(FailOn),
}
LEVELS: Final[tuple[str, ...]] = get_args(RuleLevel)

NEAR: Final = 70
"""Likeness (0 to 100) from which a name is offered: "warn" is 73 like "warning", "sometimes" 29 like "never"."""

SHOWN: Final = 40
"""Characters of a wrong value that a message repeats: enough to know it again."""


class MistakeError(Exception):
    """What is wrong with the key at ``path``, in words for the person who wrote it."""

    def __init__(self, path: tuple[str, ...], what: str) -> None:
        super().__init__(what)
        self.path = path


def checked(section: object) -> CheckSettings:
    """The settings of a check that a parsed file holds.

    Raises
    ------
    MistakeError
        An unknown key, an unknown rule or figure, or a wrong value: the first in the order of the file.
    """
    own = _valid(section)
    return CheckSettings.model_validate({key.replace("-", "_"): own[key] for key in own if key != EVALUATE})


def checked_evaluate(section: object) -> EvaluateSettings:
    """The settings of an evaluation that a parsed file holds; errors as of :func:`checked`."""
    return EvaluateSettings.model_validate(_valid(section).get(EVALUATE, {}))


def _valid(section: object) -> dict[str, object]:
    if not isinstance(section, dict):
        raise MistakeError((), f"[tool.quotecheck] is {_shown(section)}; it must be a table of settings.")
    for key, value in section.items():
        if key not in KEYS:
            raise MistakeError((key,), f"There is no key {_shown(key)}. {_nearest(key, KEYS)}Keys are {_listed(KEYS)}.")
        if key in CHOICES:
            _check_choice((key,), value, CHOICES[key])
        elif key == "rules":
            _check_rules(value)
        elif key == EVALUATE:
            _check_evaluate(value)
        elif not isinstance(value, str) or not value:
            raise MistakeError((key,), f"{key} is {_shown(value)}; it must be the name of a model, in quotes.")
    return section


def _check_rules(rules: object) -> None:
    if not isinstance(rules, dict):
        what = 'it must be a table of rules and their levels, such as QC107 = "error".'
        raise MistakeError(("rules",), f"rules is {_shown(rules)}; {what}")
    for rule, level in rules.items():
        if rule not in RULE_IDS:
            known = "Rules are QC001 to QC005 and QC101 to QC115."
            raise MistakeError(("rules", rule), f"There is no rule {_shown(rule)}. {_nearest(rule, RULE_IDS)}{known}")
        _check_choice(("rules", rule), level, LEVELS)


def _check_evaluate(tables: object) -> None:
    what = 'it must be a table of figures and numbers, such as {"test.content-f1-8" = 0.9}.'
    if not isinstance(tables, dict):
        raise MistakeError((EVALUATE,), f"evaluate is {_shown(tables)}; it must be a table with {_listed(BOUNDS)}.")
    for key, bounds in tables.items():
        path = (EVALUATE, key)
        if key not in BOUNDS:
            raise MistakeError(path, f"There is no key {_shown(key)} of evaluate. Keys are {_listed(BOUNDS)}.")
        if not isinstance(bounds, dict):
            raise MistakeError(path, f"{key} is {_shown(bounds)}; {what}")
        for name, bound in bounds.items():
            if not is_figure(name):
                told = f"There is no figure {_shown(name)}. {_nearest(name, FIGURES)}{KNOWN}"
                if isinstance(bound, dict):
                    told = f'{name} is a table. Put the whole name of a figure in quotes: "{name}.content-f1-8".'
                raise MistakeError((*path, name), told)
            if type(bound) not in (int, float) or not math.isfinite(bound):
                raise MistakeError((*path, name), f"{name} is {_shown(bound)}; it must be a number.")


def _check_choice(path: tuple[str, ...], value: object, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        choices = _listed([f'"{choice}"' for choice in allowed], "or")
        nearest = _nearest(value, allowed) if isinstance(value, str) else ""
        raise MistakeError(path, f"{path[-1]} is {_shown(value)}; it must be {choices}. {nearest}".rstrip())


def _nearest(name: str, allowed: Iterable[str]) -> str:
    """A question that offers what may have been meant.

    It is empty when nothing is near, or too much: QC116 is equally like QC101, QC110 and others.
    """
    from rapidfuzz import fuzz

    wanted = name.lower().replace("_", "-")
    likeness = {known: fuzz.ratio(wanted, known.lower()) for known in allowed}
    best = max(likeness.values())
    near = [known for known, like in likeness.items() if like == best]
    return f"Did you mean {_listed(near, 'or')}? " if best >= NEAR and len(near) <= 2 else ""


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _listed(names: Iterable[str], word: str = "and") -> str:
    *most, last = names
    return f"{', '.join(most)} {word} {last}" if most else last

"""Settings that the command line and the library share."""

from __future__ import annotations

import functools
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from quotecheck.lexicon import lexicon
from quotecheck.schema import Act, Level, QuoteType

DEFAULT_MODEL = "quotecheck-en"

RULE_IDS: Final = tuple(f"QC{number:03}" for number in (*range(1, 6), *range(101, 116)))
"""QC0xx look at the draft alone, QC1xx compare it with coverage. Here, below the rules, to check names early."""

PresetName = Literal["ap", "reuters", "nyt", "guardian"]
RuleLevel = Literal["error", "warning", "note", "off"]
Disfluencies = Literal["ignore", "report"]
FailOn = Literal["error", "warning", "never"]


class AttributeSettings(BaseModel):
    """What to attribute and what to leave out.

    ``acts`` and ``types`` keep only the named ones (``None``: all);
    ``min_confidence`` drops quotes less certain than that.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = DEFAULT_MODEL
    include_boilerplate: bool = False
    acts: frozenset[Act] | None = None
    types: frozenset[QuoteType] | None = None
    min_confidence: float = Field(default=0.0, ge=0, le=1)


def _known(rule: str) -> str:
    if rule not in RULE_IDS:
        raise ValueError(f"there is no rule {rule}")
    return rule


Rules = dict[Annotated[str, AfterValidator(_known)], RuleLevel]


class Policy(BaseModel):
    """What a house holds of quotations: a preset of ``quotecheck/data/presets.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    disfluencies: Disfluencies = "ignore"
    rules: Rules = Field(default_factory=dict)


class CheckSettings(BaseModel):
    """How a draft is checked.

    ``preset`` is a named house's policy; ``rules`` and ``disfluencies`` are the
    house's own, and go before it: read them through :func:`levels` and
    :func:`disfluencies`. ``min_level`` hides findings below it; ``fail_on`` is the
    level from which a finding makes the command exit with 1.

    >>> CheckSettings(preset="ap", rules={"QC101": "loud"})
    Traceback (most recent call last):
    ...
    pydantic_core._pydantic_core.ValidationError: 1 validation error for CheckSettings
    ...
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    preset: PresetName | None = None
    rules: Rules = Field(default_factory=dict)
    disfluencies: Disfluencies | None = None
    model: str = Field(default=DEFAULT_MODEL, min_length=1)
    min_level: Level = Level.NOTE
    fail_on: FailOn = "error"


class EvaluateSettings(BaseModel):
    """What an evaluation must reach: figures (``quotecheck.figure_names``) with their floors and ceilings."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    min: dict[str, float] = Field(default_factory=dict)
    max: dict[str, float] = Field(default_factory=dict)


@functools.cache
def policy(preset: PresetName | None) -> Policy:
    """The policy that a preset names; without one, the rules' own defaults."""
    return Policy.model_validate(lexicon("presets")[preset]) if preset else Policy()


def levels(settings: CheckSettings) -> dict[str, Level | None]:
    """The level of every rule that the preset or the house names; ``None`` turns a rule off.

    The house goes before the preset. A rule that is not here keeps its own level.

    >>> levels(CheckSettings(preset="guardian", rules={"QC107": "error", "QC114": "off"}))
    {'QC107': <Level.ERROR: 'error'>, 'QC108': <Level.WARNING: 'warning'>, 'QC114': None}
    """
    named = policy(settings.preset).rules | settings.rules
    return {rule: None if level == "off" else Level(level) for rule, level in sorted(named.items())}


def disfluencies(settings: CheckSettings) -> Disfluencies:
    """Whether "um", "you know" and repeated words, put in or left out, are differences to report.

    >>> disfluencies(CheckSettings(preset="ap")), disfluencies(CheckSettings(preset="ap", disfluencies="ignore"))
    ('report', 'ignore')
    """
    return settings.disfluencies or policy(settings.preset).disfluencies

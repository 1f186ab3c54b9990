"""What matters to a house: its own settings, on top of a preset."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from pydantic import ValidationError

from quotecheck.config import (
    RULE_IDS,
    CheckSettings,
    PresetName,
    disfluencies,
    levels,
    policy,
)
from quotecheck.schema import Level
from tests.check_settings import PRESETS, check_settings

# The settings


def test_without_preset_and_rules_every_rule_keeps_its_own_level() -> None:
    assert levels(CheckSettings()) == {}
    assert disfluencies(CheckSettings()) == "ignore"


def test_settings_cannot_be_changed_or_invented() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        CheckSettings().fail_on = "never"
    with pytest.raises(ValidationError, match="extra_forbidden"):
        CheckSettings.model_validate({"failon": "never"})
    with pytest.raises(ValidationError, match="there is no rule QC006"):
        CheckSettings(rules={"QC006": "error"})


def test_there_are_twenty_rules() -> None:
    assert len(RULE_IDS) == 20
    assert RULE_IDS[0] == "QC001"
    assert RULE_IDS[-1] == "QC115"
    assert "QC100" not in RULE_IDS


# The presets


def test_every_preset_is_in_the_data_and_no_other() -> None:
    data = tomllib.loads(files("quotecheck").joinpath("data", "presets.toml").read_text(encoding="utf-8"))
    assert set(data) == set(PRESETS)
    assert all(policy(name).rules for name in PRESETS)


@pytest.mark.parametrize("preset", ["ap", "reuters", "nyt"])
def test_a_house_that_alters_nothing_makes_a_replaced_or_dropped_word_an_error(preset: PresetName) -> None:
    changed = levels(CheckSettings(preset=preset))
    assert changed["QC107"] is changed["QC108"] is Level.ERROR


def test_the_guardian_lets_hesitations_go_and_leaves_words_to_the_editor() -> None:
    guardian = CheckSettings(preset="guardian")
    assert disfluencies(guardian) == "ignore"
    assert levels(guardian) == {"QC107": Level.WARNING, "QC108": Level.WARNING}


def test_reuters_keeps_the_step_from_note_to_warning_where_dots_hide_a_negation() -> None:
    assert "QC113" not in levels(CheckSettings(preset="reuters"))


def test_ap_and_reuters_ask_for_dots_even_where_a_hesitation_goes() -> None:
    assert disfluencies(CheckSettings(preset="ap")) == disfluencies(CheckSettings(preset="reuters")) == "report"


def test_the_times_leaves_out_um_and_stops_at_words_that_nobody_else_heard() -> None:
    assert disfluencies(CheckSettings(preset="nyt")) == "ignore"
    assert levels(CheckSettings(preset="nyt"))["QC115"] is Level.ERROR


def test_no_preset_turns_a_rule_off_or_softens_a_changed_sense() -> None:
    material = {"QC004", "QC101", "QC102", "QC103", "QC104", "QC105", "QC106", "QC109"}
    for preset in PRESETS:
        changed = levels(CheckSettings(preset=preset))
        assert None not in changed.values()
        assert not material & changed.keys()


@given(check_settings)
def test_the_house_goes_before_its_preset(house: CheckSettings) -> None:
    changed = levels(house)
    assert changed.keys() == policy(house.preset).rules.keys() | house.rules.keys()
    for rule, level in changed.items():
        assert (level or "off") == house.rules.get(rule, policy(house.preset).rules.get(rule))
    assert disfluencies(house) == (house.disfluencies or policy(house.preset).disfluencies)

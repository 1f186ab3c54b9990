"""Settings of every kind, for the tests that hold for all of them."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from quotecheck.config import (
    RULE_IDS,
    CheckSettings,
    FailOn,
    PresetName,
    RuleLevel,
)
from quotecheck.schema import Level

PRESETS: tuple[PresetName, ...] = get_args(PresetName)
rules = st.dictionaries(st.sampled_from(RULE_IDS), st.sampled_from(get_args(RuleLevel)))
check_settings = st.builds(
    CheckSettings,
    preset=st.sampled_from((None, *PRESETS)),
    rules=rules,
    disfluencies=st.sampled_from((None, "ignore", "report")),
    model=st.text(st.characters(codec="utf-8"), min_size=1),
    min_level=st.sampled_from(Level),
    fail_on=st.sampled_from(get_args(FailOn)),
)

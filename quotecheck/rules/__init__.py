"""Rules: one file each, found by id."""

from __future__ import annotations

from quotecheck.rules import (
    qc001_no_speaker,
    qc002_doubtful,
    qc003_marks,
    qc004_twice,
    qc005_spelling,
    qc101_negation,
    qc102_number,
    qc103_modality,
    qc104_referent,
    qc105_condition,
    qc106_splice,
    qc107_word,
    qc108_unmarked,
    qc109_speaker,
    qc110_force,
    qc111_cut,
    qc112_form,
    qc113_marked,
    qc114_only,
    qc115_alone,
)
from quotecheck.rules.rule import Case, Flag, Rule, run

RULES: dict[str, Rule] = {
    module.RULE.id: module.RULE
    for module in (
        qc001_no_speaker,
        qc002_doubtful,
        qc003_marks,
        qc004_twice,
        qc005_spelling,
        qc101_negation,
        qc102_number,
        qc103_modality,
        qc104_referent,
        qc105_condition,
        qc106_splice,
        qc107_word,
        qc108_unmarked,
        qc109_speaker,
        qc110_force,
        qc111_cut,
        qc112_form,
        qc113_marked,
        qc114_only,
        qc115_alone,
    )
}

__all__ = ["RULES", "Case", "Flag", "Rule", "run"]

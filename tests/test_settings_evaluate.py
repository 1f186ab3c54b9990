"""A configuration may say what an evaluation must reach; a figure that there is not is an error with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.config import CheckSettings, EvaluateSettings
from quotecheck.errors import ConfigError
from quotecheck.settings_file import load_evaluate_settings, load_settings

BOUNDS = """\
preset = "ap"
[evaluate]
min = {"test.content-f1-8" = 0.9, traps = 1}
max = {"calibration-error" = 0.05}
"""


def write(folder: Path, text: str, name: str = "quotecheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_floors_and_ceilings_are_read_beside_what_a_check_needs(tmp_path: Path) -> None:
    path = write(tmp_path, BOUNDS)
    assert load_evaluate_settings(path) == EvaluateSettings(
        min={"test.content-f1-8": 0.9, "traps": 1.0}, max={"calibration-error": 0.05}
    )
    assert load_settings(path) == CheckSettings(preset="ap")


def test_a_pyproject_has_them_under_its_own_table(tmp_path: Path) -> None:
    text = '[tool.quotecheck.evaluate.min]\n"dev.error-recall" = 0.95\n'
    path = write(tmp_path, text, "pyproject.toml")
    assert load_evaluate_settings(path) == EvaluateSettings(min={"dev.error-recall": 0.95})


def test_without_them_there_are_none(tmp_path: Path) -> None:
    assert load_evaluate_settings(write(tmp_path, 'preset = "ap"\n')) == EvaluateSettings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("evaluate = 1", "line 1: evaluate is 1; it must be a table with min and max."),
        ("[evaluate]\nleast = {}", 'line 2: There is no key "least" of evaluate. Keys are min and max.'),
        ("[evaluate]\nmin = 0.9", "line 2: min is 0.9; it must be a table of figures and numbers, such as"),
        ("[evaluate.min]\n\ncontent-f1 = 0.9", 'line 3: There is no figure "content-f1". Did you mean content-f1-'),
        ('[evaluate.min]\n"train.traps" = 0.9', 'line 2: There is no figure "train.traps".'),
        (
            "[evaluate.min]\ntest.traps = 0.9",
            'line 2: test is a table. Put the whole name of a figure in quotes: "test.',
        ),
        ('[evaluate.max]\ntraps = "all"', 'line 2: traps is "all"; it must be a number.'),
        ("[evaluate.max]\ntraps = true", "line 2: traps is true; it must be a number."),
        ("[evaluate.max]\ntraps = nan", "line 2: traps is NaN; it must be a number."),
        ('[evaluate.max]\ntraps = 1\n[rules]\nQC999 = "off"', 'line 4: There is no rule "QC999".'),
    ],
)
def test_a_mistake_is_told_with_its_line_to_check_and_evaluate_alike(text: str, told: str, tmp_path: Path) -> None:
    path = write(tmp_path, text)
    for load in (load_settings, load_evaluate_settings):
        with pytest.raises(ConfigError) as caught:
            load(path)
        assert str(caught.value).startswith(f"{path}, {told}")

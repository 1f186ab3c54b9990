"""A house says in a file what matters to it; a mistake in that file is an error with its line, never passed over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotecheck.config import DEFAULT_MODEL, AttributeSettings, CheckSettings
from quotecheck.errors import ConfigError
from quotecheck.schema import Level
from quotecheck.settings_check import KEYS
from quotecheck.settings_file import find_settings, load_settings
from tests.check_settings import check_settings

SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
"""tmp_path is shared by the examples of one test: each writes the file anew."""


def write(folder: Path, text: str, name: str = "quotecheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def complaint(folder: Path, text: str, name: str = "quotecheck.toml") -> str:
    """The message for a file, without the file's own name at its start."""
    path = write(folder, text, name)
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    return message.removeprefix(str(path)).lstrip(", ")


# The file that holds


def test_the_nearest_file_at_or_above_a_folder_holds(tmp_path: Path) -> None:
    deep = tmp_path / "desk" / "drafts"
    deep.mkdir(parents=True)
    outer = write(tmp_path, "")
    assert find_settings(deep) == outer.resolve()
    inner = write(tmp_path / "desk", "")
    assert find_settings(deep) == inner.resolve()
    assert find_settings(deep / "draft.txt") == inner.resolve()


def test_a_relative_folder_is_looked_up_from_where_the_user_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "")
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    assert find_settings(Path()) == path.resolve()


def test_a_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    outer = write(tmp_path, "[tool.quotecheck]\n", "pyproject.toml")
    write(desk, '[tool.ruff]\nselect = ["quotecheck"]\n', "pyproject.toml")
    assert find_settings(desk) == outer.resolve()


def test_our_own_file_goes_before_a_pyproject_beside_it(tmp_path: Path) -> None:
    write(tmp_path, "[tool.quotecheck]\n", "pyproject.toml")
    own = write(tmp_path, "")
    assert find_settings(tmp_path) == own.resolve()


def test_a_folder_of_that_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "desk" / "quotecheck.toml").mkdir(parents=True)
    outer = write(tmp_path, "")
    assert find_settings(tmp_path / "desk") == outer.resolve()


def test_without_any_file_there_are_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda path: False)
    assert find_settings(tmp_path) is None


def test_a_folder_above_that_may_not_be_looked_into_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", closed)
    assert find_settings(tmp_path) is None


def test_another_tools_broken_pyproject_does_not_stop_the_search(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    outer = write(tmp_path, "")
    write(desk, "[tool.ruff\n", "pyproject.toml")
    assert find_settings(desk) == outer.resolve()


def test_a_broken_pyproject_that_may_hold_our_settings_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "[tool.ruff]\n\n[tool.quotecheck\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml, line 3: not valid TOML"):
        find_settings(tmp_path)


def test_a_pyproject_whose_tool_is_no_table_is_not_ours(tmp_path: Path) -> None:
    outer = write(tmp_path, "")
    desk = tmp_path / "desk"
    desk.mkdir()
    write(desk, "tool = 1\n", "pyproject.toml")
    assert find_settings(desk) == outer.resolve()


# What a file says


EVERY_KEY = """\
preset = "reuters"
model = "house-model"
min-level = "warning"
fail-on = "never"
disfluencies = "ignore"
[rules]
QC107 = "note"
"QC114" = 'off'
"""

READ = CheckSettings(
    preset="reuters",
    model="house-model",
    min_level=Level.WARNING,
    fail_on="never",
    disfluencies="ignore",
    rules={"QC107": "note", "QC114": "off"},
)


def test_every_key_is_read(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, EVERY_KEY)) == READ


def test_a_pyproject_says_the_same_under_its_own_table(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.quotecheck]\n' + EVERY_KEY.replace("[rules]", "[tool.quotecheck.rules]")
    assert load_settings(write(tmp_path, text, "pyproject.toml")) == READ


def test_a_file_of_any_other_name_has_its_keys_at_the_top(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, EVERY_KEY, "house.toml")) == READ


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_windows_editor_may_save_the_file(tmp_path: Path, encoding: str, newline: str) -> None:
    path = tmp_path / "quotecheck.toml"
    path.write_text(EVERY_KEY, encoding=encoding, newline=newline)
    assert load_settings(path) == READ


@SAME_FOLDER
@given(check_settings)
def test_settings_written_as_toml_are_read_back(tmp_path: Path, house: CheckSettings) -> None:
    content = house.model_dump(mode="json", exclude_none=True)
    # A basic string of TOML is one of JSON with DEL escaped; ensure_ascii would write surrogate pairs.
    text = {key: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for key, value in content.items()}
    table = ", ".join(f'{rule} = "{level}"' for rule, level in house.rules.items())
    lines = [f"{key.replace('_', '-')} = {value}" for key, value in text.items() if key != "rules"]
    assert load_settings(write(tmp_path, "\n".join([*lines, f"rules = {{{table}}}"]))) == house


# Mistakes


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_right_one(tmp_path: Path) -> None:
    assert complaint(tmp_path, '# ours\n\nfail_on = "never"\n') == (
        'line 3: There is no key "fail_on". Did you mean fail-on? '
        "Keys are preset, rules, disfluencies, model, min-level, fail-on and evaluate."
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("presets", "preset"),
        ("rule", "rules"),
        ("Model", "model"),
        ("min_level", "min-level"),
        ("level", "min-level"),
        ("fali-on", "fail-on"),
        ("disfluences", "disfluencies"),
    ],
)
def test_a_misspelt_key_brings_the_right_one(tmp_path: Path, written: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in complaint(tmp_path, f'{written} = "x"')


def test_a_key_that_is_like_no_other_brings_no_guess(tmp_path: Path) -> None:
    message = complaint(tmp_path, 'colour = "red"')
    assert "Did you mean" not in message
    assert all(key in message for key in KEYS)


def test_a_table_that_is_not_ours_is_an_unknown_key(tmp_path: Path) -> None:
    assert 'line 2: There is no key "tool".' in complaint(tmp_path, '\n[tool.quotecheck]\npreset = "ap"\n')


def test_an_unknown_rule_is_named_with_its_line_and_what_there_is(tmp_path: Path) -> None:
    assert complaint(tmp_path, '[rules]\nQC101 = "error"\nQC006 = "error"\n') == (
        'line 3: There is no rule "QC006". Rules are QC001 to QC005 and QC101 to QC115.'
    )


def test_a_rule_that_is_as_near_to_many_others_brings_no_guess(tmp_path: Path) -> None:
    assert "Did you mean" not in complaint(tmp_path, '[rules]\nQC116 = "off"\n')


@pytest.mark.parametrize(("written", "meant"), [("qc107", "QC107"), ("QC1O2", "QC102 or QC112"), ("QC-113", "QC113")])
def test_a_misspelt_rule_brings_the_right_one(tmp_path: Path, written: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in complaint(tmp_path, f'rules.{written} = "off"')


@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("preset", '"ap", "reuters", "nyt" or "guardian"'),
        ("disfluencies", '"ignore" or "report"'),
        ("min-level", '"error", "warning" or "note"'),
        ("fail-on", '"error", "warning" or "never"'),
        ("rules.QC101", '"error", "warning", "note" or "off"'),
    ],
)
@pytest.mark.parametrize("value", ['"sometimes"', "true", "3", "[]", "{}", "2024-05-01", '""'])
def test_a_wrong_value_is_named_with_its_line_and_what_is_allowed(
    tmp_path: Path, key: str, allowed: str, value: str
) -> None:
    message = complaint(tmp_path, f"# a comment\n{key} = {value}\n")
    shown = f'"{value}"' if "-" in value else value
    assert message.startswith(f"line 2: {key.split('.')[-1]} is {shown}; it must be {allowed}.")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('preset = "AP"', "ap"),
        ('preset = "reuter"', "reuters"),
        ('fail-on = "warn"', "warning"),
        ('min-level = "notes"', "note"),
        ('rules.QC101 = "err"', "error"),
    ],
)
def test_a_misspelt_value_brings_the_right_one(tmp_path: Path, line: str, meant: str) -> None:
    assert complaint(tmp_path, line).endswith(f"Did you mean {meant}?")


@pytest.mark.parametrize("value", ["1", '""', "[]"])
def test_a_model_must_have_a_name(tmp_path: Path, value: str) -> None:
    message = complaint(tmp_path, f"model = {value}")
    assert message == f"line 1: model is {value}; it must be the name of a model, in quotes."


@pytest.mark.parametrize("value", ['"off"', "[]", "1"])
def test_rules_must_be_a_table(tmp_path: Path, value: str) -> None:
    message = complaint(tmp_path, f"\nrules = {value}")
    assert message == (
        f'line 2: rules is {value}; it must be a table of rules and their levels, such as QC107 = "error".'
    )


def test_a_long_wrong_value_is_cut_short(tmp_path: Path) -> None:
    assert len(complaint(tmp_path, f'preset = "{"x" * 1000}"')) < 120


def test_the_first_mistake_of_the_file_is_reported(tmp_path: Path) -> None:
    assert complaint(tmp_path, 'preset = "times"\nfailon = 1\n').startswith("line 1: preset")


def test_a_pyproject_given_by_name_needs_our_table(tmp_path: Path) -> None:
    for text in ("", "[tool.ruff]\n", "tool = 1\n"):
        message = complaint(tmp_path, text, "pyproject.toml")
        assert message == "has no [tool.quotecheck]. Add that table, or give a quotecheck.toml."


@pytest.mark.parametrize("text", ['[tool]\nquotecheck = "ap"\n', '[project]\n[[tool.quotecheck]]\npreset = "ap"\n'])
def test_our_table_in_a_pyproject_must_be_one(tmp_path: Path, text: str) -> None:
    message = complaint(tmp_path, text, "pyproject.toml")
    assert message.startswith("line 2: [tool.quotecheck] is ")
    assert message.endswith("; it must be a table of settings.")


# Files that cannot be read


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml could not be read \(No such file or directory\)\. Check"):
        load_settings(tmp_path / "none.toml")


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="could not be read"):
        load_settings(tmp_path)


def test_a_file_that_is_not_utf8_says_so_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "quotecheck.toml"
    path.write_bytes('preset = "ap"\n# caf\xe9\n'.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"line 2: not UTF-8\. Save the file in that encoding\."):
        load_settings(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\npreset = ap\n", 'line 2: not valid TOML. Invalid value; texts stand in quotes, as in preset = "ap".'),
        ('preset = "ap"\npreset = "nyt"\n', "line 2: not valid TOML. The same key is given twice."),
        ("[rules]\n[rules]\n", "line 2: not valid TOML. Cannot declare ('rules',) twice."),
        # At the end of the document tomllib no longer knows where it began: the statement's first line is named.
        ('\n\nmodel = """a\nb\n', "line 3: not valid TOML. Unterminated string."),
        ("[rules]\nQC101 = " + "[" * 100_000, "line 2: not valid TOML. Values are nested too deeply."),
        ("\nmodel = " + "9" * 10_000, "line 2: not valid TOML. A number has too many digits."),
    ],
)
def test_a_mistake_in_toml_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    assert complaint(tmp_path, text) == message


BITS = [
    *("=", "[", "]", "{", "}", '"', "'", '"""', ".", ",", "#", "1", "é", "\x00", "\n", "\r\n", '"ap"', '"off"'),
    *("tool", "quotecheck", "rules", "QC101", "preset", "model", "[rules]", "[[rules]]"),
]
LINES = [
    "[tool.quotecheck]",
    "[tool.quotecheck.rules]",
    "[rules]",
    'preset = "ap"',
    'QC101 = "off"',
    "rules = {",
    "x = [",
]
TOMLISH = st.lists(st.sampled_from([*BITS, *(f"{line}\n" for line in LINES)]), max_size=20).map("".join)


@SAME_FOLDER
@given(text=TOMLISH, name=st.sampled_from(["quotecheck.toml", "pyproject.toml"]))
def test_any_file_gives_settings_or_one_error_that_names_it(tmp_path: Path, text: str, name: str) -> None:
    path = write(tmp_path, text, name)
    try:
        assert isinstance(load_settings(path), CheckSettings)
    except ConfigError as error:
        assert str(error).startswith(str(path))
        assert "\n" not in str(error)


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "")) == CheckSettings()
    assert CheckSettings().fail_on == "error"
    assert CheckSettings().min_level is Level.NOTE
    assert CheckSettings().model == AttributeSettings().model == DEFAULT_MODEL

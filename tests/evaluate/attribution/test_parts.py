"""``part.toml`` says which articles are held out, and a mistake in it never lets one of them be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.parts import read_parts


def test_articles_have_the_part_that_names_them(tmp_path: Path) -> None:
    assert read_parts(tmp_path) == {}
    (tmp_path / "part.toml").write_text('dev = ["quay"]\ntest = [\n  "ferry",\n]\n', encoding="utf-8")
    assert read_parts(tmp_path) == {"quay": "dev", "ferry": "test"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\ntests = ["ferry"]\n', "line 2: there is no part tests. Parts are dev and test."),
        ('test = "ferry"\n', "line 1: test must be a list of names"),
        ("test = [1]\n", "line 1: test must be a list of names"),
        ('test = ["ferry"]\ndev = ["ferry"]\n', "line 2: ferry is in both parts"),
        ('\n\ntest = ["ferry"\n', "cannot be read: "),
    ],
)
def test_a_mistake_is_told_with_the_line(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "part.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_parts(tmp_path)
    assert str(caught.value).startswith(str(path))
    assert told in str(caught.value)

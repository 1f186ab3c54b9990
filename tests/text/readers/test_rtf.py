"""Rich Text Format: words and paragraph breaks, even in a file named .txt."""

from pathlib import Path

from quotecheck.text import read_path

SOURCE = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl\f0\fswiss Helvetica;}{\colortbl;\red0\green0\blue0;}{\*\generator Pad;}"
    r"\f0\fs24 Ferry stuck\par " + "\n"
    r"\'93We felt a \b bump\b0 ,\'94 said Mira Okafor, \u233?lue \{so\}.\par}"
)


def test_rtf_is_read_whatever_its_ending(tmp_path: Path) -> None:
    for name in ("ferry.rtf", "ferry.txt"):
        (tmp_path / name).write_text(SOURCE)
        (article,) = read_path(tmp_path / name)
        assert article.text == "Ferry stuck\n\n“We felt a bump,” said Mira Okafor, élue {so}."

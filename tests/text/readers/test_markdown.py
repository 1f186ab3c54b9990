"""Markdown: the file's own text, its marks outside the blocks."""

from pathlib import Path

from quotecheck.text import read_path

SOURCE = """---
title: "Ferry stuck"
date: 2031-05-03
---
# Ferry stuck

*Forty wait for the tide*

By Ada Brandt

The ferry **Heron** ran onto a sandbank
near Lower Quay, the harbour master said.

![The Heron at dawn](x.jpg)

> “We felt a bump,” said Mira Okafor.

Waiting for the tide
--------------------

- Forty passengers were on board.

```
print("no")
```

## Later ##

“We have tea,” Captain Hale said.
"""


def test_marks_at_the_edges_of_lines_stay_outside_the_blocks(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(SOURCE)
    (article,) = read_path(tmp_path / "ferry.md")
    found = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    assert [(kind, words) for kind, words in found if kind != "boilerplate"] == [
        ("headline", "Ferry stuck"),
        ("standfirst", "Forty wait for the tide"),
        ("byline", "By Ada Brandt"),
        ("paragraph", "The ferry **Heron** ran onto a sandbank\nnear Lower Quay, the harbour master said."),
        ("caption", "The Heron at dawn"),
        ("paragraph", "“We felt a bump,” said Mira Okafor."),
        ("subheading", "Waiting for the tide"),
        ("paragraph", "Forty passengers were on board."),
        ("subheading", "Later"),
        ("paragraph", "“We have tea,” Captain Hale said."),
    ]


def test_the_text_is_the_file_and_front_matter_tells_title_and_date(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(SOURCE)
    (article,) = read_path(tmp_path / "ferry.md")
    assert (article.text, article.title, article.date) == (SOURCE, "Ferry stuck", "2031-05-03")

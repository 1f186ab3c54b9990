"""Gold stories are read as their format says, and a mistake in one is told with its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.evaluate.gold import find_gold
from quotecheck.evaluate.stories import Anchor, read_story, story_folders
from quotecheck.schema import Level
from tests.coverage.stories import STORIES

DRAFT = "Lock to open\n\n“We may open the old lock,” Orla Vance said.\n\nOrla Vence left. “It is time.”\n"
TOML = """
date = 2025-03-04
source = "transcript.txt"

[[report]]
file = "reports/gazette.txt"
outlet = "Gazette"
date = 2025-03-05

[[report]]
file = "reports/blog.txt"

[[quote]]
at = "We may open the old lock"
speaker = "Orla Vance"
findings = [{ rule = "QC103", level = "error", outlets = ["Gazette"], why = "will there" }]
harmless = [{ kind = "spelling", outlet = "Gazette", why = "a comma" }]

[[quote]]
at = "It is time"

[[finding]]
rule = "QC005"
level = "warning"
at = "Vence"
why = "Vance elsewhere"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole story."""
    story = tmp_path / "deep" / "lock"
    (story / "reports").mkdir(parents=True)
    (story / "story.toml").write_text(TOML, encoding="utf-8")
    (story / "draft.txt").write_text(DRAFT, encoding="utf-8")
    for name in ("gazette", "blog"):
        (story / "reports" / f"{name}.txt").write_text("“We will open the old lock,” she said.\n", encoding="utf-8")
    return story


def test_a_story_has_its_draft_and_reports_with_outlet_and_day(folder: Path) -> None:
    story = read_story(folder)
    assert (story.name, story.part, story.source) == ("lock", "dev", folder / "transcript.txt")
    assert (story.draft.text, story.draft.date, story.draft.id) == (DRAFT, "2025-03-04", "lock")
    assert [(r.id, r.outlet, r.date) for r in story.reports] == [
        ("gazette", "Gazette", "2025-03-05"),
        ("blog", None, None),
    ]
    assert all(article.blocks for article in (story.draft, *story.reports))


def test_anchors_stand_where_their_words_stand(folder: Path) -> None:
    story = read_story(folder)
    assert [(DRAFT[q.start : q.end], q.speaker) for q in story.quotes] == [
        ("We may open the old lock", "Orla Vance"),
        ("It is time", ""),
    ]
    assert isinstance(story.quotes[0], Anchor)
    assert [(e.rule, e.level, DRAFT[e.start : e.end], e.why) for e in story.expected] == [
        ("QC103", Level.ERROR, "We may open the old lock", "will there"),
        ("QC005", Level.WARNING, "Vence", "Vance elsewhere"),
    ]
    assert [(h.kind, DRAFT[h.start : h.end], h.outlet) for h in story.harmless] == [
        ("spelling", "We may open the old lock", "Gazette")
    ]


def test_a_story_says_which_part_it_belongs_to(folder: Path) -> None:
    (folder / "story.toml").write_text('part = "test"\n' + TOML.replace("source", "#"), encoding="utf-8")
    story = read_story(folder)
    assert (story.part, story.source) == ("test", None)


@pytest.mark.parametrize("gone", ["draft.txt", "story.toml", "reports/blog.txt"])
def test_a_missing_file_is_named(folder: Path, gone: str) -> None:
    (folder / gone).unlink()
    with pytest.raises(ReadError, match=gone):
        read_story(folder)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("It is time", "It was time", "0 times"),
        ("It is time", "Orla", "2 times"),
        ("[[report]]\nfile", "[[report]\nfile", "story.toml cannot be read"),
        ('file = "reports/blog.txt"', 'outlet = "Blog"', "'file'"),
    ],
)
def test_a_mistake_is_told_with_the_file(folder: Path, old: str, new: str, told: str) -> None:
    path = folder / "story.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ReadError, match=told) as error:
        read_story(folder)
    assert "story.toml" in str(error.value)


def test_stories_are_found_at_any_depth_and_once(folder: Path, tmp_path: Path) -> None:
    assert story_folders(tmp_path) == story_folders(folder) == [folder]
    assert find_gold([tmp_path, folder, folder.parent]).stories == (folder,)


def test_a_folder_without_stories_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    for path, told in ((tmp_path, "no gold"), (tmp_path / "nowhere", "no folder")):
        with pytest.raises(ReadError, match=told):
            find_gold([path])


def test_the_stories_of_the_project_can_all_be_read() -> None:
    stories = [read_story(folder) for folder in story_folders(STORIES)]
    assert len(stories) > 25
    assert {story.part for story in stories} == {"dev", "test"}
    for story in stories:
        assert len(story.reports) >= 3, story.name
        assert story.quotes, story.name
        assert story.source is None or story.source.is_file(), story.name

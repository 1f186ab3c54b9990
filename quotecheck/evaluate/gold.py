"""Which gold lies below some paths. Each kind of gold is one field here and one module or folder beside this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.evaluate.attribution.find import attribution_files
from quotecheck.evaluate.stories import story_folders

KINDS = (
    "Gold is a folder with a story.toml, brat's .ann beside a .txt in a folder with an annotation.conf, JSON Lines "
    "with 'attributions', or what 'quotecheck attribute' writes as JSON, corrected by hand."
)


@dataclass(frozen=True)
class Gold:
    """Gold by kind.

    ``stories`` are folders with a draft, its coverage and the findings expected; ``attribution`` are files with
    articles' quotations, in any of the formats.
    """

    stories: tuple[Path, ...] = ()
    attribution: tuple[Path, ...] = ()


def find_gold(paths: Sequence[Path]) -> Gold:
    """Everything below the paths that can be evaluated, each once.

    Raises
    ------
    ReadError
        If a path does not exist, or holds no gold.
    """
    stories: dict[Path, Path] = {}
    files: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise ReadError(f"There is no folder or file {path}. Check its name.")
        folders, own = story_folders(path), attribution_files(path)
        if not (folders or own):
            raise ReadError(f"There is no gold in {path}. {KINDS}")
        stories.update({folder.resolve(): folder for folder in folders})
        files.update({file.resolve(): file for file in own})
    return Gold(tuple(stories.values()), tuple(files.values()))

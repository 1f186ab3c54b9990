"""Which gold lies below some paths. Each kind of gold is one field here and one module beside this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.evaluate.stories import story_folders


@dataclass(frozen=True)
class Gold:
    """Gold by kind: ``stories`` are folders with a draft, its coverage and the findings expected."""

    stories: tuple[Path, ...] = ()

    def __len__(self) -> int:
        return len(self.stories)


def find_gold(paths: Sequence[Path]) -> Gold:
    """Everything below the paths that can be evaluated, each once.

    Raises
    ------
    ReadError
        If a path does not exist, or holds no gold.
    """
    stories: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise ReadError(f"There is no folder {path}. Check its name.")
        found = story_folders(path)
        if not found:
            raise ReadError(f"There is no gold in {path}. A gold story is a folder with a story.toml.")
        stories.update({folder.resolve(): folder for folder in found})
    return Gold(tuple(stories.values()))

"""Make pairs of quotations (original, edited) with one edit of a known kind, to measure a comparison against.

The originals are real direct quotations: the words between the marks, the comma before the writer's cue made a full
stop. Of a long quotation the whole sentences around the edit are shown. Output is JSON Lines, one pair a line: ``id``,
``kind``, ``harmful``, ``original``, ``edited``, ``origin``, ``note``. The texts are not ours: write it outside the
repository.

    python make_edited_quotes.py train.jsonl.gz edited.jsonl [--stories gold] [--per-kind 70]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent))

from edited_quotes.choose import choose
from edited_quotes.corpus import parse_quotations, read_polnear, read_stories
from edited_quotes.edit import Lists

WORD_LISTS = Path(__file__).parent / "edited_quotes" / "edits.toml"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path, help="PolNeAR's train.jsonl.gz")
    parser.add_argument("output", type=Path, help="JSON Lines file to write, outside the repository")
    parser.add_argument("--stories", type=Path, help="folder of gold stories, each <slug>/draft.txt")
    parser.add_argument("--per-kind", type=int, default=70, help="pairs of each kind, at most (default: 70)")
    parser.add_argument("--seed", type=int, default=20, help="seed of the choice (default: 20)")
    parser.add_argument("--sample", type=int, default=0, help="print this many pairs of each kind, to be read")
    return parser.parse_args()


def main() -> None:
    """Read, parse, edit, choose, write."""
    options = arguments()
    torch.set_num_threads(1)
    found = list(read_polnear(options.polnear))
    if options.stories:
        found += read_stories(options.stories)
    rows = choose(parse_quotations(found), Lists.load(WORD_LISTS), options.per_kind, options.seed)
    with options.output.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    counts = Counter(row["kind"] for row in rows)
    for kind, count in counts.items():
        print(f"{kind:20} {count}")
        of_kind = [row for row in rows if row["kind"] == kind]
        for row in random.Random(options.seed).sample(of_kind, min(options.sample, count)):
            print(f"  [{row['id']}] {row['note']}\n    - {row['original']}\n    + {row['edited']}")


if __name__ == "__main__":
    main()

"""Measure the comparison on quotations edited in known ways (see make_edited_quotes.py).

    python scripts/make_edited_quotes.py ../shared/data/polnear/train.jsonl.gz build/edited.jsonl
    python scripts/evaluate_edits.py build/edited.jsonl [--wrong 5]

A harmful edit is right when its rule reports it, a harmless one when nothing is reported at
level error or warning. Bars: harmful kinds .95 together and .90 each, harmless kinds .98.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from quotecheck.evaluate.pairs import Wording, aligned, findings
from quotecheck.schema import Finding, Level

RULES = {
    "negation_in": {"QC101"},
    "negation_out": {"QC101"},
    "number": {"QC102"},
    "unit": {"QC102"},
    "hedge_dropped": {"QC103", "QC105"},  # "in my view" is a qualifier
    "hedge_strengthened": {"QC103"},
    "name_swapped": {"QC104"},
    "condition_dropped": {"QC105"},
    "content_word": {"QC107"},
    "splice": {"QC106"},
    "reorder": {"QC106"},
    "cut_inside_clause": {"QC108"},
    "word_put_in": {"QC108", "QC115"},
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("edited", type=Path)
    options.add_argument("--wrong", type=int, default=0, help="show so many wrong ones of each kind")
    args = options.parse_args()
    tally: dict[str, list[bool]] = defaultdict(list)
    wrong: dict[str, list[str]] = defaultdict(list)
    harmful: dict[str, bool] = {}
    with args.edited.open(encoding="utf-8") as lines:
        for pair in map(json.loads, lines):
            kind = pair["kind"]
            harmful[kind] = pair["harmful"]
            here = Wording.quoted(pair["edited"])
            match = aligned(here, Wording.quoted(pair["original"]))
            found = list(findings(here, match)) if match is not None else []
            good = right(kind, found)
            tally[kind].append(good)
            if not good:
                told = [(f.rule, f.level.value, f.diff) for f in found]
                wrong[kind].append(
                    f"{pair['id']}: {pair['note']}\n    {pair['original']}\n    {pair['edited']}\n    {told}"
                )
    for kind, results in sorted(tally.items(), key=lambda item: (not harmful[item[0]], item[0])):
        name = "harmful " if harmful[kind] else "harmless"
        print(f"{name} {kind:20} {sum(results) / len(results):.3f} of {len(results)}")
        for example in wrong[kind][: args.wrong]:
            print("  ", example)
    for name, wanted in (("harmful", True), ("harmless", False)):
        results = [r for kind, own in tally.items() if harmful[kind] is wanted for r in own]
        print(f"{name}: {sum(results) / len(results):.4f} of {len(results)}")


def right(kind: str, found: list[Finding]) -> bool:
    """Whether the findings are what the kind of edit asks for."""
    if kind in RULES:
        return any(f.rule in RULES[kind] for f in found)
    return all(f.level is Level.NOTE for f in found)


if __name__ == "__main__":
    main()

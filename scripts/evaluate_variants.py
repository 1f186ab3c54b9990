"""Measure the comparison on labelled pairs of real quotations.

    python scripts/evaluate_variants.py ../shared/data/quote-variants/dev.jsonl

Bars: the same utterance decided right .94; every material change with an error or warning;
of the pairs where nothing matters at most .03 with an error and .08 with a warning.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from quotecheck.evaluate.variants import read_variants, score_variants


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("labels", type=Path)
    args = options.parse_args()
    total = score_variants(read_variants(args.labels))
    print(f"same utterance decided right  {total.decided / total.pairs:.3f} of {total.pairs}")
    print(f"material changes flagged      {total.material_flagged} of {total.material}")
    print(f"nothing matters: errors       {total.errors / total.harmless:.3f} of {total.harmless}")
    print(f"nothing matters: warnings     {total.warnings / total.harmless:.3f} of {total.harmless}")
    for line in total.wrong:
        print("  ", line)


if __name__ == "__main__":
    main()

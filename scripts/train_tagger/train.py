"""Train the tagging head on PolNeAR's train split, and on the project's own prose: cues, and what belongs to each.

Starts from the pack's encoder, whose word embeddings stay as they are and are shared. The
learning rate warms up and then falls linearly to zero; an exponential moving average of
the weights is kept, which ``save.py`` writes into the pack. Resumes from ``WORK/tagger.ckpt``.
The pack's head was trained on PolNeAR first:

    python scripts/train_tagger/train.py --data ../shared/data --work build/tagger

PolNeAR has many articles without reports within reports, the prose few with all of them. The runs that followed start
from the weights of the one before, and read the prose several times an epoch beside a share of PolNeAR, which then
teaches nothing of the cues inside a content. There were four, as the prose grew: on 108 articles (3 epochs, rate
1.5e-4), on 180 (2 epochs, 1.5e-4), on 236 (1 epoch, 1.2e-4), each like the one below, and from the mean of the weights
of the last two (``save.py --work ONE TWO``) on all 354 (1 epoch, 1.2e-4, share .3). The pack has the mean of
what the last run began and ended with (``save.py --work TWO THREE FOUR FOUR``), and confidence was fitted anew:

    python scripts/train_tagger/train.py --data ../shared/data --work build/prose --start build/tagger/tagger.ckpt \\
        --prose scripts/train_tagger/prose --times 2 --share 0.2 --epochs 3 --rate 1.5e-4
    python scripts/train_tagger/save.py --work build/prose
    python scripts/calibrate.py --data ../shared/data

About 3.5 s a step on 2 cores in float32, 262 steps an epoch. On glibc's allocator memory grows; preload jemalloc.

PolNeAR 1.0 (Newell et al., LREC 2018) has no licence file; only weights are kept, no text.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import Any

import torch
from examples import IGNORED, NO_TAG, Example, Link, batches, read, read_prose
from torch.nn import functional

from quotecheck.config import DEFAULT_MODEL
from quotecheck.parse.encoder import fast_bfloat16, load_encoder
from quotecheck.parse.models import model_path
from quotecheck.parse.tagger import CONTENT, CUES, REACH, SOURCE, RoleTagger

SEED = 20261124
DECAY = 0.998  # of the moving average
FROZEN = "word_embeddings"
ROLE_SHARE = 40  # tagged pieces that all pieces of one cue weigh as much as
LIKELY = 24  # likeliest words of a window among which those that are no cues are chosen


def loss_of(model: RoleTagger, batch: list[Example]) -> dict[str, torch.Tensor]:
    """The losses of one batch, by name."""
    width = max(len(e.window.ids) for e in batch)

    def padded(rows: list[list[int]], fill: int = 0) -> torch.Tensor:
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    def tagged(scores: torch.Tensor, rows: list[list[int]]) -> torch.Tensor:
        gold = padded(rows, IGNORED).flatten()
        return functional.cross_entropy(scores.flatten(0, 1), gold, ignore_index=IGNORED)

    mask = padded([[1] * len(e.window.ids) for e in batch])
    with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
        states = model.encode(padded([e.window.ids for e in batch]), padded([e.window.looks for e in batch]), mask)
    cues, spans = model.cue(states), model.spans(states)
    own, other = tagged(spans[..., :CUES], [e.source for e in batch]), [e.content for e in batch]
    likely = 1 - cues.detach().softmax(-1)[..., 0]
    roles = torch.zeros(())
    count = 0
    for row, example in enumerate(batch):
        size = len(example.window.ids)
        links = [*example.links, *_no_cues(example, likely[row, :size])]
        roles = roles + _role_loss(model, states[row, :size], links)
        count += len(links)
    return {
        "cue": tagged(cues, [e.cue for e in batch]),
        "any": 0.25 * (own + tagged(spans[..., CUES:], other)),
        "roles": roles / max(1, count) / ROLE_SHARE,
    }


def _no_cues(example: Example, likely: torch.Tensor) -> list[Link]:
    """Words that look like cues and are none: nothing belongs to them."""
    taken = {i for i, tag in enumerate(example.cue) if tag != NO_TAG}
    spans = example.window.spans
    ranked = likely.topk(min(len(likely), LIKELY)).indices.tolist()
    free = [i for i in ranked if i not in taken and spans[i][0] < spans[i][1]]
    return [Link([i], [], []) for i in free[: max(1, len(example.links) // 3)]]


def _role_loss(model: RoleTagger, states: torch.Tensor, links: list[Link]) -> torch.Tensor:
    size = states.shape[0]
    cue = torch.zeros(len(links), size)
    gold = torch.zeros(len(links), size, dtype=torch.long)
    for row, link in enumerate(links):
        cue[row, link.cue] = 1 / len(link.cue)
        gold[row, link.source] = SOURCE
        gold[row, link.content] = CONTENT
        gold[row, : max(0, link.cue[0] - REACH)] = IGNORED
        gold[row, link.cue[-1] + REACH :] = IGNORED
    first, last = torch.tensor([link.cue[0] for link in links]), torch.tensor([link.cue[-1] for link in links])
    with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
        scores = model.roles(states, cue, first, last)
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")


def _model(encoder: Any) -> RoleTagger:
    for name, module in encoder.named_modules():
        if isinstance(module, torch.nn.Dropout) and ".self." not in name:  # attention is fastest without
            module.p = 0.1
    for weight in encoder.embeddings.word_embeddings.parameters():
        weight.requires_grad = False
    return RoleTagger(encoder)


def main() -> None:
    """Train, saving every 60 steps."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--work", type=Path, default=Path("build/tagger"))
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--rate", type=float, default=3e-4)
    options.add_argument("--limit", type=int, help="only so many articles of PolNeAR")
    options.add_argument("--share", type=float, default=1.0, help="of PolNeAR's articles, anew for each epoch")
    options.add_argument("--prose", type=Path, help="folder of articles in brat's format")
    options.add_argument("--times", type=int, default=1, help="how often the prose is read in an epoch")
    options.add_argument("--start", type=Path, help="a head, or an earlier run's checkpoint, to start from")
    args = options.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    shared, cache = load_encoder(model_path(DEFAULT_MODEL) / "encoder")
    tokenizer = next(iter(cache.bert.values())).tokenizer
    docs = read(args.data / "polnear/train.jsonl.gz", tokenizer, args.limit, inner=args.prose is None)
    prose = read_prose(args.prose, tokenizer) if args.prose else []
    model = _model(shared.encoder)
    if args.start:
        saved = torch.load(args.start, weights_only=False)
        model.load_state_dict(saved.get("average", saved), strict=False)  # the pack's head has no word embeddings

    def plan_of(epoch: int) -> list[list[Example]]:
        rng = random.Random(SEED + epoch)
        chosen = docs if args.share == 1 else rng.sample(docs, round(args.share * len(docs)))
        return batches([*chosen, *args.times * prose], tokenizer.sep_token_id, rng)

    trained = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    theirs, ours = ([p for n, p in trained if n.startswith("encoder.") is encoder] for encoder in (True, False))
    groups = [{"params": theirs, "lr": args.rate}, {"params": ours, "lr": 5 * args.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = sum(len(plan_of(epoch)) for epoch in range(args.epochs))
    warm = max(1, total // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (total - s) / (total - warm)))
    )
    average = {n: p.detach().clone() for n, p in model.state_dict().items()}
    step = epoch = position = 0
    path = args.work / "tagger.ckpt"
    if path.exists():
        saved = torch.load(path, weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        average, step, epoch, position = (saved[k] for k in ("average", "step", "epoch", "position"))
    print(f"{total} steps, from {step}", flush=True)
    model.train()
    began = time.time()
    while epoch < args.epochs:
        for batch in plan_of(epoch)[position:]:
            parts = loss_of(model, batch)
            optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(torch.stack(list(parts.values())).sum())
            torch.nn.utils.clip_grad_norm_([*ours, *theirs], 1.0)
            optimizer.step()
            schedule.step()
            step, position = step + 1, position + 1
            keep = min(DECAY, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, weight in model.state_dict().items():
                    if weight.dtype.is_floating_point and FROZEN not in name:
                        average[name].mul_(keep).add_(weight, alpha=1 - keep)
            if step % 20 == 0:
                shown = {name: round(part.item(), 4) for name, part in parts.items()}
                print(step, shown, f"{(time.time() - began) / 20:.2f} s", flush=True)
                began = time.time()
            if step % 60 == 0 or step == total:
                state: dict[str, Any] = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
                state |= {"schedule": schedule.state_dict(), "average": average}
                state |= {"step": step, "epoch": epoch, "position": position}
                torch.save(state, path.with_suffix(".part"))
                path.with_suffix(".part").replace(path)
        epoch, position = epoch + 1, 0


if __name__ == "__main__":
    main()

"""Write what was learned as the files of a pack: one encoder, and heads in stanza's own formats."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from stanza.models.depparse.trainer import Trainer as ParserTrainer
from stanza.models.ner.trainer import Trainer as EntityTrainer
from stanza.models.pos.trainer import Trainer as TaggerTrainer

ENCODER_NAME = "quotecheck-encoder"


def halved(value: Any) -> Any:
    """Floating-point tensors of a checkpoint in half precision, everything else as it is."""
    if isinstance(value, torch.Tensor):
        return value.half() if value.is_floating_point() else value
    if isinstance(value, dict):
        return type(value)((k, halved(v)) for k, v in value.items())
    return value


def halve_file(path: Path) -> None:
    """Rewrite a stanza model file with its weights in half precision."""
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    checkpoint["model"] = halved(checkpoint["model"])
    torch.save(checkpoint, path)


def save_heads(made: SimpleNamespace, folder: Path) -> None:
    """Save encoder, tokenizer and heads into ``folder``, in half precision."""
    target = folder / "encoder"
    target.mkdir(parents=True, exist_ok=True)
    made.encoder.encoder.half().save_pretrained(target)
    made.encoder.encoder.float()
    made.tokenizer.save_pretrained(target)
    for name, head in made.heads.items():
        args = {**head.args, "bert_finetune": False}
        holder = SimpleNamespace(
            model=head,
            vocab=head.vocab,
            args=args,
            global_step=0,
            last_best_step=0,
            dev_score_history=[],
            optimizer=None,
        )
        if name == "depparse":
            holder.model = SimpleNamespace(get_params=head.get_params)
            save_parser(holder, head, folder / "depparse.pt")
        elif name == "pos":
            TaggerTrainer.save(holder, str(folder / "pos.pt"))
        else:
            EntityTrainer.save(holder, str(folder / "ner.pt"))
        halve_file(folder / f"{name}.pt")


def save_parser(holder: SimpleNamespace, head: Any, path: Path) -> None:
    holder.model = head
    ParserTrainer.save(holder, str(path))

"""Load a head that has an encoder of its own: like the pack's, whose word embeddings stand in the pack alone.

It may have fewer layers than the pack's.
"""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import nn

from quotecheck.errors import ModelError

Head = TypeVar("Head", bound=nn.Module)
_LAYER = re.compile(r"encoder\.encoder\.layer\.(\d+)\.")
WORDS = "embeddings.word_embeddings.weight"  # the pack's encoder has it; a head's own file does not


def load_head(path: Path, build: Callable[[Any], Head]) -> tuple[Head, Any]:
    """A head beside the pack's encoder, and the tokenizer of both.

    Parameters
    ----------
    path
        The head's file, in the pack's folder.
    build
        Makes the head around an encoder, which is its attribute ``encoder``.

    Raises
    ------
    ModelError
        If its file is damaged.
    """
    from safetensors import safe_open
    from transformers import AutoConfig, AutoTokenizer, BertModel

    encoder = path.parent / "encoder"
    try:
        saved = torch.load(path, map_location="cpu", weights_only=True)
        with safe_open(encoder / "model.safetensors", "pt") as weights:
            words = weights.get_tensor(WORDS)
        tokenizer = AutoTokenizer.from_pretrained(str(encoder), local_files_only=True)
        tokenizer.model_max_length = sys.maxsize  # no warning of long texts: windows cut them
        config = AutoConfig.from_pretrained(str(encoder), local_files_only=True)
        config.num_hidden_layers = layers_of(saved)
        with torch.device("meta"):
            model = build(BertModel(config, add_pooling_layer=False))
        state = {name: value.float() for name, value in saved.items()}
        state[f"encoder.{WORDS}"] = words.float()
        model.load_state_dict(state, assign=True)
    except (OSError, EOFError, KeyError, RuntimeError, ValueError, pickle.UnpicklingError) as error:
        raise ModelError(f"{path} could not be loaded ({error}). Reinstall quotecheck.") from error
    embeddings: Any = model.encoder.embeddings  # type: ignore[union-attr]
    embeddings.position_ids = torch.arange(config.max_position_embeddings)[None]
    embeddings.token_type_ids = torch.zeros_like(embeddings.position_ids)
    return model.eval(), tokenizer


def layers_of(names: Iterable[str]) -> int:
    """How many layers the encoder of a saved head has, by the names of its weights."""
    return len({match[1] for match in map(_LAYER.match, names) if match})

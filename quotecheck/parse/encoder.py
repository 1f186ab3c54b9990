"""One encoder for all heads: each sentence is encoded once, whoever asks.

stanza's tagger, parser and entity tagger each call the transformer on their own
batches. They share this module instead (through stanza's ``FoundationCache``),
which keeps the hidden states of every sentence of the current document.
"""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from transformers import AutoModel, AutoTokenizer

ENCODER_NAME = "quotecheck-encoder"
_TOO_LONG = "sequence-length-is-longer-than-the-specified-maximum"  # the name of a warning of transformers
LAYERS = 4  # the heads mix the last four layers
BATCH_PIECES = 800  # word pieces encoded at once, padding included: what fits a cache is a tenth faster than 3,000


class RememberingEncoder(torch.nn.Module):
    """A BERT encoder that remembers the hidden states of the sentences it has seen.

    Call :meth:`forget` between documents, or memory grows: 6 KB a word piece.
    """

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.config: Any = encoder.config
        self._hf_peft_config_loaded = False  # asked for by stanza
        self._seen: dict[tuple[int, ...], torch.Tensor] = {}
        self.remembers = True

    def forget(self) -> None:
        """Drop what is remembered."""
        self._seen.clear()

    def forward(self, ids: torch.Tensor, attention_mask: torch.Tensor, output_hidden_states: bool = True) -> Any:
        """Hidden states of the last four layers, batch x pieces x dimensions each."""
        if not self.remembers:
            out = self.encoder(ids, attention_mask=attention_mask, output_hidden_states=True)
            return SimpleNamespace(hidden_states=out.hidden_states[-LAYERS:])
        lengths = attention_mask.sum(1).tolist()
        keys = [tuple(row[:n]) for row, n in zip(ids.tolist(), lengths, strict=True)]
        # A sentence over 512 pieces comes in slices, in which its shorter neighbours are empty.
        self._encode(sorted({k for k in keys if k and k not in self._seen}, key=len))
        width = ids.shape[1]
        stacked = torch.zeros(LAYERS, len(keys), width, self.config.hidden_size)
        for row, key in enumerate(keys):
            if key:
                stacked[:, row, : len(key)] = self._seen[key]
        return SimpleNamespace(hidden_states=tuple(stacked))

    def _encode(self, keys: list[tuple[int, ...]]) -> None:
        while keys:
            width = len(keys[-1])
            batch, keys = keys[-max(1, BATCH_PIECES // width) :], keys[: -max(1, BATCH_PIECES // width)]
            ids = torch.zeros(len(batch), width, dtype=torch.long)
            mask = torch.zeros(len(batch), width, dtype=torch.long)
            for row, key in enumerate(batch):
                ids[row, : len(key)] = torch.tensor(key)
                mask[row, : len(key)] = 1
            with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
                out = self.encoder(ids, attention_mask=mask, output_hidden_states=True)
            states = torch.stack([h.float() for h in out.hidden_states[-LAYERS:]])
            for row, key in enumerate(batch):
                self._seen[key] = states[:, row, : len(key)].clone()


def fast_bfloat16() -> bool:
    """Whether this processor multiplies bfloat16 in hardware (twice as fast there, slower elsewhere)."""
    supported = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(supported and supported())


def load_encoder(folder: Path, *, remember: bool = True) -> tuple[RememberingEncoder, FoundationCache]:
    """Load the pack's encoder, and a cache that hands it to every stanza processor."""
    from transformers.utils import logging

    logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    tokenizer.deprecation_warnings[_TOO_LONG] = True  # said already: stanza reads a long sentence in slices
    encoder = AutoModel.from_pretrained(str(folder), local_files_only=True, dtype=torch.float32)
    encoder.eval()
    shared = RememberingEncoder(encoder)
    shared.remembers = remember
    cache = FoundationCache(local_files_only=True)
    cache.bert[ENCODER_NAME] = BertRecord(shared, tokenizer, {})
    return shared, cache

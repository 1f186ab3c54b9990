"""The encoder that remembers gives what the plain one gives."""

from __future__ import annotations

import pytest
import torch
from transformers import BertConfig, BertModel

from quotecheck.parse import encoder as module
from quotecheck.parse.encoder import LAYERS, RememberingEncoder


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> BertModel:
    monkeypatch.setattr(module, "fast_bfloat16", lambda: False)
    torch.manual_seed(1)
    config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=6, num_attention_heads=2, intermediate_size=32)
    return BertModel(config).eval()


def batch(*sentences: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    width = max(map(len, sentences))
    ids = torch.tensor([s + [0] * (width - len(s)) for s in sentences])
    return ids, (ids > 0).long()


def test_remembered_states_equal_those_of_the_plain_encoder(plain: BertModel) -> None:
    ids, mask = batch([2, 7, 8, 9, 3], [2, 5, 3], [2, 7, 8, 9, 3])
    with torch.no_grad():
        wanted = plain(ids, attention_mask=mask, output_hidden_states=True).hidden_states[-LAYERS:]
        got = RememberingEncoder(plain)(ids, mask).hidden_states
    for a, b in zip(wanted, got, strict=True):
        assert torch.allclose(a[mask.bool()], b[mask.bool()], atol=1e-5)


def test_a_sentence_is_encoded_once_whatever_its_batch(plain: BertModel) -> None:
    calls: list[int] = []
    plain.register_forward_hook(lambda *args: calls.append(1))
    shared = RememberingEncoder(plain)
    with torch.no_grad():
        shared(*batch([2, 7, 3], [2, 8, 9, 3]))
        shared(*batch([2, 8, 9, 3]))
        shared(*batch([2, 7, 3]))
    assert len(calls) == 1


def test_forgetting_frees_what_was_remembered(plain: BertModel) -> None:
    shared = RememberingEncoder(plain)
    with torch.no_grad():
        shared(*batch([2, 7, 3]))
    shared.forget()
    assert not shared._seen

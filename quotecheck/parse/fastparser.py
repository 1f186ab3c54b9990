"""Decode trees faster than stanza does, to the same result.

stanza scores every relation for every pair of words, and runs Chu-Liu/Edmonds on
every sentence. Here the heads are chosen first: where each word's best head already
makes a tree with one root, that tree is the best one; only otherwise does the
algorithm run. Relations are then scored for the chosen heads alone. stanza's own
``predict`` is the reference that ``tests/parse/test_fastparser.py`` holds this to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common import utils
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.trainer import unpack_batch

Heads = npt.NDArray[np.int64]
_WORDS = 256  # whose relations are scored at once: what is between stays in the processor's cache


class FastParserTrainer:
    """A loaded stanza parser whose ``predict`` is replaced; everything else is the parser's own."""

    def __init__(self, trainer: Any) -> None:
        self._trainer = trainer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._trainer, name)

    def predict(self, batch: Any, unsort: bool = True, resolve_head_constraints: bool = False) -> Any:
        """Heads and relations of a batch, as stanza's trainer gives them."""
        model = self._trainer.model
        inputs, orig_idx, word_orig_idx, sentlens, wordlens, text = unpack_batch(batch, model.get_device())
        model.eval()
        states = model.embed(*inputs, word_orig_idx, sentlens, wordlens, text)
        scores = torch.log_softmax(arc_scores(model, states), 2).numpy()
        heads = np.zeros(states.shape[:2], dtype=np.int64)
        for row, length in enumerate(sentlens):
            heads[row, :length] = tree(scores[row, :length, :length])
        labels = relations(model, states, torch.from_numpy(heads), sentlens).numpy() + VOCAB_PREFIX_SIZE
        vocab = model.vocab["deprel"]
        found = [
            [[int(h), r] for h, r in zip(heads[row, 1:n], vocab.unmap(labels[row, 1:n].tolist()), strict=True)]
            for row, n in enumerate(sentlens)
        ]
        return utils.unsort(found, orig_idx) if unsort else found


def arc_scores(model: Any, states: torch.Tensor) -> torch.Tensor:
    """Scores of every word as head of every other, the distance term included."""
    scores = model.unlabeled(states, states).squeeze(3)
    if model.args["distance"]:
        places = torch.arange(states.size(1))
        offset = (places.view(1, 1, -1) - places.view(1, -1, 1)).expand(states.size(0), -1, -1)
        predicted = 1 + torch.nn.functional.softplus(model.distance(states, states).squeeze(3))
        scores = scores - torch.log((offset.abs().float() - predicted) ** 2 / 2 + 1)
    own = torch.eye(states.size(1), dtype=torch.bool).unsqueeze(0)
    masked: torch.Tensor = scores.masked_fill(own, -float("inf"))
    return masked


def relations(model: Any, states: torch.Tensor, heads: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
    """The best relation of each word to its chosen head; 0 behind a sentence's end."""
    scorer = model.deprel
    weight = scorer.scorer.W_bilin.weight
    flat = weight.flatten(1)
    dependents = scorer.hidden_func(scorer.W1(states))
    governors = scorer.hidden_func(scorer.W2(states))
    governors = torch.gather(governors, 1, heads.unsqueeze(2).expand(-1, -1, governors.size(2)))
    words = torch.arange(states.size(1)) < torch.as_tensor(lengths).unsqueeze(1)
    best = torch.zeros(states.shape[:2], dtype=torch.long)
    found = []
    dependents, governors = dependents[words], governors[words]
    for at in range(0, len(dependents), _WORDS):
        own, above = dependents[at : at + _WORDS], governors[at : at + _WORDS]
        one = own.new_ones(len(own), 1)
        mixed = (torch.cat([own, one], 1) @ flat).view(-1, weight.size(1), weight.size(2))
        scores = torch.bmm(torch.cat([above, one], 1).unsqueeze(1), mixed).squeeze(1) + scorer.scorer.W_bilin.bias
        found.append(scores.argmax(1))
    best[words] = torch.cat(found)
    return best


def tree(scores: npt.NDArray[np.float32]) -> Heads:
    """The best tree with one root for one sentence; word 0 is the root symbol."""
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and _reaches_root(heads):
        return heads
    found = np.asarray(chuliu_edmonds_one_root(scores), dtype=np.int64)
    found[0] = 0
    return found


def _reaches_root(heads: Heads) -> bool:
    """Whether following heads leads every word to the root: no cycles. Doubles its stride each turn."""
    above = heads.copy()
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return not above.any()

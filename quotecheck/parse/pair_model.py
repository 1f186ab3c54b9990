"""The rewording head: a statement and a sentence of another report, read together.

A copy of the pack's encoder, fine-tuned, reads both at once, so that each word of one is seen beside those of the
other (a *cross-encoder*; Nogueira and Cho 2019). Each word piece is marked with whether the other side has it too,
which a small model could learn only from far more pairs than a few people write.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

# How a report's sentence has a statement: the same; otherwise in one of these ways; or it is another statement.
LABELS = ("same", "negation", "value", "degree", "condition", "referent", "word", "other")
LONGEST = (64, 96)  # pieces of a statement, and of a sentence, that are read
_SHARED, _OWN = 1, 2  # whether the other side has a piece; 0 for what stands between the sides
_LOOKS = 3
_HIDDEN = 256


class PairModel(nn.Module):
    """Scores of the labels for pairs of a statement and a sentence."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.look = nn.Embedding(_LOOKS, size)
        self.head = nn.Sequential(
            nn.Linear(4 * size, _HIDDEN), nn.GELU(), nn.Dropout(0.1), nn.Linear(_HIDDEN, len(LABELS))
        )
        nn.init.zeros_(self.look.weight)

    def forward(self, ids: torch.Tensor, sides: torch.Tensor, looks: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores, pairs x labels; all arguments are pairs x pieces."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.look(looks)
        read = self.encoder(inputs_embeds=embedded, token_type_ids=sides, attention_mask=mask)
        states = read.last_hidden_state.float()
        pieces = mask.float() * (looks > 0)
        here, there = (_mean(states, pieces * (sides == side)) for side in (0, 1))
        scores: torch.Tensor = self.head(torch.cat([states[:, 0], here, there, (here - there).abs()], -1))
        return scores


def _mean(states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return (states * weights[..., None]).sum(1) / weights.sum(1, keepdim=True).clamp(min=1)


def pair_pieces(
    here: Sequence[int], there: Sequence[int], first: int, between: int
) -> tuple[list[int], list[int], list[int]]:
    """The pieces of both sides as one row, the side of each, and its look.

    ``first`` and ``between``: the pieces that open a row and close a side.
    """
    here, there = here[: LONGEST[0]], there[: LONGEST[1]]
    own, other = set(here), set(there)
    ids = [first, *here, between, *there, between]
    sides = [0] * (len(here) + 2) + [1] * (len(there) + 1)
    looks = [0, *(_SHARED if i in other else _OWN for i in here), 0, *(_SHARED if i in own else _OWN for i in there), 0]
    return ids, sides, looks


def padded(rows: Sequence[tuple[list[int], list[int], list[int]]]) -> tuple[torch.Tensor, ...]:
    """Rows of :func:`pair_pieces` as a batch: ids, sides, looks and mask."""
    width = max(len(ids) for ids, _, _ in rows)
    filled = [torch.tensor([row[k] + [0] * (width - len(row[k])) for row in rows]) for k in range(3)]
    return *filled, torch.tensor([[1] * len(ids) + [0] * (width - len(ids)) for ids, _, _ in rows])

"""The tagging head: which words are cues, and what belongs to each.

A copy of the pack's encoder, fine-tuned, tags cues; then, for one cue at a time, every
piece around it is given a role: none, source or content. The first step is a plain
token classifier; the second is the deep biaffine idea of dependency parsing (Dozat and
Manning 2017) with a small convolution over the pieces, so that roles come in stretches.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from quotecheck.parse.windows import LOOKS

CUES, ROLES = 3, 3  # O B I; none, source, content
NONE, SOURCE, CONTENT = range(ROLES)
REACH = 200  # pieces on either side of a cue that can belong to it
PAIR = 96
_SHIFTS = (-2, -1, 0, 1, 2)
_EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)


class RoleTagger(nn.Module):
    """Cues of a window, and the roles of the pieces around each.

    ``words`` is the word embedding of the pack's encoder, shared and not trained, so
    that the head's own file does not carry it.
    """

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.looks = nn.Embedding(LOOKS, size)
        self.drop = nn.Dropout(0.15)
        self.cue = nn.Linear(size, CUES)
        self.spans = nn.Linear(size, 2 * CUES)  # source and content whatever the cue: in training only
        self.of_cue = nn.Linear(size, 2 * PAIR)
        self.of_piece = nn.Linear(size, 2 * PAIR)
        self.place = nn.Embedding(2 * (len(_EDGES) + 1) + 1, PAIR)
        self.near = nn.Linear(PAIR * len(_SHIFTS), PAIR)
        self.far = nn.Linear(PAIR * len(_SHIFTS), PAIR)
        self.role = nn.Linear(PAIR, ROLES)
        nn.init.zeros_(self.looks.weight)

    def encode(self, ids: torch.Tensor, looks: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states, batch x pieces x size."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.looks(looks)
        states: torch.Tensor = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        dropped: torch.Tensor = self.drop(states.float())
        return dropped

    def roles(self, states: torch.Tensor, cue: torch.Tensor, first: torch.Tensor, last: torch.Tensor) -> torch.Tensor:
        """Scores of roles for some cues of one window: cues x pieces x roles.

        ``cue`` is cues x pieces, with the weight of each piece in its cue (they sum to 1);
        ``first`` and ``last`` are the cue's piece numbers.
        """
        a, b = self.of_cue(cue @ states).chunk(2, -1)
        c, d = self.of_piece(states).chunk(2, -1)
        at = torch.arange(states.shape[0])
        ahead = (at - last[:, None]).clamp(min=0)
        behind = (first[:, None] - at).clamp(min=0)
        edges = torch.tensor(_EDGES)
        steps = torch.bucketize(ahead, edges, right=True) - torch.bucketize(behind, edges, right=True)
        place = self.place(steps + len(_EDGES) + 1)
        pairs = torch.relu(a[:, None] * c + b[:, None] + d + place)
        pairs = self.drop(pairs)
        pairs = pairs + torch.relu(self.near(_shifted(pairs, 1)))
        pairs = pairs + torch.relu(self.far(_shifted(pairs, 4)))
        scores: torch.Tensor = self.role(pairs)
        return scores


def _shifted(pairs: torch.Tensor, step: int) -> torch.Tensor:
    """Each piece beside its neighbours ``step`` apart: the input of a convolution, as one matrix product does it."""
    width = pairs.shape[1]
    padded = nn.functional.pad(pairs, (0, 0, 2 * step, 2 * step))
    return torch.cat([padded[:, (k + 2) * step : (k + 2) * step + width] for k in _SHIFTS], -1)

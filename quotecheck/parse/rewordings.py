"""How sentences of other reports have a statement, by the rewording head; and which sentences may have it at all."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from quotecheck.parse.encoder import fast_bfloat16
from quotecheck.parse.heads import load_head
from quotecheck.parse.pair_model import LABELS, PairModel, padded, pair_pieces

FILE = "rewordings.pt"
_BATCH_PIECES = 1200  # read at once, padding included: on one core 4,000 took a half longer
_LEAST_WEIGHT = 0.05  # of a piece that nearly all sentences have


class Sentences:
    """The sentences of some articles on one story, to be compared with statements by their word pieces.

    A piece weighs the more the fewer sentences have it (inverse document frequency; Spärck Jones 1972).
    """

    def __init__(self, pieces: Sequence[Sequence[int]], words: NDArray[np.float32]) -> None:
        self._words = words
        self._count = len(pieces)
        self._having = Counter(i for own in pieces for i in set(own))
        self._bags = [frozenset(own) for own in pieces]
        self._sizes = np.array([self._size(bag) for bag in self._bags])
        self._vectors = np.array([self._vector(bag) for bag in self._bags]).reshape(len(pieces), words.shape[1])

    def nearness(self, statement: Sequence[int]) -> NDArray[np.float64]:
        """How near each sentence is to a statement, from 0 to 2: by its pieces' vectors, and by pieces in common."""
        own = frozenset(statement)
        shared = np.array([self._size(own & bag) for bag in self._bags])
        near: NDArray[np.float64] = self._vectors @ self._vector(own) + shared / np.sqrt(
            np.maximum(1e-9, self._size(own) * self._sizes)
        )
        return near

    def _weight(self, piece: int) -> float:
        return max(0.0, math.log((self._count + 1) / (self._having[piece] + 0.5)))

    def _size(self, bag: frozenset[int]) -> float:
        return sum(map(self._weight, bag))

    def _vector(self, bag: frozenset[int]) -> NDArray[np.float32]:
        own = list(bag)
        weights = np.array([max(_LEAST_WEIGHT, self._weight(i)) for i in own], dtype=np.float32)
        total: NDArray[np.float32] = weights @ self._words[own]
        return total / max(1e-9, float(np.linalg.norm(total)))


class Judge:
    """The rewording head, loaded."""

    def __init__(self, model: PairModel, tokenizer: Any) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self._words = model.encoder.embeddings.word_embeddings.weight.detach().numpy()

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The word pieces of some texts."""
        if not texts:
            return []
        found: list[list[int]] = self._tokenizer(list(texts), add_special_tokens=False)["input_ids"]
        return found

    def sentences(self, pieces: Sequence[Sequence[int]]) -> Sentences:
        """Sentences, given as pieces, ready to be compared with statements."""
        return Sentences(pieces, self._words)

    def judge(self, pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> NDArray[np.float32]:
        """The probability of each label for pairs of a statement and a sentence, given as pieces: pairs x labels."""
        tokenizer = self._tokenizer
        rows = [pair_pieces(a, b, tokenizer.cls_token_id, tokenizer.sep_token_id) for a, b in pairs]
        found = np.zeros((len(rows), len(LABELS)), dtype=np.float32)
        order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]))
        while order:
            size = max(1, _BATCH_PIECES // len(rows[order[-1]][0]))
            order, batch = order[:-size], order[-size:]
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
                scores = self._model(*padded([rows[n] for n in batch]))
            found[batch] = scores.float().softmax(-1).numpy()
        return found


@functools.lru_cache(maxsize=1)
def load_judge(folder: Path) -> Judge | None:
    """The rewording head of a pack, or None where it has none: then only what is aligned word by word is compared.

    Raises
    ------
    ModelError
        If its file is damaged.
    """
    path = folder / FILE
    return Judge(*load_head(path, PairModel)) if path.is_file() else None

"""Read articles with the tagging head: likely cues, and the source and content of a cue."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from quotecheck.parse.decode import Roles, Scores, decode, total
from quotecheck.parse.encoder import fast_bfloat16
from quotecheck.parse.heads import load_head
from quotecheck.parse.tagger import CONTENT, NONE, REACH, SOURCE, RoleTagger
from quotecheck.parse.windows import Window, pack, piece_paragraphs

FILE = "roles.pt"
_BATCH_PIECES = 2400  # encoded at once, padding included
_LEAST_FILLED = 0.7  # share of the longest window in a batch: what is shorter is encoded with its own kind
_SURELY = 50.0  # nats
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CueRoles:
    """What belongs to one cue, by the tagging head.

    ``likely``: probability that it is a cue; ``sure``: mean probability of the content's
    pieces. Spans are offsets in the article; words between which only blanks and marks stand are joined.
    """

    cue: tuple[int, int]
    likely: float
    source: Spans
    content: Spans
    sure: float
    _pieces: Spans
    _scores: Scores
    _roles: Roles

    def worse(self, source: Sequence[tuple[int, int]], content: Sequence[tuple[int, int]]) -> float:
        """By how much (in nats) another source and content are less likely than the best."""
        other = np.full(len(self._pieces), NONE)
        for role, spans in ((SOURCE, source), (CONTENT, content)):
            for low, high in spans:
                for i, (start, end) in enumerate(self._pieces):
                    if start < high and low < end:
                        other[i] = role
        return total(self._scores, self._roles) - total(self._scores, other)


@dataclass(frozen=True, slots=True)
class _Read:
    window: Window
    states: torch.Tensor
    cues: torch.Tensor  # probability of O, B, I by piece


class Reading:
    """One article as the tagging head has read it."""

    def __init__(self, model: RoleTagger, text: str, windows: Sequence[_Read]) -> None:
        self._model = model
        self._text = text
        self._windows = windows

    def cues(self, least: float) -> list[tuple[int, int]]:
        """The spans that are cues with at least some probability, in order."""
        found = []
        for read in self._windows:
            spans = read.window.spans
            start = -1
            likely = (1 - read.cues[:, 0]).tolist()
            begins = (read.cues[:, 1] > read.cues[:, 2]).tolist()
            for i in range(read.window.fresh, len(spans) + 1):
                inside = i < len(spans) and likely[i] >= least and spans[i][0] < spans[i][1]
                goes_on = inside and i > 0 and (spans[i][0] == spans[i - 1][1] or not begins[i])
                if start >= 0 and not goes_on:
                    found.append((spans[start][0], spans[i - 1][1]))
                    start = -1
                if inside and start < 0:
                    start = i
        return found

    def roles(self, cues: Iterable[tuple[int, int]]) -> dict[tuple[int, int], CueRoles]:
        """Source and content of each cue that stands in what was read."""
        found: dict[tuple[int, int], CueRoles] = {}
        wanted = list(cues)
        for read in self._windows:
            spans = read.window.spans
            low, high = spans[read.window.fresh][0], spans[-1][1]
            own = []
            for start, end in wanted:
                if low <= start < high and (start, end) not in found:
                    pieces = [i for i, (s, e) in enumerate(spans) if s < end and start < e]
                    if pieces:
                        own.append(((start, end), pieces))
            if own:
                found.update(self._of(read, own))
        return found

    def _of(
        self, read: _Read, cues: Sequence[tuple[tuple[int, int], list[int]]]
    ) -> Iterator[tuple[tuple[int, int], CueRoles]]:
        spans, size = read.window.spans, len(read.window.ids)
        weights = torch.zeros(len(cues), size)
        for row, (_, pieces) in enumerate(cues):
            weights[row, pieces] = 1 / len(pieces)
        first, last = torch.tensor([p[0] for _, p in cues]), torch.tensor([p[-1] for _, p in cues])
        with torch.inference_mode():
            scores = self._model.roles(read.states, weights, first, last).log_softmax(-1).numpy()
        for row, (_, pieces) in enumerate(cues):  # the cue is neither, and what is out of reach was never learned
            scores[row, pieces, NONE] += _SURELY
            scores[row, : max(0, pieces[0] - REACH), NONE] += _SURELY
            scores[row, pieces[-1] + REACH :, NONE] += _SURELY
        for row, ((cue, pieces), roles) in enumerate(zip(cues, decode(scores, self._glued(spans)), strict=True)):
            content = np.flatnonzero(roles == CONTENT)
            sure = float(np.exp(scores[row, content, CONTENT]).mean()) if len(content) else 0.0
            yield (
                cue,
                CueRoles(
                    cue,
                    float(1 - read.cues[pieces, 0].min()),
                    self._spans(spans, np.flatnonzero(roles == SOURCE).tolist()),
                    self._spans(spans, content.tolist()),
                    sure,
                    spans,
                    scores[row],
                    roles,
                ),
            )

    def _glued(self, spans: Spans) -> NDArray[np.bool_]:
        text = self._text
        glued = [
            s == before and s < e and text[s].isalnum() and text[s - 1].isalnum()
            for (_, before), (s, e) in pairwise(spans)
        ]
        return np.array([False, *glued])

    def _spans(self, spans: Spans, pieces: Sequence[int]) -> Spans:
        found: Spans = []
        for start, end in (spans[i] for i in pieces):
            if start == end:
                continue
            if found and not any(c.isalnum() for c in self._text[found[-1][1] : start]):
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
        return found


class Reader:
    """The tagging head, loaded."""

    def __init__(self, model: RoleTagger, tokenizer: Any) -> None:
        self._model = model
        self._tokenizer = tokenizer

    def read(self, items: Sequence[tuple[str, Sequence[tuple[int, int]], Sequence[tuple[int, int]]]]) -> list[Reading]:
        """Read some articles in one go: text, bounds of the blocks, and bounds of the quotation marks."""
        windows = [
            pack(piece_paragraphs(text, blocks, marked, self._tokenizer), self._tokenizer.sep_token_id)
            for text, blocks, marked in items
        ]
        flat = sorted(
            ((n, k) for n, own in enumerate(windows) for k in range(len(own))),
            key=lambda p: len(windows[p[0]][p[1]].ids),
        )
        done: dict[tuple[int, int], _Read] = {}
        while flat:
            widths = [len(windows[n][k].ids) for n, k in flat]
            size = max(1, _BATCH_PIECES // widths[-1])
            size = sum(w >= _LEAST_FILLED * widths[-1] for w in widths[-size:])
            batch, flat = flat[-size:], flat[:-size]
            for place, read in zip(batch, self._encoded([windows[n][k] for n, k in batch]), strict=True):
                done[place] = read
        return [
            Reading(self._model, text, [done[n, k] for k in range(len(windows[n]))])
            for n, (text, _, _) in enumerate(items)
        ]

    def _encoded(self, windows: Sequence[Window]) -> Iterable[_Read]:
        width = max(len(w.ids) for w in windows)
        ids, looks, mask = (torch.zeros(len(windows), width, dtype=torch.long) for _ in range(3))
        for row, window in enumerate(windows):
            size = len(window.ids)
            ids[row, :size] = torch.tensor(window.ids)
            looks[row, :size] = torch.tensor(window.looks)
            mask[row, :size] = 1
        with torch.inference_mode():
            with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
                states = self._model.encode(ids, looks, mask)
            cues = self._model.cue(states).softmax(-1)
        for row, window in enumerate(windows):
            size = len(window.ids)
            yield _Read(window, states[row, :size].clone(), cues[row, :size].clone())


@functools.lru_cache(maxsize=1)
def load_reader(folder: Path) -> Reader | None:
    """The tagging head of a pack, or None where it has none: then the rules alone answer.

    Raises
    ------
    ModelError
        If its file is damaged.
    """
    path = folder / FILE
    if not path.is_file():
        return None
    return Reader(*load_head(path, RoleTagger))

"""An article's text as the tagging head reads it: word pieces of whole paragraphs, in windows.

Each piece has a *look*: its case, which the encoder does not see, and whether it
stands between quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from quotecheck.parse.pipeline import PLAIN

# Pieces a window. The head was trained on up to 384; 256 gave the same on PolNeAR dev and .008 more on the gold
# (content F1 at .8), and take a tenth less time; with 192 time grew again.
LONGEST = 256
CONTEXT = 48  # pieces of a paragraph that is read twice; longer ones gave no more on PolNeAR dev, and cost a tenth
LOOKS = 6  # lower case, capital, all capitals; the same between marks


@dataclass(slots=True)
class Window:
    """Pieces of consecutive paragraphs with a separator between them.

    ``spans`` holds each piece's offsets in the article, an empty span for a separator;
    predictions count from piece ``fresh`` on: what is before is context of the window before.
    """

    ids: list[int] = field(default_factory=list)
    looks: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    fresh: int = 0


def piece_paragraphs(
    text: str, blocks: Iterable[tuple[int, int]], marked: Sequence[tuple[int, int]], tokenizer: Any
) -> list[Window]:
    """Each block as pieces; ``marked`` are the stretches between quotation marks, in order, not overlapping."""
    ranges = [(s, e) for s, e in blocks if text[s:e].strip()]
    if not ranges:
        return []
    encoded = tokenizer(
        [text[s:e].translate(PLAIN) for s, e in ranges],
        add_special_tokens=False,
        return_offsets_mapping=True,
    )
    found = []
    position = 0
    for (start, _), ids, offsets in zip(ranges, encoded["input_ids"], encoded["offset_mapping"], strict=True):
        window = Window()
        for piece, (low, high) in zip(ids, offsets, strict=True):
            low, high = low + start, high + start
            while position < len(marked) and marked[position][1] <= low:
                position += 1
            inside = position < len(marked) and marked[position][0] <= low
            written = text[low:high]
            case = 0 if not written[:1].isupper() else 2 if len(written) > 1 and written.isupper() else 1
            window.ids.append(piece)
            window.looks.append(case + 3 * inside)
            window.spans.append((low, high))
        found.append(window)
    return found


def pack(
    paragraphs: Sequence[Window], separator: int, longest: int = LONGEST, first: int | None = None
) -> list[Window]:
    """Fill windows with whole paragraphs; the last paragraph of a window, if short, opens the next as context.

    ``first`` bounds the first window, so that training sees other cuts each time.
    """
    windows: list[Window] = []
    window, before = Window(), None
    limit = first or longest
    for paragraph in _cut(paragraphs, longest):
        if window.ids and len(window.ids) + len(paragraph.ids) + 1 > limit:
            windows.append(window)
            window, limit = Window(), longest
            fits = before is not None and len(before.ids) + len(paragraph.ids) + 2 <= limit
            if before is not None and fits and len(before.ids) <= CONTEXT:
                _append(window, before, separator)
                window.fresh = len(window.ids)
        _append(window, paragraph, separator)
        before = paragraph
    if window.ids:
        windows.append(window)
    return windows


def _cut(paragraphs: Sequence[Window], longest: int) -> Iterable[Window]:
    room = longest - 1
    for whole in paragraphs:
        for low in range(0, len(whole.ids), room):
            yield Window(whole.ids[low : low + room], whole.looks[low : low + room], whole.spans[low : low + room])


def _append(window: Window, paragraph: Window, separator: int) -> None:
    window.ids += [*paragraph.ids, separator]
    window.looks += [*paragraph.looks, 0]
    end = paragraph.spans[-1][1]
    window.spans += [*paragraph.spans, (end, end)]

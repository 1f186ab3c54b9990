"""A transcript: the words spoken, who spoke them, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from quotecheck.schema import Article, Block, BlockKind


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another speaks.

    Attributes
    ----------
    speaker : str or None
        The label as it stands, without a role in brackets; ``None`` where nobody is named.
    start, end : int
        Offsets (characters) into the text of the transcript's article.
    time : str or None
        The time code of its first cue, as it stands.
    """

    speaker: str | None
    start: int
    end: int
    time: str | None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The spoken words as an article, a paragraph a turn, and its turns in order.

    ``times`` holds for each cue, and each turn in it, the offset where its words begin, and the time code.
    """

    article: Article
    turns: tuple[Turn, ...]
    times: tuple[tuple[int, str], ...] = ()

    def turn_at(self, offset: int) -> Turn | None:
        """The turn in which the word at an offset (characters) is spoken."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[at] if at >= 0 and offset < self.turns[at].end else None

    def time_at(self, offset: int) -> str | None:
        """The time code, as it stands, of the cue that an offset (characters) lies in.

        In a plain text, the last code before it in the same turn; ``None`` without one.
        """
        turn = self.turn_at(offset)
        at = bisect_right(self.times, offset, key=lambda time: time[0]) - 1
        return self.times[at][1] if turn and at >= 0 and self.times[at][0] >= turn.start else None


class Piece(NamedTuple):
    """Some words of a transcript, on one line, as a reader of its format finds them.

    ``follows``: whoever spoke before goes on, if no speaker is named.
    """

    words: str
    speaker: str | None = None
    time: str | None = None
    follows: bool = True


def transcript_from_pieces(pieces: Iterable[Piece], *, id: str, path: str | None = None) -> Transcript:  # noqa: A002
    """Set the pieces of one speaker one after the other, and the turns one under the other.

    >>> said = [Piece("We wait.", "ANN", "0:01"), Piece("Then we go.", None, "0:04"), Piece("Good.", "BOB")]
    >>> transcript = transcript_from_pieces(said, id="t")
    >>> transcript.article.text
    'We wait. Then we go.\\n\\nGood.'
    >>> transcript.turns[1], transcript.time_at(10)
    (Turn(speaker='BOB', start=22, end=27, time=None), '0:04')
    """
    parts: list[str] = []
    turns: list[Turn] = []
    times: list[tuple[int, str]] = []
    at = 0
    speaker: str | None = None
    for words, named, time, follows in pieces:
        if not words:
            continue
        before, speaker = speaker, named or (speaker if follows else None)
        # Words of nobody known that do not follow may be another's than those before.
        same = bool(turns) and speaker == before and (speaker is not None or follows)
        if turns:
            parts.append(" " if same else "\n\n")
            at += len(parts[-1])
        if same:
            turns[-1] = Turn(speaker, turns[-1].start, at + len(words), turns[-1].time)
        else:
            turns.append(Turn(speaker, at, at + len(words), time))
        if time and not (same and times and times[-1][1] == time):
            times.append((at, time))
        parts.append(words)
        at += len(words)
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, start=turn.start, end=turn.end) for turn in turns)
    return Transcript(Article(id=id, text="".join(parts), blocks=blocks, path=path), tuple(turns), tuple(times))

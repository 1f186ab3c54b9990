"""Transcripts: plain text with speakers' labels, WebVTT and SRT, as the words spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from quotecheck.errors import ReadError
from quotecheck.text.decode import decode
from quotecheck.text.lines import NEWLINE
from quotecheck.text.load import load
from quotecheck.text.readers.cues import Cue, cues, is_cued
from quotecheck.text.readers.labels import TIME, Labels, without_noises
from quotecheck.text.transcript import Piece, Transcript, transcript_from_pieces

_ADVICE = "Give the transcript as plain text, WebVTT or SRT."
# Captions mark a change of speaker where they do not name one: ">>", or a dash on each line of two voices.
_CHANGE = re.compile(r"\s*(?:>{2,3}|»)\s*")
_DASH = re.compile(r"\s*[-–—]\s*(?=\S)")


def read_transcript(path: Path) -> Transcript:
    """Read a transcript.

    Parameters
    ----------
    path : Path
        Plain text ("NAME: words"), WebVTT or SRT; told by the content, not by the ending.

    Raises
    ------
    ReadError
        If the file is missing, empty, no text, or nobody says anything in it.
    """
    data = load(path)
    try:
        text = decode(data, str(path))
    except ReadError:
        raise ReadError(f"{path} is not a text file. {_ADVICE}") from None
    cued = is_cued(text)
    pieces = _cued(list(cues(text))) if cued else _lines(NEWLINE.split(text))
    transcript = transcript_from_pieces(pieces, id=path.stem, path=str(path))
    if not transcript.turns:
        kind = "no cue with words" if cued else "no words"
        raise ReadError(f"{path} holds {kind}. Check that it is the transcript. {_ADVICE}")
    return transcript


def _lines(lines: list[str]) -> Iterator[Piece]:
    labels = Labels(lines)
    before = ""
    speaker: str | None = None
    waiting: str | None = None  # a time code whose words come on the next line
    for line in lines:
        change = _CHANGE.match(line)
        words, named, time = labels.read(line[change.end() :] if change else line, before)
        speaker = named or (None if change else speaker)
        before, time = line, time or waiting
        waiting = time
        for at, piece in _timed(words):
            yield Piece(piece, speaker, at or time, follows=not change)
            waiting, time, change = None, None, None


def _timed(words: str) -> Iterator[tuple[str | None, str]]:
    """Cut a line at the time codes in it."""
    at, time = 0, None
    for match in [*TIME.finditer(words), None]:
        piece = _tidy(words[at : match.start() if match else len(words)])
        if piece:
            yield time, piece
        if match:
            at, time = match.end(), match["code"]


def _cued(found: list[Cue]) -> Iterator[Piece]:
    labels = Labels(line.words for cue in found for line in cue.lines)
    voices = any(line.voice for cue in found for line in cue.lines)
    unvoiced = False
    carried: str | None = None  # a label whose words come on the next line
    for cue in found:
        before = ""
        dashes = sum(bool(_DASH.match(line.words)) for line in cue.lines) > 1
        for line in cue.lines:
            change = _CHANGE.match(line.words) or (_DASH.match(line.words) if dashes else None)
            words = line.words[change.end() :] if change else line.words
            speaker = line.voice
            if not speaker:
                words, speaker, _ = labels.read(words, "" if change else before)
            before = line.words
            words = _tidy(words)
            speaker = speaker or (None if change else carried)
            carried = None if words else speaker
            if words:
                # Where voices are marked, words outside them are nobody's; else who spoke before goes on.
                yield Piece(words, speaker, cue.time, follows=not change and (not voices or unvoiced))
                unvoiced = speaker is None


def _tidy(words: str) -> str:
    return without_noises(" ".join(words.split()))

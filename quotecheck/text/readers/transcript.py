"""stub"""

from __future__ import annotations
import re
from dataclasses import dataclass
from pathlib import Path
from quotecheck.schema import Article


@dataclass(frozen=True)
class Turn:
    speaker: str | None
    start: int
    end: int
    time: str | None


@dataclass(frozen=True)
class Transcript:
    article: Article
    turns: tuple[Turn, ...]

    def time_at(self, at: int) -> str | None:
        return next((t.time for t in self.turns if t.start <= at < t.end), None)


def read_transcript(path: Path) -> Transcript:
    raw = path.read_text(encoding="utf-8")
    turns = []
    cur = None
    time = None
    for line in raw.split("\n"):
        line = line.strip()
        if "-->" in line:
            time = line.split(" ")[0]
            continue
        if not line or line == "WEBVTT" or line.isdigit():
            continue
        m = re.match(r"<v ([^>]+)>(.*)", line) or re.match(r"([A-Z][A-Z .’'-]+):\s*(.*)", line)
        if m:
            sp, w = m.group(1), m.group(2)
        else:
            sp, w = cur, line
        if turns and sp == cur:
            turns[-1][1] += " " + w
        else:
            turns.append([sp, w, time])
        cur = sp
    text = ""
    out = []
    for sp, w, t in turns:
        if text:
            text += "\n\n"
        out.append(Turn(sp, len(text), len(text) + len(w), t))
        text += w
    from quotecheck.text import article_from_text

    return Transcript(article_from_text(text, id=path.stem, path=str(path)), tuple(out))

"""Rich Text Format: its text, without the settings; enough for what text editors save."""

from __future__ import annotations

import re
from pathlib import Path

from quotecheck.text.document import Document, Piece
from quotecheck.text.phrases import words

# A control word with its number, a hexadecimal byte, another control character, a brace, a newline, or a letter.
_TOKEN = re.compile(
    r"\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_BREAKS = frozenset({"par", "line", "sect", "page", "row"})
_CHARACTERS = {
    "tab": "\t", "cell": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip


def read_rtf(data: bytes, path: Path) -> Document:
    """Keep the words of an RTF file and its paragraph breaks.

    Parameters
    ----------
    data : bytes
        The whole file, in the code page that its header names.
    path : Path
        Where it came from (unused: any RTF reads as some text).
    """
    source = data.decode("latin-1")
    page = re.search(r"\\ansicpg(\d+)", source[:2000])
    return Document([Piece(line) for line in _text(source, f"cp{page[1]}" if page else "cp1252").split("\n")])


def _text(source: str, encoding: str) -> str:
    out: list[str] = []
    hidden = False
    fallback = 1  # characters after \u that stand in for it in old readers
    skip = 0
    stack: list[tuple[bool, int]] = []
    for word, number, byte, symbol, brace, run in _TOKEN.findall(source):
        if brace == "{":
            stack.append((hidden, fallback))
        elif brace == "}":
            hidden, fallback = stack.pop() if stack else (False, 1)
            skip = 0
        elif symbol == "*" or word in words("rtf", "destinations"):
            hidden = True
        elif hidden:
            continue
        elif word == "uc":
            fallback = int(number or 1)
        elif word == "u" and number:
            out.append(chr(int(number) % 65536))
            skip = fallback
        elif word:
            out.append("\n" if word in _BREAKS else _CHARACTERS.get(word, ""))
        elif byte and skip:
            skip -= 1
        elif byte:
            out.append(_byte(int(byte, 16), encoding))
        elif symbol:
            out.append({"\n": "\n", "\r": "\n", "~": "\u00a0", "_": "-", "-": ""}.get(symbol, symbol))
        elif run:
            out.append(run[skip:])
            skip = max(0, skip - len(run))
    joined = "".join(out)
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # pairs of \u make one character


def _byte(value: int, encoding: str) -> str:
    try:
        return bytes([value]).decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return bytes([value]).decode("latin-1")

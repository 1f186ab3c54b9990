"""Markdown: the article is the file as it stands, and the blocks leave its marks out where they can.

Offsets index the file's own text, so marks inside a paragraph (emphasis, links)
stay in it; those at the edges of a line (``#``, ``>``, list marks) do not.
"""

from __future__ import annotations

import re

from quotecheck.schema import Article, BlockKind
from quotecheck.text.blocks import label
from quotecheck.text.decode import decode
from quotecheck.text.lines import Line, split_lines, trim
from quotecheck.text.wrap import Unit

_HEADING = re.compile(r"(#{1,6})[ \t]+")
_CLOSING = re.compile(r"[ \t]+#+$")
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")
_FENCE = re.compile(r"```|~~~")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+")
_QUOTE = re.compile(r"(?:>[ \t]*)+")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_REFERENCE = re.compile(r"\[[^\]]+\]:\s*\S+|<!--.*-->|<[/\w][^>]*>")
_META = re.compile(r"(title|headline|date|outlet|publisher|url)\s*:\s*(.+)", re.IGNORECASE)
Hinted = tuple[Unit, BlockKind | None]


def read_markdown(data: bytes, *, id: str, path: str) -> Article:  # noqa: A002
    """Decode a Markdown file and cut it into blocks.

    Parameters
    ----------
    data : bytes
        The whole file. Front matter between ``---`` lines gives title, date, outlet and url.
    id, path : str
        The article's name in the output, and the file.
    """
    text = decode(data, path)
    lines = list(split_lines(text))
    front = _front_matter(text, lines)
    meta = _meta(text, lines[:front])
    hinted: list[Hinted] = [((line.start, line.end), BlockKind.BOILERPLATE) for line in lines[:front] if not line.blank]
    hinted += _body(text, lines[front:])
    title = meta.get("title") or meta.get("headline")
    return Article(
        id=id,
        text=text,
        blocks=label(text, hinted, title),
        path=path,
        title=title,
        outlet=meta.get("outlet") or meta.get("publisher"),
        date=meta.get("date"),
        url=meta.get("url"),
    )


def _front_matter(text: str, lines: list[Line]) -> int:
    """How many lines the front matter takes."""
    if not lines or text[lines[0].start : lines[0].end] != "---":
        return 0
    for i, line in enumerate(lines[1:60], start=1):
        if text[line.start : line.end] in ("---", "..."):
            return i + 1
    return 0


def _meta(text: str, lines: list[Line]) -> dict[str, str]:
    found = (_META.fullmatch(text, line.start, line.end) for line in lines)
    return {match[1].lower(): match[2].strip(" '\"") for match in found if match}


def _body(text: str, lines: list[Line]) -> list[Hinted]:
    hinted: list[Hinted] = []
    fenced = headed = False
    joins = False  # whether the next plain line goes on in the last unit
    for line in lines:
        start, end = line.start, line.end
        if _FENCE.match(text, start, end):
            fenced = not fenced
            joins = False
            if not line.blank:
                hinted.append(((start, end), BlockKind.BOILERPLATE))
            continue
        if fenced and not line.blank:
            hinted.append(((start, end), BlockKind.BOILERPLATE))
            continue
        if line.blank:
            joins = False
            continue
        if joins and _UNDERLINE.fullmatch(text, start, end):
            hinted[-1] = (hinted[-1][0], BlockKind.SUBHEADING if headed else BlockKind.HEADLINE)
            headed, joins = True, False
            continue
        if _RULE.fullmatch(text, start, end) or _REFERENCE.fullmatch(text, start, end):
            hinted.append(((start, end), BlockKind.BOILERPLATE))
            joins = False
            continue
        kind, at, stop = _inside(text, start, end, headed)
        headed = headed or kind is BlockKind.HEADLINE
        plain = kind is None and at == start
        if joins and plain:
            hinted[-1] = ((hinted[-1][0][0], stop), None)
        elif at < stop:
            hinted.append(((at, stop), kind))
        broken = text.endswith(("  ", "\\"), at, _line_end(text, end))
        joins = kind is None and not broken and not text.startswith("|", at)
    return hinted


def _line_end(text: str, end: int) -> int:
    """Where the spaces after a line's last visible character end; two of them are a line break."""
    while end < len(text) and text[end] in " \t":
        end += 1
    return end


def _inside(text: str, start: int, end: int, headed: bool) -> tuple[BlockKind | None, int, int]:
    """Kind and visible words of one line, without the marks at its edges."""
    heading = _HEADING.match(text, start, end)
    if heading:
        closing = _CLOSING.search(text, heading.end(), end)
        first = len(heading[1]) == 1 and not headed
        stop = closing.start() if closing else end
        return (BlockKind.HEADLINE if first else BlockKind.SUBHEADING), *trim(text, heading.end(), stop)
    image = _IMAGE.fullmatch(text, start, end)
    if image:
        return BlockKind.CAPTION, *trim(text, image.start(1), image.end(1))
    for mark in (_QUOTE, _ITEM):
        found = mark.match(text, start, end)
        if found:
            start = found.end()
    if text[start : start + 1] in "*_" and text[start : start + 2] not in ("**", "__"):
        whole = re.compile(r"([*_])([^*_]+)\1").fullmatch(text, start, end)
        if whole:
            return None, whole.start(2), whole.end(2)
    whole = re.compile(r"(\*\*|__)([^*_]+)\1").fullmatch(text, start, end)
    return (None, whole.start(2), whole.end(2)) if whole else (None, start, end)

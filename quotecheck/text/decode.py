"""From bytes to text: UTF-8 first, then what news desks really send."""

from __future__ import annotations

import codecs
import re

from quotecheck.errors import ReadError

_BOMS = (  # UTF-32 first: its little-endian mark begins with the one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes that text files do not hold; NUL is counted with them, so a stray one passes.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL = 0.02
# Text in a Latin alphabet has few letters above ASCII; Cyrillic or Greek in one byte has mostly those.
_MAX_HIGH = 0.25
# A UTF-8 file with a few bytes of another encoding in it (pasted text, a cut end) is still one.
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CUT = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z")
_HIGH = re.compile(rb"[\x80-\xff]")
_REPAIR = "quotecheck.windows-1252"
# MacRoman's “ ” ‘ ’ read as Windows-1252: capital vowels with accents where quotation marks belong.
_MAC_MARKS = re.compile(r"(?:^|\s)Ò\w|\w[.,!?]?Ó(?=[\s.,]|$)|\wÕ(?:s|t|re|ve|ll|d)\b", re.MULTILINE)


def decode(data: bytes, name: str = "the input") -> str:
    """Decode a text file; a byte order mark is dropped, nothing else is changed.

    UTF-8 (a few broken bytes are read as Windows-1252), then UTF-16 and UTF-32
    by their marks or their NULs, then Windows-1252 (or MacRoman) when the result
    reads as a Latin alphabet does, and at last the guess of charset-normalizer.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        What to call it in an error.

    Raises
    ------
    ReadError
        If the bytes are not text.

    >>> decode(b"\\x93No,\\x94 she said.")
    '“No,” she said.'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    if len(_CONTROL.findall(data)) > max(8, _MAX_CONTROL * len(data)) or _starts_binary(data):
        raise ReadError(f"{name} is not a text file. Give the article as text, HTML, docx or PDF.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data)


def _starts_binary(data: bytes) -> bool:
    return bool(_CONTROL.search(data[:16])) and len(_CONTROL.findall(data[:64])) >= 3


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of an English text is NUL."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _decode_other(data: bytes) -> str:
    whole = _SEQUENCE.findall(data)
    cut = _CUT.search(data)
    broken = len(_HIGH.findall(data)) - sum(map(len, whole)) - (len(cut.group()) if cut and whole else 0)
    if broken <= len(whole) // 3:
        return data.decode("utf-8", errors=_REPAIR)
    text = _windows_1252(data)
    high = sum(1 for c in text if ord(c) > 0x7F)
    if high <= _MAX_HIGH * max(1, len(text)):
        if len(_MAC_MARKS.findall(text)) > sum(text.count(mark) for mark in "“”’"):
            return data.decode("mac_roman")
        return text
    return _detect(data) or text


def _windows_1252(data: bytes) -> str:
    """As browsers read it: the five bytes without a meaning stay control characters."""
    return "".join(_ONE_BYTE[byte] for byte in data)


_ONE_BYTE = [bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b) for b in range(256)]


def _repair(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _windows_1252(error.object[error.start : error.end]), error.end


codecs.register_error(_REPAIR, _repair)


def _detect(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None:
        return None
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        return data.decode(best.encoding, errors="replace")

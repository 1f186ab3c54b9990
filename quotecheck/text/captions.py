"""Lines under pictures, known by their credits."""

from __future__ import annotations

import re
from functools import cache

from quotecheck.text.phrases import pattern

MAX_CAPTION = 500


def is_caption(line: str) -> bool:
    """Whether a line carries a picture credit at its start or its end.

    >>> is_caption("The bridge at dawn. Photo: Ada Brandt"), is_caption("The photo was taken at dawn.")
    (True, False)
    """
    return len(line) <= MAX_CAPTION and _hint().search(line) is not None and _credit().search(line) is not None


@cache
def _hint() -> re.Pattern[str]:
    """A quick look for any of the words, since nearly all lines hold none."""
    return re.compile(rf"©|\b{pattern('captions', 'credits')}\b|{pattern('captions', 'agencies')}", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    label, agency = pattern("captions", "credits"), pattern("captions", "agencies")
    who = r"[^.!?:“”\"]{2,80}"
    return re.compile(
        rf"^[(\[]?{label}\s*[:|]\s*\S"  # Photo: Ada Brandt; Image: the bridge at dawn
        # … at dawn. Photo: Ada Brandt
        rf"|(?:[.!?)”\"’]\s*|\s[|–—-]\s*|\s(?-i:(?=[A-Z])))[(\[]?{label}\s*[:|]\s*{who}[.)\]]*$"
        rf"|[(\[]{label}[^)\]“”\"]{{0,60}}[)\]]\.?$"  # … at dawn (file photo)
        rf"|(?:^|[.|/(\[–—-]\s*)[^.!?“”\"]{{0,60}}{agency}[)\]]?\.?$"  # … at dawn. Ada Brandt/Getty Images
        rf"|^©\s*[^.“”\"]{{2,60}}/[^.“”\"]{{2,40}}$",  # © Ada Brandt/North Wire
        re.IGNORECASE,
    )

"""The names of the figures that an evaluation gives. Here, below it, so that a configuration can be checked early.

A name is ``content-f1-8`` for all gold and ``test.content-f1-8`` for one part of it. A ``-8`` at its end says:
only quotes whose content is met at an IoU of .8 (``-3``, or nothing: of .3).
"""

from __future__ import annotations

from typing import Final

from quotecheck.config import RULE_IDS
from quotecheck.schema import Act, Level, QuoteType

PARTS: Final = ("dev", "test")

WAYS: Final = 20
"""Ways of quoting that ``gold/GUIDELINES.md`` numbers."""

STORY_COUNTS: Final = ("false-errors", "disturbed")
STORY_FIGURES: Final = (
    *(f"{name}-{what}" for name in (*Level, *RULE_IDS) for what in ("recall", "precision")),
    "speakers",
    *STORY_COUNTS,
)
"""Of gold stories: what the rules find."""

ATTRIBUTION_FIGURES: Final = (
    *(f"content-{what}-{least}" for least in (3, 8) for what in ("precision", "recall", "f1")),
    *(f"exact-{what}" for what in ("source", "cue", "content")),
    *(
        f"{what}{least}"
        for least in ("", "-8")
        for what in (
            *(f"recall-{kind}" for kind in (*QuoteType, *Act)),
            *(f"recall-way-{way + 1}" for way in range(WAYS)),
            "speaker-overlap",
            "speaker-head",
            "names",
        )
    ),
    "traps",
    "calibration-error",
    "unanswered",
)
"""Of attribution gold: which quotations are found, and who is said to have said them."""

FIGURES: Final = (*STORY_FIGURES, *ATTRIBUTION_FIGURES)

KNOWN: Final = (
    "Figures of attribution are content-f1-3, content-precision-3 and content-recall-3 (-8: at an IoU of .8), "
    "exact-source, exact-cue, exact-content, recall- with a type, an act or way-1 to way-20, speaker-overlap, "
    "speaker-head, names (each also with -8), traps, calibration-error and unanswered; of stories error-recall, "
    "error-precision, the same of warning, note and every rule, speakers, false-errors and disturbed. "
    "dev. or test. before a name is that part's."
)
"""What a message tells of them."""


def is_figure(name: str) -> bool:
    """Whether a figure has this name.

    >>> is_figure("test.content-f1-8"), is_figure("train.content-f1-8")
    (True, False)
    """
    part, _, figure = name.rpartition(".")
    return figure in FIGURES and part in ("", *PARTS)

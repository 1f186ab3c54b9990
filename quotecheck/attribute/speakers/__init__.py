"""Who the sources are: the mentions of one article, joined into speakers with names."""

from __future__ import annotations

from quotecheck.attribute.speakers.resolve import resolve_speakers
from quotecheck.attribute.speakers.resolved import Resolved

__all__ = ["Resolved", "resolve_speakers"]

"""Settings that the command line and the library share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from quotecheck.schema import Act, QuoteType

DEFAULT_MODEL = "quotecheck-en"


class AttributeSettings(BaseModel):
    """What to attribute and what to leave out.

    ``acts`` and ``types`` keep only the named ones (``None``: all);
    ``min_confidence`` drops quotes less certain than that.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = DEFAULT_MODEL
    include_boilerplate: bool = False
    acts: frozenset[Act] | None = None
    types: frozenset[QuoteType] | None = None
    min_confidence: float = Field(default=0.0, ge=0, le=1)

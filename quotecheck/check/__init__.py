"""The whole check: a draft and its coverage in, findings out."""

from quotecheck.check.run import check

__all__ = ["check"]

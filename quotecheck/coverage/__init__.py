"""Coverage: other articles, stored, indexed and searched behind one small protocol."""

from quotecheck.coverage.file import is_store
from quotecheck.coverage.memory import MemoryCoverage
from quotecheck.coverage.protocol import Candidate, Coverage, CoveredArticle
from quotecheck.coverage.sqlite import SqliteCoverage
from quotecheck.coverage.without import Without

__all__ = ["Candidate", "Coverage", "CoveredArticle", "MemoryCoverage", "SqliteCoverage", "Without", "is_store"]

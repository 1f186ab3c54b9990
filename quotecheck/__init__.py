"""quotecheck: who said what in a news article, and whether others report the same words, offline.

The face of the package is small: :func:`attribute`, :func:`check`, the data they return, and
the exceptions. Importing it is cheap; models load on the first call.
"""

from quotecheck import attribute as _attribute  # the subpackages first, so that the functions' names stay
from quotecheck import check as _check
from quotecheck.config import CheckSettings
from quotecheck.errors import ConfigError, MissingExtraError, ModelError, QuotecheckError, ReadError
from quotecheck.schema import Article, Attribution, Check, CheckedQuote, Finding, Quote, Span, Speaker

from quotecheck.attribute.run import attribute  # isort: skip
from quotecheck.check.run import check  # isort: skip

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Attribution",
    "Check",
    "CheckSettings",
    "CheckedQuote",
    "ConfigError",
    "Finding",
    "MissingExtraError",
    "ModelError",
    "Quote",
    "QuotecheckError",
    "ReadError",
    "Span",
    "Speaker",
    "__version__",
    "attribute",
    "check",
]
del _attribute, _check

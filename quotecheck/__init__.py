"""quotecheck: who said what in a news article, offline.

The face of the package is small: :func:`attribute`, the data it returns, and
the exceptions. Importing it is cheap; models load on the first call.
"""

from quotecheck import attribute as _stage  # the subpackage first, so that the function's name stays
from quotecheck.errors import ConfigError, MissingExtraError, ModelError, QuotecheckError, ReadError
from quotecheck.schema import Article, Attribution, Quote, Span, Speaker

from quotecheck.attribute.run import attribute  # isort: skip

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Attribution",
    "ConfigError",
    "MissingExtraError",
    "ModelError",
    "Quote",
    "QuotecheckError",
    "ReadError",
    "Span",
    "Speaker",
    "__version__",
    "attribute",
]
del _stage

"""The exceptions of quotecheck: one root, and messages that say what to do next."""


class QuotecheckError(Exception):
    """Root of everything quotecheck raises on purpose.

    The message is one or two sentences for the person at the keyboard: what is
    wrong, and what to do about it.
    """


class ReadError(QuotecheckError):
    """A file could not be read as an article (missing, binary, damaged, empty)."""


class MissingExtraError(QuotecheckError):
    """A format needs an optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional package. Install it with: pip install 'quotecheck[{extra}]'")
        self.extra = extra


class CoverageError(QuotecheckError):
    """A store of coverage is missing, damaged or no store, or what was asked of it cannot be done."""


class ModelError(QuotecheckError):
    """A model pack is missing, damaged, or could not be downloaded."""


class ConfigError(QuotecheckError):
    """The configuration file has a mistake; the message names the file and the key."""

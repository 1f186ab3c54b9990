"""``python -m quotecheck``."""

from quotecheck.cli.main import run

run()
